"""The formats that a timeline can be written in."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Protocol, TextIO, cast

from milestones.format_table import FormatTable, format_module
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow


class TimelineFormat(Protocol):
    """One way of writing a timeline: a module with a ``NAME`` and a ``write``."""

    NAME: str

    def write(self, rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
        """Write all rows, which are in the order of time, to ``stream``; nothing else goes there."""


TIMELINE_FORMATS: FormatTable = MappingProxyType(
    {
        "table": "milestones.timeline.table",
        "graph": "milestones.timeline.graph",
        "json": "milestones.timeline.json",
        "svg": "milestones.timeline.svg",
        "png": "milestones.timeline.png",
        "html": "milestones.timeline.html",
        "markdown": "milestones.timeline.markdown",
        "csv": "milestones.timeline.csv",
        "mermaid": "milestones.timeline.mermaid",
        "ics": "milestones.timeline.ics",
        "timelinejs": "milestones.timeline.timelinejs",
    }
)


def timeline_format(name: str) -> TimelineFormat:
    """The format of this name. Raises ConfigError, which lists the formats, for any other."""
    return cast(TimelineFormat, format_module(TIMELINE_FORMATS, name))
