"""Document to raw mentions: the one place where the order of the rules is decided.

At each place the first rule of the list that fits wins, and a match is not read again; so longer and surer shapes stand first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from milestones.language.language import Language
from milestones.parser import date_rules, duration_rules, relative_rules, season_rules, set_rules, time_rules, year_rules
from milestones.parser.beginnings import beginnings
from milestones.parser.lexer import Token, lex
from milestones.parser.mention import Mention
from milestones.parser.ordinal_words import joined_ordinals
from milestones.parser.rule import Parts, Rule
from milestones.parser.scan import windows

RULES: tuple[Rule, ...] = (
    *set_rules.RULES,
    *time_rules.RULES,
    *date_rules.RULES,
    *year_rules.RULES,
    *season_rules.RULES,
    *duration_rules.RULES,
    *relative_rules.RULES,
    *date_rules.SHORT,
    *year_rules.BARE,
)
"""All rules in order."""


def mentions(prose: str, language: Language) -> list[Mention]:
    """The temporal expressions of ``prose`` as they are written, in text order and disjoint; what they mean is not decided here."""
    found: list[Mention] = []
    for start, end in windows(prose, language):
        tokens, keys = joined_ordinals(*lex(prose, start, end, language))
        for mention, rule in _matches(tokens, keys, language):
            if not found or mention.start >= found[-1].end:
                found.append(_finished(mention, rule, prose, language.cues.genitives))
    return found


def _finished(mention: Mention, rule: Rule, prose: str, genitives: tuple[str, ...]) -> Mention:
    """The mention with its text and the name of its rule, and without the ending of a possessive ("a day's")."""
    end = mention.end - 2 if prose[mention.end - 2 : mention.end] in genitives else mention.end
    return replace(mention, end=end, text=prose[mention.start : end], rule=rule.name)


def _matches(tokens: list[Token], keys: str, language: Language) -> Iterator[tuple[Mention, Rule]]:
    """What the rules build of a window, each mention with its rule."""
    position = 0
    while position < len(keys):
        for rule, pattern in _beginning_with(keys[position : position + 2]):
            match = pattern.match(keys, position)
            built = _build(rule, match, tokens, language) if match is not None else []
            if match is not None and built:
                yield from ((mention, rule) for mention in built)
                position = match.end()
                break
        else:
            position += 1


def _build(rule: Rule, match: re.Match[str], tokens: list[Token], language: Language) -> list[Mention]:
    spans = {name: match.span(name) for name in match.re.groupindex if match.start(name) >= 0}
    return rule.build(Parts(tokens, match.start(), match.end(), spans, language))


@lru_cache(maxsize=4096)
def _beginning_with(keys: str) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """The rules that can begin with two classes, or with the first of them alone, in order."""
    return tuple((rule, re.compile(rule.pattern)) for rule, found in _rule_beginnings() if keys in found or keys[0] in found)


@lru_cache(maxsize=1)
def _rule_beginnings() -> tuple[tuple[Rule, frozenset[str]], ...]:
    return tuple((rule, beginnings(rule.pattern)) for rule in RULES)
