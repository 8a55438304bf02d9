"""About when a claim that leans on the reference date holds, by its measure: where the search for the very days sets out from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from milestones.anchors.settings import Settings
from milestones.calculator.admissible import admissible
from milestones.calculator.finding import Finding
from milestones.calculator.measuring import NEAR_DAYS
from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import add_months, day_number, year_month_day
from milestones.parser.claim import Claim
from milestones.parser.measure import Hedge, Measure, Quantity, Unit
from milestones.parser.resolve import FROM_REFERENCE

_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200, Unit.MILLENNIUM: 12_000}
_DAYS = {Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_ENDLESS = 10**9

DayRange = tuple[int | None, int | None]
"""The first and the last of some days, as day numbers; None where it cannot be told."""


def likely_ends(claim: Claim, finding: Finding, settings: Settings) -> DayRange:
    """About the first and the last reference date on which a claim holds."""
    fixed, moving_end = _fixed(finding)
    if claim.measure is None or fixed is None:
        return None, None
    if moving_end and claim.check == "anniversary" and not claim.direct:
        return _year_of_celebration(claim.measure, fixed)
    if moving_end and claim.check in ("elapsed", "age") and _is_of_the_calendar(claim.measure):
        return _between_units(claim.measure, fixed, completed=claim.check == "age")
    allowed = admissible(claim, settings)
    if not allowed:
        return None, None
    least, most = allowed[0][0], allowed[-1][1]
    least, most = -_ENDLESS if least is None else least, _ENDLESS if most is None else most
    return (fixed.earliest + least, fixed.latest + most) if moving_end else (fixed.earliest - most, fixed.latest - least)


def likely_days(claim: Claim, finding: Finding) -> Iterator[int]:
    """Reference dates on which a claim that is contradicted may have been true, the likeliest first."""
    fixed, moving_end = _fixed(finding)
    if claim.measure is None or fixed is None:
        return
    day, sign = (fixed.earliest, 1) if moving_end else (fixed.latest, -1)
    length = _moved(day, claim.measure, sign) - day
    unit = max(
        1,
        abs(_moved(day, replace(claim.measure, parts=claim.measure.parts[-1:]), 1) - day)
        // max(1, int(claim.measure.parts[-1].number)),
    )
    margins = (0, 1, -1, unit // 2, -unit // 2, unit, -unit, abs(length) * 15 // 100 - 1, 1 - abs(length) * 15 // 100)
    yield from dict.fromkeys(day + length + margin for margin in margins)


def _fixed(finding: Finding) -> tuple[DateSpan | None, bool]:
    """The end of a gap that stays on other days, and whether it is the other one at the end of the gap that moves."""
    if finding.gap is None:
        return None, False
    start, end = finding.gap.start, finding.gap.end
    moving_end = FROM_REFERENCE in end.label or start.date is None
    return (start.date if moving_end else end.date), moving_end


def _year_of_celebration(measure: Measure, fixed: DateSpan) -> DayRange:
    """The year of an anniversary, all of which it is kept in, and the days that are near enough to it."""
    first, last = (_moved(day, measure, 1) for day in (fixed.earliest, fixed.latest))
    new_year, eve = day_number(year_month_day(first)[0], 1, 1), day_number(year_month_day(last)[0], 12, 31)
    return min(new_year, first - NEAR_DAYS), max(eve, last + NEAR_DAYS)


def _is_of_the_calendar(measure: Measure) -> bool:
    """Whether a measure is a whole number of years or months, without a hedge."""
    plain = measure.hedge is Hedge.NONE and not (measure.to_the_day or measure.near_the_day or measure.ordinal)
    return plain and measure.parts[-1].unit in (Unit.YEAR, Unit.MONTH) and measure.parts[-1].number.denominator == 1


def _between_units(measure: Measure, fixed: DateSpan, *, completed: bool) -> DayRange:
    """From half a unit before the last one is completed, both end days counted, or from its completion, to the day before the next is."""

    def after(day: int, more: int) -> int:
        last = measure.parts[-1]
        return _moved(day, replace(measure, parts=(*measure.parts[:-1], Quantity(last.number + more, last.unit))), 1)

    before, due = after(fixed.earliest, -1), after(fixed.earliest, 0)
    return due if completed else before + (due - before + 1) // 2 - 1, after(fixed.latest, 1) - 1


def _moved(day: int, measure: Measure, sign: int) -> int:
    """The day at the distance of a measure, fractions dropped."""
    for part in measure.parts:
        number = int(part.number) - (1 if measure.ordinal else 0)
        if part.unit in _MONTHS:
            day = add_months(day, sign * number * _MONTHS[part.unit])
        else:
            day += sign * number * _DAYS.get(part.unit, 1 if part.unit is Unit.WORKING_DAY else 0)
    return day
