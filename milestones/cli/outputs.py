"""Where a command's output goes: standard output as it is, or a file written whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from milestones.calendar.datespan import DateSpan
from milestones.report.options import ReportOptions
from milestones.report.output import wants_colour, written_whole


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Standard output where ``path`` is None or ``-``, else the file, which appears when the block ends."""
    if path is None or str(path) == "-":
        yield sys.stdout
    else:
        with written_whole(path) as stream:
            yield stream


def options_for(
    path: Path | None, *, color: bool | None = None, verbose: bool = False, as_of: DateSpan | None = None
) -> ReportOptions:
    """The options that suit where the output goes: a file is UTF-8 and has no colour unless that is asked for."""
    if path is None or str(path) == "-":
        return ReportOptions(verbose, wants_colour(sys.stdout, os.environ, color), sys.stdout.encoding or "utf-8", as_of)
    return ReportOptions(verbose, bool(color), "utf-8", as_of)
