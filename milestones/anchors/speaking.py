"""Is the reference date the "now" of these words, or do they speak from another day?

An article that is printed again speaks as of its first day, and a quotation as of the day on which the words were said. There the reference date may
acquit and never convicts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from milestones.anchors.reference import ReferenceDate
from milestones.anchors.small_letters import SmallLetters
from milestones.calendar.datespan import DateSpan
from milestones.documents.document import BOUNDARY
from milestones.documents.plain import paragraphs
from milestones.documents.quotation_marks import MARKS, marked
from milestones.language.language import Language
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions
from milestones.parser.sentence import sentence_bounds

_REACH = 60
"""How far behind "first published" its date may stand."""
_WINDOW = 1_200
"""How much of the text around a claim is searched for the marks of a quotation."""


@dataclass(frozen=True, slots=True)
class SpokenOn:
    """The dates of a text by which words may speak as of another day than the reference date.

    ``printed`` is the text's first printing (see :func:`first_printing`), ``heading`` the date that stands above the words as a heading, ``beside`` are the
    dates of the sentence, or of the lines around a block, that quote the words.
    """

    printed: tuple[Mention, ...] | None
    heading: Mention | None
    beside: tuple[Mention, ...]

    @property
    def is_of_the_text(self) -> bool:
        """Whether nothing says that the words speak as of another day than the rest of the text."""
        return self.printed is None and self.heading is None and all(is_now(date) for date in self.beside)

    def is_another_day_than(self, reference: ReferenceDate) -> bool:
        """Whether the words speak as of another day than the reference date."""
        day = reference.span
        if self.printed is not None and not any(_is_on(date, day) for date in self.printed):
            return True
        if self.heading is not None and not _is_on(self.heading, day):
            return True
        return any(_is_another_day(date, day) for date in self.beside)


def spoken_on(
    prose: str,
    place: tuple[int, int],
    mentions: Mentions,
    printed: tuple[Mention, ...] | None,
    heading: Mention | None,
    around: Iterable[Mention],
    language: Language,
) -> SpokenOn:
    """The days that the words at a place may speak as of; ``printed`` is the text's first printing, ``heading`` the date above the words, ``around`` the dates
    that are told of the block quotation that holds them."""
    return SpokenOn(printed, heading, (*dates_beside(prose, *place, mentions, language), *around))


def first_printing(letters: SmallLetters, mentions: Mentions, language: Language) -> tuple[Mention, ...] | None:
    """The date at which a text says that it, or an article that it holds, was printed before: none where no date is given, None where it says no such thing."""
    match = next(letters.matches(language.cues.printed_again, language.cues.printed_words), None)
    if match is None:
        return None
    dates = _dates_in(mentions, match.start(), match.end() + _REACH)
    return tuple(mention for mention in dates if not is_now(mention))[:1]


def dates_beside(prose: str, start: int, end: int, mentions: Mentions, language: Language) -> list[Mention]:
    """The dates of a sentence that quotes what stands from ``start`` to ``end``, outside the quotation; none where nothing is quoted."""
    quotation = _quotation(prose, start, end)
    if quotation is None:
        return []
    first = sentence_bounds(prose, quotation[0], quotation[0], language)[0]
    last = sentence_bounds(prose, quotation[1], quotation[1], language)[1]
    return [
        mention for mention in _dates_in(mentions, first, last) if mention.end <= quotation[0] or mention.start >= quotation[1]
    ]


_PARAGRAPH_END = re.compile(rf"[\n{BOUNDARY}][ \t\r\f\v]*[\n{BOUNDARY}]\s*")


def _quotation(prose: str, start: int, end: int) -> tuple[int, int] | None:
    """The quotation within its paragraph that holds a stretch."""
    left, right = max(0, start - _WINDOW), min(len(prose), end + _WINDOW)
    first = max((gap.end() for gap in _PARAGRAPH_END.finditer(prose, left, start)), default=left)
    if MARKS.search(prose, first, start) is None or MARKS.search(prose, end, right) is None:
        return None
    text = prose[first:right]
    found = [(first + begin, first + last) for begin, last in marked(text, paragraphs(text.replace(BOUNDARY, "\n"))[:2])]
    return next(((begin, last) for begin, last in found if begin <= start and end <= last), None)


def _dates_in(mentions: Mentions, start: int, end: int) -> list[Mention]:
    near = mentions.between(start, end)
    return [mention for mention in near if mention.type in ("DATE", "TIME") and mention.expression is not None]


def _is_on(date: Mention, day: DateSpan) -> bool:
    return date.span is not None and date.span.intersects(day)


def _is_another_day(mention: Mention, day: DateSpan) -> bool:
    """Whether a mention is neither a word for now nor a date that is this day."""
    return not is_now(mention) and not (mention.span is not None and mention.span.is_day and _is_on(mention, day))


def is_now(mention: Mention) -> bool:
    """Whether a mention is a word for the day on which a text speaks: "today", "now"."""
    expression = mention.expression
    return expression is not None and (
        bool(expression.present) or (expression.offset is not None and expression.offset.amount == 0)
    )
