"""Days to go to what is to come."""

from __future__ import annotations

from collections.abc import Iterator

from milestones.calendar.datespan import DateSpan
from milestones.calendar.round_numbers import round_days_to_go
from milestones.tracker.milestone import BEGINS, COUNTDOWN, PLAIN, Milestone, MilestoneDay
from milestones.tracker.track import Track


def countdown(track: Track, as_of: int) -> Iterator[Milestone]:
    """The round numbers of days to go from ``as_of`` on, and the day itself; of a date wider than a day only that, as a span. Nothing of the past."""
    if track.span.latest < as_of:
        return
    if track.is_exact:
        for number in round_days_to_go(track.span.earliest - as_of):
            yield Milestone(track, COUNTDOWN, number, _plain(DateSpan.of_day_number(track.span.earliest - number)))
    yield Milestone(track, BEGINS, 0, _plain(track.span))


def _plain(span: DateSpan) -> tuple[MilestoneDay, ...]:
    return (MilestoneDay(PLAIN, span),)
