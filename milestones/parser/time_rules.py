"""Parts of a day that is named: Monday morning, last night, the night of 7 May, 10:30 a.m. on 5 May."""

from __future__ import annotations

import re

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression, Offset, Place
from milestones.parser.grammar import DAY, MONTH, WEEKDAY
from milestones.parser.lexer import Token
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule

NIGHT = "NI"
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?")
_NOON = 12


def part_of_day(token: Token | None) -> str | None:
    """The code of a part of the day; night, which is a unit too, counts as one; None for any other unit."""
    if token is None:
        return None
    if token.key in (tc.UNIT, tc.UNITS):
        return NIGHT if token.value == "night" else None
    return str(token.value)


def clock_value(text: str, afternoon: frozenset[str]) -> str:
    """A time of day as ``HH:MM`` or ``HH:MM:SS``; ``afternoon`` are the marks of a second half of the day, in lower case without stops ("pm")."""
    found = _CLOCK.search(text)
    if found is None:
        return text
    hour = int(found[1])
    mark = re.sub(r"[^a-z]", "", text[found.end() :].lower())
    if mark:
        hour = hour % _NOON + (_NOON if mark in afternoon else 0) if hour <= _NOON else hour
    return ":".join([f"{hour:02d}", *(piece for piece in (found[2] or "00", found[3]) if piece)])


def _of_the_story(parts: Parts) -> list[Mention]:
    """ "this morning", "last night", "that evening", "the next morning"."""
    which, part = parts.one("which"), part_of_day(parts.one("part"))
    if which is None or part is None:
        return []
    amount, origin = _STEPS[which.key]
    if parts.one("article") is not None and which.key == tc.NEXT:
        origin = "story"
    expression = DateExpression(offset=Offset(amount, Unit.DAY, origin), day_part=part)
    return [Mention(parts.start, parts.end, "", "TIME", "", expression=expression)]


_STEPS = {
    tc.LAST: (-1, "now"),
    tc.NEXT: (1, "now"),
    tc.THIS: (0, "now"),
    tc.THAT: (0, "story"),
    tc.SAME: (0, "story"),
    tc.FOLLOWING: (1, "story"),
    tc.PRECEDING: (-1, "story"),
}


def _weekday_night(parts: Parts) -> list[Mention]:
    weekday, part = parts.one("weekday"), part_of_day(parts.one("part"))
    if weekday is None or part is None:
        return []
    expression = DateExpression(weekday=weekday.value, day_part=part, places=(Place("weekday", weekday.start, weekday.end),))
    return [Mention(parts.start, parts.end, "", "TIME", "", expression=expression)]


def _on_a_day(parts: Parts) -> list[Mention]:
    """A part of the day or a clock before a date of the calendar."""
    part, clock = parts.one("part"), parts.one("clock")
    code = part_of_day(part)
    day, month, year, weekday = (parts.one(name) for name in ("day", "month", "year", "weekday"))
    if day is None or month is None or (part is not None and code is None) or int(day.value) > 31:
        return []
    places = tuple(
        Place(name, token.start, token.end)
        for name, token in (("day", day), ("month", month), ("year", year), ("weekday", weekday))
        if token is not None
    )
    expression = DateExpression(
        year=int(year.value) if year is not None else None,
        month=month.value,
        day=int(day.value),
        weekday=weekday.value if weekday is not None else None,
        day_part=code,
        clock=clock_value(clock.text, parts.language.cues.afternoon) if clock is not None else None,
        places=places,
    )
    return [Mention(parts.start, parts.end, "", "TIME", "", expression=expression)]


_LEAD = rf"(?:t?(?P<part>[Pu])f|(?P<clock>g)(?:,|i)?)(?:(?P<weekday>{WEEKDAY})\.?,?)?"
RULES: tuple[Rule, ...] = (
    Rule("time of day, day and month", rf"{_LEAD}t?(?P<day>{DAY})f?(?P<month>{MONTH})(?:\.?,?(?P<year>y))?", _on_a_day),
    Rule("time of day, month and day", rf"{_LEAD}(?P<month>{MONTH})\.?t?(?P<day>{DAY})(?![:uU])(?:,?(?P<year>y))?", _on_a_day),
    Rule("weekday night", r"(?P<weekday>D)(?P<part>u)", _weekday_night),
    Rule("part of a day of the story", r"(?P<article>t)?(?P<which>[LXTZsWB])(?P<part>[Pu])", _of_the_story),
)
