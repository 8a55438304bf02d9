from __future__ import annotations

import re

import pytest

from milestones.parser.beginnings import LENGTH, beginnings
from milestones.parser.recognise import RULES
from milestones.parser.rule import Rule


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("M", "M"),
        ("t?(?P<day>[no])f?(?P<month>M)", "tn to nf nM of oM"),
        ("(?:(?P<about>H)a?)?(?P<year>y)", "Ha Hy y"),
        ("(?:aw|w)(?:-?w)*=", "aw w- ww w="),
        ("(?:a|b?)c", "ac bc c"),
        ("(?:x{0,2}y|z{1,2})U", "xx xy yU zz zU"),
        (r"\$(?!U)", "$"),
        ("(?![uU])y(?=,)", "y"),
    ],
)
def test_a_match_begins_with_what_may_stand_first(pattern: str, expected: str) -> None:
    assert beginnings(pattern) == frozenset(expected.split())


@pytest.mark.parametrize("pattern", ["", "y?", "(?:a|b*)", "(?=y)"])
def test_a_rule_that_may_take_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="a rule must take a token at least"):
        beginnings(pattern)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_whatever_a_rule_matches_begins_so(rule: Rule) -> None:
    found, pattern = beginnings(rule.pattern), re.compile(rule.pattern)
    classes = sorted({character for other in RULES for character in other.pattern if not character.isspace()})
    texts = [
        first + second + rest for first in classes for second in classes for rest in ("", "U", "uA", "wU<", "My", "Mno", "-n")
    ]
    matched = {text[: min(LENGTH, match.end())] for text in texts if (match := pattern.match(text))}
    assert {text for text in matched if all(text[:length] not in found for length in range(1, LENGTH + 1))} == set()
