"""Days that move from year to year."""

from __future__ import annotations

from milestones.calendar.gregorian import day_number, days_in_month, weekday


def western_easter(year: int) -> int:
    """The day number of Easter Sunday in the Western churches, by dateutil. Years 1583 to 4099."""
    from dateutil.easter import EASTER_WESTERN, easter

    return easter(year, EASTER_WESTERN).toordinal()


def orthodox_easter(year: int) -> int:
    """The day number of Easter Sunday in the Orthodox churches, by dateutil. Years 1583 to 4099."""
    from dateutil.easter import EASTER_ORTHODOX, easter

    return easter(year, EASTER_ORTHODOX).toordinal()


def nth_weekday(year: int, month: int, weekday_number: int, rank: int) -> int:
    """The day number of the ``rank``-th weekday (0 is Monday) of a month; -1 is the last. Raises ValueError where the month has no such day."""
    if rank > 0:
        first = day_number(year, month, 1)
        found = first + (weekday_number - weekday(first)) % 7 + 7 * (rank - 1)
        valid = found <= day_number(year, month, days_in_month(year, month))
    else:
        last = day_number(year, month, days_in_month(year, month))
        found = last - (weekday(last) - weekday_number) % 7 + 7 * (rank + 1)
        valid = found >= day_number(year, month, 1)
    if rank == 0 or not valid:
        raise ValueError(f"{year}-{month:02d} has no weekday number {rank}")
    return found
