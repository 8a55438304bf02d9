"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path())
as_of_option = click.option(
    "--as-of",
    metavar="DATE",
    help="The reference date of every document: 2021-08-26, any EDTF date, or today; check takes git too.",
)
output_option = click.option(
    "--output", "-o", metavar="FILE", type=click.Path(path_type=Path), help="Write to FILE, whole or not at all."
)
color_option = click.option(
    "--color/--no-color", default=None, help="Colour the output; by default on a terminal without NO_COLOR."
)


alarm_option = click.option(
    "--alarm", metavar="TIME", help="In a calendar file, an alarm at nine in the morning this long before each entry: 1d, 2w, 0d."
)


jobs_option = click.option(
    "--jobs",
    "-j",
    metavar="N",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    help="Check with N processes, 0 for one a core; the report is the same.",
)
registry_option = click.option(
    "--registry",
    "registry_path",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The registry of events; by default milestones.toml or pyproject.toml, here or in a folder above.",
)


def registry_options(command: Command) -> Command:
    """``--registry``, ``--no-registry`` and ``--event``."""
    for option in reversed(
        (
            registry_option,
            click.option("--no-registry", is_flag=True, help="Look for no registry."),
            click.option(
                "--event",
                "events",
                metavar="NAME=DATE",
                multiple=True,
                help="An event for this run, as NAME=DATE or NAME|ALIAS|ALIAS=DATE; may be repeated.",
            ),
        )
    ):
        command = option(command)
    return command


def checks_options(command: Command) -> Command:
    """``--select`` and ``--ignore``."""
    for option in reversed(
        (
            click.option(
                "--select", metavar="CHECKS", multiple=True, help="Make these checks alone, joined by commas; may be repeated."
            ),
            click.option(
                "--ignore", metavar="CHECKS", multiple=True, help="Leave these checks out, joined by commas; may be repeated."
            ),
        )
    ):
        command = option(command)
    return command


def document_options(command: Command) -> Command:
    """What says which documents are read, and how."""
    for option in reversed(
        (
            click.option("--stdin-filename", metavar="NAME", help="The path that stands for standard input (-)."),
            click.option(
                "--syntax",
                metavar="SYNTAX",
                help="plain, markdown, html, restructuredtext, asciidoc or docx; by default the file's name says.",
            ),
            click.option("--language", metavar="CODE", help="The language of the documents."),
            click.option("--exclude", metavar="GLOB", multiple=True, help="Leave out files that match; may be repeated."),
            click.option("--no-gitignore", is_flag=True, help="Read files of folders also where a .gitignore leaves them out."),
            click.option("--force-exclude", is_flag=True, help="Leave out named files too where an exclusion matches."),
        )
    ):
        command = option(command)
    return command
