"""``ordinal``: a place in a sequence of days, weeks, months or years."""

from __future__ import annotations

from fractions import Fraction

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.bounds import Bounds
from milestones.calculator.finding import Finding, Reading
from milestones.calculator.judge import judge_gap
from milestones.calculator.readings import DAY_UNITS, Evaluation, calendar_interval, day_interval
from milestones.calculator.rule import Example, Rule
from milestones.calculator.wording import calendar_gap, elapsed_days, ordinal
from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import year_month_day
from milestones.parser.claim import Claim
from milestones.parser.measure import Measure, Unit

RULE = Rule(
    name="ordinal",
    about="a place in a sequence: the 74th day, in its 20th year",
    forms="The Nth day, day N, in its Nth year.",
    meaning="The first day of a sequence is the day on which it begins.",
    readings="The start is day 1; the elapsed count is allowed too, since the press uses both. “In its Nth year” holds in the year that follows the (N−1)th "
    "anniversary.",
    holds=(Example("On 20 November 1941, the 74th day of the siege, a road was opened across the ice.", "73 days elapsed: the 74th day", None,
                   ("siege = 1941-09-08",)),),
    fails=(Example("On 20 November 1941, the 84th day of the siege, a road was opened across the ice.", "it was the 74th", None,
                   ("siege = 1941-09-08",)),),
    unverifiable="if the beginning, or the day in question, has no date.",
)  # fmt: skip


def judge(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    """The finding on "the 1,000th day of the siege": the start is day 1; day 0 (the elapsed reading) is allowed, since the press uses both."""
    return judge_gap(claim, anchors, settings, _evaluate)


def _evaluate(claim: Claim, measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    quantity = measure.parts[0]
    rank = quantity.number
    if quantity.unit in DAY_UNITS:
        size = DAY_UNITS[quantity.unit]
        low, high = day_interval(start, end)
        first = Reading(
            "ordinal",
            _ranks(low // size + 1, high // size + 1, quantity.unit),
            Bounds((rank - 1) * size, rank * size, high_open=True).meets(low, high),
        )
        zero = Reading(
            "elapsed",
            _ranks(low // size, high // size, quantity.unit),
            Bounds(rank * size, (rank + 1) * size, high_open=True).meets(low, high),
        )
        readings = (first,) if settings.counting == "inclusive" else (zero,) if settings.counting == "elapsed" else (first, zero)
        return Evaluation(readings, f"{elapsed_days(start, end)}: {_ranks(low // size + 1, high // size + 1, quantity.unit)}")
    low, high = calendar_interval(quantity.unit, start, end)
    running = Reading("ordinal", _ranks(low // 1 + 1, high // 1 + 1, quantity.unit), Bounds(rank - 1, rank).meets(low, high))
    readings = (running,)
    if quantity.unit is Unit.YEAR:
        years = year_month_day(end.latest)[0] - year_month_day(start.earliest)[0] + 1
        readings = (running, Reading("calendar years", _ranks(Fraction(years), Fraction(years), quantity.unit), years == rank))
    return Evaluation(readings, f"{calendar_gap(start, end)}: {_ranks(low // 1 + 1, high // 1 + 1, quantity.unit)}")


def _ranks(low: Fraction | int, high: Fraction | int, unit: Unit) -> str:
    first, last = int(low), int(high)
    return f"the {ordinal(first)} {unit.value}" if first == last else f"the {ordinal(first)} to the {ordinal(last)} {unit.value}"
