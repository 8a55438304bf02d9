"""The difference of two days in calendar units.

The rule is that of ECMAScript's Temporal (``PlainDate.prototype.until``): whole months are counted from the first day on; a
day that the month reached does not have counts as not yet reached, so 31 January to 28 February is 28 days and 29 January to 29 February
one month. Seen from the other side the signs turn, so ``since`` is the inverse of ``until``.
"""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calendar.gregorian import add_months, year_month_day


@dataclass(frozen=True, slots=True)
class Difference:
    """Years, months, weeks and days, all of one sign."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    def __neg__(self) -> Difference:
        return Difference(-self.years, -self.months, -self.weeks, -self.days)


def whole_months(start: int, end: int) -> int:
    """The completed calendar months from one day number to another, signed; a month is completed when its day of the month is reached."""
    first, last = year_month_day(start), year_month_day(end)
    months = (last[0] - first[0]) * 12 + last[1] - first[1]
    if end >= start:
        return months - (last[2] < first[2])
    return months + (last[2] > first[2])


def difference(start: int, end: int, largest: str = "year") -> Difference:
    """The way from ``start`` to ``end`` (day numbers) in units no larger than ``largest``: ``year``, ``month``, ``week`` or ``day``."""
    if largest == "day":
        return Difference(days=end - start)
    if largest == "week":
        sign = 1 if end >= start else -1
        weeks, days = divmod(abs(end - start), 7)
        return Difference(weeks=sign * weeks, days=sign * days)
    months = whole_months(start, end)
    days = end - add_months(start, months)
    if largest == "month":
        return Difference(months=months, days=days)
    sign = 1 if months >= 0 else -1
    years, rest = divmod(abs(months), 12)
    return Difference(years=sign * years, months=sign * rest, days=days)


def since(day: int, earlier: int, largest: str = "year") -> Difference:
    """How long it is since ``earlier`` on ``day``: the way from ``day`` to ``earlier`` with the signs turned."""
    return -difference(day, earlier, largest)
