"""Round counts: the milestones that people keep."""

from __future__ import annotations

_STEPS = ((1_000, 100), (10_000, 500), (100_000, 1_000))
"""Below 1,000 days every hundred is round, below 10,000 every five hundred, below 100,000 every thousand, and every ten thousand beyond."""


def next_round(days: int) -> int:
    """The next round count strictly after ``days``; 100 for anything below nought."""
    if days < 0:
        return 100
    step = next((size for limit, size in _STEPS if days < limit), 10_000)
    return (days // step + 1) * step


def next_repdigit(days: int) -> int:
    """The next count of three digits or more that are all the same (111, 222, 1111) strictly after ``days``."""
    length = max(3, len(str(max(days, 0))))
    while True:
        unit = int("1" * length)
        for digit in range(1, 10):
            if digit * unit > days:
                return digit * unit
        length += 1
