"""The Julian calendar, and where and until when it was in use."""

from __future__ import annotations

from milestones.calendar.gregorian import weekday

REFORMS: tuple[tuple[str, tuple[int, int, int]], ...] = (
    ("the Catholic countries until October 1582", (1582, 10, 4)),
    ("Britain and its colonies until September 1752", (1752, 9, 2)),
    ("Russia until January 1918", (1918, 1, 31)),
    ("Greece until February 1923", (1923, 2, 15)),
)
"""The last Julian day of some places (source: the reform acts; Calendar (New Style) Act 1750, decree of the Council of People's Commissars of 24 January 1918)."""


def julian_day_number(year: int, month: int, day: int) -> int:
    """The day number (as :meth:`datetime.date.toordinal` counts) of a date of the Julian calendar; years are astronomical."""
    shifted = year + 4800 - (1 if month <= 2 else 0)
    month_index = month + (9 if month <= 2 else -3)
    return day + (153 * month_index + 2) // 5 + 365 * shifted + shifted // 4 - 32083 - 1_721_425


def julian_year_month_day(number: int) -> tuple[int, int, int]:
    """The Julian date of a day number; the inverse of :func:`julian_day_number`."""
    days = number + 1_721_425 + 32_082
    year = (4 * days + 3) // 1461
    rest = days - 1461 * year // 4
    month = (5 * rest + 2) // 153
    return year - 4800 + month // 10, month + 3 - 12 * (month // 10), rest - (153 * month + 2) // 5 + 1


def julian_weekday(year: int, month: int, day: int) -> int:
    """The weekday (0 is Monday) of a date of the Julian calendar."""
    return weekday(julian_day_number(year, month, day))


def weekday_holds_in_julian(year: int, month: int, day: int, weekday_number: int) -> str | None:
    """The place whose Julian calendar makes the weekday right for that date, the first to reform first; None if none does."""
    if julian_weekday(year, month, day) != weekday_number:
        return None
    return next((place for place, last in REFORMS if (year, month, day) <= last), None)
