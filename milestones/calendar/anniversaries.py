"""Anniversaries, ages and fractions of calendar units, with the rule for 29 February said openly."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from milestones.calendar.difference import months_between
from milestones.calendar.gregorian import add_months, day_number, is_leap, months_after, year_month_day


class LeapDay(Enum):
    """On which day of a common year a 29 February is kept: 28 February (New Zealand, Taiwan), 1 March (England, Hong Kong), or either."""

    FEBRUARY_28 = "feb-28"
    MARCH_1 = "mar-1"
    EITHER = "either"


def anniversaries(day: int, years: int, leap_day: LeapDay = LeapDay.EITHER) -> tuple[int, ...]:
    """The day, or for a 29 February under ``either`` the two days, on which ``day`` recurs after ``years`` years."""
    year, month, number = year_month_day(day)
    target = year + years
    if (month, number) != (2, 29) or is_leap(target):
        return (day_number(target, month, number),)
    february, march = day_number(target, 2, 28), day_number(target, 3, 1)
    if leap_day is LeapDay.EITHER:
        return february, march
    return (february,) if leap_day is LeapDay.FEBRUARY_28 else (march,)


def monthly(day: int, months: int) -> int:
    """The day ``months`` months later; the last of the month where it has no such day."""
    return add_months(day, months)


def age(birth: int, on: int, leap_day: LeapDay = LeapDay.EITHER) -> tuple[int, ...]:
    """The completed years from a birth to a day: one figure, or two where the leap-day rule leaves both open. Below 0 before the birth.

    Someone born on 29 February is a year older on the day that the rule names; under ``either``, on 28 February of a common year both ages stand.
    """
    years = year_month_day(on)[0] - year_month_day(birth)[0]
    return tuple(sorted({years if due <= on else years - 1 for due in anniversaries(birth, years, leap_day)}))


def next_anniversary(day: int, after: int, leap_day: LeapDay = LeapDay.FEBRUARY_28) -> tuple[int, int]:
    """The first anniversary strictly after a day, as (years, day number); the first is one year after ``day``, even if ``after`` lies before it.

    Under ``either`` a 29 February is kept twice in a common year: after 28 February comes 1 March, with the same number of years.
    """
    years = max(1, year_month_day(after)[0] - year_month_day(day)[0])
    while True:
        for due in anniversaries(day, years, leap_day):
            if due > after:
                return years, due
        years += 1


def fractional_months(start: int, end: int) -> Fraction:
    """Completed months and the share of the running one that has gone by, exact; below 0, and the same, where the end lies before the start.

    The running month reaches from the last completed one to the next, a day that a month lacks being its last: from 31 January to 28 February is 1.
    """
    return _fractional(start, end, 1)


def fractional_years(start: int, end: int) -> Fraction:
    """Completed years and the share of the running one that has gone by, exact; below 0, and the same, where the end lies before the start.

    The running year reaches from the last completed one to the next, 29 February being the 28th in a common year.
    """
    return _fractional(start, end, 12)


def _fractional(start: int, end: int, months: int) -> Fraction:
    """Completed stretches of so many months, and the share of the running one."""
    if end < start:
        return -_fractional(end, start, months)
    first = year_month_day(start)
    whole = months_between(first, year_month_day(end)) // months
    last, following = months_after(*first, months * whole), months_after(*first, months * (whole + 1))
    length = following - last
    return Fraction(whole * length + end - last, length)
