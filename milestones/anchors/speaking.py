"""Is the reference date the "now" of these words, or do they speak from another day?

An article that is printed again speaks as of its first day, and a quotation as of the day on which the words were said. There the reference date may
acquit and never convicts.
"""

from __future__ import annotations

import re
from itertools import islice

from milestones.anchors.reference import ReferenceDate
from milestones.documents.document import BOUNDARY
from milestones.documents.plain import paragraphs
from milestones.documents.quotation_marks import MARKS, marked
from milestones.language.language import Language
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions
from milestones.parser.sentence import sentence_bounds

_REACH = 60
"""How far behind "first published" its date may stand."""
_LONGEST_HEADING = 24
"""How many characters a heading may have beside its date: "## 4.1.0 (2018-01-23)"."""
_MOST_DATES = 20
"""How many dates are looked at for a heading above a claim."""
_WINDOW = 1_200
"""How much of the text around a claim is searched for the marks of a quotation."""


def speaks_otherwise(
    prose: str,
    place: tuple[int, int],
    mentions: Mentions,
    printed: tuple[Mention, ...] | None,
    reference: ReferenceDate,
    language: Language,
) -> bool:
    """Whether the words at a place speak as of another day than the reference date; ``printed`` is the text's first printing."""
    return (
        is_printed_again(printed, reference)
        or is_under_another_date(prose, place[0], mentions, reference)
        or is_quoted_from_another_day(prose, *place, mentions, reference, language)
    )


def first_printing(prose: str, mentions: Mentions, language: Language) -> tuple[Mention, ...] | None:
    """The date at which a text says that it, or an article that it holds, was printed before: none where no date is given, None where it says no such thing."""
    match = re.search(language.cues.printed_again, prose)
    if match is None:
        return None
    dates = _dates_in(mentions, match.start(), match.end() + _REACH)
    return tuple(mention for mention in dates if not _is_now(mention))[:1]


def is_printed_again(first: tuple[Mention, ...] | None, reference: ReferenceDate) -> bool:
    """Whether a text with such a first printing is of another day than the reference date."""
    if first is None:
        return False
    return not any(date.span is not None and date.span.intersects(reference.span) for date in first)


def is_quoted_from_another_day(
    prose: str, start: int, end: int, mentions: Mentions, reference: ReferenceDate, language: Language
) -> bool:
    """Whether what stands from ``start`` to ``end`` is quoted in a sentence that tells, outside the quotation, of a day that is not the reference date."""
    quotation = _quotation(prose, start, end)
    if quotation is None:
        return False
    first = sentence_bounds(prose, quotation[0], quotation[0], language)[0]
    last = sentence_bounds(prose, quotation[1], quotation[1], language)[1]
    outside = [
        mention for mention in _dates_in(mentions, first, last) if mention.end <= quotation[0] or mention.start >= quotation[1]
    ]
    return any(_is_another_day(mention, reference) for mention in outside)


def is_under_another_date(prose: str, start: int, mentions: Mentions, reference: ReferenceDate) -> bool:
    """Whether the last heading with a date before ``start`` has another day than the reference date: an entry of a changelog or a diary."""
    for mention in islice(mentions.before(start), _MOST_DATES):
        expression = mention.expression
        if expression is None or expression.year is None or expression.day is None or mention.span is None:
            continue
        first = max(prose.rfind(mark, 0, mention.start) for mark in ("\n", BOUNDARY)) + 1
        ends = [place for mark in ("\n", BOUNDARY) if (place := prose.find(mark, mention.end)) >= 0]
        line = prose[first : min(ends, default=len(prose))]
        short = len(line) - len(mention.text) <= _LONGEST_HEADING and not line.rstrip().endswith((".", "!", "?"))
        if short and min(ends, default=len(prose)) <= start:
            return not mention.span.intersects(reference.span)
    return False


def _quotation(prose: str, start: int, end: int) -> tuple[int, int] | None:
    """The quotation within its paragraph that holds a stretch."""
    left, right = max(0, start - _WINDOW), min(len(prose), end + _WINDOW)
    text = prose[left:right]
    if MARKS.search(text) is None:
        return None
    found = [(left + first, left + last) for first, last in marked(text, paragraphs(text.replace(BOUNDARY, "\n")))]
    return next(((first, last) for first, last in found if first <= start and end <= last), None)


def _dates_in(mentions: Mentions, start: int, end: int) -> list[Mention]:
    near = mentions.between(start, end)
    return [mention for mention in near if mention.type in ("DATE", "TIME") and mention.expression is not None]


def _is_another_day(mention: Mention, reference: ReferenceDate) -> bool:
    """Whether a mention is neither a word for now nor a date that holds the reference date."""
    if _is_now(mention):
        return False
    return mention.span is None or not (mention.span.is_day and mention.span.intersects(reference.span))


def _is_now(mention: Mention) -> bool:
    expression = mention.expression
    return expression is not None and (
        bool(expression.present) or (expression.offset is not None and expression.offset.amount == 0)
    )
