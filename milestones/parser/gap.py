"""A quantity in its sentence, and the dates that stand beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
        """Whether the verb before the quantity reaches into the present (has, have)."""
        return (
            "h" in self.sentence.keys[max(0, self.index - 9) : self.index]
            and "d" not in self.sentence.keys[max(0, self.index - 5) : self.index]
        )

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
