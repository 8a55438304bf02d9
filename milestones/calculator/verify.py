"""Claims and anchors to findings: every claim gets exactly one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.checks import anniversary, backwards_range, impossible_date, ordinal, weekday
from milestones.calculator.checks.age import evaluate_age
from milestones.calculator.finding import Finding, Verdict
from milestones.calculator.forecast import forecasts
from milestones.calculator.gap_findings import judge_gap
from milestones.calculator.judge import EndDates, judged
from milestones.calculator.pairs import Evaluate, plain
from milestones.parser.claim import Claim

GAPS: dict[str, Evaluate] = {
    "elapsed": plain,
    "offset": plain,
    "range-length": plain,
    "ordinal": ordinal.evaluate,
    "anniversary": anniversary.evaluate,
    "age": evaluate_age,
    "lifespan": evaluate_age,
}
"""The checks of a measure between two points by their names, each with how it tries the measure."""
POINTS: dict[str, Callable[[Claim, Anchors, Settings], Finding]] = {
    "weekday": weekday.judge,
    "impossible-date": impossible_date.judge,
    "backwards-range": backwards_range.judge,
}
"""The checks of what states no measure."""
CHECKS: tuple[str, ...] = (*GAPS, *POINTS)
"""The name of every check of a claim."""


def verify(claims: Iterable[Claim], anchors: Anchors, settings: Settings) -> tuple[Finding, ...]:
    """One finding a claim, in the order of the claims."""
    return tuple([_finding(claim, anchors, settings) for claim in claims])


def _finding(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    evaluation = GAPS.get(claim.check)
    if evaluation is None:
        return POINTS[claim.check](claim, anchors, settings)
    return judge_gap(claim, anchors, settings, evaluation)


def with_forecasts(
    claims: Sequence[Claim], findings: Iterable[Finding], anchors: Anchors, settings: Settings
) -> tuple[Finding, ...]:
    """The findings, one a claim, with how long those hold that lean on the reference date."""
    return forecasts(claims, findings, anchors, settings, _holds)


def _holds(claim: Claim, ends: EndDates, anchors: Anchors, settings: Settings) -> bool:
    """Whether a claim with these dates at its ends holds; a weekday and its date have none."""
    evaluation = GAPS.get(claim.check)
    if evaluation is None:
        return POINTS[claim.check](claim, anchors, settings).verdict is Verdict.VERIFIED
    return judged(claim, ends, anchors, settings, evaluation).holds
