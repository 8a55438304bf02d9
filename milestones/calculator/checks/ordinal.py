"""``ordinal``: a place in a sequence of days, weeks, months or years."""

from __future__ import annotations

from functools import partial

from milestones.anchors.settings import Settings
from milestones.calculator.bounds import Bounds, Number, whole
from milestones.calculator.measuring import DAY_UNITS, Evaluation, Trial, calendar_interval, day_interval
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
    readings="The start is day 1; the elapsed count is allowed too, since the press uses both; `first-day` allows one of them alone. "
    "“In its Nth year” holds in the year that follows the (N−1)th "
    "anniversary.",
    holds=(Example("On 20 November 1941, the 74th day of the siege, a road was opened across the ice.", "73 days elapsed: the 74th day", None,
                   ("siege = 1941-09-08",)),),
    fails=(Example("On 20 November 1941, the 84th day of the siege, a road was opened across the ice.", "it was the 74th", None,
                   ("siege = 1941-09-08",)),),
    unverifiable="if the beginning, or the day in question, has no date.",
)  # fmt: skip


def evaluate(claim: Claim, measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    """ "The 1,000th day of the siege": the start is day 1; day 0 (the elapsed reading) is allowed, since the press uses both."""
    unit = measure.parts[0].unit
    if unit in DAY_UNITS:
        return _in_days(measure, start, end, settings)
    low, high = calendar_interval(unit, start, end)
    rank = whole(measure.parts[0].number)
    value, wanted = partial(_ranks, low // 1 + 1, high // 1 + 1, unit), partial(_ranks, rank, rank, unit)
    trials = [Trial("ordinal", Bounds(rank - 1, rank).meets(low, high), value, wanted)]
    if unit is Unit.YEAR:
        years = year_month_day(end.latest)[0] - year_month_day(start.earliest)[0] + 1
        trials.append(Trial("calendar years", years == rank, partial(_ranks, years, years, unit), wanted))
    return Evaluation(tuple(trials), lambda: f"{calendar_gap(start, end)}: {value()}")


def _in_days(measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    rank, unit = whole(measure.parts[0].number), measure.parts[0].unit
    size = DAY_UNITS[unit]
    low, high = day_interval(start, end)

    def tried(name: str, first: int) -> Trial:
        """With the start as ``first``, 1 or 0."""
        bounds = Bounds((rank - first) * size, (rank - first + 1) * size, high_open=True)
        value = partial(_ranks, low // size + first, high // size + first, unit)
        return Trial(name, bounds.meets(low, high), value, partial(_ranks, rank, rank, unit))

    from_one, from_nought = tried("ordinal", 1), tried("elapsed", 0)
    by_counting = {"inclusive": (from_one,), "elapsed": (from_nought,)}.get(settings.counting, (from_one, from_nought))
    chosen = {"day-1": (from_one,), "day-0": (from_nought,)}.get(settings.first_day, by_counting)
    return Evaluation(chosen, lambda: f"{elapsed_days(start, end)}: {chosen[0].value()}")


def _ranks(low: Number, high: Number, unit: Unit) -> str:
    first, last = int(low), int(high)
    return f"the {ordinal(first)} {unit.value}" if first == last else f"the {ordinal(first)} to the {ordinal(last)} {unit.value}"
