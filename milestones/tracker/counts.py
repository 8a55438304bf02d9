"""Counts of days, weeks, months and years from a track: when each number is reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from milestones.anchors.milestone_rules import DAYS, MONTHS, WEEKS, YEARS, MilestoneRule
from milestones.calendar.anniversaries import anniversaries, monthly
from milestones.calendar.anniversary_names import next_named
from milestones.calendar.datespan import DateSpan
from milestones.calendar.difference import whole_months
from milestones.calendar.grain import Grain
from milestones.calendar.round_numbers import next_repdigit, next_round, next_round_months
from milestones.tracker.milestone import ANNIVERSARY, ELAPSED, FEBRUARY_28, INCLUSIVE, MARCH_1, PLAIN, Milestone, MilestoneDay
from milestones.tracker.track import Track

_BACK = 2
"""How many units before the count of the day the search sets out; what is past is passed over."""


def counted(track: Track, rule: MilestoneRule, as_of: int) -> Iterator[Milestone]:
    """The milestones of a rule that counts, from ``as_of`` on, in the order of time; without end where the rule has none."""
    if rule.unit is None or not can_count(track.span, rule.unit):
        return
    following = _sequence(track, rule)
    number: int | None = max(0, _completed(track.span.latest, as_of, rule.unit) - _BACK)
    while number is not None and (number := following(number)) is not None:
        days = _days(track, rule, number)
        if track.last is not None and rule.unit != YEARS:
            days = tuple(day for day in days if day.span.earliest <= track.last)
        if not days:
            return
        milestone = Milestone(track, ANNIVERSARY if rule.unit == YEARS else rule.unit, number, days)
        if milestone.next_day(as_of) is not None:
            yield milestone


def can_count(span: DateSpan, unit: str) -> bool:
    """Whether a unit is counted from a date: days and weeks need a day, months a month, years a year; of an uncertain date only years are counted."""
    coarsest = {MONTHS: Grain.MONTH, YEARS: Grain.YEAR}.get(unit, Grain.DAY)
    return span.grain <= coarsest and (unit == YEARS or not span.approximate)


def _completed(start: int, as_of: int, unit: str) -> int:
    days = as_of - start
    months = whole_months(start, as_of)
    return {DAYS: days, WEEKS: days // 7, MONTHS: months, YEARS: months // 12}[unit]


def _sequence(track: Track, rule: MilestoneRule) -> Callable[[int], int | None]:
    """The next number after one by a rule; None after the last."""
    step = rule.number or 1
    if rule.kind == "once":
        return lambda number: step if number < step else None
    if rule.kind == "repdigits":
        return next_repdigit
    if rule.kind == "round":
        return next_round_months if rule.unit == MONTHS else next_round
    if rule.kind == "named anniversaries":
        return lambda number: next_named(number, jubilee=has_jubilees(track))
    return lambda number: (number // step + 1) * step


def has_jubilees(track: Track) -> bool:
    """Whether an anniversary may be called silver or golden: not that of a death."""
    return track.event.kind != "death"


def _days(track: Track, rule: MilestoneRule, number: int) -> tuple[MilestoneDay, ...]:
    start = track.span.earliest
    if rule.unit == DAYS:
        return _by_counting(start, number, rule.counting or track.counting)
    if rule.unit == WEEKS:
        return (MilestoneDay(PLAIN, DateSpan.of_day_number(start + 7 * number)),)
    months = number if rule.unit == MONTHS else 12 * number
    if not track.span.is_day:
        last = monthly(track.span.latest + 1, months) - 1
        return (MilestoneDay(PLAIN, replace(track.span, earliest=monthly(start, months), latest=last)),)
    if months % 12:
        return (MilestoneDay(PLAIN, DateSpan.of_day_number(monthly(start, months))),)
    return _anniversary(track, months // 12)


def _by_counting(start: int, number: int, counting: str) -> tuple[MilestoneDay, ...]:
    both = (
        MilestoneDay(INCLUSIVE, DateSpan.of_day_number(start + number - 1)),
        MilestoneDay(ELAPSED, DateSpan.of_day_number(start + number)),
    )
    return tuple(each for each in both if counting in ("either", each.convention))


def _anniversary(track: Track, years: int) -> tuple[MilestoneDay, ...]:
    days = anniversaries(track.span.earliest, years, track.leap_day)
    conventions = (FEBRUARY_28, MARCH_1) if len(days) > 1 else (PLAIN,)
    spans = [replace(track.span, earliest=day, latest=day) for day in days]
    return tuple(MilestoneDay(convention, span) for convention, span in zip(conventions, spans, strict=True))
