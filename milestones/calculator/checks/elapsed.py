"""``elapsed``: so much time between two points."""

from __future__ import annotations

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding
from milestones.calculator.judge import judge_gap
from milestones.parser.claim import Claim


def judge(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    """The finding on "1,000 days since the arrest", "held for nearly 1,000 days", "three weeks ago", "100 days until the vote"."""
    return judge_gap(claim, anchors, settings)
