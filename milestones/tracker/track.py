"""What is counted from: the beginning of an event, or the end of one that lasts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from milestones.anchors.event import Event
from milestones.anchors.settings import Settings
from milestones.calendar.anniversaries import LeapDay
from milestones.calendar.datespan import DateSpan


@dataclass(frozen=True, slots=True)
class Track:
    """One end of an event, with the rules by which it is counted.

    ``of_end`` is true for the end of an event that lasts. Days, weeks and months from a beginning are counted up to the event's own end: ``last`` is
    the last day that may be its last, None where the event has no end.
    """

    event: Event
    span: DateSpan
    of_end: bool
    last: int | None
    counting: str
    leap_day: LeapDay

    @property
    def id(self) -> str:
        """A word of its own for each track: the event's id, with ``-end`` for the end of one that lasts."""
        return f"{self.event.id}-end" if self.of_end else self.event.id or ""

    @property
    def is_exact(self) -> bool:
        """Whether the day is known, so that days can be counted from it."""
        return self.span.is_day and not self.span.approximate


def tracks(events: Iterable[Event], settings: Settings) -> tuple[Track, ...]:
    """The beginning of each event, and the end of each that lasts."""
    found: list[Track] = []
    for event in events:
        counting, leap_day = event.counting or settings.counting, LeapDay(settings.leap_day)
        last = None if event.ends is None else event.ends.latest
        found.append(Track(event, event.begins, False, last, counting, leap_day))
        if event.ends is not None:
            found.append(Track(event, event.ends, True, None, counting, leap_day))
    return tuple(found)
