"""Days that lie so far from another named day: a week from Monday, Tuesday week, 50 years ago today, this day in 1944."""

from __future__ import annotations

from dataclasses import replace

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression, Offset
from milestones.parser.grammar import DAY, MONTH
from milestones.parser.lexer import Token
from milestones.parser.measure import UNITS, Measure, Unit
from milestones.parser.mention import Mention
from milestones.parser.quantity import QUANTITY, QUANTITY_HEDGE, from_last_number, measure_of
from milestones.parser.rule import Parts, Rule, place

_WEEKS = (Unit.WEEK, Unit.FORTNIGHT)
_MOST_WEEKS = 4
"""From how many weeks on "five weeks on Monday" is rather a length, and a day on which something happened."""


def _base(parts: Parts, direction: int = 0) -> Mention | None:
    """The day from which is counted: a weekday, today and its neighbours, or "this month"; None for a unit that is none of these."""
    token = parts.one("base")
    assert token is not None
    expression: DateExpression
    if token.key == tc.WEEKDAY:
        expression = DateExpression(weekday=token.value, direction=direction, places=place(parts, "base"))
    elif token.key == tc.DEICTIC_DAY:
        expression = DateExpression(offset=Offset(int(token.value), Unit.DAY))
    else:
        unit = UNITS[parts.all("base")[-1].value]
        if unit not in (Unit.DAY, Unit.MONTH):
            return None
        expression = DateExpression(offset=Offset(0, unit))
    last = parts.all("base")[-1]
    text = " ".join(piece.text for piece in parts.all("base"))
    return Mention(token.start, last.end, text, "DATE", "", expression=expression, rule="day that is counted from")


def _offset(measure: Measure | None, sign: int) -> Offset | None:
    single = measure.single if measure is not None else None
    if single is None or single.number.denominator != 1 or single.unit in (Unit.HOUR, Unit.WORKING_DAY, Unit.QUARTER):
        return None
    return Offset(sign * int(single.number), single.unit, whole=False)


def _ago(parts: Parts) -> list[Mention]:
    """ "50 years ago today", "a year ago Tuesday", "three weeks ago on Monday"."""
    measure, base = measure_of(parts), _base(parts)
    offset = _offset(measure, -1)
    if measure is None or offset is None or base is None:
        return []
    if base.text.lower() in parts.language.cues.today:
        measure = replace(measure, to_the_day=True)
    expression = DateExpression(offset=offset)
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression, measure=measure, base=base)]


def _is_length(parts: Parts) -> bool:
    """Whether the words before a quantity make it a length of time, and the day after it one of its own: "closed *for* a week from Monday"."""
    return parts.before is not None and parts.before.text.lower() in parts.language.cues.length_leads


def _from(parts: Parts) -> list[Mention]:
    """ "a week from Monday", "two weeks from tomorrow"."""
    base = parts.one("base")
    if base is None or _is_length(parts) or base.text.lower() in parts.language.cues.today:
        return []
    return _forward(parts, measure_of(parts))


def _on(parts: Parts) -> list[Mention]:
    """ "a week on Monday", as the British say it."""
    measure = measure_of(parts)
    single = measure.single if measure is not None else None
    lead = parts.one("lead")
    if single is None or single.unit not in _WEEKS or single.number > _MOST_WEEKS or _is_length(parts):
        return []
    if lead is None or lead.text.lower() not in parts.language.cues.ahead_leads:
        return []
    return _forward(parts, measure)


def _forward(parts: Parts, measure: Measure | None) -> list[Mention]:
    offset, base = _offset(measure, 1), _base(parts, direction=1)
    if offset is None or base is None:
        return []
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=DateExpression(offset=offset), base=base)]


def _day_week(parts: Parts) -> list[Mention]:
    """ "Monday week", "tomorrow fortnight"."""
    unit, base = parts.one("unit"), _base(parts, direction=1)
    if unit is None or base is None or UNITS[unit.value] not in _WEEKS or not unit.text[0].islower():
        return []
    expression = DateExpression(offset=Offset(1, UNITS[unit.value], whole=False))
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression, base=base)]


def _in_year(parts: Parts) -> list[Mention]:
    """ "this day in 1944", "this month in 1989": the day or month of now, in another year."""
    base, year = _base(parts), parts.value("year")
    if base is None:
        return []
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=DateExpression(year=int(year)), base=base)]


def _ago_before(parts: Parts) -> list[Mention]:
    """ "heute vor 50 Jahren", "Montag in einer Woche": the day that is counted from stands first."""
    way: Token | None = parts.one("way")
    if way is not None and way.key == tc.AGO_BEFORE:
        return _ago(parts)
    led = way is not None and way.text.lower() in parts.language.cues.ahead_leads
    return _forward(parts, measure_of(parts)) if led and parts.language.cues.base_first else []


_NO_DATE = rf"(?!,?(?:t?{DAY}f?)?{MONTH}|,?[nyIJ])"
_ALONE = rf"{_NO_DATE}(?![-z&|P])"
_RULES: tuple[Rule, ...] = (
    Rule("ago, from a day", rf"{QUANTITY_HEDGE}{QUANTITY}<i?(?P<base>R|D|Tu){_NO_DATE}", _ago),
    Rule("ago, from a day said first", rf"(?P<base>R|D|Tu)(?P<way>[@i]){QUANTITY_HEDGE}{QUANTITY}", _ago_before),
    Rule("so long from a day", rf"{QUANTITY}r(?P<base>R|D){_ALONE}", _from),
    Rule("so long on a day", rf"{QUANTITY}(?P<lead>i)(?P<base>D){_ALONE}", _on),
    Rule("day and week", r"(?P<base>R|D)(?P<unit>u)(?![-nyOAi+]|[fi]?u)", _day_week),
    Rule("this day of a year", r"(?P<base>Tu)i(?P<year>y)", _in_year),
)
RULES: tuple[Rule, ...] = tuple(from_last_number(rule) for rule in _RULES)
