"""``lifespan``: an age at death beside the years of a life in brackets."""

from __future__ import annotations

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.checks.age import evaluate_age
from milestones.calculator.finding import Finding
from milestones.calculator.judge import judge_gap
from milestones.parser.claim import Claim


def judge(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    """The finding on "(1879–1955), died aged 76": full years, both ends as wide as they are written."""
    return judge_gap(claim, anchors, settings, evaluate_age)
