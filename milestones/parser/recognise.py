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
        for mention in _matches(tokens, keys, language):
            if found and mention.start < found[-1].end:
                continue
            found.append(_trimmed(mention, prose, language.cues.genitives))
    return found


def _trimmed(mention: Mention, prose: str, genitives: tuple[str, ...]) -> Mention:
    """The mention with its text, and without the ending of a possessive ("a day's")."""
    end = mention.end - 2 if prose[mention.end - 2 : mention.end] in genitives else mention.end
    return replace(mention, end=end, text=prose[mention.start : end])


def _matches(tokens: list[Token], keys: str, language: Language) -> Iterator[Mention]:
    position = 0
    pattern, groups = _compiled()
    while position < len(keys):
        match = pattern.search(keys, position)
        if match is None:
            return
        built: list[Mention] = []
        index = int((match.lastgroup or "r0")[1:])
        built = _build(index, match, groups, tokens, language)
        if not built:
            built, position = _try_others(index, match.start(), keys, tokens, language)
        else:
            position = match.end()
        yield from built


def _try_others(index: int, start: int, keys: str, tokens: list[Token], language: Language) -> tuple[list[Mention], int]:
    """The rules after one that declined, at the same place."""
    for number in range(index + 1, len(RULES)):
        match = _single(number).match(keys, start)
        if match is None or match.end() == start:
            continue
        built = _build_single(number, match, tokens, language)
        if built:
            return built, match.end()
    return [], start + 1


def _build(
    index: int, match: re.Match[str], groups: list[list[tuple[str, str]]], tokens: list[Token], language: Language
) -> list[Mention]:
    spans = {name: match.span(key) for name, key in groups[index] if match.start(key) >= 0}
    return _named(index, RULES[index].build(Parts(tokens, match.start(), match.end(), spans, language)))


def _named(index: int, built: list[Mention]) -> list[Mention]:
    return [replace(mention, rule=RULES[index].name) for mention in built]


def _build_single(index: int, match: re.Match[str], tokens: list[Token], language: Language) -> list[Mention]:
    spans = {name: match.span(name) for name in match.re.groupindex if match.start(name) >= 0}
    return _named(index, RULES[index].build(Parts(tokens, match.start(), match.end(), spans, language)))


@lru_cache(maxsize=128)
def _single(index: int) -> re.Pattern[str]:
    return re.compile(RULES[index].pattern)


@lru_cache(maxsize=1)
def _compiled() -> tuple[re.Pattern[str], list[list[tuple[str, str]]]]:
    """All rules as one alternation; a group's name carries the number of its rule."""
    alternatives: list[str] = []
    groups: list[list[tuple[str, str]]] = []
    for index, rule in enumerate(RULES):
        names = re.findall(r"\(\?P<(\w+)>", rule.pattern)
        groups.append([(name, f"{name}_{index}") for name in names])
        body = re.sub(r"\(\?P<(\w+)>", lambda match, number=index: f"(?P<{match.group(1)}_{number}>", rule.pattern)  # type: ignore[misc]
        alternatives.append(f"(?P<r{index}>{body})")
    return re.compile("|".join(alternatives)), groups
