"""Claims that are kept only where what they may be measured from is known: bare ages, and days counted from one that only a letter names."""

from __future__ import annotations

from collections.abc import Iterable

from milestones.anchors.candidates import Anchors
from milestones.anchors.life import Life
from milestones.anchors.stems import content, stem
from milestones.language.language import Language
from milestones.parser.claim import Claim

_BARE_AGE, _ZERO_DAY = "bare age", "from a zero day"
_FULL = 2
"""How many words a full name has at least."""


def without_unsure(claims: Iterable[Claim], anchors: Anchors) -> tuple[Claim, ...]:
    """The claims without those that may mean anything else.

    Of the bare ages those of one person stay who is named in full and whose birth is known; of the days from a zero day those whose letter names an event.
    """
    return tuple(claim for claim in claims if _is_sure(claim, anchors))


def _is_sure(claim: Claim, anchors: Anchors) -> bool:
    if claim.rule == _BARE_AGE:
        return _is_of_one_life(claim.begin[0].text, anchors)
    if claim.rule == _ZERO_DAY:
        names = [option.text for option in (*claim.begin, *claim.finish) if option.kind == "phrase"]
        return any(anchors.binder.phrase(name) for name in names)
    return True


def _is_of_one_life(name: str, anchors: Anchors) -> bool:
    perhaps = anchors.facts.lives.perhaps_named(content(name, anchors.language).stems)
    lives = [life for life in perhaps if _bears(life, name, anchors.language)]
    return len(lives) > 0 and len({(life.born, life.names) for life in lives}) == 1 and lives[0].born is not None


def _bears(life: Life, name: str, language: Language) -> bool:
    """Whether a life has all of its name in ``name``, and the last word of it as its own: "Mayor Joan Pell", but not "the Joan Pell Prize"."""
    words = content(name, language).stems
    return len(life.names) >= _FULL and life.names <= words and stem(name.split()[-1], language) in life.names
