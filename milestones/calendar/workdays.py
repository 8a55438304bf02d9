"""Working days between two days, with a weekend and holidays."""

from __future__ import annotations

from collections.abc import Collection

from milestones.calendar.gregorian import weekday

WEEKEND = frozenset((5, 6))
"""Saturday and Sunday."""

_WEEKDAYS = frozenset(range(7))


def working_days(start: int, end: int, weekend: Collection[int] = WEEKEND, holidays: Collection[int] = ()) -> int:
    """The working days elapsed: those after ``start`` up to and including ``end`` (day numbers).

    ``weekend`` holds weekdays (0 is Monday), ``holidays`` day numbers; one on a weekend, or named twice, counts once. Where the end lies before
    the start, the figure is that of the way back with the sign turned. Raises ValueError for a weekday outside 0 to 6.
    """
    if end < start:
        return -working_days(end, start, weekend, holidays)
    free = _free_weekdays(weekend)
    weeks, rest = divmod(end - start, 7)
    work = weeks * (7 - len(free)) + sum(weekday(day) not in free for day in range(end - rest + 1, end + 1))
    return work - sum(start < day <= end and weekday(day) not in free for day in set(holidays))


def inclusive_working_days(start: int, end: int, weekend: Collection[int] = WEEKEND, holidays: Collection[int] = ()) -> int:
    """The working days when both end days count, if they are worked; below 0 where the end lies before the start."""
    if end < start:
        return -inclusive_working_days(end, start, weekend, holidays)
    return working_days(start - 1, end, weekend, holidays)


def _free_weekdays(weekend: Collection[int]) -> frozenset[int]:
    free = frozenset(weekend)
    if free <= _WEEKDAYS:
        return free
    raise ValueError(f"weekend holds {sorted(free - _WEEKDAYS)}; weekdays are 0 (Monday) to 6 (Sunday)")
