"""Does a phrase surely mean the event, or the dated clause, that its words answer to?"""

from __future__ import annotations

import re

from milestones.anchors.another import known_stems
from milestones.anchors.binding import SAME_WORDS, Binding
from milestones.anchors.edges import EDGES, END
from milestones.anchors.stems import content
from milestones.anchors.telling import phrase_tells
from milestones.anchors.text_events import DatedClause
from milestones.language.language import Language
from milestones.parser.claim import Option


def is_told_by(option: Option, clause: DatedClause, language: Language) -> bool:
    """Whether a dated clause surely tells what a phrase names: not of a relative ("her arrest", "her brother was arrested"), nor of another of the kind."""
    kin = language.cues.kin
    if (re.search(kin, clause.text) is None) != (re.search(kin, option.text) is None):
        return False
    words = content(option.text, language)
    return phrase_tells(option.text, words.chunk or words.stems, EDGES, clause.stems, language)


def is_meant(prose: str, option: Option, binding: Binding, language: Language) -> bool:
    """Whether a phrase surely means the event that its words name; one that is only a name before a comma may have its verb behind that ("since X, who …, left")."""
    if binding.strength >= SAME_WORDS:
        return True
    is_name = option.text[:1].isupper() and content(option.text, language).stems.isdisjoint(language.stems.values())
    if is_name and prose[option.end : option.end + 1] == ",":
        return False
    others = EDGES if binding.event.ends is not None else EDGES - END
    return phrase_tells(option.text, binding.stems, others, known_stems(binding.event, language), language)
