"""Where a command's output goes: standard output as it is, or a file written whole."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import TextIO

from milestones.calculator.results import Report
from milestones.calendar.datespan import DateSpan
from milestones.errors import ConfigError
from milestones.memory import within_memory
from milestones.report.destinations import Destination, write_report
from milestones.report.options import ReportOptions
from milestones.report.output import wants_colour, written_whole
from milestones.report.repository import repository_of


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Standard output where ``path`` is None or ``-``, else the file, which appears when the block ends."""
    if path is None or str(path) == "-":
        yield sys.stdout
    else:
        with written_whole(path) as stream:
            yield stream


def options_for(
    path: Path | None,
    *,
    color: bool | None = None,
    verbose: bool = False,
    as_of: DateSpan | None = None,
    infer_date: bool = False,
    explain: bool = False,
) -> ReportOptions:
    """The options that suit where the output goes: a file is UTF-8 and has no colour unless that is asked for."""
    repository = repository_of(os.environ, Path.cwd())
    if _is_standard(path):
        colour = wants_colour(sys.stdout, os.environ, color)
        return ReportOptions(verbose, colour, sys.stdout.encoding or "utf-8", as_of, infer_date, explain, repository)
    return ReportOptions(verbose, bool(color), "utf-8", as_of, infer_date, explain, repository)


@within_memory
def deliver(
    report: Report, found: tuple[Destination, ...], options: Callable[[Path | None], ReportOptions], *, in_actions: bool
) -> None:
    """Write a report to its destinations, and in a step of GitHub Actions its annotations and the job's summary too."""
    if not in_actions:
        write_report(report, found, sys.stdout, options)
        return
    import click

    from milestones.report.actions import append_summary, with_annotations

    write_report(report, with_annotations(found), sys.stdout, options)
    problem = append_summary(report, found, os.environ, options(Path(os.devnull)))
    if problem is not None:
        click.echo(f"milestones: warning: {problem}", err=True)


def encoding_of(path: Path | None) -> str:
    """The encoding that output has: that of standard output, and UTF-8 for a file."""
    return (sys.stdout.encoding or "utf-8") if _is_standard(path) else "utf-8"


def columns_of(path: Path | None) -> int | None:
    """The columns of the terminal that output goes to; None where it goes to a file or a pipe."""
    return shutil.get_terminal_size().columns if _is_standard(path) and sys.stdout.isatty() else None


@contextmanager
def paged() -> Iterator[TextIO]:
    """A stream whose content is shown by the pager of the terminal when the block ends."""
    import click

    stream = StringIO()
    yield stream
    click.echo_via_pager(stream.getvalue())


def one_of(choices: Mapping[str, str | None]) -> str | None:
    """The value of the one option that was given, None where none was. Raises ConfigError for two: they contradict each other."""
    given = [(option, value) for option, value in choices.items() if value is not None]
    if len(given) > 1:
        raise ConfigError(f"{' and '.join(option for option, _ in given)} contradict each other; give one of them")
    return given[0][1] if given else None


def _is_standard(path: Path | None) -> bool:
    return path is None or str(path) == "-"


def in_github_actions() -> bool:
    """Whether the run is a step of a workflow of GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true"
