"""The days of a date all of whose components are written."""

from __future__ import annotations

from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import day_number, days_in_month, from_iso_week, is_valid, weekday
from milestones.parser.expression import DateExpression
from milestones.parser.numbered_parts import part_span

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
WEEKDAY_CODES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def known_span(expression: DateExpression, year: int | None = None) -> DateSpan | None:
    """The days meant, None where the year is absent or a fiscal one, or the calendar has no such day; ``year`` stands in for the one that is written."""
    whole = _whole_span(expression, year if year is not None else expression.year)
    return part_span(whole, expression.part) if whole is not None and expression.part is not None else whole


def _whole_span(expression: DateExpression, year: int | None) -> DateSpan | None:
    """The days of all components but the numbered part of them."""
    if expression.fiscal:
        return None
    if expression.decade is not None:
        return (
            DateSpan.years(expression.decade, expression.decade + 9, Grain.DECADE)
            if expression.decade >= 1000 or expression.decade < 0
            else None
        )
    if expression.century is not None:
        return _century(expression.century)
    if year is None:
        return None
    if expression.holiday is not None:
        return _holiday(expression.holiday, year)
    if expression.week is not None:
        return _week(year, expression.week, expression.weekday)
    if expression.quarter is not None:
        return DateSpan.months(year, expression.quarter * 3 - 2, 3, Grain.QUARTER)
    if expression.half is not None:
        return DateSpan.months(year, expression.half * 6 - 5, 6, Grain.HALF)
    if expression.season is not None:
        return season_span(year, expression.season)
    if expression.month is None:
        return DateSpan.year(year) if expression.numeric is None else None
    if not 1 <= expression.month <= 12:
        return None
    if expression.day is None:
        return DateSpan.month(year, expression.month)
    return DateSpan.day(year, expression.month, expression.day) if is_valid(year, expression.month, expression.day) else None


def season_span(year: int, season: str) -> DateSpan:
    """A season of the northern half of the world by whole months; winter begins in December of its year. A season is loose by a month."""
    return DateSpan.months(year, _SEASON_MONTHS[season], 3, Grain.SEASON)


def _holiday(code: str, year: int) -> DateSpan | None:
    """A holiday in a year; None where it is reckoned from Easter, and nobody can reckon the Easter of that year."""
    if code.startswith("easter"):
        from milestones.calendar.moveable import YEARS

        if year not in YEARS:
            return None
    return DateSpan.of_day_number(holiday_day(code, year))


def holiday_day(code: str, year: int) -> int:
    """The day number of a holiday's code in a year: ``12-25``, ``easter-2``, ``11-thu-4`` (the fourth Thursday), ``05-mon--1`` (the last Monday)."""
    if code.startswith("easter"):
        from milestones.calendar.moveable import western_easter

        return western_easter(year) + int(code[6:])
    month = int(code[:2])
    if code[3:].isdigit():
        return day_number(year, month, int(code[3:]))
    name, rank = code[3:6], int(code[7:])
    target = WEEKDAY_CODES.index(name)
    if rank > 0:
        first = day_number(year, month, 1)
        return first + (target - weekday(first)) % 7 + 7 * (rank - 1)
    last = day_number(year, month, days_in_month(year, month))
    return last - (weekday(last) - target) % 7 + 7 * (rank + 1)


def part_of(span: DateSpan, position: str | None) -> DateSpan:
    """The part of a span that early, mid or late names: loosely its first, middle or last two fifths; the span itself if nothing is named."""
    if position is None or span.is_day:
        return span
    length = span.days
    part = max(1, length * 2 // 5)
    if position == "START":
        return DateSpan(span.earliest, span.earliest + part - 1, span.grain)
    if position == "END":
        return DateSpan(span.latest - part + 1, span.latest, span.grain)
    third = length // 4
    return DateSpan(span.earliest + third, span.latest - third, span.grain)


def _century(century: int) -> DateSpan:
    if century > 0:
        return DateSpan.years(century * 100 - 99, century * 100, Grain.CENTURY)
    return DateSpan.years(century * 100 + 1, century * 100 + 100, Grain.CENTURY)


def _week(year: int, week: int, weekday_number: int | None) -> DateSpan | None:
    if not 1 <= week <= 53:
        return None
    if weekday_number is None:
        return DateSpan.week(year, week)
    return DateSpan.of_day_number(from_iso_week(year, week, weekday_number + 1))
