"""Document to raw mentions: the one place where the order of the rules is decided.

At each place the first rule of the list that fits wins, and a match is not read again; so longer and surer shapes stand first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from milestones.language.language import Language
from milestones.parser import (
    around_rules,
    bare_ages,
    date_rules,
    day_of_year_rules,
    duration_rules,
    fiscal_rules,
    part_rules,
    relative_rules,
    season_rules,
    set_rules,
    stepped_rules,
    time_rules,
    year_rules,
    zero_days,
)
from milestones.parser.beginnings import LENGTH, beginnings
from milestones.parser.mention import Mention
from milestones.parser.row import Row, read
from milestones.parser.rule import Parts, Rule, position_fits
from milestones.parser.scan import windows

RULES: tuple[Rule, ...] = (
    *set_rules.RULES,
    *zero_days.RULES,
    *stepped_rules.RULES,
    *time_rules.RULES,
    *around_rules.RULES,
    *fiscal_rules.RULES,
    *part_rules.RULES,
    *day_of_year_rules.RULES,
    *date_rules.RULES,
    *relative_rules.LONGER,
    *year_rules.RULES,
    *season_rules.RULES,
    *duration_rules.RULES,
    *relative_rules.RULES,
    *date_rules.SHORT,
    *year_rules.BARE,
    *bare_ages.RULES,
)
"""All rules in order."""


def mentions(prose: str, language: Language) -> list[Mention]:
    """The temporal expressions of ``prose`` as they are written, in text order and disjoint; what they mean is not decided here."""
    return [mention for start, end in windows(prose, language) for mention in mentions_in(prose, start, end, language)]


def mentions_in(prose: str, start: int, end: int, language: Language) -> list[Mention]:
    """The temporal expressions of one window of ``prose``."""
    found: list[Mention] = []
    for mention, rule in _matches(read(prose, start, end, language), language):
        if not found or mention.start >= found[-1].end:
            found.append(_finished(mention, rule, prose, language.cues.genitives))
    return found


def _finished(mention: Mention, rule: Rule, prose: str, genitives: tuple[str, ...]) -> Mention:
    """The mention with its text and the name of its rule, and without the ending of a possessive ("a day's")."""
    end = mention.end - 2 if prose[mention.end - 2 : mention.end] in genitives else mention.end
    return mention.read(end, prose[mention.start : end], rule.name)


def _matches(row: Row, language: Language) -> Iterator[tuple[Mention, Rule]]:
    """What the rules build of a window, each mention with its rule."""
    keys, places = row.keys, _places()
    place = places.search(keys)
    while place is not None:
        position = place.start()
        for rule, pattern in _beginning_with(keys[position : position + LENGTH]):
            match = pattern.match(keys, position)
            built = _build(rule, match, row, language) if match is not None else []
            if match is not None and built:
                yield from ((mention, rule) for mention in built)
                position = match.end()
                break
        else:
            position += 1
        place = places.search(keys, position)


def _build(rule: Rule, match: re.Match[str], row: Row, language: Language) -> list[Mention]:
    spans = {name: match.span(number) for name, number in match.re.groupindex.items() if match.start(number) >= 0}
    parts = Parts(row, match.start(), match.end(), spans, language)
    return rule.build(parts) if position_fits(parts) else []


@lru_cache(maxsize=1)
def _places() -> re.Pattern[str]:
    """Where any rule can begin."""
    found = {text[:2] for _, begins in _rule_beginnings() for text in begins}
    alone = {text for text in found if len(text) == 1}
    seconds: dict[str, str] = {}
    for text in sorted(found - alone):
        if text[0] not in alone:
            seconds[text[0]] = seconds.get(text[0], "") + re.escape(text[1])
    pairs = [f"{re.escape(first)}[{following}]" for first, following in seconds.items()]
    return re.compile("|".join([f"[{''.join(map(re.escape, sorted(alone)))}]", *pairs]))


@lru_cache(maxsize=16_384)
def _beginning_with(keys: str) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """The rules that can begin with some classes, or with the first of them, in order."""
    heads = frozenset(keys[:length] for length in range(1, LENGTH + 1))
    return tuple((rule, re.compile(rule.pattern)) for rule, found in _rule_beginnings() if not heads.isdisjoint(found))


@lru_cache(maxsize=1)
def _rule_beginnings() -> tuple[tuple[Rule, frozenset[str]], ...]:
    return tuple((rule, beginnings(rule.pattern)) for rule in RULES)
