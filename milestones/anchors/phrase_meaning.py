"""Does a phrase surely mean the event, or the dated clause, that its words answer to?"""

from __future__ import annotations

import re
from functools import lru_cache

from milestones.anchors.another import known_stems
from milestones.anchors.binding import SAME_WORDS, Binding
from milestones.anchors.edges import EDGES, END
from milestones.anchors.stems import content
from milestones.anchors.telling import phrase_tells
from milestones.language.language import Language
from milestones.parser.claim import Option


@lru_cache(maxsize=4096)
def is_told_by(phrase: str, clause: str, stems: frozenset[str], language: Language) -> bool:
    """Whether a dated clause, whose words have these ``stems``, surely tells what a phrase names: not of a relative ("her arrest", "her brother was
    arrested"), nor of another of the kind."""
    kin = language.cues.kin
    if (re.search(kin, clause) is None) != (re.search(kin, phrase) is None):
        return False
    words = content(phrase, language)
    return phrase_tells(phrase, words.chunk or words.stems, EDGES, stems, language)


def is_meant(prose: str, option: Option, binding: Binding, language: Language) -> bool:
    """Whether a phrase surely means the event that its words name; one that is only a name before a comma may have its verb behind that ("since X, who …, left")."""
    if binding.strength >= SAME_WORDS:
        return True
    is_name = option.text[:1].isupper() and content(option.text, language).stems.isdisjoint(language.stems.values())
    if is_name and prose[option.end : option.end + 1] == ",":
        return False
    others = EDGES if binding.event.ends is not None else EDGES - END
    return phrase_tells(option.text, binding.stems, others, known_stems(binding.event, language), language)
