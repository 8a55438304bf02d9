"""Readings of a measure in several parts: "70 years and 214 days", "437 days and 18 hours"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from milestones.calculator.bounds import Bounds, hedged
from milestones.calculator.finding import Reading
from milestones.calculator.measuring import DAY_UNITS, MONTH_UNITS, YEAR_UNITS, Evaluation, day_interval, is_strict, tried
from milestones.calculator.wording import calendar_gap, plural, years_months_days
from milestones.calendar.anniversaries import fractional_months, monthly
from milestones.calendar.counting import count
from milestones.calendar.datespan import DateSpan
from milestones.parser.measure import Hedge, Measure, Quantity, Unit

_HALF = Fraction(1, 2)


def compound_readings(measure: Measure, start: DateSpan, end: DateSpan) -> Evaluation:
    """Every part must fit, elapsed or inclusive; with hours in it, a day fewer may fit too, by the clock."""
    computed = calendar_gap(start, end)
    parts = [part for part in measure.parts if part.unit is not Unit.HOUR]
    timed = len(parts) < len(measure.parts)
    if not parts:
        return Evaluation((), computed)
    if not (start.is_day and end.is_day) or measure.hedge is not Hedge.NONE:
        return _interval(measure, parts, start, end, computed)
    wanted = " ".join(plural(part.number, part.unit.value) for part in parts)
    readings = []
    for name, extra in (("elapsed", 0), ("inclusive", 1), *((("by the clock", -1),) if timed else ())):
        if extra and is_strict(measure):
            continue
        have = decomposed(start.earliest, end.earliest + extra, [part.unit for part in parts])
        value = " ".join(plural(number, part.unit.value) for number, part in zip(have, parts, strict=True))
        readings.append(Reading(name, value, _parts_fit(have, parts, start.earliest, end.earliest + extra), wanted))
    if parts[0].unit is Unit.YEAR and parts[-1].unit is Unit.DAY and len(parts) == 2:
        have = decomposed(start.earliest, end.earliest, [part.unit for part in parts])
        computed = f"{plural(have[0], 'year')} {plural(have[1], 'day')} ({years_months_days(count(start.earliest, end.earliest).years_months_days)})"
    return Evaluation(tuple(readings), computed)


def by_clock(measure: Measure, base: Evaluation, start: DateSpan, end: DateSpan) -> Evaluation:
    """ "437 days and 18 hours": the readings of the days, and by the clock those elapsed, or one fewer."""
    low, high = day_interval(start, end)
    number = measure.parts[0].number * DAY_UNITS.get(measure.parts[0].unit, 1)
    return Evaluation((*base.readings, tried("by the clock", low - 1, high, "day", Bounds(number, number))), base.computed)


def decomposed(start: int, end: int, units: Sequence[Unit]) -> list[int]:
    """The gap in the given units, largest first; whatever the last unit does not hold is dropped."""
    gap = count(start, end)
    values: list[int] = []
    position = start
    for unit in units:
        if unit in YEAR_UNITS or unit in MONTH_UNITS:
            months = YEAR_UNITS[unit] * 12 if unit in YEAR_UNITS else MONTH_UNITS[unit]
            whole = int(fractional_months(position, end)) // months
            position = monthly(position, whole * months)
        else:
            whole = (end - position) // DAY_UNITS[unit]
            position += whole * DAY_UNITS[unit]
        values.append(whole)
    return values if gap.days >= 0 else [-1] * len(units)


def _parts_fit(have: list[int], parts: list[Quantity], start: int, end: int) -> bool:
    if all(value == part.number for value, part in zip(have, parts, strict=True)):
        return True
    last = parts[-1].unit
    if last in MONTH_UNITS and all(part.number.denominator == 1 for part in parts):
        months = sum(
            (part.number * (12 * YEAR_UNITS[part.unit] if part.unit in YEAR_UNITS else MONTH_UNITS[part.unit]) for part in parts),
            Fraction(0),
        )
        return abs(fractional_months(start, end) - months) <= _HALF
    return False


def _interval(measure: Measure, parts: list[Quantity], start: DateSpan, end: DateSpan, computed: str) -> Evaluation:
    """Compounds with a hedge or coarse dates: by their sum in days, months of 30.44 and years of 365.25 days, give or take two days."""
    month, year = Fraction(30436875, 1_000_000), Fraction(36525, 100)
    total = Fraction(0)
    for part in parts:
        size = DAY_UNITS.get(part.unit) or (
            MONTH_UNITS[part.unit] * month if part.unit in MONTH_UNITS else YEAR_UNITS[part.unit] * year
        )
        total += part.number * size
    low, high = day_interval(start, end)
    allowed = hedged(measure.hedge, total, Bounds(total, total))
    fits = allowed.meets(low - 2, high + 2)
    value = tried("calendar", low, high, "day", allowed).value
    return Evaluation((Reading("calendar", value, fits, f"{allowed.in_words('day')}, give or take 2"),), computed)
