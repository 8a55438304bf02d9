"""Days that move from year to year."""

from __future__ import annotations

from milestones.calendar.gregorian import day_number, days_in_month, weekday
from milestones.calendar.julian import julian_day_number

YEARS = range(1, 10_000)
"""The years whose Easter can be computed."""
_FIRST_GREGORIAN_EASTER = 1583


def western_easter(year: int) -> int:
    """The day number of Easter Sunday in the Western churches, by dateutil; before 1583 that of the Julian reckoning, then common to all.

    Years 1 to 9999, a back projection before 326, when the rule was made. Raises ValueError outside.
    """
    if year < _FIRST_GREGORIAN_EASTER:
        return orthodox_easter(year)
    from dateutil.easter import EASTER_WESTERN, easter

    return easter(_supported(year), EASTER_WESTERN).toordinal()


def orthodox_easter(year: int) -> int:
    """The day number of Easter Sunday in the Orthodox churches, which reckon it in the Julian calendar, by dateutil.

    Years 1 to 9999, a back projection before 326, when the rule was made. Raises ValueError outside.
    """
    from dateutil.easter import EASTER_JULIAN, easter

    julian = easter(_supported(year), EASTER_JULIAN)
    return julian_day_number(julian.year, julian.month, julian.day)


def nth_weekday(year: int, month: int, weekday_number: int, rank: int) -> int:
    """The day number of the ``rank``-th weekday (0 is Monday) of a month; -1 is the last. Raises ValueError where the month has no such day."""
    first, last = day_number(year, month, 1), day_number(year, month, days_in_month(year, month))
    earliest, latest = first + (weekday_number - weekday(first)) % 7, last - (weekday(last) - weekday_number) % 7
    found = earliest + 7 * (rank - 1) if rank > 0 else latest + 7 * (rank + 1)
    if not first <= found <= last:
        raise ValueError(f"{year}-{month:02d} has no weekday number {rank}; ranks run from 1, and from -1 backwards")
    return found


def _supported(year: int) -> int:
    if year in YEARS:
        return year
    raise ValueError(f"Easter of the year {year} cannot be computed; accepted are the years 1 to 9999")
