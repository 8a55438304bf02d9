"""Patterns sorted by where the quantity stands in them fit where one pattern of all of them would."""

from __future__ import annotations

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from milestones.language.de import GERMAN
from milestones.language.en import ENGLISH
from milestones.parser.quantity_rules import QuantityRules

PATTERNS = [
    "{Q} (?:per|a) day",
    r"\bmust\b[^.]{0,9}{Q}",
    r"\bwill\b[^.]{0,9}{Q}[^.]{0,9}\bstay",
    "every {Q}",
    r"(?:^|[.!?]\s+)wait {Q}",
    "{Q}|nothing",
    "(?:not )?{Q} (?:or|to) {Q}",
]
_WORDS = st.lists(
    st.sampled_from(["must ", "will ", "stay", "every ", "wait ", ". ", " per day", " a day", "nothing", "not ", " or ", "x "]), max_size=4
)  # fmt: skip


@given(patterns=st.lists(st.sampled_from(PATTERNS), max_size=4), before=_WORDS, after=_WORDS)
def test_they_fit_where_any_of_them_does(patterns: list[str], before: list[str], after: list[str]) -> None:
    text = "".join(before) + "\x02" + "".join(after)
    expected = any(re.search(pattern.replace("{Q}", "\x02"), text, re.IGNORECASE) for pattern in patterns)
    assert QuantityRules(patterns).fit("".join(before), "".join(after)) == expected


@given(data=st.data())
def test_each_rule_of_a_language_fits(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from([ENGLISH, GERMAN]))
    rules = (*language.denials, *language.rules)
    rule = re.compile(data.draw(st.sampled_from(rules)).replace("{Q}", "\x02"), re.IGNORECASE)
    text = data.draw(st.from_regex(rule, alphabet=st.characters(max_codepoint=0xFF)))
    assume(text.count("\x02") == 1)
    before, _, after = text.partition("\x02")
    assert QuantityRules(rules).fit(before, after)
