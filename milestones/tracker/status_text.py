"""Where events stand, a line an event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from milestones.report.characters import visible_text
from milestones.tracker.standing import Standing
from milestones.tracker.standing_wording import line


def write(found: Sequence[Standing], as_of: int, stream: TextIO, encoding: str) -> None:
    """Write the lines in the order of the events; nothing where there are none, as a prompt wants it."""
    for standing in found:
        stream.write(visible_text(line(standing), encoding) + "\n")
