"""The candidates that a date written in the sentence gives."""

from __future__ import annotations

from milestones.anchors.candidate import Candidate
from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import is_valid
from milestones.parser.mention import Mention

THIS_SENTENCE = "this sentence"


def written_dates(mention: Mention, firm: bool) -> list[Candidate]:
    """The days that a written date may mean: one span, or a day of the year whose year the other end decides; none where it cannot be known."""
    expression = mention.expression
    source = THIS_SENTENCE if mention.implied is None else f"{THIS_SENTENCE}, with {mention.implied}"
    if expression is not None and expression.julian:
        source += ", in the Julian calendar"
    key = f"date:{mention.start}"
    if expression is not None and expression.year is None and expression.month is not None and expression.offset is None:
        known = [mention.span] if mention.span is not None else []
        return [
            Candidate(span, mention.shown, source, key, firm, recurring=True, start=mention.start, end=mention.end)
            for span in known
        ] or [
            Candidate(
                _undated(mention),
                mention.shown,
                THIS_SENTENCE,
                key,
                firm,
                recurring=True,
                undated=True,
                start=mention.start,
                end=mention.end,
            )
        ]
    if mention.span is None:
        return []
    return [Candidate(mention.span, mention.shown, source, key, firm, start=mention.start, end=mention.end)]


def _undated(mention: Mention) -> DateSpan:
    """A day of the year without a year, in a leap year of no meaning; the calculator tries the years around the other end."""
    expression = mention.expression
    assert expression is not None and expression.month is not None
    if expression.day is None:
        return DateSpan.month(2000, expression.month)
    day = expression.day if is_valid(2000, expression.month, expression.day) else 28
    return DateSpan.day(2000, expression.month, day)
