"""Days to places along an axis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from milestones.calendar.datespan import DateSpan
from milestones.timeline.rows import TimelineRow

Window = tuple[int | None, int | None]
"""The first and the last day that a picture is to show; None where the events decide."""

_LEAST_DAYS = 7
_MARGIN = 0.02


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear scale: the beginning of day ``first`` stands at ``left``, the end of day ``last`` at ``right``."""

    first: int
    last: int
    left: float
    right: float

    @property
    def per_day(self) -> float:
        """How far one day reaches."""
        return (self.right - self.left) / (self.last + 1 - self.first)

    def x(self, day: float) -> float:
        """The place of the beginning of a day; of its noon for ``day + 0.5``."""
        return self.left + (day - self.first) * self.per_day


def window_of(first: DateSpan | None, last: DateSpan | None) -> Window:
    """The window from the beginning of one date to the end of another; either may be left open."""
    return None if first is None else first.earliest, None if last is None else last.latest


def scale_for(rows: Iterable[TimelineRow], left: float, right: float, window: Window = (None, None)) -> Scale:
    """The scale on which all rows have room, as far as the window goes, with some to spare at both ends; a week at the least."""
    spans = [row.span for row in rows]
    first = max((min((span.earliest for span in spans), default=0), *(day for day in window[:1] if day is not None)))
    last = max(first, min((max((span.latest for span in spans), default=0), *(day for day in window[1:] if day is not None))))
    spare = max(round((last + 1 - first) * _MARGIN), (_LEAST_DAYS - (last - first)) // 2, 0)
    return Scale(first - spare, last + spare, left, right)
