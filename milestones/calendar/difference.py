"""The difference of two days in calendar units.

The rule is that of ECMAScript's Temporal (``PlainDate.prototype.until``). Whole months are counted from ``start`` towards ``end``. A month is
completed when the day of the month of ``start`` is reached again; where a month has no such day, it is not completed on its last
day but on the next day after: from 31 January to 28 February are 28 days, to 1 March one month and one day. The days over are those
from the last completed month on, taken at its last day where it lacks the day of ``start``.

Counting always sets out from the first argument, so the way back may differ: from 31 January to 30 March are one month and 30 days, from 30 March
back to 31 January one month and 28. What is exact is the turning of signs: ``since(a, b)`` is ``-difference(a, b)`` for any two days.
"""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calendar.gregorian import add_months, months_after, year_month_day

LARGEST_UNITS = ("year", "month", "week", "day")


@dataclass(frozen=True, slots=True)
class Difference:
    """Years, months, weeks and days, none of a sign that another contradicts; weeks only where they are the largest unit."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    def __neg__(self) -> Difference:
        return Difference(-self.years, -self.months, -self.weeks, -self.days)


def whole_months(start: int, end: int) -> int:
    """The completed calendar months from one day number to another, signed; a month is completed when its day of the month is reached."""
    return months_between(year_month_day(start), year_month_day(end))


def months_between(first: tuple[int, int, int], last: tuple[int, int, int]) -> int:
    """The same from one date to another, each as year, month and day."""
    months = (last[0] - first[0]) * 12 + last[1] - first[1]
    if last >= first:
        return months - (last[2] < first[2])
    return months + (last[2] > first[2])


def difference(start: int, end: int, largest: str = "year") -> Difference:
    """The way from ``start`` to ``end`` (day numbers) in units no larger than ``largest``; below 0 where the end lies before the start.

    ``largest`` is ``year``, ``month``, ``week`` or ``day``; ValueError for any other.
    """
    if largest == "day":
        return Difference(days=end - start)
    if largest == "week":
        weeks, days = _toward_nought(end - start, 7)
        return Difference(weeks=weeks, days=days)
    if largest not in LARGEST_UNITS:
        raise ValueError(f"largest unit {largest!r} is unknown; accepted are {', '.join(LARGEST_UNITS)}")
    whole = whole_months(start, end)
    days = end - add_months(start, whole)
    if largest == "month":
        return Difference(months=whole, days=days)
    years, months = _toward_nought(whole, 12)
    return Difference(years=years, months=months, days=days)


def years_months_days(start: int, end: int) -> tuple[int, int, int]:
    """The same way in calendar years, months and days."""
    first = year_month_day(start)
    whole = months_between(first, year_month_day(end))
    return *_toward_nought(whole, 12), end - months_after(*first, whole)


def since(day: int, earlier: int, largest: str = "year") -> Difference:
    """How long it is since ``earlier`` on ``day``: the way from ``day`` to ``earlier`` with the signs turned."""
    return -difference(day, earlier, largest)


def _toward_nought(number: int, size: int) -> tuple[int, int]:
    whole, rest = divmod(abs(number), size)
    return (whole, rest) if number >= 0 else (-whole, -rest)
