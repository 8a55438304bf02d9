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
    step = next((each for each in _STEPS if len({year // each for year in years}) <= most), _STEPS[-1])
    grouped = groupby(zip(years, rows, strict=True), key=lambda pair: pair[0] // step)
    return [(_heading(number * step, step), [row for _, row in pairs]) for number, pairs in grouped]


def _heading(first: int, step: int) -> str:
    if step == 10 and first > 0:
        return f"{first}s"
    return spoken_year(first) if step == 1 else f"{spoken_year(first)} to {spoken_year(first + step - 1)}"
