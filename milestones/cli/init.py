"""``milestones init``: a first registry from the documents of a project."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from milestones.cli.options import as_of_option, document_options, paths_argument
from milestones.memory import within_memory


@click.command("init")
@paths_argument
@as_of_option
@document_options
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(path_type=Path),
    default="milestones.toml",
    show_default=True,
    help="The file to write, whole or not at all; - is standard output.",
)
@click.option("--force", is_flag=True, help="Write the file anew where it is there already.")
@within_memory
def command(paths: tuple[str, ...], output: Path, force: bool, **given: Any) -> None:
    """Write a first registry: the settings, and the events that PATHS (by default this folder) speak of.

    An event that the texts date has the date that they give; any other is a comment with the days that the texts imply.
    """
    from milestones.api import check_documents, extract_document
    from milestones.cli.inputs import inputs
    from milestones.cli.outputs import opened
    from milestones.tracker.found_events import found_events
    from milestones.tracker.starting_registry import require_room, starting_registry

    if not force and str(output) != "-":
        require_room(output)
    run = inputs(
        paths or (".",), registry_path=None, no_registry=True, events=(), paths_required=False, documents_required=False, **given
    )
    results = check_documents(run.documents, run.registry, run.as_of).documents
    found = found_events(results)
    sentences = [event for document in run.documents for event in extract_document(document, run.registry, run.as_of).events]
    with opened(output) as stream:
        stream.write(starting_registry(found, results, sentences))
    dated = sum(event.date is not None for event in found)
    click.echo(
        f"milestones: {output}: {dated} event{'' if dated == 1 else 's'} with a date, {len(found) - dated} to be dated", err=True
    )
    sys.exit(run.status())
