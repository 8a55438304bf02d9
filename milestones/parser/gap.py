"""A quantity in its sentence, and the dates that stand beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from milestones.language.cues import NEVER
from milestones.parser.claim import Option
from milestones.parser.items import Item, Sentence

Ends = tuple[str, tuple[Option, ...], tuple[Option, ...], int, int]
"""A check, the options for both ends, and the span of the claim."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A quantity in its sentence, with the matches of the rule's two patterns."""

    sentence: Sentence
    index: int
    left: re.Match[str]
    right: re.Match[str]

    @property
    def item(self) -> Item:
        """The quantity itself."""
        return self.sentence.items[self.index]

    @property
    def next_index(self) -> int:
        """The index after what the right pattern matched."""
        return self.index + 1 + self.right.end()

    @property
    def perfect(self) -> bool:
        """Whether the verb before the quantity reaches into the present (has, have); where the perfect tells the past, only with a word for so far."""
        return (
            (self.sentence.cues.told_in_perfect == NEVER or self.is_so_far)
            and "h" in self.sentence.keys[max(0, self.index - 9) : self.index]
            and "d" not in self.sentence.keys[max(0, self.index - 5) : self.index]
        )

    @property
    def is_so_far(self) -> bool:
        """Whether a word beside the quantity says that it has not come to its end, and nothing else comes to pass then ("dauert schon 30 Tage, als …")."""
        sentence, cues = self.sentence, self.sentence.cues
        words = sentence.text(sentence.items[max(0, self.index - 4)].start, self.item.end).lower().split()
        after = re.search(r",\s*(\w+)", sentence.text(self.item.end, sentence.end))
        return not cues.so_far.isdisjoint(words) and (after is None or after[1].lower() not in cues.when_words)

    @property
    def pluperfect(self) -> bool:
        """Whether the sentence stands in the past of the past (had)."""
        return "d" in self.sentence.keys[max(0, self.index - 9) : self.index]


def marking_date(gap: Gap) -> Item | None:
    """The day that marks the quantity: the subject of marks, reached, entered; or the date at the head of the sentence."""
    left = gap.sentence.keys[: gap.index]
    match = re.search(r"([DKT])[^.;DKT]{0,8}[mB]x{0,4}$", left)
    return gap.sentence.items[match.start(1)] if match else None


def with_date(near: Item | None, item: Item) -> tuple[int, int]:
    """The span of a quantity and the date beside it, whichever stands first."""
    return (item.start, item.end) if near is None else (min(near.start, item.start), max(near.end, item.end))


def apposed_date(gap: Gap) -> Item | None:
    """The date set beside "N days later": ", on 5 December" or "on 5 December," just before."""
    tail = gap.sentence.keys[gap.next_index :]
    match = re.match(r"[,\-(]*[Oi]?,?(?=D)", tail) if tail[:1] in ",-(Oi" else None
    if match is not None:
        return gap.sentence.items[gap.next_index + match.end()]
    head = re.search(r"D[,-]$", gap.sentence.keys[: gap.index])
    return gap.sentence.items[head.start()] if head else None


_LONGEST_LEAD = 24
"""How many characters may stand before a quantity at the head of its clause: "Even now, some"."""


def tells_of_now(gap: Gap, start: int, end: int) -> bool:
    """Whether the main clause stands in the present: "Six months after the murder, the police have no suspect".

    The quantity must belong to that clause: at its head, or at its end with nothing done in between ("the police have shown a picture taken six months after the murder").
    """
    sentence, cues = gap.sentence, gap.sentence.cues
    before = re.split(r"[;:—–]", sentence.text(sentence.start, start))[-1]
    after = re.split(r"[;:—–]", sentence.text(end, sentence.end))[0]
    told = [re.sub(cues.perfect, cues.perfect_verb, part) for part in (before, after)]
    if re.search(cues.tells_then, " ".join(told)) is not None or re.search(cues.reports, after) is not None:
        return False
    if re.search(cues.told_in_perfect, " ".join(told)) is not None:
        return False
    verbs = list(re.finditer(cues.tells_now, told[0]))
    between = told[0][verbs[-1].end() :] if verbs else told[0]
    if re.search(cues.subordinate, f"{between} {gap.item.text}") is not None or re.search(cues.takes_part, between) is not None:
        return False
    return bool(verbs) or (at_head(gap) and re.search(cues.tells_now, after) is not None)


def at_head(gap: Gap) -> bool:
    """Whether a quantity stands at the head of its clause, or right behind a few words there."""
    sentence = gap.sentence
    return len(re.split(r"[;:—–]", sentence.text(sentence.start, gap.item.start))[-1]) <= _LONGEST_LEAD


def is_part(gap: Gap) -> bool:
    """Whether the quantity is only a part of what lasts: "the first ten months of the war"."""
    words = gap.sentence.text(max(gap.sentence.start, gap.item.start - 12), gap.item.end).lower().split()
    return not gap.sentence.cues.parts_of_range.isdisjoint(words)


def is_followed_up(gap: Gap) -> bool:
    """Whether what follows a quantity makes it a part, a purpose or a comparison: "100 days of the siege", "12 days to lift it", "12 days longer"."""
    after = gap.sentence.items[gap.index + 1 : gap.index + 2]
    return bool(after) and after[0].text.lower() in gap.sentence.cues.follows_up
