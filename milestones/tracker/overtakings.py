"""Days on which an event will have lasted longer than another one did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from milestones.anchors.event import Event
from milestones.anchors.milestone_rules import MilestoneRule
from milestones.calendar.datespan import DateSpan
from milestones.errors import RegistryError
from milestones.tracker.event_lookup import event_named
from milestones.tracker.milestone import OVERTAKING, PLAIN, Milestone, MilestoneDay
from milestones.tracker.track import Track


def overtakings(track: Track, rule: MilestoneRule, others: Sequence[Event], as_of: int) -> Iterator[Milestone]:
    """The days from ``as_of`` on, in the order of time, on which more days have elapsed than another event lasted, both ends to the day.

    An event that has ended overtakes nothing more. One without an end does so only where a rule asks for it, and so says that it still runs. Raises RegistryError for a rule
    that names an event which is not there, or is not one that lasted.
    """
    if track.of_end or not track.is_exact or (rule.kind == "overtakings while running" and not _is_running(track, as_of)):
        return
    rivals = others if rule.than is None else (_rival(track, rule.than, others),)
    for days, other in sorted(((_length(other), other) for other in rivals), key=lambda pair: (pair[0] or 0, pair[1].id or "")):
        if days is None or other == track.event or other.ends is None:
            continue
        day = track.span.earliest + days + 1
        if as_of <= day <= (track.last or day) and other.ends.latest < day:
            yield Milestone(track, OVERTAKING, days, (MilestoneDay(PLAIN, DateSpan.of_day_number(day)),), other)


def _is_running(track: Track, as_of: int) -> bool:
    return track.last is not None and track.last >= as_of


def _length(event: Event) -> int | None:
    """The days elapsed from the beginning to the end of an event; None where it has no end, or an end that is no known day."""
    ends = event.ends
    exact = ends is not None and all(span.is_day and not span.approximate for span in (event.begins, ends))
    return ends.earliest - event.begins.earliest if ends is not None and exact else None


def _rival(track: Track, word: str, others: Sequence[Event]) -> Event:
    where = f"event {track.event.id!r}: the rule 'longer than {word}'"
    try:
        other = others[event_named(word, others)]
    except RegistryError as error:
        raise RegistryError(f"{where}: {error}") from error
    if _length(other) is None:
        raise RegistryError(f"{where}: event {other.id!r} has no length in days; give it 'until', and days for both dates")
    return other
