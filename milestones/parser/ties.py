"""Do an age and a date, or an age and a death, of one sentence belong together?

"She was elected on 5 May 2014 at the age of 52" says how old she was that day; "she left school aged 15 and was elected on 5 May 2014" does not. Two
places of a sentence belong together if nothing between them begins something else: no second verb after *and*, no clause of its own, nobody else.
"""

from __future__ import annotations

import re

from milestones.parser.items import Item, Sentence

_CLAUSE = re.compile(r"[,;:—–().]")
"""What parts the clauses of a sentence."""
_LEAVES_BRACKET = re.compile(r"[^()]*\)")
"""What leads from an age in brackets, which is of the day of the text, to a date outside of them: "Ann Holm (born 3 March 1980, aged 43) joined on …"."""
_TRAIL = 3
"""How many words may follow an age that is a clause of its own: "aged 22 *at the time*"."""
_LEADS = 1
"""How many words may lead a date or an age that is a clause of its own: "*on* 5 May", "*then* aged 30"."""


def are_tied(sentence: Sentence, age: Item, start: int, end: int, *, death: bool = False) -> bool:
    """Whether what stands from ``start`` to ``end`` tells of the day of an age; ``death`` is true where the age is one at a death, which "after a long illness" does not part."""
    cues = sentence.cues
    between = sentence.text(min(age.end, end), max(age.start, start))
    first = re.match(r"\W*(\w+)", between)
    if first is not None and first[1].lower() in cues.when_words:
        between = between[first.end() :]
    if re.search(cues.parts, between) is not None or re.search(cues.kin, between) is not None:
        return False
    if not death and end > age.end and _LEAVES_BRACKET.match(between) is not None:
        return False
    if not death and not cues.story_after.isdisjoint(re.findall(r"\w+", between.lower())):
        return False
    if re.search(r"[,()]", between) is None:
        return True
    if _ends_a_distance(sentence, start):
        return False
    return stands_alone(sentence, age.start, age.end, trail=_TRAIL) or stands_alone(sentence, start, end)


def stands_alone(sentence: Sentence, start: int, end: int, *, trail: int = 0) -> bool:
    """Whether a part of a sentence is a clause by itself, or all that "when …" leads to; ``trail`` words at most may follow it."""
    before = re.findall(r"\w+", _CLAUSE.split(sentence.text(sentence.start, start))[-1].lower())
    after = re.findall(r"\w+", _CLAUSE.split(sentence.text(end, sentence.end))[0])
    if not before or before[0] in sentence.cues.when_words:
        return len(after) <= (0 if before else trail)
    return not after and len(before) <= _LEADS and before[0] not in {*sentence.cues.is_verbs, *sentence.cues.was_verbs}


def _ends_a_distance(sentence: Sentence, start: int) -> bool:
    """Whether a date is what its clause counts from: "twenty years after her election on 8 June 1994, aged 53, …"."""
    clause = _CLAUSE.split(sentence.text(sentence.start, start))[-1].lower()
    return not {*sentence.cues.story_after, *sentence.cues.story_before}.isdisjoint(re.findall(r"\w+", clause))
