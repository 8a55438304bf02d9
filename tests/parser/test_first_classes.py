from __future__ import annotations

import re

import pytest

from milestones.parser.first_classes import first_classes
from milestones.parser.recognise import RULES
from milestones.parser.rule import Rule


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("M", "M"),
        ("t?(?P<day>[no])f?(?P<month>[Mm])", "tno"),
        ("(?:(?P<about>H)a?)?(?P<year>y)", "Hy"),
        ("(?:aw|w)(?:-?w)*=", "aw"),
        ("(?:a|b?)c", "abc"),
        ("(?:x{0,3}y|z{1,2})U", "xyz"),
        (r"\$(?!U)", "$"),
        ("(?![uU])y(?=,)", "y"),
    ],
)
def test_a_match_begins_with_what_may_stand_first(pattern: str, first: str) -> None:
    assert first_classes(pattern) == frozenset(first)


@pytest.mark.parametrize("pattern", ["", "y?", "(?:a|b*)", "(?=y)"])
def test_a_rule_that_may_take_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="a rule must take a token at least"):
        first_classes(pattern)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_python_matches_begins_with_a_class_that_was_found(rule: Rule) -> None:

    expected = first_classes(rule.pattern)
    pattern = re.compile(rule.pattern)
    alphabet = sorted(
        {character for other in RULES for character in other.pattern if character.isalpha()} | set("$%@#*<>=!'&,.-")
    )
    texts = (first + second + third for first in alphabet for second in "aFwnyuUDMoTPf-" for third in "uUyMDoO=<,wf*")
    assert {text[0] for text in texts if pattern.match(text)} <= expected
