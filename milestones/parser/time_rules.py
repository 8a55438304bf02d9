"""Parts of a day that is named: Monday morning, last night, the night of 7 May, 10:30 a.m. on 5 May."""

from __future__ import annotations

import re
from dataclasses import replace

from milestones.language import token_class as tc
from milestones.language.cues import Cues
from milestones.parser import date_rules
from milestones.parser.expression import DateExpression, Offset, Place
from milestones.parser.grammar import STEPS
from milestones.parser.lexer import Token
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule

NIGHT = "NI"
_CLOCK = re.compile(r"(\d{1,2})(?:\D{1,5}(\d{2})(?!\d))?(?:[:.](\d{2}))?")
_NOON = 12


def part_of_day(token: Token | None) -> str | None:
    """The code of a part of the day; night, which is a unit too, counts as one; None for any other unit."""
    if token is None:
        return None
    if token.key in (tc.UNIT, tc.UNITS):
        return NIGHT if token.value == "night" else None
    return str(token.value)


def clock_value(text: str, cues: Cues) -> str:
    """A time of day as ``HH:MM`` or ``HH:MM:SS``; the marks of the two halves of the day are in lower case without stops ("pm")."""
    found = _CLOCK.search(text)
    if found is None:
        return text
    hour = int(found[1])
    mark = re.sub(r"[^a-z]", "", text[found.end() :].lower())
    if mark in cues.afternoon | cues.forenoon and hour <= _NOON:
        hour = hour % _NOON + (_NOON if mark in cues.afternoon else 0)
    return ":".join([f"{hour:02d}", *(piece for piece in (found[2] or "00", found[3]) if piece)])


def _joined(parts: Parts) -> bool:
    """Whether the words between a part of a day and its day put the one into the other: not so in "the night *before* 5 May"."""
    joints = [token for name in ("joint", "joint_after") if (token := parts.one(name)) is not None]
    return all(token.key in (tc.OF, tc.DEFINITE) or token.text.lower() in parts.language.cues.date_joints for token in joints)


def _clock(parts: Parts) -> str | None:
    token = parts.one("clock") or parts.one("clock_after")
    return clock_value(token.text, parts.language.cues) if token is not None else None


def _timed(parts: Parts, expression: DateExpression) -> DateExpression | None:
    """A day with the time of day or the position that stands beside it; None where a unit is no part of a day."""
    part = parts.one("time_part") or parts.one("part_after")
    code = part_of_day(part)
    if part is not None and code is None:
        return None
    return replace(
        expression,
        day_part=code or expression.day_part,
        clock=_clock(parts),
        position=parts.value("position") or expression.position,
    )


def _as_time(parts: Parts, expression: DateExpression) -> list[Mention]:
    timed = _timed(parts, expression) if _joined(parts) else None
    if timed is None:
        return []
    kind = "TIME" if timed.day_part or timed.clock else "DATE"
    return [Mention(parts.start, parts.end, "", kind, "", expression=timed)]


def _of_a_date(rule: Rule, pattern: str) -> Rule:
    """The rule of a date with a time of day before or after it."""

    def build(parts: Parts) -> list[Mention]:
        found = rule.build(parts)
        whole = len(found) == 1 and found[0].start == parts.start and found[0].expression is not None
        return _as_time(parts, found[0].expression) if whole and found[0].expression is not None else []

    return Rule(f"{rule.name} and time of day", pattern, build)


def _weekday(parts: Parts) -> list[Mention]:
    """ "noon on Friday", "3 p.m. Friday", "Friday at noon"; without a word between them only a moment stands before its day."""
    which, weekday, part = parts.one("which"), parts.one("weekday"), parts.one("time_part")
    if weekday is None or (
        part is not None and parts.one("joint") is None and part.text.lower() not in parts.language.cues.moments
    ):
        return []
    amount, origin = STEPS[which.key] if which is not None else (0, "now")
    expression = DateExpression(
        weekday=weekday.value,
        direction=amount,
        offset=Offset(amount, Unit.DAY, origin) if origin != "now" else None,
        places=(Place("weekday", weekday.start, weekday.end),),
    )
    return _as_time(parts, expression)


def _named_day(parts: Parts) -> list[Mention]:
    """ "3 p.m. today", "tomorrow at noon", "early yesterday"."""
    return _as_time(parts, DateExpression(offset=Offset(int(parts.value("day")), Unit.DAY)))


def _of_the_story(parts: Parts) -> list[Mention]:
    """ "this morning", "last night", "that evening", "the next morning", "late last night"."""
    which, part = parts.one("which"), part_of_day(parts.one("part"))
    if which is None or part is None:
        return []
    amount, origin = STEPS[which.key]
    if parts.one("article") is not None and which.key == tc.NEXT:
        origin = "story"
    expression = DateExpression(offset=Offset(amount, Unit.DAY, origin), day_part=part, position=parts.value("position"))
    return [Mention(parts.start, parts.end, "", "TIME", "", expression=expression)]


def _weekday_night(parts: Parts) -> list[Mention]:
    weekday, part = parts.one("weekday"), part_of_day(parts.one("part"))
    if weekday is None or part is None:
        return []
    expression = DateExpression(
        weekday=weekday.value,
        day_part=part,
        position=parts.value("position"),
        places=(Place("weekday", weekday.start, weekday.end),),
    )
    return [Mention(parts.start, parts.end, "", "TIME", "", expression=expression)]


_DATES = tuple(
    rule for rule in date_rules.RULES if rule.name in ("iso date", "numeric date", "day, month and year", "month, day and year")
)
_LOGGED = tuple(rule for rule in date_rules.RULES if rule.name == "month, day, time and year")
_BEFORE = "(?:t?(?P<time_part>[Pu])(?P<joint>[fit])t?|(?P<clock>g)(?:,|(?P<clock_joint>i))?|(?P<position>E)i)"
_AFTER = "(?:,(?=ig))?(?P<joint_after>i)t?(?:(?P<clock_after>g)|(?P<part_after>[Pu]))"
_WHICH = "(?P<which>[LXTZWB])?"
RULES: tuple[Rule, ...] = (
    *(_of_a_date(rule, rule.pattern) for rule in _LOGGED),
    *(_of_a_date(rule, _BEFORE + rule.pattern) for rule in _DATES),
    *(_of_a_date(rule, rule.pattern + _AFTER) for rule in _DATES),
    Rule(
        "time of day on a weekday",
        rf"(?:t?(?P<time_part>[Pu])(?P<joint>[fit])?t?|(?P<clock>g)(?:,|(?P<clock_joint>i))?){_WHICH}(?P<weekday>D)",
        _weekday,
    ),
    Rule("weekday at a time of day", rf"(?:(?P<position>E)i?)?t?{_WHICH}(?P<weekday>D)(?:{_AFTER}|,?(?P<clock>g))", _weekday),
    Rule("weekday night", r"(?:(?P<position>E)i?)?(?P<weekday>D)(?P<part>u)", _weekday_night),
    Rule("time of day today", r"(?:t?(?P<time_part>P)(?P<joint>[fi])?|(?P<clock>g),?)(?P<day>R)", _named_day),
    Rule("today at a time of day", rf"(?P<day>R)(?:{_AFTER}|,?(?P<clock>g))", _named_day),
    Rule("early or late today", r"(?P<position>E)f?(?P<day>R)(?P<part_after>P)?", _named_day),
    Rule("part of a day of the story", r"(?:(?P<position>E)-?)?(?P<article>t)?(?P<which>[LXTZsWB])(?P<part>[Pu])", _of_the_story),
)
