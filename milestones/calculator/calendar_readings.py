"""Readings of months, years and longer units: differences of the calendar."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache, partial

from milestones.anchors.settings import Settings
from milestones.calculator.bounds import SHARE, Bounds, Number, hedged, whole
from milestones.calculator.measuring import (
    MONTH_UNITS,
    NEAR_DAYS,
    YEAR_UNITS,
    Evaluation,
    Once,
    Trial,
    calendar_interval,
    calendar_length,
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
    gives = partial(calendar_gap, start, end)
    if (measure.near_the_day or is_strict(measure)) and quantity.number.denominator == 1:
        reach = NEAR_DAYS if measure.near_the_day else 0
        return Evaluation((_to_the_day(quantity, start, end, settings, reach),), gives)
    low, high = calendar_interval(quantity.unit, start, end)
    unit = quantity.unit.value
    value = Once(partial(_rounded, low, high, unit))

    def tried(name: str, allowed: Bounds, *, inclusive: bool) -> Trial:
        """With both end days the most is a day later, which is worked out only where it may decide."""
        fits = allowed.meets(low, high)
        if inclusive and not fits:
            fits = allowed.meets(low, calendar_length(quantity.unit, start.earliest, end.latest + 1))
        return Trial(name, fits, value, partial(allowed.in_words, unit))

    stated = whole(quantity.number)
    if measure.hedge is not Hedge.NONE:
        allowed = hedged(measure.hedge, stated, Bounds())
        return Evaluation((tried("calendar", allowed, inclusive=False), tried("inclusive", allowed, inclusive=True)), gives)
    readings = _unhedged(stated, quantity.unit)
    return Evaluation(tuple([tried(name, allowed, inclusive=name == "rounded") for name, allowed in readings]), gives)


@lru_cache(maxsize=1024)
def _unhedged(stated: Number, unit: Unit) -> tuple[tuple[str, Bounds], ...]:
    """What a number without a hedge allows, by reading."""
    if stated.denominator != 1:
        return (("rounded", Bounds(stated - _QUARTER, stated + _QUARTER)),)
    if unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM):
        return (("rounded", Bounds(stated * (1 - SHARE), stated + _HALF)),)
    return (
        ("calendar", Bounds(stated, stated + 1, high_open=True)),
        ("rounded", Bounds(stated - _HALF, stated + _HALF)),
    )


def _rounded(low: Number, high: Number, unit: str) -> str:
    """The values from ``low`` to ``high`` in words, to two places."""
    least, most = (Fraction(round(round(float(value), 2) * 100), 100) for value in (low, high))
    return in_words(least, most, unit)


def _to_the_day(quantity: Quantity, start: DateSpan, end: DateSpan, settings: Settings, reach: int) -> Trial:
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
    within = f"due within {reach} days of" if reach else "due on"
    return Trial(
        "rounded" if reach else "calendar",
        near.intersects(end),
        lambda: f"due on {due.spoken()}",
        lambda: f"{within} {end.spoken()}",
    )
