"""TIMEX3 values: ``2021-08-26``, ``2021-W34``, ``P1000D``, ``199``, ``XXXX-10``, ``PRESENT_REF`` (TimeML 1.2.1, ISO 8601)."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import iso_week, year_month_day
from milestones.parser.expression import DateExpression, Offset
from milestones.parser.measure import Hedge, Measure, Quantity, Unit

_LETTERS = {
    Unit.HOUR: "H", Unit.DAY: "D", Unit.NIGHT: "D", Unit.WORKING_DAY: "D", Unit.WEEK: "W", Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y",
    Unit.DECADE: "DE", Unit.CENTURY: "CE", Unit.MILLENNIUM: "ML", Unit.FORTNIGHT: "W",
}  # fmt: skip
_MODS = {
    Hedge.ABOUT: "APPROX", Hedge.NEARLY: "LESS_THAN", Hedge.LESS_THAN: "LESS_THAN", Hedge.MORE_THAN: "MORE_THAN", Hedge.JUST_OVER: "MORE_THAN",
    Hedge.AT_LEAST: "EQUAL_OR_MORE", Hedge.AT_MOST: "EQUAL_OR_LESS",
}  # fmt: skip


def duration_value(measure: Measure) -> str:
    """``P2Y6M`` for two and a half years, ``P1000D``, ``P3W``, ``PT5H``; a fraction that months or days cannot hold stays decimal."""
    dates, times = "", ""
    for quantity in measure.parts:
        for number, unit in _whole_parts(quantity):
            piece = f"{_digits(number)}{_LETTERS[unit]}"
            if unit is Unit.HOUR:
                times += piece
            else:
                dates += piece
    return f"P{dates}" + (f"T{times}" if times else "")


def designator(unit: str) -> str:
    """The letters of a unit whose number is not said: ``PXD``."""
    return {"hour": "H", "day": "D", "night": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE"}.get(
        unit, "Y"
    )


def unsaid(unit: str, number: str = "X") -> str:
    """The value of a length in a unit whose number is not said: ``PXD``, ``PTXH``."""
    return f"P{'T' if unit == 'hour' else ''}{number}{designator(unit)}"


def _whole_parts(quantity: Quantity) -> list[tuple[Fraction, Unit]]:
    number = quantity.number * 2 if quantity.unit is Unit.FORTNIGHT else quantity.number
    if quantity.unit is Unit.YEAR and number.denominator in (2, 4) and number > 1:
        whole = Fraction(number.numerator // number.denominator)
        return [(whole, Unit.YEAR), ((number - whole) * 12, Unit.MONTH)]
    if quantity.unit is Unit.YEAR and number.denominator in (2, 4):
        return [(number * 12, Unit.MONTH)]
    if quantity.unit is Unit.CENTURY and number.denominator != 1:
        return [(number * 100, Unit.YEAR)]
    if quantity.unit is Unit.DECADE and number.denominator != 1:
        return [(number * 10, Unit.YEAR)]
    return [(number, quantity.unit)]


def _digits(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"


def measure_mod(measure: Measure) -> str | None:
    """TIMEX3's ``mod`` for a hedge, None where there is none."""
    return _MODS.get(measure.hedge)


def year_digits(year: int) -> str:
    """Four digits; ``BC0044`` for 44 BC (astronomical -43)."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


@lru_cache(maxsize=1 << 12)
def _day_value(number: int) -> str:
    year, month, day = year_month_day(number)
    return f"{year_digits(year)}-{month:02d}-{day:02d}"


def unit_value(span: DateSpan, grain: Grain) -> str:
    """The value of a span at a grain, by its first day: ``2021-W34``, ``2021-Q3``, ``199``."""
    if grain is Grain.DAY:
        return _day_value(span.earliest)
    year, month, _ = year_month_day(span.earliest)
    digits = year_digits(year)
    if grain is Grain.WEEK:
        week_year, week, _ = iso_week(span.earliest)
        return f"{year_digits(week_year)}-W{week:02d}"
    if grain is Grain.MONTH:
        return f"{digits}-{month:02d}"
    if grain is Grain.QUARTER:
        return f"{digits}-Q{(month + 2) // 3}"
    if grain is Grain.HALF:
        return f"{digits}-H{1 if month <= 6 else 2}"
    if grain is Grain.SEASON:
        return f"{digits}-{ {3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI'}.get(month, 'WI') }"
    if grain is Grain.DECADE:
        return year_digits(year_month_day(span.latest)[0])[:-1]
    if grain is Grain.CENTURY and year <= 0:
        return f"BC{-year // 100:02d}"
    if grain is Grain.CENTURY:
        return f"{(year_month_day(span.latest)[0] - 1) // 100:02d}"
    return digits


def date_value(expression: DateExpression, span: DateSpan | None) -> tuple[str, str | None]:
    """The value and the mod of a date; what is absent and cannot be implied is written with X."""
    mod = (
        expression.position
        or (expression.part.mod if expression.part is not None else None)
        or ("APPROX" if expression.approximate else None)
    )
    if expression.present:
        return expression.present, None
    value = _known(expression, span) if span is not None else _unknown(expression)
    if span is not None and expression.season is not None:
        value = f"{year_digits(year_month_day(span.earliest)[0])}-{expression.season}"
    if expression.day_part:
        value += f"T{expression.day_part}"
    elif expression.clock:
        value += f"T{expression.clock}"
    return value, mod


def _known(expression: DateExpression, span: DateSpan) -> str:
    """The value of the days of a date. Of a week of a month the year is sure; a decade of a century has its name from where it begins."""
    unit = expression.part.unit if expression.part is not None else None
    if unit is Unit.WEEK:
        return f"{year_digits(year_month_day(span.earliest)[0])}-WXX"
    if unit is Unit.DECADE:
        return year_digits(year_month_day(span.earliest)[0])[:-1]
    return unit_value(span, span.grain)


def _unknown_step(offset: Offset) -> str:
    """A step from a date that is not known: which unit it falls on, and no more."""
    return {"day": "XXXX-XX-XX", "night": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}.get(
        offset.unit.value, "PAST_REF" if offset.amount < 0 else "FUTURE_REF"
    )


def step_in(base: DateSpan, unit: Unit) -> str | None:
    """The value of a day, week or month that lies somewhere in a coarser base: ``1980-XX-XX``, ``1950-06-XX``; None for another unit."""
    year, month, _ = year_month_day(base.earliest)
    digits = year_digits(year)
    if unit in (Unit.DAY, Unit.NIGHT):
        return (
            f"{digits}-{month:02d}-XX" if base.grain is Grain.MONTH else f"{digits}-XX-XX" if base.grain is Grain.YEAR else None
        )
    if unit is Unit.WEEK:
        return f"{digits}-WXX" if base.grain in (Grain.MONTH, Grain.YEAR) else None
    return f"{digits}-XX" if unit is Unit.MONTH and base.grain is Grain.YEAR else None


def _year(expression: DateExpression) -> str:
    """The figures of the year that are known."""
    if expression.year is not None:
        return year_digits(expression.year)
    return f"XX{expression.short_year:02d}" if expression.short_year is not None else "XXXX"


_SOMEWHERE = {Unit.DAY: "-XX-XX", Unit.WEEK: "-WXX", Unit.MONTH: "-XX"}
"""How the value of a part goes on whose place in the year is not known."""


def _unknown(expression: DateExpression) -> str:
    if expression.decade is not None:
        return f"XX{expression.decade // 10 % 10}"
    year = ("FY" if expression.fiscal else "") + _year(expression)
    unit = expression.part.unit if expression.part is not None else None
    if unit in _SOMEWHERE:
        return (
            f"{year}-{expression.month:02d}-XX" if unit is Unit.DAY and expression.month is not None else year + _SOMEWHERE[unit]
        )
    if expression.offset is not None and expression.month is None and expression.weekday is None:
        return _unknown_step(expression.offset)
    if expression.month is not None:
        return f"{year}-{expression.month:02d}" + (f"-{expression.day:02d}" if expression.day is not None else "")
    if expression.season is not None:
        return f"{year}-{expression.season}"
    if expression.weekday is not None and expression.day is None:
        return f"XXXX-WXX-{expression.weekday + 1}"
    if expression.holiday is not None:
        return f"{year}-{expression.holiday}" if expression.holiday[3:].isdigit() else year
    if expression.quarter is not None:
        return f"{year}-Q{expression.quarter}"
    if expression.half is not None:
        return f"{year}-H{expression.half}"
    if expression.day is not None:
        return f"XXXX-XX-{expression.day:02d}"
    return year
