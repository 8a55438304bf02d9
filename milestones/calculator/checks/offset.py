"""``offset``: so much time later or earlier than the date that the text stood at."""

from __future__ import annotations

from milestones.calculator.rule import Example, Rule

RULE = Rule(
    name="offset",
    about="a distance from the date that the text stood at before: four days later, on …",
    forms="Four days later, on 5 December; the day before, on ….",
    meaning="A distance from the last date that the text stood at, and the date that it leads to.",
    readings="Days: elapsed, inclusive allowed. Weeks, months and years as in `elapsed`.",
    holds=(
        Example("She was arrested on 1 December 2018. Ten days later, on 11 December 2018, she got bail.", "10 days elapsed"),
    ),
    fails=(
        Example(
            "She was arrested on 1 December 2018. Fourteen days later, on 11 December 2018, she got bail.", "10 days, not 14"
        ),
    ),
    unverifiable="if the text stood at no date before, or if the date that it leads to is not written.",
)
