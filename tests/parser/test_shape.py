from __future__ import annotations

import random
import re

import pytest

from milestones.parser.recognise import RULES
from milestones.parser.rule import Rule
from milestones.parser.shape import END, shape


def looked_at(pattern: str, keys: str) -> str:
    """As much of some classes as a rule looks at, and the end of them if it comes that far."""
    form, ended = shape(pattern), keys + END
    places = form.firsts
    for length, key in enumerate(ended, 1):
        places = form.after(places & form.holding.get(key, 0))
        if not places:
            return ended[:length]
    return ended


@pytest.mark.parametrize(
    ("pattern", "keys", "expected"),
    [
        ("M", "Myx", "M"),
        ("t?(?P<day>[no])f?(?P<month>M)", "tnxxx", "tnx"),
        ("t?(?P<day>[no])f?(?P<month>M)", "tofMMM", "tofM"),
        ("(?:aw|w)(?:-?w)*=", "aw-ww=yyy", "aw-ww="),
        ("(?:aw|w)(?:-?w)*=", "aw-wwx=yyy", "aw-wwx"),
        ("(?:x{0,2}y|z{1,2})U", "yxx", "yx"),
        ("(?:x{0,2}y|z{1,2})U", "xyUx", "xyU"),
        ("(?:x{0,2}y|z{1,2})U", "Uzz", "U"),
        ("(?:x{0,2}y|z{1,2})U", "zzyU", "zzy"),
        (r"\$(?!U)", "$yy", "$y"),
        ("y(?=,M|,DM)", "y,DMx", "y,DM"),
        ("y(?:,|$)", "y", f"y{END}"),
        ("[0-9:-]u", "7ux", "7u"),
    ],
)
def test_a_rule_looks_as_far_as_its_places_go(pattern: str, keys: str, expected: str) -> None:
    assert looked_at(pattern, keys) == expected


@pytest.mark.parametrize("pattern", ["", "y?", "(?:a|b*)", "(?=y)"])
def test_a_rule_that_may_take_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="a rule must take a token at least"):
        shape(pattern)


@pytest.mark.parametrize("pattern", ["M.y", "[^M]y", "(?<=M)y", "^y", "y{2}", "(M)"])
def test_a_rule_written_with_anything_else_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="a rule is written with groups, choices, sets and repeats alone"):
        shape(pattern)


CLASSES = sorted({character for rule in RULES for character in rule.pattern if not character.isspace()})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_rule_does_not_look_at_plays_no_part(rule: Rule) -> None:
    pattern, form, chance = re.compile(rule.pattern), shape(rule.pattern), random.Random(3)
    starting = [key for key in CLASSES if form.firsts & form.holding.get(key, 0)]
    for _ in range(300):
        text = chance.choice(starting) + "".join(chance.choice(rule.pattern + "xl") for _ in range(9))
        seen = looked_at(rule.pattern, text)
        whole, cut = pattern.match(text), pattern.match(seen.rstrip(END))
        assert (whole and (whole.end(), whole.groupdict())) == (cut and (cut.end(), cut.groupdict())), (text, seen)
