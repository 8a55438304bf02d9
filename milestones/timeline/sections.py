"""Rows in stretches of round years, as many as a reader takes in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from milestones.calendar.gregorian import year_month_day
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import spoken_year

_STEPS = (1, 5, 10, 25, 50, 100, 250, 500, 1000)
_MOST = 10


def section(rows: Sequence[TimelineRow]) -> list[tuple[str, list[TimelineRow]]]:
    """The rows by stretches of 1, 5, 10 … years with a heading each, at most ten and of two rows in the mean; stretches without rows are left out."""
    years = [year_month_day(row.begins.earliest)[0] for row in rows]
    most = max(1, min(_MOST, len(rows) // 2))
    step = next((each for each in _STEPS if len({_stretch(year, each) for year in years}) <= most), _STEPS[-1])
    grouped = groupby(zip(years, rows, strict=True), key=lambda pair: _stretch(pair[0], step))
    return [(_heading(*stretch), [row for _, row in pairs]) for stretch, pairs in grouped]


def _stretch(year: int, step: int) -> tuple[int, int]:
    """The first and the last year of the stretch that holds a year; years before 1 are counted from the year 1 BC, as people do."""
    if year > 0:
        first = year // step * step
        return max(1, first), first + step - 1
    first = (1 - year) // step * step
    return 2 - first - step, min(0, 1 - first)


def _heading(first: int, last: int) -> str:
    if first == last:
        return spoken_year(first)
    if first % 10 == 0 and last == first + 9 and first > 0:
        return f"{first}s"
    return f"{spoken_year(first)} to {spoken_year(last)}"
