"""Directives that cannot be followed, as findings: a wrong date in a comment must not pass for none."""

from __future__ import annotations

from collections.abc import Iterable

from milestones.anchors.inline_events import DirectiveFault
from milestones.calculator.finding import Finding, Severity, Verdict

CHECK = "directive"


def directive_findings(faults: Iterable[DirectiveFault]) -> tuple[Finding, ...]:
    """One error a directive: its place, and what is wrong with it."""
    return tuple(
        Finding(fault.directive.start, fault.directive.end, "", CHECK, Verdict.CONTRADICTED, Severity.ERROR, "a directive", None, None,
                f"this directive cannot be followed: {fault.what}.")
        for fault in faults
    )  # fmt: skip
