"""``offset``: so much time later or earlier than the date that the text stood at."""

from __future__ import annotations

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding
from milestones.calculator.judge import judge_gap
from milestones.parser.claim import Claim


def judge(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    """The finding on "four days later, on 5 December"."""
    return judge_gap(claim, anchors, settings)
