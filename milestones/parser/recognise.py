"""A window of a text to raw mentions: the one place where the order of the rules is decided.

At each place the first rule of the list that fits wins, and a match is not read again; so longer and surer shapes stand first.
"""

from __future__ import annotations

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
from milestones.parser.fits import Fits
from milestones.parser.mention import Mention
from milestones.parser.row import Row, read
from milestones.parser.rule import Parts, Rule, position_fits

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


def mentions_in(prose: str, start: int, end: int, language: Language) -> list[Mention]:
    """The temporal expressions of one window of ``prose`` as they are written, in text order and disjoint; what they mean is not decided here."""
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
    reached = 0
    for place, fits in _fits().along(row.runs, row.firsts):
        if place < reached:
            continue
        for fit in _fits().tried(row.keys, place) if fits is None else fits:
            parts = Parts(row, place, place + fit.size, place, fit.groups, language)
            built = fit.rule.build(parts) if "position" not in fit.groups or position_fits(parts) else []
            if built:
                for mention in built:
                    yield mention, fit.rule
                reached = place + fit.size
                break


@lru_cache(maxsize=1)
def _fits() -> Fits:
    return Fits(RULES)
