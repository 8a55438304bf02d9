"""A reference date for each line of a document: the day on which its author last wrote it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from milestones.anchors.reference import ReferenceDate


@dataclass(frozen=True, slots=True)
class LineDates:
    """The reference dates of a document's lines: ``starts`` are the offsets at which they begin, in order, the first 0."""

    starts: tuple[int, ...]
    dates: tuple[ReferenceDate, ...]

    def at(self, start: int, end: int | None = None) -> ReferenceDate:
        """The date of the line at an offset; of what stretches over several lines, that of the youngest."""
        first = bisect_right(self.starts, start) - 1
        last = first if end is None else max(first, bisect_right(self.starts, max(start, end - 1)) - 1)
        return max(self.dates[first : last + 1], key=lambda date: date.span.earliest)
