"""Mentions to claims: every statement of a document that can be recomputed, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from milestones.documents.document import BOUNDARY, FILLER, OPAQUE
from milestones.language.cues import Cues
from milestones.language.language import Language
from milestones.parser.age_claims import age_claim
from milestones.parser.bare_ages import BARE_AGE, bare_age_claim
from milestones.parser.claim import Claim
from milestones.parser.gap_claims import gap_claim
from milestones.parser.grammar import TO_THE_DAY
from milestones.parser.items import (
    AGE,
    AGO,
    ANNIVERSARY,
    DURATION,
    EARLIER,
    LATER,
    NOW,
    ORDINAL,
    ZERO_DAY,
    Sentence,
    mention_key,
    sentence_items,
)
from milestones.parser.measure import Hedge, Unit
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions
from milestones.parser.other_claims import anniversary_claim, ordinal_claim
from milestones.parser.point_claims import date_claims, is_weekday_of, range_claims, restated_claims, weekday_statements
from milestones.parser.quantity_rules import QuantityRules
from milestones.parser.sentence import sentence_bounds
from milestones.parser.titles import is_title

_GAPS = DURATION + AGO + LATER + EARLIER + ZERO_DAY
_MEASURED = _GAPS + ORDINAL + ANNIVERSARY + AGE
_CLAIMABLE = frozenset(
    (Unit.DAY, Unit.NIGHT, Unit.WORKING_DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY)
)
NEAR_THE_DAY = "near the day"
_BEFORE, _AFTER = 110, 70
"""How many characters around a quantity are asked whether they lay down a rule."""


def claims(prose: str, mentions: Mentions, places: Iterable[tuple[int, int]], language: Language) -> list[Claim]:
    """The claims of a document, ordered by where they start; each mention makes one claim at most of its own kind.

    ``places`` are those of :func:`milestones.parser.claim_places.claim_places`; what lies outside of their windows and sentences is not read.
    """
    dated, measured = list[Claim](), list[Claim]()
    done = -1
    for inside in mentions.around(places):
        dated.extend(_dated_claims(inside, prose, language.cues))
        for mention in inside:
            if mention.start >= done and mention.measure is not None and mention_key(mention) in _MEASURED:
                begin, done = sentence_bounds(prose, mention.start, mention.end, language)
                sentence = sentence_items(prose, begin, done, mentions.between(begin, done), language)
                measured.extend(_sentence_claims(sentence, language))
    return sorted((_readable(claim) for claim in (*dated, *measured)), key=lambda claim: (claim.start, claim.end))


def _dated_claims(mentions: list[Mention], prose: str, cues: Cues) -> Iterator[Claim]:
    """The claims of dates that stand beside each other."""
    before: Mention | None = None
    for mention in mentions:
        if before is None or not is_weekday_of(before, mention, prose, cues):
            yield from date_claims(mention, prose, cues)
        before = mention
    if len(mentions) > 1:
        yield from weekday_statements(mentions, prose, cues)
        yield from range_claims(mentions, prose, cues)
        yield from restated_claims(mentions, prose)


_UNSEEN = str.maketrans({FILLER: None, BOUNDARY: " ", OPAQUE: "…"})


def _readable(claim: Claim) -> Claim:
    """The claim with its words as a reader sees them."""
    return claim if claim.text.isprintable() else replace(claim, text=claim.text.translate(_UNSEEN))


def _sentence_claims(sentence: Sentence, language: Language) -> Iterator[Claim]:
    span = _lifespan(sentence)
    for index, item in enumerate(sentence.items):
        mention = item.mention
        if mention is None or mention.measure is None or any(part.unit not in _CLAIMABLE for part in mention.measure.parts[:1]):
            continue
        claim: Claim | None = None
        settled = True
        if item.key in _GAPS:
            if item.key != ZERO_DAY and is_title(sentence, index):
                continue
            read = gap_claim(sentence, index)
            claim, settled = read if read is not None else (None, True)
        elif item.key == ORDINAL and not is_title(sentence, index):
            claim = ordinal_claim(sentence, index)
        elif item.key == ANNIVERSARY:
            claim = anniversary_claim(sentence, index)
        elif item.key == AGE:
            bare = mention.type == BARE_AGE
            claim = bare_age_claim(sentence, index) if bare else age_claim(sentence, index, span)
        if claim is not None:
            claim = _with_hedge_after(claim, sentence, index, language)
        rules = language.denials if settled else (*language.denials, *language.rules)
        if claim is not None and not _is_rule(sentence, mention, rules):
            yield claim


def _with_hedge_after(claim: Claim, sentence: Sentence, index: int, language: Language) -> Claim:
    """The claim with the hedge that follows its quantity ("or so", "to the day"), or the insistence of "ago today" and "heute vor"."""
    measure = claim.measure
    after = sentence.items[index + 1] if index + 1 < len(sentence.items) else None
    if measure is None:
        return claim
    beside = [found for found in (after, sentence.items[index - 1] if index else None) if found is not None and found.key == NOW]
    if claim.rule.startswith("ago") and any(found.text.lower() in language.cues.today for found in beside):
        return replace(claim, measure=replace(measure, to_the_day=True))
    if after is None:
        return claim
    value = language.hedges_after.get(after.text.lower()) if after.key == "H" else None
    if value is None:
        return claim
    if value in (TO_THE_DAY, NEAR_THE_DAY):
        return replace(claim, measure=replace(measure, to_the_day=value == TO_THE_DAY, near_the_day=value == NEAR_THE_DAY))
    return replace(claim, measure=replace(measure, hedge=Hedge(value)))


def _lifespan(sentence: Sentence) -> tuple[Mention, Mention] | None:
    """The two dates of a bracket "(1879–1955)" in the sentence, None if there is not exactly one."""
    found = [match.start() for match in re.finditer(r"(?<=\()x?D-(?=D\))", sentence.keys)]
    if len(found) != 1:
        return None
    dates = [item.mention for item in sentence.items[found[0] : found[0] + 4] if item.key == "D" and item.mention is not None]
    return (dates[0], dates[1]) if len(dates) == 2 else None


def _is_rule(sentence: Sentence, mention: Mention, rules: tuple[str, ...]) -> bool:
    """Whether the sentence lays down a rule, an offer or a habit with the quantity, or denies it."""
    before = sentence.text(max(sentence.start, mention.start - _BEFORE), mention.start)
    after = sentence.text(mention.end, min(sentence.end, mention.end + _AFTER))
    return _rules(rules).fit(before.replace(FILLER, ""), after.replace(FILLER, ""))


@lru_cache(maxsize=8)
def _rules(rules: tuple[str, ...]) -> QuantityRules:
    return QuantityRules(rules)
