"""Working days between two days, with a weekend and holidays."""

from __future__ import annotations

from collections.abc import Collection

WEEKEND = frozenset((5, 6))
"""Saturday and Sunday."""


def working_days(start: int, end: int, weekend: Collection[int] = WEEKEND, holidays: Collection[int] = ()) -> int:
    """The working days after ``start`` up to and including ``end`` (day numbers); negative where the end lies before the start."""
    if end < start:
        return -working_days(end, start, weekend, holidays)
    weeks, rest = divmod(end - start, 7)
    work = weeks * (7 - len(set(weekend)))
    tail = range(end - rest + 1, end + 1)
    work += sum(1 for day in tail if (day - 1) % 7 not in weekend)
    return work - sum(1 for day in set(holidays) if start < day <= end and (day - 1) % 7 not in weekend)
