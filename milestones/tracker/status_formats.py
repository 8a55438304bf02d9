"""The formats that the standing of events is written in."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Protocol, TextIO, cast

from milestones.format_table import FormatTable, format_module
from milestones.tracker.standing import Standing

STATUS_FORMATS: FormatTable = MappingProxyType(
    {
        "text": "milestones.tracker.status_text",
        "json": "milestones.tracker.status_json",
        "markdown": "milestones.tracker.status_markdown",
        "svg-badge": "milestones.tracker.status_badge",
    }
)


class StatusFormat(Protocol):
    """One way of writing where events stand."""

    def write(self, found: Sequence[Standing], as_of: int, stream: TextIO, encoding: str) -> None:
        """Write where all of them stand on a day, and nothing else, to ``stream``. Raises ConfigError where the format cannot show them."""


def status_format(name: str) -> StatusFormat:
    """The format of this name. Raises ConfigError, which lists the formats, for any other."""
    return cast(StatusFormat, format_module(STATUS_FORMATS, name))
