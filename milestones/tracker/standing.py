"""Where an event stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from milestones.anchors.event import Event
from milestones.anchors.milestone_rules import parse_rules
from milestones.anchors.settings import Settings
from milestones.calendar.datespan import DateSpan
from milestones.timeline.distance import Distance, distance


class State(StrEnum):
    """How an event lies to a day: to come, today, past, running (it has begun, and an end is known or a rule says that it lasts), ended, or unsettled.

    Unsettled is what the grain of a date leaves open: the day lies within the span that the event may have happened in.
    """

    TO_COME = "to come"
    TODAY = "today"
    PAST = "past"
    RUNNING = "running"
    ENDED = "ended"
    UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an event stands: ``since`` its beginning, ``to_end`` to its end where it has one (below 0 once that is past), both as elapsed days."""

    event: Event
    state: State
    counting: str
    since: Distance
    to_end: Distance | None

    @property
    def length(self) -> Distance | None:
        """How long the event lasts in elapsed days; None for one that does not last."""
        return None if self.event.ends is None else distance(self.event.begins, self.event.ends)

    @property
    def days(self) -> int | None:
        """The elapsed days since the beginning; None where its day is not known."""
        return None if self.event.begins.approximate else self.since.days


def standings(events: Iterable[Event], settings: Settings, as_of: int) -> tuple[Standing, ...]:
    """Where each event stands on a day, in the order given."""
    return tuple(_standing(event, event.counting or settings.counting, DateSpan.of_day_number(as_of)) for event in events)


def _standing(event: Event, counting: str, as_of: DateSpan) -> Standing:
    since = distance(event.begins, as_of)
    to_end = None if event.ends is None else distance(as_of, event.ends)
    return Standing(event, _state(event, since, to_end), counting, since, to_end)


def _state(event: Event, since: Distance, to_end: Distance | None) -> State:
    if since.most < 0:
        return State.TO_COME
    if to_end is not None and to_end.most < 0:
        return State.ENDED
    if since.least < 0 or (to_end is not None and to_end.least < 0):
        return State.UNSETTLED
    if to_end is not None or _is_said_to_last(event):
        return State.RUNNING
    return State.TODAY if since.least == since.most == 0 else State.PAST


def _is_said_to_last(event: Event) -> bool:
    return any(rule.kind in ("overtakings", "longer than") for rule in parse_rules(event.milestones))
