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
_LEADS = 1
"""How many words may lead a date or an age that is a clause of its own: "*on* 5 May", "*then* aged 30"."""


def are_tied(sentence: Sentence, age: Item, start: int, end: int, *, death: bool = False) -> bool:
    """Whether what stands from ``start`` to ``end`` tells of the day of an age; ``death`` is true where the age is one at a death, which "after a long illness" does not part."""
    cues = sentence.cues
    between = sentence.text(min(age.end, end), max(age.start, start))
    first = re.match(r"\W*(\w+)", between)
    if age.end <= start and first is not None and first[1].lower() in cues.when_words:
        between = between[first.end() :]
    if re.search(cues.parts, between) is not None or re.search(cues.kin, between) is not None:
        return False
    if not death and end > age.end and _LEAVES_BRACKET.match(between) is not None:
        return False
    if not death and not cues.story_after.isdisjoint(re.findall(r"\w+", between.lower())):
        return False
    return (
        re.search(r"[,()]", between) is None or stands_alone(sentence, age.start, age.end) or stands_alone(sentence, start, end)
    )


def stands_alone(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a part of a sentence is a clause by itself, between two commas or at the head of the sentence and before one, or all that "when …" leads to."""
    before = re.findall(r"\w+", _CLAUSE.split(sentence.text(sentence.start, start))[-1].lower())
    after = _CLAUSE.split(sentence.text(end, sentence.end))[0]
    return not re.search(r"\w", after) and (len(before) <= _LEADS or before[0] in sentence.cues.when_words)
