"""Where events stand as a Markdown list, for a README or a daily message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from milestones.timeline.markdown import escaped
from milestones.tracker.standing import Standing
from milestones.tracker.standing_wording import line


def write(found: Sequence[Standing], as_of: int, stream: TextIO, encoding: str) -> None:
    """Write an item a line; nothing in an event's name acts as Markdown."""
    for standing in found:
        stream.write(f"- {escaped(line(standing), encoding)}\n")
