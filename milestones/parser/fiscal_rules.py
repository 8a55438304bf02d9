"""Fiscal years and their quarters and halves: fiscal 2021, FY21, the 2020–21 financial year, the first quarter of fiscal 2021.

Where such a year begins, each house decides for itself. So it has a value and no known days.
"""

from __future__ import annotations

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression, Place
from milestones.parser.lexer import Token
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule, date_mention, place

YEAR, MARK = "year", "mark"
"""The values of a word for the year itself and of its abbreviation; any other only tells the kind of a year."""
_CENTURY = 100
_PIVOT = 70
"""From which two figures on a year of a mark such as FY98 is one of the last century."""
_QUARTERS, _HALVES = 4, 2


def _year(parts: Parts) -> int | None:
    """The year that gives a fiscal year its name: of two, the second; None if none is written or it is no year."""
    year, second, short = parts.one("year"), parts.one("second"), parts.one("short")
    first = int(year.value) if year is not None else _from_two_figures(short) if short is not None else None
    if first is None or second is None:
        return first
    return first + 1 if _ends_next_year(first, second) else None


def _from_two_figures(short: Token) -> int | None:
    figures = int(short.value)
    return (2000 if figures < _PIVOT else 1900) + figures if len(short.text.lstrip("'’")) == 2 else None


def _ends_next_year(first: int, second: Token) -> bool:
    """Whether digits after a year are those of the next one, in full or its last two."""
    return second.text in (str(first + 1), f"{(first + 1) % _CENTURY:02d}")


def _names_a_year(parts: Parts) -> bool:
    """Whether the word is one for the year itself ("financial year", FY), not one that only tells its kind ("fiscal")."""
    return parts.value("fiscal") in (YEAR, MARK)


def _dated(parts: Parts) -> bool:
    """Whether all that is written of a year can be its: two figures without an apostrophe only after a mark (FY21)."""
    short = parts.one("short")
    if short is not None and short.key != tc.SHORT_YEAR and (parts.value("fiscal") != MARK or _is_number_of_something(parts)):
        return False
    return _year(parts) is not None or (short is None and parts.one("year") is None)


def _is_number_of_something(parts: Parts) -> bool:
    """Whether the word before says that no year follows: *flight* FY21."""
    return parts.before is not None and parts.before.text.lower() in parts.language.cues.not_before_years


def _fiscal_year(parts: Parts) -> list[Mention]:
    if not _dated(parts):
        return []
    expression = DateExpression(year=_year(parts), fiscal=True, position=parts.value("position"), places=place(parts, "year"))
    return date_mention(parts, expression)


def _with_noun(parts: Parts) -> list[Mention]:
    """ "the 2020–21 financial year", "last fiscal year": there has to be a word for the year itself."""
    return _fiscal_year(parts) if _names_a_year(parts) else []


def _several(parts: Parts) -> list[Mention]:
    """ "fiscal 2020 and 2021": both years are fiscal; two that a mark joins may be one ("FY2020–21")."""
    first, joint, last = parts.one("year"), parts.one("joint"), parts.one("last")
    if first is None or last is None or joint is None or (joint.key in "-/" and _ends_next_year(int(first.value), last)):
        return []
    left, right = (
        DateExpression(year=int(token.value), fiscal=True, places=(Place("year", token.start, token.end),))
        for token in (first, last)
    )
    return [
        Mention(parts.start, first.end, "", "DATE", "", expression=left),
        Mention(last.start, last.end, "", "DATE", "", expression=right),
    ]


def _part(parts: Parts) -> list[Mention]:
    """A quarter or a half of a fiscal year, whose year may not be written."""
    code, rank, unit = parts.one("code"), parts.one("rank"), parts.one("unit")
    if not _dated(parts) or (unit is not None and unit.key == tc.UNIT and unit.value != Unit.QUARTER.value):
        return []
    number = int(code.text[1]) if code is not None else int(rank.value) if rank is not None else 0
    halved = code.text[0] == "H" if code is not None else unit is not None and unit.key == tc.FRACTION
    if not 1 <= number <= (_HALVES if halved else _QUARTERS):
        return []
    quarter, half = (None, number) if halved else (number, None)
    return date_mention(
        parts, DateExpression(year=_year(parts), fiscal=True, half=half, quarter=quarter, places=place(parts, "year"))
    )


_FIGURES = "(?P<year>y)(?:[-/](?P<second>[nNy]))?"
_NAMED = "(?P<fiscal>~)(?:(?P<year>y)|(?P<short>[nN']))(?:[-/](?P<second>[nNy]))?"
_POSITION = "(?:t?(?P<position>E)-?[fi]?)?t?"
_RANKED = "(?P<rank>o)-?(?P<unit>[uF])"
_PIECE = f"t?(?:{_RANKED}u?|(?P<code>Q)),?f?t?"
_WHICH = "[LXTZsWB]"
RULES: tuple[Rule, ...] = (
    Rule("part of a fiscal year", rf"{_PIECE}{_NAMED}", _part),
    Rule("part of a fiscal year, year first", rf"{_PIECE}{_FIGURES}(?P<fiscal>~)", _part),
    Rule("part of a fiscal year that is not named", rf"{_PIECE}{_WHICH}?(?P<fiscal>~)", _part),
    Rule("fiscal part of a year", rf"t?(?P<fiscal>~)(?:{_RANKED}|(?P<code>Q))(?:f?t?{_FIGURES})?", _part),
    Rule("fiscal quarter or half", rf"t?(?P<rank>o)(?P<fiscal>~)(?P<unit>[uF])(?:f?t?{_FIGURES})?", _part),
    Rule("fiscal year and part", rf"{_NAMED}[,-]?(?P<code>Q)", _part),
    Rule("fiscal years", r"t?(?P<fiscal>~)(?P<year>y)(?P<joint>[-&z/])(?P<last>y)", _several),
    Rule("fiscal year", rf"{_POSITION}{_NAMED}", _fiscal_year),
    Rule("fiscal year, year first", rf"{_POSITION}{_FIGURES}(?P<fiscal>~)", _with_noun),
    Rule("fiscal year of the story", rf"{_POSITION}{_WHICH}(?P<fiscal>~)", _with_noun),
)
"""They stand before the years and quarters of the calendar."""
