"""Does a stated measure fit the gap between two dates, and by which reading?"""

from __future__ import annotations

from functools import partial

from milestones.anchors.settings import Settings
from milestones.calculator.bounds import Bounds, hedged, whole
from milestones.calculator.calendar_readings import calendar_readings
from milestones.calculator.compound_readings import by_clock, compound_readings
from milestones.calculator.measuring import (
    DAY_UNITS,
    LOOSE_WEEK_DAYS,
    NEAR_DAYS,
    Evaluation,
    calendar_interval,
    day_interval,
    is_strict,
    leap_rule,
    tried,
)
from milestones.calculator.wording import elapsed_days, plural
from milestones.calendar.datespan import DateSpan
from milestones.parser.measure import Hedge, Measure, Quantity, Unit

__all__ = (
    "DAY_UNITS", "LOOSE_WEEK_DAYS", "NEAR_DAYS", "Evaluation", "calendar_interval", "day_interval", "evaluate", "leap_rule",
)  # fmt: skip


def evaluate(measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    """The measure against the gap from ``start`` to ``end``."""
    if len(measure.parts) == 1:
        return _single(measure, start, end, settings)
    parts = tuple(part for part in measure.parts if part.unit is not Unit.HOUR)
    if len(parts) == 1:
        whole = Measure(parts, measure.hedge)
        return by_clock(whole, _single(whole, start, end, settings), start, end)
    return compound_readings(measure, start, end)


def _single(measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    quantity = measure.parts[0]
    if quantity.unit in (Unit.DAY, Unit.NIGHT):
        return _days(measure, quantity, start, end, settings)
    if quantity.unit is Unit.WORKING_DAY:
        return _working_days(measure, quantity, start, end, settings)
    if quantity.unit in DAY_UNITS:
        return _weeks(measure, quantity, start, end)
    return calendar_readings(measure, quantity, start, end, settings)


def _days(measure: Measure, quantity: Quantity, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    low, high = day_interval(start, end)
    stated = whole(quantity.number)
    allowed = hedged(measure.hedge, stated, Bounds(stated, stated))
    trials = []
    strict = is_strict(measure) or quantity.unit is Unit.NIGHT
    if settings.counting != "inclusive" or strict:
        trials.append(tried("elapsed", low, high, "day", allowed))
    if settings.counting != "elapsed" and not strict:
        trials.append(tried("inclusive", low + 1, high + 1, "day", allowed))
    return Evaluation(tuple(trials), partial(elapsed_days, start, end))


def _working_days(measure: Measure, quantity: Quantity, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    from milestones.calculator.working_days import working_day_interval

    low, high = working_day_interval(start, end, settings)
    stated = whole(quantity.number)
    trial = tried("working days", low, high, "working day", hedged(measure.hedge, stated, Bounds(stated - 1, stated)))
    return Evaluation((trial,), lambda: f"{trial.value()} after the first ({elapsed_days(start, end)})")


def _weeks(measure: Measure, quantity: Quantity, start: DateSpan, end: DateSpan) -> Evaluation:
    size = DAY_UNITS[quantity.unit]
    low, high = day_interval(start, end)
    stated = whole(quantity.number)
    days = stated * size
    gives = partial(_weeks_elapsed, start, end)
    if measure.hedge is Hedge.NONE and not measure.to_the_day:
        near = Bounds(days - LOOSE_WEEK_DAYS, days + LOOSE_WEEK_DAYS)
        trials = (
            tried("elapsed", low, high, "day", Bounds(days, days)),
            tried("inclusive", low + 1, high + 1, "day", Bounds(days, days)),
            tried("rounded", low, high + 1, "day", near),
        )
        return Evaluation(trials, gives)
    allowed = hedged(Hedge.EXACTLY if measure.to_the_day else measure.hedge, stated, Bounds()).times(size)
    counts = (("elapsed", 0),) if is_strict(measure) else (("elapsed", 0), ("inclusive", 1))
    return Evaluation(tuple(tried(name, low + extra, high + extra, "day", allowed) for name, extra in counts), gives)


def _weeks_elapsed(start: DateSpan, end: DateSpan) -> str:
    """ "10 days (1 week 3 days)", or the range that coarse dates leave."""
    low, high = day_interval(start, end)
    return elapsed_days(start, end) if low != high else f"{plural(low, 'day')} ({_weeks_and_days(low)})"


def _weeks_and_days(days: int) -> str:
    weeks, rest = divmod(abs(days), 7)
    return plural(weeks, "week") + (f" {plural(rest, 'day')}" if rest else "")
