"""Directives that cannot be followed, as findings: a wrong date in a comment must not pass for none."""

from __future__ import annotations

from collections.abc import Iterable

from milestones.anchors.inline_events import DirectiveFault
from milestones.calculator.finding import Finding, Severity, Verdict
from milestones.calculator.rule import Example, Rule

CHECK = "directive"
RULE = Rule(
    name=CHECK,
    about="a comment to this program that cannot be followed",
    forms="`<!-- milestones: event id=arrest date=2018-12-01 -->`",
    meaning="A comment that gives a date or an event to this program and cannot be followed, so that nothing passes for checked that was not: a date that is none, an event "
    "without a date or with an unknown key, or with another date than the registry’s event of the same id. It is an error.",
    readings="None.",
    holds=(Example("<!-- milestones: as-of=2021-08-26 -->", "the day exists"),),
    fails=(Example("<!-- milestones: as-of=2021-02-30 -->", "there is no such day"),),
    unverifiable="never.",
)


def directive_findings(faults: Iterable[DirectiveFault]) -> tuple[Finding, ...]:
    """One error a directive: its place, and what is wrong with it."""
    return tuple(
        Finding(fault.directive.start, fault.directive.end, "", CHECK, Verdict.CONTRADICTED, Severity.ERROR, "a directive", None, None,
                f"this directive cannot be followed: {fault.what}.")
        for fault in faults
    )  # fmt: skip
