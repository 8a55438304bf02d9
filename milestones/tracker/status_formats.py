"""The formats that the standing of events is written in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, TextIO, cast

from milestones.errors import ConfigError
from milestones.tracker.standing import Standing

STATUS_FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "text": "milestones.tracker.status_text",
        "json": "milestones.tracker.status_json",
        "markdown": "milestones.tracker.status_markdown",
        "svg-badge": "milestones.tracker.status_badge",
    }
)
"""Each format's name and the module that writes it; a module is imported when its format is asked for."""


class StatusFormat(Protocol):
    """One way of writing where events stand."""

    def write(self, found: Sequence[Standing], as_of: int, stream: TextIO, encoding: str) -> None:
        """Write where all of them stand on a day, and nothing else, to ``stream``. Raises ConfigError where the format cannot show them."""


def status_format(name: str) -> StatusFormat:
    """The format of this name. Raises ConfigError, which lists the formats, for any other."""
    if name not in STATUS_FORMATS:
        raise ConfigError(f"there is no format {name!r}; choose one of {', '.join(STATUS_FORMATS)}")
    return cast(StatusFormat, import_module(STATUS_FORMATS[name]))
