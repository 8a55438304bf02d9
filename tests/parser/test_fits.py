"""What is remembered of one row holds for every other: the fits are those that trying every rule at every place finds."""

from __future__ import annotations

import random
from itertools import accumulate

import pytest

from milestones.parser import fits
from milestones.parser.fits import Fit, Fits
from milestones.parser.recognise import RULES
from milestones.parser.rule import Rule

CLASSES = sorted({character for rule in RULES for character in rule.pattern if not character.isspace()})
FREQUENT = "nwauUtyDMLoHixl,&-"


def rows(seed: int, number: int, length: int) -> list[list[str]]:
    """Rows of runs, their classes for the most part those that rules have most of; a run may be empty."""
    chance = random.Random(seed)
    return [
        [
            "".join(
                chance.choice(CLASSES if chance.random() < 0.2 else FREQUENT) for _ in range(chance.choice((0, 1, 1, 1, 2, 3)))
            )
            for _ in range(length)
        ]
        for _ in range(number)
    ]


def along(found: Fits, runs: list[str]) -> list[tuple[int, tuple[Fit, ...]]]:
    keys = "".join(runs)
    places = found.along(runs, list(accumulate(map(len, runs), initial=0)))
    return [(place, here) for place, known in places if (here := found.tried(keys, place) if known is None else known)]


def tried(found: Fits, runs: list[str]) -> list[tuple[int, tuple[Fit, ...]]]:
    keys = "".join(runs)
    return [(place, here) for place in range(len(keys)) if (here := found.tried(keys, place))]


def test_the_fits_are_those_of_every_rule_tried() -> None:
    found = Fits(RULES)
    for runs in rows(5, 250, 16):
        assert along(found, runs) == tried(found, runs), runs


def test_fits_that_were_forgotten_are_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fits, "_MOST", 7)
    found = Fits(RULES)
    for runs in rows(6, 40, 10):
        assert along(found, runs) == tried(found, runs), runs


@pytest.mark.parametrize(
    "runs", [["w", *["-w"] * 40, "U", "<", "x"], ["w" + "-w" * 40 + "U<x"], ["xx", "w" + "-w" * 20, "-w" * 20, "U"]]
)
def test_a_fit_may_be_longer_than_what_is_remembered(runs: list[str]) -> None:
    found = Fits(RULES)
    assert along(found, runs) == tried(found, runs)
    assert along(found, runs) == tried(found, runs)


def test_the_rules_keep_their_order_and_say_what_their_groups_hold() -> None:
    def nothing(parts: object) -> list[object]:
        return []

    first = Rule("two", "t?(?P<day>[no])(?P<of>f)?(?P<month>M)", nothing)  # type: ignore[arg-type]
    second = Rule("one", "(?P<day>n)", nothing)  # type: ignore[arg-type]
    [(place, both), (later, one)] = along(Fits((first, second)), ["xn", "M", "", "n"])
    assert (place, [(fit.rule, fit.size, fit.groups) for fit in both]) == (
        1,
        [(first, 2, {"day": (0, 1), "month": (1, 2)}), (second, 1, {"day": (0, 1)})],
    )
    assert (later, [fit.rule.name for fit in one]) == (3, ["one"])
