"""Days and longer units moved: by so much from a day or month, or to the unit that lies so many units off."""

from __future__ import annotations

from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import add_months, day_number, is_valid, weekday, year_month_day
from milestones.parser.expression import DateExpression, Offset
from milestones.parser.measure import Unit

_DAYS = {Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200, Unit.MILLENNIUM: 12_000}
_FARTHEST = 9000


def moved(span: DateSpan, expression: DateExpression) -> DateSpan | None:
    """The day or month at the offset of ``expression`` from ``span``, or of its year; None where the calendar has none, or the unit is finer than the span."""
    offset = expression.offset
    if offset is None:
        return _in_year(span, expression.year) if expression.year is not None else None
    if abs(offset.amount) > _FARTHEST:
        return None
    if offset.unit in _DAYS:
        return span.shifted(offset.amount * _DAYS[offset.unit]) if span.is_day else None
    if offset.unit not in _MONTHS:
        return None
    first = add_months(span.earliest, offset.amount * _MONTHS[offset.unit])
    return DateSpan.of_day_number(first) if span.is_day else _month_of(first)


def _month_of(number: int) -> DateSpan:
    year, month, _ = year_month_day(number)
    return DateSpan.month(year, month)


def _in_year(span: DateSpan, year: int) -> DateSpan | None:
    _, month, day = year_month_day(span.earliest)
    if span.grain is Grain.MONTH:
        return DateSpan.month(year, month)
    return DateSpan.day(year, month, day) if is_valid(year, month, day) else None


def shifted(base: DateSpan, offset: Offset) -> DateSpan | None:
    """The span at an offset from a base; None where the base is coarser than the unit."""
    year, month, _ = year_month_day(base.earliest)
    unit, amount = offset.unit, offset.amount
    if abs(amount) > 9000:
        return None
    if unit in (Unit.DAY, Unit.NIGHT):
        return base.shifted(amount) if base.is_day else None
    if unit in (Unit.WEEK, Unit.FORTNIGHT):
        if not base.is_day:
            return None
        monday = base.earliest - weekday(base.earliest) + 7 * amount * (2 if unit is Unit.FORTNIGHT else 1)
        return DateSpan(monday, monday + 6, Grain.WEEK)
    if unit is Unit.MONTH:
        if base.grain > Grain.MONTH:
            return None
        first = add_months(day_number(year, month, 1), amount)
        return DateSpan.month(*year_month_day(first)[:2])
    if unit is Unit.QUARTER:
        first = add_months(day_number(year, (month - 1) // 3 * 3 + 1, 1), 3 * amount)
        return DateSpan.months(*year_month_day(first)[:2], 3, Grain.QUARTER)
    if unit is Unit.YEAR:
        return DateSpan.year(year + amount)
    if unit is Unit.DECADE:
        first_year = (year // 10 + amount) * 10
        return DateSpan.years(first_year, first_year + 9, Grain.DECADE)
    if unit is Unit.CENTURY:
        first_year = (year // 100 + amount) * 100
        return DateSpan.years(first_year, first_year + 99, Grain.CENTURY)
    return None
