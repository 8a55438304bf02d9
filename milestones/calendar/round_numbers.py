"""Round counts of days: the milestones that people keep."""

from __future__ import annotations

_STEPS = ((1_000, 100), (10_000, 500))
_LARGEST_STEP = 1_000


def next_round(days: int) -> int:
    """The next round count of days strictly after ``days``; 100 for anything below nought.

    Round are the hundreds up to 1,000, the five hundreds up to 10,000, and the thousands beyond.
    """
    if days < 0:
        return 100
    step = next((size for limit, size in _STEPS if days < limit), _LARGEST_STEP)
    return (days // step + 1) * step


def next_repdigit(days: int) -> int:
    """The next count of three digits or more that are all the same (111, 222, 1111) strictly after ``days``; 111 for anything below that."""
    length = max(3, len(str(max(days, 0))))
    unit = int("1" * length)
    digit = max(0, days) // unit + 1
    return digit * unit if digit <= 9 else 10 * unit + 1
