"""``range-length``: a range and its stated length."""

from __future__ import annotations

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding
from milestones.calculator.judge import judge_gap
from milestones.parser.claim import Claim


def judge(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    """The finding on "a four-day visit from 3 to 6 May": inclusive, elapsed allowed."""
    return judge_gap(claim, anchors, settings)
