"""What is remembered of one row holds for every other that begins so: the fits are those that trying every rule finds."""

from __future__ import annotations

import random

import pytest

from milestones.parser import fits
from milestones.parser.fits import Fits
from milestones.parser.recognise import RULES
from milestones.parser.rule import Rule

CLASSES = sorted({character for rule in RULES for character in rule.pattern if not character.isspace()})
FREQUENT = "nwauUtyDMLoHixl,&-"


def rows(seed: int, number: int, length: int) -> list[str]:
    """Rows of classes, for the most part of those that rules have most of."""
    chance = random.Random(seed)
    return ["".join(chance.choice(CLASSES if chance.random() < 0.2 else FREQUENT) for _ in range(length)) for _ in range(number)]


def tried(found: Fits, keys: str) -> list[tuple[int, tuple[fits.Fit, ...]]]:
    return [(place, here) for place in range(len(keys)) if (here := found.plainly(keys, place))]


def test_the_fits_are_those_of_every_rule_tried() -> None:
    found = Fits(RULES)
    for keys in rows(5, 250, 20):
        assert found.along(keys) == tried(found, keys), keys


def test_fits_that_were_forgotten_are_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fits, "_MOST", 7)
    found = Fits(RULES)
    for keys in rows(6, 40, 12):
        assert found.along(keys) == tried(found, keys), keys


def test_a_fit_may_be_longer_than_what_is_remembered() -> None:
    found = Fits(RULES)
    keys = "w" + "-w" * 40 + "U<x"
    assert found.along(keys) == tried(found, keys)


def test_the_rules_keep_their_order_and_say_what_their_groups_hold() -> None:
    def nothing(parts: object) -> list[object]:
        return []

    first = Rule("two", "t?(?P<day>[no])(?P<of>f)?(?P<month>M)", nothing)  # type: ignore[arg-type]
    second = Rule("one", "(?P<day>n)", nothing)  # type: ignore[arg-type]
    [(place, both), (later, one)] = Fits((first, second)).along("xnMn")
    assert (place, [(fit.rule, fit.size, fit.groups) for fit in both]) == (
        1,
        [(first, 2, {"day": (0, 1), "month": (1, 2)}), (second, 1, {"day": (0, 1)})],
    )
    assert (later, [fit.rule.name for fit in one]) == (3, ["one"])
