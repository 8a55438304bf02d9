"""The formats that a timeline can be written in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, TextIO, cast

from milestones.errors import ConfigError
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow


class TimelineFormat(Protocol):
    """One way of writing a timeline: a module with a ``NAME`` and a ``write``."""

    NAME: str

    def write(self, rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
        """Write all rows, which are in the order of time, to ``stream``; nothing else goes there."""


TIMELINE_FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "table": "milestones.timeline.table",
        "graph": "milestones.timeline.graph",
        "json": "milestones.timeline.json",
        "svg": "milestones.timeline.svg",
        "html": "milestones.timeline.html",
        "markdown": "milestones.timeline.markdown",
        "csv": "milestones.timeline.csv",
        "mermaid": "milestones.timeline.mermaid",
        "ics": "milestones.timeline.ics",
        "timelinejs": "milestones.timeline.timelinejs",
    }
)
"""Each format's name and the module that writes it; a module is imported when its format is asked for."""


def timeline_format(name: str) -> TimelineFormat:
    """The format of this name. Raises ConfigError, which lists the formats, for any other."""
    if name not in TIMELINE_FORMATS:
        raise ConfigError(f"there is no format {name!r}; choose one of {', '.join(TIMELINE_FORMATS)}")
    return cast(TimelineFormat, import_module(TIMELINE_FORMATS[name]))
