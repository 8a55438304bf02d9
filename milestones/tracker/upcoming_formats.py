"""The formats that milestones to come are written in."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol, TextIO, cast

from milestones.format_table import FormatTable, format_module
from milestones.tracker.upcoming import Upcoming

UPCOMING_FORMATS: FormatTable = MappingProxyType(
    {
        "text": "milestones.tracker.upcoming_text",
        "json": "milestones.tracker.upcoming_json",
        "ics": "milestones.tracker.upcoming_calendar",
    }
)


@dataclass(frozen=True, slots=True)
class UpcomingOptions:
    """How to write: ``columns`` is the width of the terminal, None for any; ``alarm`` the days before each entry of a calendar on which it rings, None for never."""

    encoding: str = "utf-8"
    columns: int | None = None
    alarm: int | None = None


class UpcomingFormat(Protocol):
    """One way of writing milestones to come."""

    def write(self, found: Upcoming, stream: TextIO, options: UpcomingOptions) -> None:
        """Write them all, and nothing else, to ``stream``."""


def upcoming_format(name: str) -> UpcomingFormat:
    """The format of this name. Raises ConfigError, which lists the formats, for any other."""
    return cast(UpcomingFormat, format_module(UPCOMING_FORMATS, name))
