"""Days counted from one that a letter stands for: T+10, D+12, D-Day plus 3, L-2 days, T-minus 3 days.

The letter says nothing of which event is meant. So they are mentions, and claims only where the day they fall on stands beside them; and those are
kept only where an event goes by that name (:mod:`milestones.anchors.unsure_claims`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from milestones.parser.claim import Option
from milestones.parser.ends import date_option, is_day
from milestones.parser.expression import DateExpression, Offset, Place
from milestones.parser.gap import Ends, Gap, apposed_date
from milestones.parser.items import DATE, Item
from milestones.parser.lexer import Token
from milestones.parser.measure import UNITS, Measure, Quantity, Unit
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule

_UNITS = (Unit.DAY, Unit.WEEK)


def _zero_day(parts: Parts) -> list[Mention]:
    letter, number, unit = parts.one("letter"), parts.one("number"), parts.one("unit")
    if letter is None or number is None or len(letter.text) != 1 or not letter.text.isupper():
        return []
    sign = _sign(parts)
    counted = UNITS[unit.value] if unit is not None else Unit.DAY
    if sign == 0 or counted not in _UNITS or number.value.denominator != 1 or _is_something_else(parts, sign):
        return []
    measure = Measure(
        (Quantity(Fraction(number.value), counted),), to_the_day=True, number_start=number.start, number_end=number.end
    )
    offset = Offset(sign * int(number.value), counted, "zero day", whole=False)
    expression = DateExpression(offset=offset, places=(Place("letter", letter.start, letter.end),))
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression, measure=measure)]


def _sign(parts: Parts) -> int:
    signs = [token for token in parts.all("sign") if token.key != "-" or len(parts.all("sign")) == 1]
    if len(signs) != 1:
        return 0
    cues, word = parts.language.cues, signs[0].text.lower()
    return 1 if word == "+" or word in cues.plus_words else -1 if signs[0].key == "-" or word in cues.minus_words else 0


def _is_something_else(parts: Parts, sign: int) -> bool:
    """Whether the letter and the number may be the name of a tank, a road or a rank, seconds of a countdown, or a term of the stock exchange."""
    tight = all(left.end == right.start for left, right in zip(_row(parts), _row(parts)[1:], strict=False))
    named = parts.one("day") is not None
    if named and parts.value("day") != Unit.DAY.value:
        return True
    if parts.one("unit") is None and not named and not (sign > 0 and tight):
        return True
    after = parts.after.text.lower() if parts.after is not None else ""
    return after in parts.language.cues.no_zero_day


def _row(parts: Parts) -> Sequence[Token]:
    number = parts.one("number")
    tokens = parts.tokens[parts.first : parts.last]
    return tokens[: tokens.index(number) + 1] if number in tokens else tokens


def from_zero_day(gap: Gap) -> Ends | None:
    """ "By D+12, 18 June 1944, …": from the day that the letter names to the date beside it; nothing without such a date."""
    item = gap.item
    near = apposed_date(gap) or _before(gap)
    expression = item.mention.expression if item.mention is not None else None
    if near is None or not is_day(near) or expression is None or expression.offset is None:
        return None
    letter = item.text[0]
    names = (f"{letter}{gap.sentence.cues.zero_day}", letter)
    zero = tuple(Option("phrase", None, item.start, item.start + 1, name) for name in names)
    date = (date_option(near),)
    start, end = min(item.start, near.start), max(item.end, near.end)
    return ("elapsed", zero, date, start, end) if expression.offset.amount > 0 else ("elapsed", date, zero, start, end)


def _before(gap: Gap) -> Item | None:
    """ "18 June 1944 (D+12)"."""
    found = re.search(rf"{DATE}\($", gap.sentence.keys[: gap.index])
    return gap.sentence.items[found.start()] if found is not None else None


RULES: tuple[Rule, ...] = (
    Rule(
        "day from a zero day",
        r"(?P<letter>x)(?:-(?P<day>u))?(?P<sign>\?|-?[xl]|-)(?P<number>[nN])(?:-?(?P<unit>[uU]))?",
        _zero_day,
    ),
)
