"""Years of two figures: '98, 5/13/21. The century is that in which the writer lives, or which the story is near."""

from __future__ import annotations

from dataclasses import replace

from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import year_month_day
from milestones.parser.expression import DateExpression

_BACK, _AHEAD = 80, 19
"""How many years before and after its day a text may speak of in two figures: a hundred in all, so that there is one such year."""
_NEAR = 25
"""How far such a year may lie from the story, where nobody says when the text was written."""
_CENTURY = 100


def with_whole_year(expression: DateExpression, reference: DateSpan | None, story: DateSpan | None) -> DateExpression | None:
    """The date with its year in full; None where neither the day of the text nor a date beside it tells the century."""
    base = reference or story
    if base is None or expression.short_year is None:
        return None
    year = year_month_day(base.earliest)[0]
    back, ahead = (_BACK, _AHEAD) if reference is not None else (_NEAR, _NEAR)
    whole = year - back + (expression.short_year - year + back) % _CENTURY
    return replace(expression, year=whole) if whole <= year + ahead else None
