"""Round counts of days: the milestones that people keep."""

from __future__ import annotations

_STEPS = ((1_000, 100), (10_000, 500))
_LARGEST_STEP = 1_000
_FIRST_MONTHS = (1, 3, 6, 9, 18)
_DAYS_TO_GO = (10_000, 5_000, 2_000, 1_000, 500, 400, 300, 200, 100, 50, 30, 10)


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


def next_round_months(months: int) -> int:
    """The next round count of months strictly after ``months``: 1, 3, 6, 9 and 18, which the press marks, then those of :func:`next_round`."""
    return next((each for each in _FIRST_MONTHS if each > months), next_round(months))


def round_days_to_go(days: int) -> tuple[int, ...]:
    """The round counts of a countdown that are still to come ``days`` days before its end, the largest first; its end itself is none of them."""
    return tuple(each for each in _DAYS_TO_GO if each <= days)
