"""Does a stated measure fit the gap between two dates, and by which reading?

Dates may be coarse, so every value is an interval; a measure fits if some value in it does.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from milestones.anchors.settings import Settings
from milestones.calculator.bounds import SHARE, Bounds, hedged
from milestones.calculator.finding import Reading
from milestones.calculator.wording import calendar_gap, elapsed_days, plural, years_months_days
from milestones.calendar.anniversaries import LeapDay, anniversaries, fractional_months, fractional_years, monthly
from milestones.calendar.counting import count
from milestones.calendar.datespan import DateSpan
from milestones.parser.measure import Hedge, Measure, Quantity, Unit

DAY_UNITS = {Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3}
_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
LOOSE_WEEK_DAYS = 3
NEAR_DAYS = 3
"""How many days "almost to the day" may be off."""
_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The readings tried, in order; ``reading`` is the first that holds, None if none does; ``computed`` says in words what the dates give."""

    readings: tuple[Reading, ...]
    computed: str

    @property
    def reading(self) -> str | None:
        """The name of the first reading that holds."""
        return next((reading.name for reading in self.readings if reading.holds), None)

    @property
    def holds(self) -> bool:
        """Whether any reading holds."""
        return self.reading is not None


def evaluate(measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    """The measure against the gap from ``start`` to ``end``."""
    if len(measure.parts) > 1:
        return _compound(measure, start, end, settings)
    quantity = measure.parts[0]
    if quantity.unit in (Unit.DAY, Unit.NIGHT):
        return _days(measure, quantity, start, end, settings)
    if quantity.unit is Unit.WORKING_DAY:
        return _working_days(measure, quantity, start, end, settings)
    if quantity.unit in DAY_UNITS:
        return _weeks(measure, quantity, start, end)
    return _calendar(measure, quantity, start, end, settings)


def day_interval(start: DateSpan, end: DateSpan) -> tuple[Fraction, Fraction]:
    """The fewest and the most days that may have elapsed."""
    return Fraction(end.earliest - start.latest), Fraction(end.latest - start.earliest)


def _is_strict(measure: Measure) -> bool:
    return measure.to_the_day or measure.hedge is Hedge.EXACTLY


def _days(measure: Measure, quantity: Quantity, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    low, high = day_interval(start, end)
    allowed = hedged(measure.hedge, quantity.number, Bounds(quantity.number, quantity.number))
    readings = []
    nights = quantity.unit is Unit.NIGHT
    if settings.counting != "inclusive" or _is_strict(measure) or nights:
        readings.append(Reading("elapsed", _interval(low, high, "day"), allowed.meets(low, high)))
    if settings.counting != "elapsed" and not _is_strict(measure) and not nights:
        readings.append(Reading("inclusive", _interval(low + 1, high + 1, "day"), allowed.meets(low + 1, high + 1)))
    return Evaluation(tuple(readings), elapsed_days(start, end))


def _working_days(measure: Measure, quantity: Quantity, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    from milestones.calculator.working import working_day_interval

    low, high = working_day_interval(start, end, settings)
    allowed = hedged(measure.hedge, quantity.number, Bounds(quantity.number - 1, quantity.number))
    return Evaluation(
        (Reading("working days", _interval(low, high, "working day"), allowed.meets(low, high)),), elapsed_days(start, end)
    )


def _interval(low: Fraction, high: Fraction, unit: str) -> str:
    return plural(low, unit) if low == high else f"{plural(low, unit)} to {plural(high, unit)}"


def _weeks(measure: Measure, quantity: Quantity, start: DateSpan, end: DateSpan) -> Evaluation:
    size = DAY_UNITS[quantity.unit]
    low, high = day_interval(start, end)
    days = quantity.number * size
    readings = [Reading("elapsed", _interval(low, high, "day"), False)]
    computed = f"{elapsed_days(start, end)}" if low != high else f"{plural(low, 'day')} ({_weeks_and_days(int(low))})"
    if measure.hedge is Hedge.NONE and not measure.to_the_day:
        readings = [
            Reading("elapsed", _interval(low, high, "day"), Bounds(days, days).meets(low, high)),
            Reading("inclusive", _interval(low + 1, high + 1, "day"), Bounds(days, days).meets(low + 1, high + 1)),
            Reading(
                "rounded",
                f"within {LOOSE_WEEK_DAYS} days of {plural(days, 'day')}",
                Bounds(days - LOOSE_WEEK_DAYS, days + LOOSE_WEEK_DAYS).meets(low, high),
            ),
        ]
        return Evaluation(tuple(readings), computed)
    allowed = hedged(Hedge.EXACTLY if measure.to_the_day else measure.hedge, quantity.number, Bounds())
    for name, extra in (("elapsed", 0), ("inclusive", 1)):
        if name == "inclusive" and _is_strict(measure):
            continue
        inside = allowed.meets((low + extra) / size, (high + extra) / size)
        readings.append(Reading(name, _interval(low + extra, high + extra, "day"), inside))
    return Evaluation(tuple(readings[1:]), computed)


def _weeks_and_days(days: int) -> str:
    weeks, rest = divmod(abs(days), 7)
    return plural(weeks, "week") + (f" {plural(rest, 'day')}" if rest else "")


def leap_rule(settings: Settings) -> LeapDay:
    """The rule for anniversaries of 29 February."""
    return LeapDay(settings.leap_day)


def calendar_interval(unit: Unit, start: DateSpan, end: DateSpan, extra: int = 0) -> tuple[Fraction, Fraction]:
    """The least and the most of a calendar unit that may have gone by, with ``extra`` days added."""
    if unit in _MONTHS:
        size, measure = _MONTHS[unit], fractional_months
    else:
        size, measure = _YEARS[unit], fractional_years
    return measure(start.latest, end.earliest + extra) / size, measure(start.earliest, end.latest + extra) / size


def _calendar(measure: Measure, quantity: Quantity, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    computed = calendar_gap(start, end)
    if measure.near_the_day and quantity.number.denominator == 1:
        return Evaluation((_to_the_day(quantity, start, end, settings, NEAR_DAYS),), computed)
    if _is_strict(measure) and quantity.number.denominator == 1:
        return Evaluation((_to_the_day(quantity, start, end, settings),), computed)
    low, high = calendar_interval(quantity.unit, start, end)
    _, later = calendar_interval(quantity.unit, start, end, 1)
    stated = quantity.number
    value = _interval(_rounded(low), _rounded(high), quantity.unit.value)
    if measure.hedge is not Hedge.NONE:
        allowed = hedged(measure.hedge, stated, Bounds())
        return Evaluation(
            (Reading("calendar", value, allowed.meets(low, high)), Reading("inclusive", value, allowed.meets(low, later))),
            computed,
        )
    if stated.denominator != 1:
        quarter = Fraction(1, 4)
        return Evaluation((Reading("rounded", value, Bounds(stated - quarter, stated + quarter).meets(low, later)),), computed)
    if quantity.unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM):
        near = Bounds(stated * (1 - SHARE), stated + _HALF)
        return Evaluation((Reading("rounded", value, near.meets(low, later)),), computed)
    whole = Bounds(stated, stated + 1, high_open=True)
    nearest = Bounds(stated - _HALF, stated + _HALF)
    return Evaluation(
        (Reading("calendar", value, whole.meets(low, high)), Reading("rounded", value, nearest.meets(low, later))), computed
    )


def _rounded(value: Fraction) -> Fraction:
    return Fraction(round(float(value), 2)).limit_denominator(100)


def _to_the_day(quantity: Quantity, start: DateSpan, end: DateSpan, settings: Settings, reach: int = 0) -> Reading:
    number = int(quantity.number)
    if quantity.unit in _YEARS:
        step, unit = anniversaries, _YEARS[quantity.unit]
        first, last = (
            step(start.earliest, number * unit, leap_rule(settings)),
            step(start.latest, number * unit, leap_rule(settings)),
        )
    else:
        unit = _MONTHS[quantity.unit]
        first, last = (monthly(start.earliest, number * unit),), (monthly(start.latest, number * unit),)
    due = DateSpan(min(first), max(last))
    near = DateSpan(due.earliest - reach, due.latest + reach)
    return Reading("rounded" if reach else "calendar", f"due on {due.spoken()}", near.intersects(end))


def _compound(measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    computed = calendar_gap(start, end)
    parts = [part for part in measure.parts if part.unit is not Unit.HOUR]
    by_clock = len(parts) < len(measure.parts)
    if not parts:
        return Evaluation((), computed)
    if len(parts) == 1:
        return _by_clock(Measure(tuple(parts), measure.hedge), start, end, settings)
    if not (start.is_day and end.is_day) or measure.hedge is not Hedge.NONE:
        return _compound_interval(measure, parts, start, end, computed)
    readings = []
    for name, extra in (("elapsed", 0), ("inclusive", 1), *((("by the clock", -1),) if by_clock else ())):
        if extra and _is_strict(measure):
            continue
        have = decomposed(start.earliest, end.earliest + extra, [part.unit for part in parts])
        readings.append(
            Reading(
                name,
                " ".join(plural(value, part.unit.value) for value, part in zip(have, parts, strict=True)),
                _parts_fit(have, parts, start.earliest, end.earliest + extra),
            )
        )
    if parts[0].unit is Unit.YEAR and parts[-1].unit is Unit.DAY and len(parts) == 2:
        have = decomposed(start.earliest, end.earliest, [part.unit for part in parts])
        computed = f"{plural(have[0], 'year')} {plural(have[1], 'day')} ({years_months_days(count(start.earliest, end.earliest).years_months_days)})"
    return Evaluation(tuple(readings), computed)


def _by_clock(measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    """ "437 days and 18 hours": by the clock the whole days are those elapsed, or one fewer."""
    base = evaluate(measure, start, end, settings)
    low, high = day_interval(start, end)
    number = measure.parts[0].number * DAY_UNITS.get(measure.parts[0].unit, 1)
    clock = Reading("by the clock", _interval(low - 1, high, "day"), Bounds(number, number).meets(low - 1, high))
    return Evaluation((*base.readings, clock), base.computed)


def decomposed(start: int, end: int, units: list[Unit]) -> list[int]:
    """The gap in the given units, largest first; whatever the last unit does not hold is dropped."""
    gap = count(start, end)
    values: list[int] = []
    position = start
    for unit in units:
        if unit in _YEARS or unit in _MONTHS:
            months = _YEARS[unit] * 12 if unit in _YEARS else _MONTHS[unit]
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
    if last in _MONTHS and all(part.number.denominator == 1 for part in parts):
        months = sum(
            (part.number * (12 * _YEARS[part.unit] if part.unit in _YEARS else _MONTHS[part.unit]) for part in parts), Fraction(0)
        )
        return abs(fractional_months(start, end) - months) <= _HALF
    return False


def _compound_interval(measure: Measure, parts: list[Quantity], start: DateSpan, end: DateSpan, computed: str) -> Evaluation:
    """Compounds with a hedge or coarse dates: by their sum in days, months of 30.44 and years of 365.25 days, give or take two days."""
    month, year = Fraction(30436875, 1_000_000), Fraction(36525, 100)
    total = Fraction(0)
    for part in parts:
        size = DAY_UNITS.get(part.unit) or (_MONTHS[part.unit] * month if part.unit in _MONTHS else _YEARS[part.unit] * year)
        total += part.number * size
    low, high = day_interval(start, end)
    allowed = hedged(measure.hedge, total, Bounds(total, total))
    return Evaluation((Reading("calendar", _interval(low, high, "day"), allowed.meets(low - 2, high + 2)),), computed)
