"""Milestones in words."""

from __future__ import annotations

from milestones.anchors.milestone_rules import YEARS
from milestones.calculator.wording import ordinal, plural
from milestones.calendar.anniversary_names import anniversary_name
from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan
from milestones.calendar.gregorian import weekday, year_month_day
from milestones.timeline.wording import short_date
from milestones.tracker.counts import can_count, has_jubilees
from milestones.tracker.milestone import (
    ANNIVERSARY,
    BEGINS,
    COUNTDOWN,
    ELAPSED,
    FEBRUARY_28,
    INCLUSIVE,
    MARCH_1,
    OVERTAKING,
    Milestone,
    MilestoneDay,
)  # fmt: skip
from milestones.tracker.track import Track


def short_day(span: DateSpan) -> str:
    """A day with its weekday, short: ``Thu 26 Aug 2021``; a wider span as in a label: ``Aug 2021``."""
    if not span.is_day or span.approximate:
        return short_date(span)
    return f"{WEEKDAY_NAMES[weekday(span.earliest)][:3]} {short_date(span)}"


def track_name(track: Track) -> str:
    """What is counted from: ``moon landing``, ``beginning of siege of Leningrad``, ``end of siege of Leningrad``."""
    if track.of_end:
        return f"end of {track.event.name}"
    return track.event.name if track.last is None else f"beginning of {track.event.name}"


def subject(milestone: Milestone) -> str:
    """What a milestone is of: a count of days and an overtaking are of the event, the rest of the track."""
    at_an_end = milestone.kind in (ANNIVERSARY, BEGINS, COUNTDOWN) or milestone.track.of_end
    return track_name(milestone.track) if at_an_end else milestone.track.event.name


def what(milestone: Milestone) -> str:
    """The milestone without its day: ``1,000 days``, ``25th anniversary (silver)``, ``100 days to go``, ``longer than siege of Leningrad (871 days)``."""
    number = milestone.number
    if milestone.kind == ANNIVERSARY:
        name = anniversary_name(number, jubilee=has_jubilees(milestone.track))
        return f"{ordinal(number)} anniversary" + (f" ({name})" if name else "")
    if milestone.kind == COUNTDOWN:
        return f"{plural(number, 'day')} to go"
    if milestone.kind == BEGINS:
        return "the day itself"
    if milestone.kind == OVERTAKING and milestone.than is not None:
        return f"will have lasted longer than {milestone.than.name} ({plural(number, 'day')})"
    return plural(number, milestone.kind.removesuffix("s"))


def by_convention(milestone: Milestone, day: MilestoneDay) -> str:
    """The milestone as one convention puts it: ``1,000th day, counting the first``, ``1,000 days elapsed``; for others :func:`what`."""
    if day.convention == INCLUSIVE:
        return f"{ordinal(milestone.number)} day, counting the first"
    if day.convention == ELAPSED:
        return f"{plural(milestone.number, 'day')} elapsed"
    kept = {FEBRUARY_28: ", kept on 28 February", MARCH_1: ", kept on 1 March"}
    return what(milestone) + kept.get(day.convention, "")


def in_full(milestone: Milestone) -> str:
    """The milestone with its days where conventions differ.

    ``1,000th day, counting the first: Thu 26 Aug 2021 · 1,000 days elapsed: Fri 27 Aug``; ``2nd anniversary: Mon 28 Feb 2022 or Tue 1 Mar``.
    """
    first, *others = milestone.days
    if not others:
        return by_convention(milestone, first)
    days = [short_day(first.span), *(_without_year(day.span, first.span) for day in others)]
    if first.convention == FEBRUARY_28:
        return f"{what(milestone)}: {' or '.join(days)}"
    return " · ".join(f"{by_convention(milestone, each)}: {day}" for each, day in zip(milestone.days, days, strict=True))


def _without_year(span: DateSpan, before: DateSpan) -> str:
    """A day as in :func:`short_day`, without its year where the day before it in a list has the same."""
    same = year_month_day(span.earliest)[0] == year_month_day(before.earliest)[0]
    return short_day(span).rsplit(" ", 1)[0] if same else short_day(span)


def distance_to(milestone: Milestone, as_of: int) -> str:
    """How far away the next day is: ``today``, ``tomorrow``, ``in 12 days``; for a span ``in 97 to 127 days``, ``by 31 Dec 2021`` once it has begun."""
    day = milestone.next_day(as_of)
    if day is None:
        return "past"
    span = next(each.span for each in milestone.days if day in (each.span.earliest, each.span.latest))
    if span.is_day:
        return {0: "today", 1: "tomorrow"}.get(day - as_of, f"in {plural(day - as_of, 'day')}")
    if span.earliest < as_of:
        return f"by {short_date(DateSpan.of_day_number(span.latest))}"
    return f"in {span.earliest - as_of:,} to {plural(span.latest - as_of, 'day')}"


def uncounted_note(track: Track) -> str:
    """Why a track has no milestones that need its day: ``moved house (December 2018): the date is wider than a day, so …``."""
    where = f"{track_name(track)} ({track.span.spoken()})"
    if not can_count(track.span, YEARS):
        return f"{where}: the date is wider than a year, so nothing is counted from it"
    reason = "uncertain" if track.span.is_day else "wider than a day"
    return f"{where}: the date is {reason}, so no milestone that would need its day is given"


def title(milestone: Milestone, day: MilestoneDay) -> str:
    """The milestone and its event in one line, for a calendar: ``arrest of Meng Wanzhou: 1,000 days elapsed``."""
    return subject(milestone) if milestone.kind == BEGINS else f"{subject(milestone)}: {by_convention(milestone, day)}"
