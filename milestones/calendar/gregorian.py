"""The proleptic Gregorian calendar as day numbers, for any year.

A *day number* is what :meth:`datetime.date.toordinal` returns: 1 is Monday, 1 January of year 1.
Years are astronomical: 0 is 1 BC, -43 is 44 BC; so day numbers go below 1, where ``datetime`` stops.
"""

from __future__ import annotations

from functools import lru_cache

MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN_ERA = 146_097  # 400 Gregorian years
_EPOCH = 306  # day number 0 counted from 1 March of year 0


def is_leap(year: int) -> bool:
    """Whether the astronomical ``year`` has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days of ``month`` (1 to 12) in ``year``."""
    return 29 if month == 2 and is_leap(year) else MONTH_LENGTHS[month - 1]


def is_valid(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


@lru_cache(maxsize=1 << 14)
def day_number(year: int, month: int, day: int) -> int:
    """The day number of a date that exists; a date that does not gives no meaningful number."""
    before = year - 1
    leap_day = 1 if month > 2 and is_leap(year) else 0
    return before * 365 + before // 4 - before // 100 + before // 400 + _BEFORE_MONTH[month - 1] + leap_day + day


@lru_cache(maxsize=1 << 14)
def year_month_day(number: int) -> tuple[int, int, int]:
    """The date of a day number, as (year, month, day); the inverse of :func:`day_number`."""
    era, day_of_era = divmod(number + _EPOCH - 1, _DAYS_IN_ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return year_of_era + era * 400 + (1 if month <= 2 else 0), month, day


def weekday(number: int) -> int:
    """The weekday of a day number: 0 is Monday, 6 is Sunday, as in :meth:`datetime.date.weekday`."""
    return (number - 1) % 7


def iso_week(number: int) -> tuple[int, int, int]:
    """The ISO 8601 week date of a day number, as (week-numbering year, week, weekday 1 to 7)."""
    day_of_week = weekday(number)
    thursday = number - day_of_week + 3
    year = year_month_day(thursday)[0]
    return year, (thursday - day_number(year, 1, 1)) // 7 + 1, day_of_week + 1


def from_iso_week(year: int, week: int, weekday_number: int = 1) -> int:
    """The day number of a weekday (1 to 7, Monday first) in an ISO week; no check that the year has that week."""
    fourth = day_number(year, 1, 4)
    return fourth - weekday(fourth) + (week - 1) * 7 + weekday_number - 1


def add_months(number: int, months: int) -> int:
    """The day ``months`` calendar months later (or earlier, below 0); a day that the month lacks becomes its last."""
    return months_after(*year_month_day(number), months)


def months_after(year: int, month: int, day: int, months: int) -> int:
    """The day number of the day ``months`` calendar months after a date, as :func:`add_months` has it."""
    years, index = divmod(month - 1 + months, 12)
    year, month = year + years, index + 1
    return day_number(year, month, min(day, days_in_month(year, month)))
