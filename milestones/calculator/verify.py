"""Claims and anchors to findings: every claim gets exactly one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.checks import (
    age,
    anniversary,
    backwards_range,
    elapsed,
    impossible_date,
    lifespan,
    offset,
    ordinal,
    range_length,
    weekday,
)
from milestones.calculator.finding import Finding
from milestones.calculator.forecast import forecasts
from milestones.parser.claim import Claim

CHECKS: dict[str, Callable[[Claim, Anchors, Settings], Finding]] = {
    "elapsed": elapsed.judge,
    "ordinal": ordinal.judge,
    "anniversary": anniversary.judge,
    "age": age.judge,
    "lifespan": lifespan.judge,
    "range-length": range_length.judge,
    "offset": offset.judge,
    "weekday": weekday.judge,
    "impossible-date": impossible_date.judge,
    "backwards-range": backwards_range.judge,
}
"""Every check by its name."""


def verify(claims: Iterable[Claim], anchors: Anchors, settings: Settings) -> tuple[Finding, ...]:
    """One finding a claim, in the order of the claims."""
    return tuple(replace(CHECKS[claim.check](claim, anchors, settings), rule=claim.rule) for claim in claims)


def with_forecasts(
    claims: Sequence[Claim], findings: Iterable[Finding], anchors: Anchors, settings: Settings
) -> tuple[Finding, ...]:
    """The findings, one a claim, with how long those hold that lean on the reference date."""
    return forecasts(claims, findings, anchors, settings, CHECKS.__getitem__)
