"""``lifespan``: an age at death beside the years of a life in brackets."""

from __future__ import annotations

from milestones.calculator.rule import Example, Rule

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
