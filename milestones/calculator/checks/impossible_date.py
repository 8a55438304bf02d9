"""``impossible-date``: a date that the calendar does not have."""

from __future__ import annotations

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding, Reading, Severity, Verdict
from milestones.calculator.rule import Example, Rule
from milestones.calendar.datespan import MONTH_NAMES
from milestones.calendar.gregorian import days_in_month
from milestones.parser.claim import Claim

RULE = Rule(
    name="impossible-date",
    about="a date that the calendar does not have",
    forms="31 June 2021.",
    meaning="A date that no calendar has. A date that exists is no claim here and is not reported. No repair is offered: it cannot be known what was meant.",
    readings="None: the day exists or it does not. 29 February without a year exists in some year.",
    holds=(Example("The contract ends on 29 February 2016.", "2016 was a leap year"),),
    fails=(
        Example("The contract ends on 31 June 2021.", "June has 30 days"),
        Example("The contract ends on 29 February 2015.", "2015 was no leap year"),
    ),
    unverifiable="never.",
)


def judge(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    """The finding on "31 June", "29 February 2021". No repair is offered: it cannot be known what was meant."""
    expression = claim.mention.expression
    assert expression is not None and expression.month is not None
    year = expression.year
    length = days_in_month(year if year is not None else 2000, expression.month)
    name = MONTH_NAMES[expression.month - 1] + (f" {year}" if year is not None else "")
    reading = Reading("calendar", f"{name} has {length} days", False, f"a day from 1 to {length}")
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.CONTRADICTED, Severity.ERROR, claim.text, f"{name} has {length} days", None,
                   f"“{claim.text}” is no date: {name} has {length} days.", readings=(reading,))  # fmt: skip
