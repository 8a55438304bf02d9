"""Many patterns as one find what any of them finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.language.de import GERMAN
from milestones.language.en import ENGLISH
from milestones.parser.alternation import alternation

PATTERNS = [
    r"\b(?:must|shall|(?-i:may))\b[^.;]{0,6}Q",
    r"Q[^.]{0,3}\bdays\b",
    r"within (?:the )?Q",
    r"(?:so|too)? Q",
    r"a|b",
    r"\bx|y",
    r"x?Q",
    r"[\])|(]Q",
    r"(?:^|[.!?]\s+)(?:sow|plant)\b[^.;]{0,4}Q",
    r"\b(?:über|ß)Q",
    r"here['’]s to Q",
    r"\(Q\)",
]
_WORDS = st.sampled_from(
    ["must", "MUST", "may", "May", "days", "within", "the", "so", "too", "sow", "über", "ß", "here’s", "to", "(", ")", "]", "|", ".", " ", "Q", "a", "x", "y", "z"]
)  # fmt: skip


@given(patterns=st.lists(st.sampled_from(PATTERNS), max_size=6), words=st.lists(_WORDS, max_size=8))
def test_it_is_found_where_any_of_them_is(patterns: list[str], words: list[str]) -> None:
    text = "".join(words)
    assert (alternation(patterns).search(text) is not None) == any(re.search(each, text, re.IGNORECASE) for each in patterns)


@pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=lambda language: language.code)
@given(data=st.data())
def test_it_finds_each_rule_of_a_language(language, data) -> None:
    rules = [rule.replace("{Q}", "\x02") for rule in (*language.denials, *language.rules)]
    rule = data.draw(st.sampled_from(rules))
    text = data.draw(st.from_regex(re.compile(rule, re.IGNORECASE), alphabet=st.characters(max_codepoint=0xFF)))
    assert alternation(rules).search(text) is not None


@given(patterns=st.lists(st.sampled_from(PATTERNS), max_size=6), words=st.lists(_WORDS, max_size=8))
def test_with_regard_to_case_it_is_found_where_any_of_them_is_so_written(patterns: list[str], words: list[str]) -> None:
    text = "".join(words)
    found = alternation(patterns, any_case=False).search(text) is not None
    assert found == any(re.search(each, text) for each in patterns)


def test_none_are_found_nowhere() -> None:
    assert alternation([]).search("anything") is None
