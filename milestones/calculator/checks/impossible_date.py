"""``impossible-date``: a date that the calendar does not have."""

from __future__ import annotations

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding, Reading, Severity, Verdict
from milestones.calculator.rule import Example, Rule
from milestones.calendar.datespan import MONTH_NAMES
from milestones.calendar.gregorian import days_in_month, year_month_day
from milestones.calendar.julian import julian_year_month_day
from milestones.parser.claim import Claim
from milestones.parser.point_claims import TWO_CALENDARS

RULE = Rule(
    name="impossible-date",
    about="a date that the calendar does not have",
    forms="31 June 2021; 11 July 1690 (O.S. 2 July 1690).",
    meaning="A date that no calendar has, or one written in two calendars that is not one day. A date that exists is no claim here and is not reported. No repair is "
    "offered: it cannot be known what was meant.",
    readings="None: the day exists or it does not. 29 February without a year exists in some year.",
    holds=(Example("The contract ends on 29 February 2016.", "2016 was a leap year"),),
    fails=(
        Example("The contract ends on 31 June 2021.", "June has 30 days"),
        Example("The contract ends on 29 February 2015.", "2015 was no leap year"),
        Example(
            "The battle was fought on 11 July 1690 (O.S. 2 July 1690).", "11 July 1690 is 1 July 1690 in the Julian calendar"
        ),
    ),
    unverifiable="never.",
)


def judge(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    """The finding on "31 June", "29 February 2021", or on a day in two calendars. No repair is offered: it cannot be known what was meant."""
    if claim.rule == TWO_CALENDARS:
        return _two_days(claim)
    expression = claim.mention.expression
    assert expression is not None and expression.month is not None
    year = expression.year
    length = days_in_month(year if year is not None else 2000, expression.month)
    name = MONTH_NAMES[expression.month - 1] + (f" {year}" if year is not None else "")
    reading = Reading("calendar", f"{name} has {length} days", False, f"a day from 1 to {length}")
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.CONTRADICTED, Severity.ERROR, claim.text, f"{name} has {length} days", None,
                   f"“{claim.text}” is no date: {name} has {length} days.", readings=(reading,), rule=claim.rule)  # fmt: skip


def _two_days(claim: Claim) -> Finding:
    """The finding on "11 July 1690 [O.S. 2 July 1690]": the day of the first date in the calendar of the second."""
    first = claim.mention
    assert first.span is not None and first.expression is not None
    day, written_in_julian = first.span.earliest, first.expression.julian
    calendar, same = ("Gregorian", year_month_day(day)) if written_in_julian else ("Julian", julian_year_month_day(day))
    computed = f"{first.shown} is {same[2]} {MONTH_NAMES[same[1] - 1]} {same[0]} in the {calendar} calendar"
    second = claim.finish[0].text
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.CONTRADICTED, Severity.ERROR, second, computed, None,
                   f"“{claim.text}” is not one day: {computed}.", readings=(Reading("calendar", computed, False, second),), rule=claim.rule)  # fmt: skip
