"""A day that people mark."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.anchors.event import Event
from milestones.calendar.datespan import DateSpan
from milestones.tracker.track import Track

ELAPSED, INCLUSIVE, FEBRUARY_28, MARCH_1, PLAIN = "elapsed", "inclusive", "feb-28", "mar-1", "plain"
ANNIVERSARY, COUNTDOWN, BEGINS, OVERTAKING = "anniversary", "countdown", "begins", "overtaking"


@dataclass(frozen=True, slots=True)
class MilestoneDay:
    """When a milestone is reached by one convention; a span where the date that it rests on is one."""

    convention: str
    span: DateSpan


@dataclass(frozen=True, slots=True)
class Milestone:
    """One milestone with its day by each convention that holds, in the order of time.

    ``kind`` is ``days``, ``weeks`` or ``months`` for counts from the track, ``anniversary``, ``countdown`` (``number`` days to go), ``begins`` (the day of
    the track itself) or ``overtaking`` (it will have lasted longer than ``than``, which lasted ``number`` days).
    """

    track: Track
    kind: str
    number: int
    days: tuple[MilestoneDay, ...]
    than: Event | None = None

    def next_day(self, as_of: int) -> int | None:
        """The first day to come, ``as_of`` counted as one; of a span that has begun its last. None where all is past."""
        spans = [each.span for each in self.days if each.span.latest >= as_of]
        return min((span.earliest if span.earliest >= as_of else span.latest for span in spans), default=None)
