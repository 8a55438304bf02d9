"""Readings of months, years and longer units: differences of the calendar."""

from __future__ import annotations

from fractions import Fraction

from milestones.anchors.settings import Settings
from milestones.calculator.bounds import SHARE, Bounds, hedged
from milestones.calculator.finding import Reading
from milestones.calculator.measuring import (
    MONTH_UNITS,
    NEAR_DAYS,
    YEAR_UNITS,
    Evaluation,
    calendar_interval,
    in_words,
    is_strict,
    leap_rule,
)
from milestones.calculator.wording import calendar_gap
from milestones.calendar.anniversaries import anniversaries, monthly
from milestones.calendar.datespan import DateSpan
from milestones.parser.measure import Hedge, Measure, Quantity, Unit

_HALF = Fraction(1, 2)
_QUARTER = Fraction(1, 4)


def calendar_readings(measure: Measure, quantity: Quantity, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    """The readings of one number of months, quarters, years, decades, centuries or millennia."""
    computed = calendar_gap(start, end)
    if (measure.near_the_day or is_strict(measure)) and quantity.number.denominator == 1:
        reach = NEAR_DAYS if measure.near_the_day else 0
        return Evaluation((_to_the_day(quantity, start, end, settings, reach),), computed)
    low, high = calendar_interval(quantity.unit, start, end)
    later = calendar_interval(quantity.unit, start, end, 1)[1]
    unit, value = quantity.unit.value, in_words(_rounded(low), _rounded(high), quantity.unit.value)

    def reading(name: str, allowed: Bounds, most: Fraction) -> Reading:
        return Reading(name, value, allowed.meets(low, most), allowed.in_words(unit))

    if measure.hedge is not Hedge.NONE:
        allowed = hedged(measure.hedge, quantity.number, Bounds())
        return Evaluation((reading("calendar", allowed, high), reading("inclusive", allowed, later)), computed)
    return Evaluation(
        tuple(reading(name, allowed, later if name == "rounded" else high) for name, allowed in _unhedged(quantity)), computed
    )


def _unhedged(quantity: Quantity) -> tuple[tuple[str, Bounds], ...]:
    """What a number without a hedge allows, by reading."""
    stated = quantity.number
    if stated.denominator != 1:
        return (("rounded", Bounds(stated - _QUARTER, stated + _QUARTER)),)
    if quantity.unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM):
        return (("rounded", Bounds(stated * (1 - SHARE), stated + _HALF)),)
    return (
        ("calendar", Bounds(stated, stated + 1, high_open=True)),
        ("rounded", Bounds(stated - _HALF, stated + _HALF)),
    )


def _rounded(value: Fraction) -> Fraction:
    return Fraction(round(float(value), 2)).limit_denominator(100)


def _to_the_day(quantity: Quantity, start: DateSpan, end: DateSpan, settings: Settings, reach: int) -> Reading:
    number = int(quantity.number)
    if quantity.unit in YEAR_UNITS:
        years = number * YEAR_UNITS[quantity.unit]
        first = anniversaries(start.earliest, years, leap_rule(settings))
        last = anniversaries(start.latest, years, leap_rule(settings))
    else:
        months = number * MONTH_UNITS[quantity.unit]
        first, last = (monthly(start.earliest, months),), (monthly(start.latest, months),)
    due = DateSpan(min(first), max(last))
    near = DateSpan(due.earliest - reach, due.latest + reach)
    allowed = f"due within {reach} days of {end.spoken()}" if reach else f"due on {end.spoken()}"
    return Reading("rounded" if reach else "calendar", f"due on {due.spoken()}", near.intersects(end), allowed)
