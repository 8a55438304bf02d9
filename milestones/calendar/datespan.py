"""The set of days that a date may mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import day_number, days_in_month, from_iso_week, weekday, year_month_day
from milestones.frozen import quickly_made

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@quickly_made
@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """The days from ``earliest`` to ``latest`` (day numbers, both included) that a date of some grain may mean.

    ``approximate`` is true where the source says that the date is uncertain ("c. 1450", EDTF's ``~`` and ``?``).
    """

    earliest: int
    latest: int
    grain: Grain = Grain.DAY
    approximate: bool = False

    @classmethod
    def day(cls, year: int, month: int, day: int) -> DateSpan:
        """One day of the Gregorian calendar, which must exist."""
        number = day_number(year, month, day)
        return cls(number, number)

    @classmethod
    def of_day_number(cls, number: int) -> DateSpan:
        """The one day with this day number."""
        return cls(number, number)

    @classmethod
    def from_date(cls, value: date) -> DateSpan:
        """The one day of a :class:`datetime.date`."""
        return cls.of_day_number(value.toordinal())

    @classmethod
    def week(cls, year: int, week: int) -> DateSpan:
        """An ISO week, Monday to Sunday."""
        monday = from_iso_week(year, week)
        return cls(monday, monday + 6, Grain.WEEK)

    @classmethod
    def month(cls, year: int, month: int) -> DateSpan:
        """A calendar month."""
        return cls.months(year, month, 1, Grain.MONTH)

    @classmethod
    def months(cls, year: int, month: int, length: int, grain: Grain) -> DateSpan:
        """``length`` calendar months from the first of ``month``: quarters, seasons, halves."""
        last = year * 12 + month - 1 + length - 1
        last_year, last_month = last // 12, last % 12 + 1
        return cls(
            day_number(year, month, 1),
            day_number(last_year, last_month, days_in_month(last_year, last_month)),
            grain,
        )

    @classmethod
    def year(cls, year: int) -> DateSpan:
        """A calendar year (astronomical: 0 is 1 BC)."""
        return cls.years(year, year, Grain.YEAR)

    @classmethod
    def years(cls, first: int, last: int, grain: Grain) -> DateSpan:
        """The years from ``first`` to ``last``, both included."""
        return cls(day_number(first, 1, 1), day_number(last, 12, 31), grain)

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is meant."""
        return self.earliest == self.latest

    @property
    def days(self) -> int:
        """How many days the span has."""
        return self.latest - self.earliest + 1

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and self.earliest <= number <= self.latest

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.earliest, self.latest + 1))

    def intersects(self, other: DateSpan) -> bool:
        """Whether the two spans have a day in common."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def within(self, other: DateSpan) -> bool:
        """Whether every day of this span is one of the other's."""
        return other.earliest <= self.earliest and self.latest <= other.latest

    def shifted(self, days: int) -> DateSpan:
        """The span moved by ``days``, of the same length and grain."""
        return DateSpan(self.earliest + days, self.latest + days, self.grain, self.approximate)

    def to_date(self) -> date:
        """The :class:`datetime.date` of a single day. Raises ValueError for a wider span or a year outside 1 to 9999."""
        if not self.is_day:
            raise ValueError(f"{self} is not a single day")
        return date.fromordinal(self.earliest)

    def __str__(self) -> str:
        """ISO 8601 as far as the grain goes: ``2018-12-01``, ``2018-12``, ``2018``; an interval for any other."""
        if self.is_day:
            return _iso(self.earliest)
        if self.grain is Grain.MONTH or self.grain is Grain.YEAR:
            year, month, day = year_month_day(self.earliest)
            if self.grain is Grain.MONTH and day == 1 and self.days == days_in_month(year, month):
                return f"{_year_digits(year)}-{month:02d}"
            if self.grain is Grain.YEAR and (month, day) == (1, 1) and self.latest == day_number(year, 12, 31):
                return _year_digits(year)
        return f"{_iso(self.earliest)}/{_iso(self.latest)}"

    def spoken(self) -> str:
        """The span in words for messages: ``Saturday 1 December 2018``, ``December 2018``, ``2018``, ``the 1990s``."""
        about = "about " if self.approximate else ""
        text = str(self) if not self.is_day else ""
        if "/" in text and self.grain is not Grain.DECADE:
            return f"{about}{text.replace('/', ' to ')}"
        year, month, day = year_month_day(self.earliest)
        if self.is_day:
            name = WEEKDAY_NAMES[weekday(self.earliest)]
            return f"{about}{name} {day} {MONTH_NAMES[month - 1]} {_spoken_year(year)}"
        if "/" not in text:
            return about + (f"{MONTH_NAMES[month - 1]} {_spoken_year(year)}" if self.grain is Grain.MONTH else _spoken_year(year))
        return f"{about}the {year}s"


def _iso(number: int) -> str:
    year, month, day = year_month_day(number)
    return f"{_year_digits(year)}-{month:02d}-{day:02d}"


def _year_digits(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def _spoken_year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"
