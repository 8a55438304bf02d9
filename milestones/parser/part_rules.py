"""Numbered parts of months, years, decades and centuries, and what lies at their edges: the last day of May, the first half of the 19th
century, the closing months of 1944, the turn of the century, year's end."""

from __future__ import annotations

from dataclasses import replace

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression, Offset, Place
from milestones.parser.grammar import MONTH, STEPS
from milestones.parser.lexer import Token
from milestones.parser.measure import UNITS, Unit
from milestones.parser.mention import Mention
from milestones.parser.numbered_parts import LAST, Part
from milestones.parser.rule import Parts, Rule, date_mention

_HALVES, _THIRDS, _QUARTERS = 2, 3, 4
_UNITS = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.DECADE)
_ENDING_UNITS = (Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY)
_BEFORE_CHRIST = -1


def _part(parts: Parts) -> Part | None:
    """The part that a rank and a unit or a share name; None where they name none."""
    rank, unit = parts.one("rank"), parts.one("unit")
    if rank is None or unit is None:
        return None
    shares = _shares(unit)
    number = _rank(rank)
    if shares:
        return Part(number, shares=shares) if number <= shares else None
    known = unit.key == tc.UNIT and rank.key != tc.POSITION and UNITS[unit.value] in _UNITS
    return Part(number, UNITS[unit.value]) if known else None


def _rank(token: Token) -> int:
    """1 for the first and for what lies early, -1 for the last."""
    if token.key == tc.ORDINAL:
        return int(token.value)
    return 1 if token.value == "START" else LAST


def _shares(unit: Token) -> int:
    """How many such shares make a whole; 0 for a word that names no share."""
    if unit.key == tc.FRACTION:
        numerator, shares = unit.value
        return int(shares) if numerator == 1 else 0
    if unit.key == tc.ORDINAL:
        return _THIRDS if unit.value == _THIRDS else 0
    return _QUARTERS if unit.value == Unit.QUARTER.value else 0


def _whole(parts: Parts) -> DateExpression | None:
    """The month, year, decade or century that is written; None where a rank is not that of a century."""
    if parts.one("decade") is not None:
        return DateExpression(decade=int(parts.value("decade")))
    if parts.one("century") is not None:
        return _century(parts)
    written = [(name, token) for name in ("month", "year") if (token := parts.one(name)) is not None]
    year = int(parts.value("year")) if parts.one("year") is not None else None
    places = tuple(Place(name, token.start, token.end) for name, token in written)
    return DateExpression(year=year, month=parts.value("month"), places=places)


def _century(parts: Parts) -> DateExpression | None:
    if parts.value("century") != Unit.CENTURY.value:
        return None
    count = int(parts.value("century_rank"))
    return DateExpression(century=-count if parts.value("era") == _BEFORE_CHRIST else count)


def _of_a_date(parts: Parts) -> list[Mention]:
    part, whole = _part(parts), _whole(parts)
    if part is None or whole is None or not _fits(part, whole):
        return []
    return date_mention(parts, _with_part(whole, part))


def _fits(part: Part, whole: DateExpression) -> bool:
    """Whether a part is smaller than its whole, and one that people count in it."""
    if part.unit is Unit.DECADE:
        return whole.century is not None
    if whole.month is not None:
        return part.unit is not Unit.MONTH and part.shares != _QUARTERS
    return part.unit is None or (whole.decade is None and whole.century is None)


def _with_part(whole: DateExpression, part: Part) -> DateExpression:
    """A part of what the other components name. What a date can say without a rank, it says so: the first of May, the second half of 2020."""
    if part.unit is Unit.DAY and whole.month is not None and part.rank > 0:
        return replace(whole, day=part.rank)
    if whole.month is None and whole.decade is None and whole.century is None and part.shares in (_HALVES, _QUARTERS):
        rank = part.rank if part.rank > 0 else part.shares
        return replace(whole, half=rank) if part.shares == _HALVES else replace(whole, quarter=rank)
    return replace(whole, part=part)


def _of_a_step(parts: Parts) -> list[Mention]:
    """ "the last day of the month", "the first week of next year": a part of the unit that the story stands in, or of one beside it."""
    part, which = _part(parts), parts.one("which")
    unit = UNITS[parts.value("whole")]
    if part is None or (part.unit is not None and list(Unit).index(part.unit) >= list(Unit).index(unit)):
        return []
    if which is None and unit is Unit.YEAR and part.shares in (_HALVES, _QUARTERS):
        return date_mention(parts, _with_part(DateExpression(), part))
    amount, origin = STEPS[which.key] if which is not None else (0, "story")
    return date_mention(parts, DateExpression(offset=Offset(amount, unit, origin), part=part))


def _edge(parts: Parts) -> list[Mention]:
    """ "the last days of May 2021", "the opening months of 1945": where in the whole, and no more."""
    position, whole = _position(parts), _whole(parts)
    if position is None or whole is None:
        return []
    return date_mention(parts, replace(whole, position=position))


def _position(parts: Parts) -> str | None:
    edge = parts.one("edge")
    if edge is None:
        return None
    if edge.key == tc.ORDINAL:
        return "START" if edge.value == 1 else None
    if edge.key == tc.LAST:
        return "END"
    return str(edge.value) if edge.key == tc.POSITION else parts.language.cues.edges.get(edge.text.lower())


def _turn(parts: Parts) -> list[Mention]:
    """ "the turn of the 20th century": its beginning for most, its end for some, so the days are not known."""
    turn, unit = parts.one("turn"), UNITS[parts.value("century")]
    if turn is None or turn.text.lower() not in parts.language.cues.turns or unit not in _ENDING_UNITS:
        return []
    rank = parts.one("century_rank")
    if rank is None:
        return [Mention(parts.start, parts.end, "", "DATE", "XX" if unit is Unit.CENTURY else "XXXX", "START")]
    known = unit is Unit.CENTURY and parts.one("era") is None
    return [Mention(parts.start, parts.end, "", "DATE", f"{int(rank.value) - 1:02d}", "START")] if known else []


def _end_of_unit(parts: Parts) -> list[Mention]:
    """ "by year's end", "at year-end 2020"."""
    unit, end, year = parts.one("whole"), parts.one("position"), parts.one("year")
    if unit is None or end is None or UNITS[unit.value] not in _ENDING_UNITS:
        return []
    owned = unit.text.lower().endswith(parts.language.cues.genitives) or unit.end == end.start
    led = parts.before is not None and parts.before.key in (tc.IN, tc.TO)
    if not owned and not (parts.one("hyphen") is not None and (led or year is not None)):
        return []
    if year is not None:
        return date_mention(
            parts, DateExpression(year=int(year.value), position=end.value, places=(Place("year", year.start, year.end),))
        )
    return date_mention(parts, DateExpression(offset=Offset(0, UNITS[unit.value], "story"), position=end.value))


_RANKED = "t?(?P<rank>[oLE])-?(?P<unit>[uFo])u?(?:[fi]t?|t)"
_EDGE = "t?(?P<edge>[oLEx])U(?:ft?|t)"
_WHOLES = {
    "a month": rf"(?P<month>{MONTH})(?:\.?,?f?(?P<year>y))?",
    "a year": "(?P<year>y)",
    "a decade": "(?P<decade>k)",
    "a century": "(?P<century_rank>o)-?(?P<century>u)(?P<era>e)?",
}
RULES: tuple[Rule, ...] = (
    *(Rule(f"part of {name}", _RANKED + whole, _of_a_date) for name, whole in _WHOLES.items()),
    Rule("part of a unit", r"t?(?P<rank>[oLE])-?(?P<unit>[uFo])u?(?:ft|t)(?P<whole>u)", _of_a_step),
    Rule(
        "part of a unit beside", r"t?(?P<rank>[oLE])-?(?P<unit>[uFo])u?(?:[fi]t?|t)(?P<which>[LXTZsWB])(?P<whole>u)", _of_a_step
    ),
    *(Rule(f"edge of {name}", _EDGE + whole, _edge) for name, whole in _WHOLES.items()),
    Rule("turn of a century", r"t?(?P<turn>j)ft(?:(?P<century_rank>o)-?)?(?P<century>u)(?P<era>e)?", _turn),
    Rule("end of a unit", r"t?(?P<whole>u)(?P<hyphen>-)?(?P<position>E)(?:f?,?(?P<year>y))?", _end_of_unit),
)
"""They stand before seasons and durations, which know the first quarter and the last days too."""
