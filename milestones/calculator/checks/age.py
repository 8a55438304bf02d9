"""``age``: completed years between a birth and a day."""

from __future__ import annotations

from functools import partial

from milestones.anchors.settings import Settings
from milestones.calculator.bounds import Bounds, Number, hedged, whole
from milestones.calculator.measuring import Evaluation, Trial, calendar_interval, leap_rule, tried
from milestones.calculator.readings import evaluate
from milestones.calculator.rule import Example, Rule
from milestones.calculator.wording import calendar_gap, plural
from milestones.calendar.anniversaries import age
from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import year_month_day
from milestones.parser.claim import Claim
from milestones.parser.measure import Hedge, Measure, Unit

RULE = Rule(
    name="age",
    about="full years since a birth",
    forms="Is 49, at the age of 25, a 49-year-old.",
    meaning="Full years since the birth, counted by birthdays.",
    readings="Full years on the day in question. If the birth is known by year only, both ages possible in that year hold. A birthday of 29 February is kept "
    "as `leap-day` says, and `reckoning` may be East Asian.",
    holds=(
        Example("Born on 13 February 1972, she is now 49 years old.", "her 49th birthday was on 13 February 2021", "2021-08-26"),
    ),
    fails=(Example("Born on 13 February 1972, she is now 51 years old.", "she is 49", "2021-08-26"),),
    unverifiable="without a date of birth, or without the day on which the person had that age.",
)


def evaluate_age(claim: Claim, measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    """ "Died … aged 76": full years, the birthday of a 29 February by the ``leap-day`` rule; a thing's age is an elapsed time."""
    quantity = measure.single
    if quantity is None or quantity.unit is not Unit.YEAR or quantity.number.denominator != 1 or _is_of_a_thing(claim):
        return evaluate(measure, start, end, settings)
    if settings.reckoning == "east-asian":
        return _east_asian(measure, whole(quantity.number), start, end)
    low = min(age(start.latest, end.earliest, leap_rule(settings)))
    high = max(age(start.earliest, end.latest, leap_rule(settings)))
    stated, value = whole(quantity.number), partial(_years, low, high)
    if measure.hedge is Hedge.NONE:
        trial = Trial("age", low <= stated <= high, value, lambda: f"exactly {plural(stated, 'full year')}")
    else:
        allowed = hedged(measure.hedge, stated, Bounds())
        trial = Trial("age", allowed.meets(*calendar_interval(Unit.YEAR, start, end)), value, partial(allowed.in_words, "year"))
    return Evaluation((trial,), lambda: f"{value()} old: {calendar_gap(start, end)}" if low >= 0 else calendar_gap(start, end))


def _years(low: int, high: int) -> str:
    return plural(low, "year") if low == high else f"{low} to {plural(high, 'year')}"


_NEW_YEAR = (2, 20)
"""The last day of the Gregorian year on which the lunar new year falls; until then its year may not have turned."""


def _east_asian(measure: Measure, number: Number, start: DateSpan, end: DateSpan) -> Evaluation:
    """One at birth, and one more at each new year, by the Gregorian calendar or by the lunar one."""
    least, most = _calendar_years(start.latest, end.earliest), _calendar_years(start.earliest, end.latest)
    low = least - (year_month_day(end.earliest)[1:] <= _NEW_YEAR)
    high = most + (year_month_day(start.earliest)[1:] <= _NEW_YEAR)
    allowed = hedged(measure.hedge, number, Bounds(number, number))
    return Evaluation((tried("east-asian", low, high, "year", allowed),),
                      lambda: f"{_years(low, high)} by East Asian reckoning: {calendar_gap(start, end)}")  # fmt: skip


def _calendar_years(start: int, end: int) -> int:
    return year_month_day(end)[0] - year_month_day(start)[0] + 1


def _is_of_a_thing(claim: Claim) -> bool:
    return not any(option.kind in ("birth", "date") for option in claim.begin)
