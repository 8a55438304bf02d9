"""Dates of the Julian calendar, and days that are written in both calendars: "4 January 1643 [O.S. 25 December 1642]"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from milestones.calendar.gregorian import day_number, is_valid
from milestones.calendar.julian import is_valid_julian, julian_day_number, julian_year_month_day
from milestones.language.cues import Cues
from milestones.parser.expression import DateExpression
from milestones.parser.mention import Mention

JULIAN = "julian"
_LAST_JULIAN_YEAR = 1923
"""The year in which the last country left the Julian calendar, Greece; words such as "old style" mean something else beside a later date."""
_STYLE = 24
"""How far from a date the words may stand that say which calendar it is of."""
_LADY_DAY = (3, 25)
"""The English new year until 1751; earlier days of a year were written with the year before."""
_OPENS, _CLOSES = re.compile(r"[\[(][^\[(\])]*$"), re.compile(r"[^\[(\])]*[\])]")


def in_their_calendars(mentions: list[Mention], prose: str, cues: Cues, calendar: str) -> list[Mention]:
    """The mentions with those of the Julian calendar marked: all old ones of a document that is written in it, and those that say so.

    A day that is written a second time in brackets, in the other calendar, is marked as restated, and a year that stands once is that of both.
    """
    marked = [_in_its_calendar(mention, prose, cues, calendar) for mention in mentions]
    if not any(mention.expression is not None and mention.expression.julian for mention in marked):
        return marked
    for index in range(len(marked) - 1):
        following = marked[index + 2] if index + 2 < len(marked) else None
        marked[index : index + 2] = _joined(marked[index], marked[index + 1], following, prose, cues)
    return marked


def _in_its_calendar(mention: Mention, prose: str, cues: Cues, calendar: str) -> Mention:
    expression = mention.expression
    if expression is None or expression.month is None or not prose or (expression.year or 0) > _LAST_JULIAN_YEAR:
        return mention
    before, after = prose[max(0, mention.start - _STYLE) : mention.start], prose[mention.end : mention.end + _STYLE]
    old = re.search(cues.old_style_before, before) is not None or re.match(cues.old_style_after, after) is not None
    new = re.search(cues.new_style_before, before) is not None or re.match(cues.new_style_after, after) is not None
    restates = re.match(cues.new_style_follows, prose[mention.end : mention.end + 2 * _STYLE]) is not None
    if not (old or restates or (calendar == JULIAN and not new)):
        return mention
    return replace(mention, expression=replace(expression, julian=True))


def _joined(first: Mention, second: Mention, third: Mention | None, prose: str, cues: Cues) -> list[Mention]:
    """Two dates, the second marked if it is the first again in the other calendar."""
    one, other = first.expression, second.expression
    between = prose[first.end : second.start]
    if one is None or other is None or None in (one.month, one.day, other.month, other.day) or one.julian == other.julian:
        return [first, second]
    if re.fullmatch(cues.restating, between) is None or bracket(prose, second) is None:
        return [first, second]
    year = one.year if one.year is not None else _year_after(second, third, prose)
    one = replace(one, year=year)
    old, new = (one, other) if one.julian else (other, one)
    if new.year is not None:
        old = _of_the_same_day(old, new)
    one, other = (old, new) if one.julian else (new, old)
    return [replace(first, expression=one), replace(second, expression=other, restated=True)]


def bracket(prose: str, mention: Mention) -> tuple[int, int] | None:
    """Where the bracket around a restated date begins and ends; None where none closes near it."""
    start = max(0, mention.start - _STYLE)
    opens = _OPENS.search(prose[start : mention.start])
    closes = _CLOSES.match(prose, mention.end, mention.end + _STYLE)
    return None if opens is None or closes is None else (start + opens.start(), closes.end())


def _year_after(second: Mention, third: Mention | None, prose: str) -> int | None:
    """The year that stands once, after both: "11 July [O.S. 1 July] 1690"."""
    expression = third.expression if third is not None else None
    if third is None or expression is None or expression.year is None or expression.month is not None:
        return None
    return expression.year if re.fullmatch(r"[^\w\])]*[\])],?\s*", prose[second.end : third.start]) else None


def _of_the_same_day(old: DateExpression, new: DateExpression) -> DateExpression:
    """The old date with the year that makes it the new one, where it has none, or counts its years from Lady Day."""
    year, month, day = new.year or 0, new.month or 1, new.day or 1
    if not is_valid(year, month, day):
        return old
    julian = julian_year_month_day(day_number(year, month, day))
    early = julian[1:] < _LADY_DAY and old.year == julian[0] - 1 and julian[1:] == (old.month, old.day)
    if old.year is not None:
        return replace(old, year=julian[0]) if early else old
    near = min(_years(old, julian[0]), key=lambda found: abs(found[0] - day_number(year, month, day)), default=None)
    return replace(old, year=near[1]) if near is not None else old


def _years(old: DateExpression, about: int) -> Iterator[tuple[int, int]]:
    """The days that an old date without a year may be, each with its year."""
    month, day = old.month or 1, old.day or 1
    for year in (about - 1, about, about + 1):
        if is_valid_julian(year, month, day):
            yield julian_day_number(year, month, day), year
