"""What a run in GitHub Actions adds by itself: annotations in the log, and the summary of the job."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from milestones.calculator.results import Report
from milestones.report import github, markdown
from milestones.report.destinations import MAIN, Destination
from milestones.report.options import ReportOptions

SUMMARY = "GITHUB_STEP_SUMMARY"


def with_annotations(found: Sequence[Destination]) -> tuple[Destination, ...]:
    """The destinations and that of the annotations, which is the log; as they are where GitHub's commands, or a format for programs, go there already."""
    if any(each.name == github.NAME or (each.path is None and each.name != MAIN) for each in found):
        return tuple(found)
    return (*found, Destination(github.NAME, github.write_commands))


def append_summary(
    report: Report, found: Sequence[Destination], environment: Mapping[str, str], options: ReportOptions
) -> str | None:
    """Append the report in Markdown to the file that ``GITHUB_STEP_SUMMARY`` names, if it names one that is no output already.

    The file has the whole of it or nothing. What kept it from being written is returned and not raised: nobody asked for it by name.
    """
    name = environment.get(SUMMARY)
    if not name or any(each.path is not None and each.path.resolve() == Path(name).resolve() for each in found):
        return None
    stream = io.StringIO()
    markdown.write(report, stream, options)
    try:
        _append(Path(name), stream.getvalue().encode())
    except OSError as error:
        return f"{name}: the job summary cannot be written: {error.strerror or error}"
    return None


def _append(path: Path, data: bytes) -> None:
    with path.open("ab", buffering=0) as file:
        before = file.tell()
        try:
            written = file.write(data)
            while written < len(data):
                written += file.write(data[written:])
        except OSError:
            file.truncate(before)
            raise
