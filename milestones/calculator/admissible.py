"""The distances in days that a stated measure allows, whatever its two dates may be.

The readings of :mod:`milestones.calculator.readings` judge a measure between two known dates. Where a date is not known, what they would allow is needed
beforehand: every distance that some pair of dates could have and hold. Months and years have no one length, so theirs are intervals that hold all of them.
"""

from __future__ import annotations

import math
from fractions import Fraction

from milestones.anchors.settings import Settings
from milestones.calculator.bounds import SHARE, Bounds, hedged
from milestones.calculator.network_statements import Interval
from milestones.calculator.readings import DAY_UNITS, LOOSE_WEEK_DAYS, NEAR_DAYS
from milestones.parser.claim import Claim
from milestones.parser.measure import Hedge, Measure, Quantity, Unit

_YEAR, _MONTH = Fraction(3652425, 10000), Fraction(30436875, 1_000_000)
"""The mean length of a year and of a month of the Gregorian calendar, in days."""
_CALENDAR: dict[Unit, tuple[Fraction, int]] = {
    Unit.MONTH: (_MONTH, 4),
    Unit.QUARTER: (_MONTH * 3, 4),
    Unit.YEAR: (_YEAR, 2),
    Unit.DECADE: (_YEAR * 10, 2),
    Unit.CENTURY: (_YEAR * 100, 2),
    Unit.MILLENNIUM: (_YEAR * 1000, 2),
}
"""Each calendar unit's mean length, and by how many days a stretch of whole units may differ from its mean (months of 28 to 31 days, leap days)."""
_HALF, _ONE = Fraction(1, 2), Fraction(1)
_LONG = (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM)


def admissible(claim: Claim, settings: Settings) -> tuple[Interval, ...]:
    """The days that may lie between the ends of a gap if its claim holds by some reading; empty where that cannot be said beforehand."""
    measure = claim.measure
    if measure is None:
        return ()
    if claim.check == "ordinal":
        return _places(measure.parts[0], settings)
    if claim.check == "anniversary":
        return _anniversary(measure.parts[0], direct=claim.direct)
    if claim.check in ("age", "lifespan") and measure.single is not None and measure.single.unit is Unit.YEAR:
        return _age(measure, measure.single, settings)
    return _measure(measure, settings)


def _measure(measure: Measure, settings: Settings) -> tuple[Interval, ...]:
    quantity = measure.single
    if quantity is None:
        return _compound(measure)
    strict = measure.to_the_day or measure.hedge is Hedge.EXACTLY
    if quantity.unit in (Unit.DAY, Unit.NIGHT):
        return _days(measure, quantity, strict or quantity.unit is Unit.NIGHT, settings)
    if quantity.unit in DAY_UNITS:
        return (_weeks(measure, quantity, strict),)
    if quantity.unit in _CALENDAR:
        return (_calendar(measure, quantity, strict),)
    return ()


def _days(measure: Measure, quantity: Quantity, strict: bool, settings: Settings) -> tuple[Interval, ...]:
    allowed = hedged(measure.hedge, quantity.number, Bounds(quantity.number, quantity.number))
    found = []
    if settings.counting != "inclusive" or strict:
        found.append(_whole(allowed))
    if settings.counting != "elapsed" and not strict:
        low, high = _whole(allowed)
        found.append((None if low is None else low - 1, None if high is None else high - 1))
    return tuple(each for each in found if not _is_empty(each))


def _whole(bounds: Bounds) -> Interval:
    """The whole numbers within some bounds."""
    low = None if bounds.low is None else math.floor(bounds.low) + 1 if bounds.low_open else math.ceil(bounds.low)
    high = None if bounds.high is None else math.ceil(bounds.high) - 1 if bounds.high_open else math.floor(bounds.high)
    return low, high


def _is_empty(interval: Interval) -> bool:
    low, high = interval
    return low is not None and high is not None and low > high


def _weeks(measure: Measure, quantity: Quantity, strict: bool) -> Interval:
    size = DAY_UNITS[quantity.unit]
    if measure.hedge is Hedge.NONE and not measure.to_the_day:
        days = quantity.number * size
        return math.ceil(days - LOOSE_WEEK_DAYS) - 1, math.floor(days + LOOSE_WEEK_DAYS)
    allowed = hedged(Hedge.EXACTLY if strict else measure.hedge, quantity.number, Bounds())
    return _scaled(allowed, Fraction(size), 0 if strict else 1)


def _calendar(measure: Measure, quantity: Quantity, strict: bool) -> Interval:
    length, slack = _CALENDAR[quantity.unit]
    stated = quantity.number
    if stated.denominator == 1 and (measure.near_the_day or strict):
        return _scaled(Bounds(stated, stated), length, slack + NEAR_DAYS)
    if measure.hedge is not Hedge.NONE:
        return _scaled(hedged(measure.hedge, stated, Bounds()), length, slack + 1)
    if stated.denominator != 1:
        return _scaled(Bounds(stated - _HALF / 2, stated + _HALF / 2), length, slack + 1)
    low = stated * (1 - SHARE) if quantity.unit in _LONG else stated - _HALF
    return _scaled(Bounds(low, stated + (_HALF if quantity.unit in _LONG else _ONE)), length, slack + 1)


def _scaled(bounds: Bounds, length: Fraction, slack: int) -> Interval:
    """Bounds in a unit as days, widened by ``slack`` at both ends."""
    low = None if bounds.low is None else math.floor(bounds.low * length) - slack
    high = None if bounds.high is None else math.ceil(bounds.high * length) + slack
    return low, high


def _compound(measure: Measure) -> tuple[Interval, ...]:
    total, slack = Fraction(0), 2
    for part in measure.parts:
        if part.unit is Unit.HOUR:
            continue
        length, own = _CALENDAR.get(part.unit, (Fraction(DAY_UNITS.get(part.unit, 0)), 0))
        if not length:
            return ()
        total += part.number * length
        slack += own
    if measure.parts[-1].unit in (Unit.MONTH, Unit.QUARTER):
        slack += math.ceil(_MONTH)
    allowed = hedged(measure.hedge, total, Bounds(total, total))
    return (_scaled(allowed, _ONE, slack + max(part.number.numerator.bit_length() for part in measure.parts)),)


def _places(quantity: Quantity, settings: Settings) -> tuple[Interval, ...]:
    rank = quantity.number
    if quantity.unit in DAY_UNITS:
        size = DAY_UNITS[quantity.unit]
        first = (int((rank - 1) * size), int(rank * size) - 1)
        zero = (int(rank * size), int((rank + 1) * size) - 1)
        by_counting = {"inclusive": (first,), "elapsed": (zero,)}.get(settings.counting, (first, zero))
        return {"day-1": (first,), "day-0": (zero,)}.get(settings.first_day, by_counting)
    if quantity.unit not in _CALENDAR:
        return ()
    length, slack = _CALENDAR[quantity.unit]
    low, high = (rank - 2, rank) if quantity.unit is Unit.YEAR else (rank - 1, rank)
    return (_scaled(Bounds(low, high), length, slack + 1),)


def _anniversary(quantity: Quantity, *, direct: bool) -> tuple[Interval, ...]:
    number = quantity.number
    if quantity.unit in DAY_UNITS:
        return (_scaled(Bounds(number, number), Fraction(DAY_UNITS[quantity.unit]), NEAR_DAYS),)
    length, slack = _CALENDAR.get(quantity.unit, (Fraction(0), 0))
    if not length:
        return ()
    reach = Fraction(0) if direct or quantity.unit is not Unit.YEAR else _ONE
    return (_scaled(Bounds(number - reach, number + reach), length, slack + NEAR_DAYS),)


def _age(measure: Measure, quantity: Quantity, settings: Settings) -> tuple[Interval, ...]:
    number = quantity.number
    if settings.reckoning == "east-asian":
        return (_scaled(Bounds(number - 3, number + 1), _YEAR, 3),) if measure.hedge is Hedge.NONE else ()
    if measure.hedge is Hedge.NONE and number.denominator == 1:
        return (_scaled(Bounds(number, number + 1), _YEAR, 3),)
    low, high = _calendar(measure, quantity, strict=False)
    return ((low, high),)
