"""What the shapes of a picture mean, for those that need saying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from milestones.timeline.picture.box import Box
from milestones.timeline.picture.marks import Kind, Mark
from milestones.timeline.picture.text_width import text_width

LEGEND_SIZE = 12.0
LEGEND_LINE = 22.0
SAMPLE = 22.0
"""The width of a sample of a shape, with the space beside it."""

_BETWEEN = 22.0
_WORDS = (
    (Kind.POINT, False, "on this day"),
    (Kind.LASTING, False, "lasted so long"),
    (Kind.COARSE, False, "at some time within"),
    (Kind.COARSE, True, "date uncertain"),
    (Kind.REFERENCE, False, "reference date"),
    (Kind.CLUSTER, False, "several events"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A shape, where its words begin, and the words; the shape stands before them on the same line."""

    kind: Kind
    approximate: bool
    words: str
    box: Box


def legend_for(marks: Sequence[Mark], left: float, right: float, top: float) -> tuple[Entry, ...]:
    """The entries for what occurs, in lines from ``left`` to ``right`` below ``top``; none where all marks are plain days."""
    present = {(Kind.COARSE if mark.approximate else mark.kind, mark.approximate) for mark in marks}
    if present <= {(Kind.POINT, False)}:
        return ()
    entries: list[Entry] = []
    x, y = left, top
    for kind, approximate, words in _WORDS:
        if (kind, approximate) not in present:
            continue
        width = SAMPLE + text_width(words, LEGEND_SIZE)
        if x > left and x + width > right:
            x, y = left, y + LEGEND_LINE
        entries.append(Entry(kind, approximate, words, Box(x, y, x + width, y + LEGEND_LINE)))
        x += width + _BETWEEN
    return tuple(entries)
