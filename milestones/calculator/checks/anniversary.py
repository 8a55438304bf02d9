"""``anniversary``: so many years to the day, or in the year of celebration."""

from __future__ import annotations

from milestones.anchors.settings import Settings
from milestones.calculator.measuring import DAY_UNITS, NEAR_DAYS, Evaluation, Once, Trial, leap_rule
from milestones.calculator.rule import Example, Rule
from milestones.calculator.wording import calendar_gap, ordinal, plural
from milestones.calendar.anniversaries import anniversaries, monthly
from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import year_month_day
from milestones.parser.claim import Claim
from milestones.parser.measure import Measure, Unit

RULE = Rule(
    name="anniversary",
    about="the return of a date: the 50th anniversary",
    forms="The 50th anniversary, the centenary, the bicentennial.",
    meaning="The same day and month, N years on.",
    readings="A text that names a day, or speaks on one (“today is the …”), must mean the day itself, give or take three; one that only names a year or says "
    "that a day is coming must have the year right. 29 February returns on 28 February or 1 March in common years, as `leap-day` says.",
    holds=(Example("The crowd met on 20 July 2019, the 50th anniversary of the Moon landing.", "50 years to the day", None,
                   ("Moon landing = 1969-07-20",)),),
    fails=(Example("The crowd met on 20 July 2019, the 40th anniversary of the Moon landing.", "the 40th fell on 20 July 2009", None,
                   ("Moon landing = 1969-07-20",)),),
    unverifiable="if the event has no date, or the anniversary no day to stand on.",
)  # fmt: skip


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.DECADE: 120, Unit.CENTURY: 1200, Unit.MILLENNIUM: 12_000}


def evaluate(claim: Claim, measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    """ "The 20th anniversary of the attacks, on Saturday".

    Where the text says that a day is the anniversary, it must be within three days of it; elsewhere the year decides, since
    anniversaries are kept all year.
    """
    quantity = measure.parts[0]
    number = int(quantity.number)
    if quantity.unit is Unit.YEAR:
        due = _due(start, lambda day: anniversaries(day, number, leap_rule(settings)))
    elif quantity.unit in _MONTHS:
        due = _due(start, lambda day: (monthly(day, number * _MONTHS[quantity.unit]),))
    else:
        size = DAY_UNITS.get(quantity.unit, 1)
        due = _due(start, lambda day: (day + number * size,))
    near = DateSpan(due.earliest - NEAR_DAYS, due.latest + NEAR_DAYS)

    falls, day = Once(due.spoken), Once(end.spoken)
    trials = [
        Trial("calendar", due.intersects(end), lambda: f"due on {falls()}", lambda: f"due on {day()}"),
        Trial(
            "rounded",
            near.intersects(end),
            lambda: f"due on {falls()}",
            lambda: f"due within {plural(NEAR_DAYS, 'day')} of {day()}",
        ),
    ]
    if quantity.unit is Unit.YEAR and not (claim.direct and end.is_day and start.is_day):
        years = (
            year_month_day(end.earliest)[0] - year_month_day(start.latest)[0],
            year_month_day(end.latest)[0] - year_month_day(start.earliest)[0],
        )
        trials.append(
            Trial(
                "calendar years",
                years[0] <= number <= years[1],
                lambda: " to ".join(dict.fromkeys(plural(each, "calendar year") for each in years)),
                lambda: f"exactly {plural(number, 'calendar year')}",
            )
        )
    return Evaluation(tuple(trials), lambda: f"{calendar_gap(start, end)}; the {ordinal(number)} falls on {falls()}")


def _due(start: DateSpan, on: object) -> DateSpan:
    first, last = on(start.earliest), on(start.latest)  # type: ignore[operator]
    return DateSpan(min(first), max(last))
