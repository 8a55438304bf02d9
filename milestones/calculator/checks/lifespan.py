"""``lifespan``: an age at death beside the years of a life in brackets."""

from __future__ import annotations

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.checks.age import evaluate_age
from milestones.calculator.finding import Finding
from milestones.calculator.judge import judge_gap
from milestones.calculator.rule import Example, Rule
from milestones.parser.claim import Claim

RULE = Rule(
    name="lifespan",
    about="an age at death beside both years or dates of a life",
    forms="(1859–1906), died aged 46.",
    meaning="Birth and death in brackets, and an age at death.",
    readings="Full years between the two. With years alone, the age may be the difference or one less, as the birthday fell.",
    holds=(Example("Pierre Curie (1859–1906) died aged 46.", "46 and 47 are both possible"),),
    fails=(Example("Pierre Curie (1859–1906) died aged 49.", "no two days of 1859 and 1906 are 49 years apart"),),
    unverifiable="if one of the two is not written.",
)


def judge(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    """The finding on "(1879–1955), died aged 76": full years, both ends as wide as they are written."""
    return judge_gap(claim, anchors, settings, evaluate_age)
