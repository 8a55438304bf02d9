"""The Julian calendar: its days, and where and until when it was in use."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calendar.datespan import MONTH_NAMES
from milestones.calendar.gregorian import MONTH_LENGTHS, weekday

_BEFORE_YEAR_1 = 1_721_425  # days of the Julian Day count up to 31 December of year 0, Gregorian


@dataclass(frozen=True, slots=True)
class Reform:
    """The change of one place from the Julian to the Gregorian calendar: its last day in the one, the next day in the other, and the act."""

    place: str
    last_julian: tuple[int, int, int]
    first_gregorian: tuple[int, int, int]
    source: str

    @property
    def until(self) -> str:
        """The place and the month in which its Julian calendar ended: ``Russia until January 1918``."""
        year, month, _ = self.last_julian
        return f"{self.place} until {MONTH_NAMES[month - 1]} {year}"


PRINCIPAL_REFORMS = (
    Reform("the Catholic countries", (1582, 10, 4), (1582, 10, 15), "papal bull Inter gravissimas, 24 February 1582"),
    Reform("Britain and its colonies", (1752, 9, 2), (1752, 9, 14), "Calendar (New Style) Act 1750, 24 Geo. 2 c. 23"),
    Reform("Russia", (1918, 1, 31), (1918, 2, 14), "decree of the Council of People's Commissars, 24 January 1918"),
    Reform("Greece", (1923, 2, 15), (1923, 3, 1), "royal decree of 18 January 1923"),
)
"""The reforms that a text in English most likely rests on, in order of time. The Catholic countries are Spain, Portugal, Poland and most of Italy."""

_NCAL = "reform table of ncal(1), Debian bsdmainutils, 2023"
OTHER_REFORMS = (
    Reform("France", (1582, 12, 9), (1582, 12, 20), _NCAL),
    Reform("Bohemia", (1584, 1, 6), (1584, 1, 17), _NCAL),
    Reform("Hungary", (1587, 10, 21), (1587, 11, 1), _NCAL),
    Reform("Protestant Germany", (1700, 2, 18), (1700, 3, 1), _NCAL),
    Reform("Denmark and Norway", (1700, 2, 18), (1700, 3, 1), _NCAL),
    Reform("Sweden and Finland", (1753, 2, 17), (1753, 3, 1), _NCAL),
    Reform("Bulgaria", (1916, 3, 31), (1916, 4, 14), _NCAL),
)
"""Reforms of further places on which the tables agree, in order of time. Sweden had a calendar of its own from March 1700 to February 1712."""

REFORMS = tuple(sorted(PRINCIPAL_REFORMS + OTHER_REFORMS, key=lambda reform: reform.last_julian))
"""All reforms in the table, in order of time."""


def is_valid_julian(year: int, month: int, day: int) -> bool:
    """Whether the Julian calendar has such a day; every fourth year (astronomical, so 0 and -4 too) has a 29 February."""
    if (month, day) == (2, 29):
        return year % 4 == 0
    return 1 <= month <= 12 and 1 <= day <= MONTH_LENGTHS[month - 1]


def julian_day_number(year: int, month: int, day: int) -> int:
    """The day number (as :meth:`datetime.date.toordinal` counts) of a date of the Julian calendar; years are astronomical.

    A date that the calendar does not have gives no meaningful number.
    """
    shifted = year + 4800 - (1 if month <= 2 else 0)
    month_index = month + (9 if month <= 2 else -3)
    return day + (153 * month_index + 2) // 5 + 365 * shifted + shifted // 4 - 32_083 - _BEFORE_YEAR_1


def julian_year_month_day(number: int) -> tuple[int, int, int]:
    """The Julian date of a day number, as (year, month, day); the inverse of :func:`julian_day_number`."""
    days = number + _BEFORE_YEAR_1 + 32_082
    year = (4 * days + 3) // 1461
    rest = days - 1461 * year // 4
    month = (5 * rest + 2) // 153
    return year - 4800 + month // 10, month + 3 - 12 * (month // 10), rest - (153 * month + 2) // 5 + 1


def julian_weekday(year: int, month: int, day: int) -> int:
    """The weekday (0 is Monday) of a date of the Julian calendar."""
    return weekday(julian_day_number(year, month, day))


def julian_places(year: int, month: int, day: int) -> tuple[str, ...]:
    """The places of the table in which a date written so was still a Julian one, the first to reform first; empty after the last reform."""
    return tuple(reform.place for reform in REFORMS if (year, month, day) <= reform.last_julian)


def weekday_holds_in_julian(year: int, month: int, day: int, weekday_number: int) -> str | None:
    """The place whose Julian calendar makes the weekday right for that date, with the end of its use: ``Russia until January 1918``.

    Of the principal reforms, the first that came after the date is named. None if the weekday (0 is Monday) is wrong in the Julian calendar too, if
    that has no such day, or if the date lies after the last reform.
    """
    if not is_valid_julian(year, month, day) or julian_weekday(year, month, day) != weekday_number:
        return None
    return next((reform.until for reform in PRINCIPAL_REFORMS if (year, month, day) <= reform.last_julian), None)
