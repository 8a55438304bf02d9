"""One gap between two days, in every unit and convention."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from milestones.calendar.datespan import WEEKDAY_NAMES
from milestones.calendar.difference import difference, whole_months
from milestones.calendar.gregorian import add_months, weekday


@dataclass(frozen=True, slots=True)
class Gap:
    """The way from one day to another, as day numbers; negative figures where the end lies before the start."""

    start: int
    end: int

    @property
    def days(self) -> int:
        """The days elapsed: end minus start."""
        return self.end - self.start

    @property
    def inclusive_days(self) -> int:
        """The days when both end days count: one more than elapsed, away from nought."""
        return self.days + (1 if self.days >= 0 else -1)

    @property
    def weeks(self) -> tuple[int, int]:
        """Whole weeks and the days over."""
        found = difference(self.start, self.end, "week")
        return found.weeks, found.days

    @property
    def months(self) -> int:
        """Completed calendar months."""
        return whole_months(self.start, self.end)

    @property
    def years(self) -> int:
        """Completed calendar years."""
        return difference(self.start, self.end).years

    @property
    def years_months_days(self) -> tuple[int, int, int]:
        """Calendar years, months and days."""
        found = difference(self.start, self.end)
        return found.years, found.months, found.days

    @property
    def start_weekday(self) -> str:
        """The name of the first day's weekday."""
        return WEEKDAY_NAMES[weekday(self.start)]

    @property
    def end_weekday(self) -> str:
        """The name of the last day's weekday."""
        return WEEKDAY_NAMES[weekday(self.end)]


def count(start: date | int, end: date | int) -> Gap:
    """The gap from ``start`` to ``end``, each a date (of a datetime, its day) or a day number. Raises TypeError for anything else."""
    return Gap(_number(start), _number(end))


def years_and_days(start: date | int, end: date | int) -> tuple[int, int]:
    """Completed calendar years and the days since the last was completed, as reigns and records are told: "63 years, 216 days".

    Both figures are below 0 where the end lies before the start; the years are then counted back from ``start``.
    """
    first, last = _number(start), _number(end)
    years = difference(first, last).years
    return years, last - add_months(first, 12 * years)


def _number(day: date | int) -> int:
    if isinstance(day, int):
        return day
    if isinstance(day, date):
        return day.toordinal()
    raise TypeError(f"{day!r} is neither a date nor a day number; give datetime.date(2018, 12, 1) or an int")
