"""Where the sentence around a place begins and ends."""

from __future__ import annotations

import re

from milestones.documents.document import BOUNDARY
from milestones.language import token_class as tc
from milestones.language.language import Language

REACH = 600
"""How far a sentence may run on either side of a place, in characters; a longer one is cut."""

_STOP = re.compile(
    r"[.!?…\n;" + BOUNDARY + r"](?:"
    r"(?<=[.!?…])[.!?…]*[\"”’')\]*_]*(?=\s+[\"“‘'(\[*_]*[^\W\d_a-zß-öø-ÿ]|\s+\d|\s*$|\[\d)"
    r"|(?<=\n)[ \t\r]*\n|(?<=\n)(?=[ \t]*(?:\[\d{4}-\d\d-\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d))|(?<=" + BOUNDARY + r")|(?<=;)(?=\n))"
)
"""What may end a sentence; the stamp of a log ("[2024-03-01 16:02]") at the head of a line begins one.

All begins with one class of characters, so that the search passes over all others at once."""


def sentence_bounds(prose: str, start: int, end: int, language: Language) -> tuple[int, int]:
    """The start and end offsets of the sentence that holds ``start`` to ``end``; a blank line or a boundary ends it too."""
    left, right = max(0, start - REACH), min(len(prose), end + REACH)
    before = [match for match in _STOP.finditer(prose, left, start) if match.end() <= start]
    begin = next((match.end() for match in reversed(before) if _ends_sentence(match, prose, language)), left)
    finish = right
    for match in _STOP.finditer(prose, end, right):
        if _ends_sentence(match, prose, language):
            finish = match.end() if match.group()[0] in ".!?…" else match.start()
            break
    while begin < start and prose[begin].isspace():
        begin += 1
    return begin, finish


_AFTER_ORDINAL = frozenset((tc.MONTH, tc.MONTH_OR_WORD, tc.UNIT, tc.UNITS, tc.ANNIVERSARY))
_LEAD = 24
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+)")


def _is_ordinal(match: re.Match[str], prose: str, language: Language) -> bool:
    """Whether a full stop makes the digits before it a place in a sequence: a month, a unit or an anniversary follows, or an article stands before."""
    if not prose[match.start() - 1 : match.start()].isdigit():
        return False
    if re.search(language.cues.ordinal_leads, prose[max(0, match.start() - _LEAD) : match.start()]) is not None:
        return True
    following = _NEXT_WORD.match(prose, match.end())
    entry = language.words.get(following.group(1).lower()) if following is not None else None
    return entry is not None and entry[0] in _AFTER_ORDINAL


def _ends_sentence(match: re.Match[str], prose: str, language: Language) -> bool:
    if match.group()[0] != ".":
        return True
    begin = match.start()
    while begin > 0 and (prose[begin - 1].isalpha() or prose[begin - 1] == "."):
        begin -= 1
    word = prose[begin : match.start()]
    if not word:
        return not (language.ordinal_stops and _is_ordinal(match, prose, language))
    if len(word) == 1 and word.isupper():
        return False
    if word.lower() in language.abbreviations:
        following = prose[match.end() : match.end() + 3].lstrip()
        return not (following[:1].isdigit() or word.lower() not in language.closing_abbreviations)
    return True
