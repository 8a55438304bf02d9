"""Weeks, weekends and eves that are named for a day: the week ending 7 May 2021, the weekend of 8–9 May, the eve of Christmas 2020."""

from __future__ import annotations

from dataclasses import replace

from milestones.language import token_class as tc
from milestones.parser import date_rules
from milestones.parser.expression import Around, DateExpression, Offset, Place
from milestones.parser.grammar import DAY, MONTH, STEPS
from milestones.parser.lexer import Token
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule, date_mention

_LONGEST_WEEKEND = 3
_DATES = ("iso date", "numeric date", "day, month and year", "month, day and year", "holiday")


def _around(parts: Parts) -> Around | None:
    """What the words before the date name; None where they name no stretch of days."""
    head, way = parts.one("head"), parts.one("way")
    if head is None or way is None:
        return None
    if head.key in (tc.WEEKEND, tc.EVE):
        joined = way.key in (tc.OF, tc.FROM, tc.DEFINITE)
        return None if not joined else Around.WEEKEND if head.key == tc.WEEKEND else Around.EVE
    return _week(head, way, parts)


def _week(head: Token, way: Token, parts: Parts) -> Around | None:
    if head.value != Unit.WEEK.value:
        return None
    cues, word = parts.language.cues, way.text.lower()
    if way.key in (tc.OF, tc.FROM):
        return Around.WEEK
    return Around.WEEK_ENDING if word in cues.week_ends else Around.WEEK_BEGINNING if word in cues.week_begins else None


def _named_for(rule: Rule) -> Rule:
    """The rule of a date, with what is named for it before it. A weekday that is written is checked, so it leaves the date alone."""

    def build(parts: Parts) -> list[Mention]:
        around = _around(parts)
        found = rule.build(parts) if around is not None else []
        if len(found) != 1 or found[0].expression is None or found[0].expression.weekday is not None or found[0].type != "DATE":
            return []
        return [replace(found[0], start=parts.start, expression=replace(found[0].expression, around=around))]

    return Rule(f"named for: {rule.name}", _LEAD + rule.pattern, build)


def _weekend_of_days(parts: Parts) -> list[Mention]:
    """ "the weekend of 8–9 May 2021"."""
    first, second, month, year = (parts.one(name) for name in ("first", "second", "month", "year"))
    if first is None or second is None or month is None or not 0 < int(second.value) - int(first.value) < _LONGEST_WEEKEND:
        return []
    places = tuple(
        Place(name, token.start, token.end)
        for name, token in (("day", first), ("month", month), ("year", year))
        if token is not None
    )
    expression = DateExpression(
        year=int(year.value) if year is not None else None,
        month=month.value,
        day=int(first.value),
        around=Around.WEEKEND,
        places=places,
    )
    return date_mention(parts, expression)


def _weekend_step(parts: Parts) -> list[Mention]:
    """ "last weekend", "this weekend"; which one "the following weekend" is, the date of the story does not tell."""
    which = parts.one("which")
    if which is None or which.key not in (tc.LAST, tc.THIS, tc.NEXT) or STEPS[which.key][1] != "now":
        return _unknown_weekend(parts)
    return date_mention(parts, DateExpression(offset=Offset(STEPS[which.key][0], Unit.WEEK), around=Around.WEEKEND))


def _unknown_weekend(parts: Parts) -> list[Mention]:
    """A weekend of which at most the year is known: that of a feast, the first of a month, "the weekend"."""
    year = f"{int(parts.value('year')):04d}" if parts.one("year") is not None else "XXXX"
    return [Mention(parts.start, parts.end, "", "DATE", f"{year}-WXX-WE")]


def _bare_weekend(parts: Parts) -> list[Mention]:
    """ "over the weekend": only after a word that leads to a date, and not before a noun that it goes with."""
    led = parts.before is not None and parts.before.key in (tc.IN, tc.TO, tc.HEDGE, tc.FROM)
    return _unknown_weekend(parts) if led and (parts.after is None or parts.after.key != tc.PLURAL_WORD) else []


def _every_weekend(parts: Parts) -> list[Mention]:
    return [Mention(parts.start, parts.end, "", "SET", "XXXX-WXX-WE")]


_TO = "(?:-|z|&)"
_LEAD = "t?(?P<head>[u`^])(?P<way>[frtzEx]),?t?"
_DAYS_FIRST = rf"(?P<first>{DAY}){_TO}t?(?P<second>{DAY})f?(?P<month>{MONTH})(?:\.?,?(?P<year>y))?"
_MONTH_FIRST = rf"(?P<month>{MONTH})\.?(?P<first>{DAY}){_TO}(?P<second>{DAY})(?:,?(?P<year>y))?"
RULES: tuple[Rule, ...] = (
    Rule("weekend of two days, days first", rf"t?`[fr]?t?{_DAYS_FIRST}", _weekend_of_days),
    Rule("weekend of two days, month first", rf"t?`[fr]?t?{_MONTH_FIRST}", _weekend_of_days),
    *(_named_for(rule) for rule in date_rules.RULES if rule.name in _DATES),
    Rule("weekend by its place in a month", r"t?[oL]`[fi]t?[Mm](?:,?f?(?P<year>y))?", _unknown_weekend),
    Rule("weekend of a holiday", r"\$`(?:,?[fi]?(?P<year>y))?", _unknown_weekend),
    Rule("weekend about now or the story", r"t?(?P<which>[LXTZsWB])`", _weekend_step),
    Rule("every weekend", r"v`", _every_weekend),
    Rule("the weekend", r"t?`", _bare_weekend),
)
"""They stand before the dates that they are named for."""
