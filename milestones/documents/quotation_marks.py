"""Pairs of quotation marks in prose, told from apostrophes, inches and marks without a partner.

In doubt there is no quotation: a sentence wrongly taken for one would let a contradiction pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from milestones.documents.document import BOUNDARY, FILLER, Segment

Span = tuple[int, int]
MARKS = re.compile("[\"'“”„‟«»‹›‘’‚]")

_BEFORE_OPENING = frozenset(f" \t\r\n\u00a0\u202f([{{—–-/¿¡“‘\"'„‚«{BOUNDARY}")
_SHORTENED = re.compile(r"(?:\d\ds?|tis|twas|em|til|cause|cos|n|round|bout|ere|s|d|ll|re|ve)(?![\w])", re.IGNORECASE)
"""What follows an apostrophe at the head of a word: the '90s, 'tis."""


class _Mark(NamedTuple):
    """A mark with the characters beside it; empty at the ends of a segment."""

    sign: str
    place: int
    before: str
    after: str

    @property
    def opens(self) -> bool:
        """Whether it stands at the head of a word."""
        return (not self.before or self.before in _BEFORE_OPENING) and bool(self.after) and not self.after.isspace()

    @property
    def closes(self) -> bool:
        """Whether it stands at the end of a word or of a mark of punctuation."""
        return bool(self.before) and not self.before.isspace() and not _is_word(self.after)


def marked(prose: str, segments: Sequence[Segment]) -> list[Span]:
    """The stretches of prose within quotation marks, marks left out, each within its segment, in no order.

    A quotation that is open at the end of a segment goes on if the next one begins with the same mark again; else it is none.
    """
    found: list[Span] = []
    pending: dict[str, Span] = {}
    for segment, marks in _by_segment(prose, segments):
        first = marks[0] if marks and not prose[segment.start : marks[0].place].strip(f" \t\r\n{BOUNDARY}{FILLER}") else None
        if first is not None and first.sign in pending:
            found.append(pending[first.sign])
        pending = {}
        for family, scan in _FAMILIES:
            within = [mark for mark in marks if mark.sign in family]
            open_at: int | None = None
            for begin, end in scan(prose, within) if within else ():
                if end is None:
                    open_at = begin
                else:
                    found.append((begin + 1, end))
            if open_at is not None:
                pending[prose[open_at]] = (open_at + 1, segment.end)
    return found


def _by_segment(prose: str, segments: Sequence[Segment]) -> Iterator[tuple[Segment, list[_Mark]]]:
    """Each segment with its marks."""
    for segment in segments:
        places = [match.start() for match in MARKS.finditer(prose, segment.start, segment.end)]
        yield segment, [_mark(prose, place, segment) for place in places]


def _mark(prose: str, place: int, segment: Segment) -> _Mark:
    """A mark with its neighbours; what a reader does not see is passed over."""
    before = prose[max(segment.start, place - 8) : place].rstrip(FILLER)
    after = prose[place + 1 : min(segment.end, place + 9)].lstrip(FILLER)
    return _Mark(prose[place], place, before[-1:], after[:1])


Pairs = Iterator[tuple[int, int | None]]
"""Where each pair opens and closes; None where it is open at the end."""


def _directed(prose: str, marks: Sequence[_Mark]) -> Pairs:
    """Marks that show which way they point; the closing ones depend on the one that opened."""
    opening: _Mark | None = None
    for mark in marks:
        if opening is not None and mark.sign in _CLOSED_BY[opening.sign]:
            yield opening.place, mark.place
            opening = None
        elif _begins(mark):
            opening = mark
    if opening is not None:
        yield opening.place, None


_CLOSED_BY = {"“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹"}


def _begins(mark: _Mark) -> bool:
    """Whether a mark that shows its way opens: « and » do either way, by the language, so the letters beside them decide."""
    if mark.sign in "«‹":
        return not _is_word(mark.before) and bool(mark.after)
    return mark.sign in _CLOSED_BY and mark.opens and (mark.sign not in "»›" or _is_word(mark.after))


def _straight(prose: str, marks: Sequence[_Mark]) -> Pairs:
    """Straight double marks: one that could open or close, or neither, makes what is open doubtful; one after a figure may be inches."""
    opening: _Mark | None = None
    for mark in marks:
        if mark.opens and not (mark.closes and opening is not None):
            opening = mark
        elif opening is not None:
            if mark.closes:
                yield opening.place, mark.place
            opening = None
    if opening is not None:
        yield opening.place, None


def _single(prose: str, marks: Sequence[_Mark]) -> Pairs:
    """Single marks, whose closing one is the apostrophe too: the first that ends a word closes, unless it may be a possessive."""
    opening: _Mark | None = None
    for mark in marks:
        if mark.opens and mark.sign != "’" and not (opening is not None and opening.sign == "‚" and mark.sign == "‘"):
            opening = None if _SHORTENED.match(prose, mark.place + 1) else mark
        elif opening is not None and mark.closes and mark.sign in _SINGLE_CLOSED_BY[opening.sign]:
            if mark.before not in "sS":
                yield opening.place, mark.place
            opening = None


_SINGLE_CLOSED_BY = {"‘": "’", "‚": "‘’", "'": "'"}


def _is_word(character: str) -> bool:
    return character.isalnum()


_FAMILIES: tuple[tuple[str, Callable[[str, Sequence[_Mark]], Pairs]], ...] = (
    ("“”„‟", _directed),
    ("«»", _directed),
    ("‹›", _directed),
    ('"', _straight),
    ("‘’‚", _single),
    ("'", _single),
)
"""Each kind of mark is read for itself, so that one without a partner spoils no other."""
