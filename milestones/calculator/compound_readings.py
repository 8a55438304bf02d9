"""Readings of a measure in several parts: "70 years and 214 days", "437 days and 18 hours"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from milestones.calculator.bounds import Bounds, Number, hedged
from milestones.calculator.measuring import (
    DAY_UNITS,
    MONTH_UNITS,
    YEAR_UNITS,
    Evaluation,
    Trial,
    day_interval,
    in_words,
    is_strict,
    tried,
)
from milestones.calculator.wording import calendar_gap, plural, years_months_days
from milestones.calendar.anniversaries import fractional_months, monthly
from milestones.calendar.counting import count
from milestones.calendar.datespan import DateSpan
from milestones.parser.measure import Hedge, Measure, Quantity, Unit

_HALF = Fraction(1, 2)


def compound_readings(measure: Measure, start: DateSpan, end: DateSpan) -> Evaluation:
    """Every part must fit, elapsed or inclusive; with hours in it, a day fewer may fit too, by the clock."""
    gives = partial(calendar_gap, start, end)
    parts = [part for part in measure.parts if part.unit is not Unit.HOUR]
    timed = len(parts) < len(measure.parts)
    if not parts:
        return Evaluation((), gives)
    if not (start.is_day and end.is_day) or measure.hedge is not Hedge.NONE:
        return _interval(measure, parts, start, end)
    units = [part.unit for part in parts]
    wanted = partial(_parts_in_words, [part.number for part in parts], units)
    trials = []
    for name, extra in (("elapsed", 0), ("inclusive", 1), *((("by the clock", -1),) if timed else ())):
        if extra and is_strict(measure):
            continue
        have = decomposed(start.earliest, end.earliest + extra, units)
        fits = _parts_fit(have, parts, start.earliest, end.earliest + extra)
        trials.append(Trial(name, fits, partial(_parts_in_words, have, units), wanted))
    if units == [Unit.YEAR, Unit.DAY]:
        gives = partial(_years_and_days, start.earliest, end.earliest)
    return Evaluation(tuple(trials), gives)


def _parts_in_words(numbers: Sequence[Number], units: Sequence[Unit]) -> str:
    return " ".join(plural(number, unit.value) for number, unit in zip(numbers, units, strict=True))


def _years_and_days(start: int, end: int) -> str:
    """ "70 years 214 days (70 years 7 months 2 days)"."""
    units = (Unit.YEAR, Unit.DAY)
    return f"{_parts_in_words(decomposed(start, end, units), units)} ({years_months_days(count(start, end).years_months_days)})"


def by_clock(measure: Measure, base: Evaluation, start: DateSpan, end: DateSpan) -> Evaluation:
    """ "437 days and 18 hours": the readings of the days, and by the clock those elapsed, or one fewer."""
    low, high = day_interval(start, end)
    number = measure.parts[0].number * DAY_UNITS.get(measure.parts[0].unit, 1)
    return Evaluation((*base.trials, tried("by the clock", low - 1, high, "day", Bounds(number, number))), base.gives)


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


def _interval(measure: Measure, parts: list[Quantity], start: DateSpan, end: DateSpan) -> Evaluation:
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
    trial = Trial("calendar", fits, partial(in_words, low, high, "day"), lambda: f"{allowed.in_words('day')}, give or take 2")
    return Evaluation((trial,), partial(calendar_gap, start, end))
