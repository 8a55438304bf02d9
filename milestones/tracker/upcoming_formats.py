"""The formats that milestones to come are written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, TextIO, cast

from milestones.errors import ConfigError
from milestones.tracker.upcoming import Upcoming

UPCOMING_FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "text": "milestones.tracker.upcoming_text",
        "json": "milestones.tracker.upcoming_json",
        "ics": "milestones.tracker.upcoming_calendar",
    }
)
"""Each format's name and the module that writes it; a module is imported when its format is asked for."""


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
    if name not in UPCOMING_FORMATS:
        raise ConfigError(f"there is no format {name!r}; choose one of {', '.join(UPCOMING_FORMATS)}")
    return cast(UpcomingFormat, import_module(UPCOMING_FORMATS[name]))
