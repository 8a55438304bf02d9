"""Fractions that are written with words of another use: the quarter of "a century and a quarter", the third of "a third of a century"."""

from __future__ import annotations

import re

from milestones.language import token_class as tc
from milestones.parser.lexer import Token
from milestones.parser.measure import Unit

_SHAPES = re.compile(
    "u(?:(?<=[wnN]&au)(?=-?[uU])|(?<=[wnN]-&-a-u)(?=-?[uU])|(?<=&wu)(?=U)|(?<=&w-u)(?=U)"
    "|(?<=au)(?=-?u|f[at]?u)|(?<=wu)(?=fau)|(?<=[uU]&au)(?![uU-]))|o(?<=[aw]o)(?=fau)"
)
"""Where a quarter, which is a unit of three months too, or a rank may be a fraction: three and a *quarter* years, two and three *quarter*
years, a *quarter* of a century, a century and a *quarter*, a *third* of a century."""
_PARTS = range(3, 11)


def fraction_places(keys: str) -> list[int]:
    """At which of the classes of a window a word may stand for a fraction."""
    return [match.start() for match in _SHAPES.finditer(keys)] if tc.UNIT in keys else []


def joined_fractions(tokens: list[Token], places: list[int]) -> list[Token]:
    """The tokens of a window; a quarter, and a rank from the third to the tenth, has the class of a fraction at these places."""
    done = list(tokens)
    for place in places:
        token = tokens[place]
        part = token.value if token.key == tc.ORDINAL else 4 if token.value == Unit.QUARTER.value else 0
        if part in _PARTS:
            done[place] = Token(tc.FRACTION, (1, part), token.start, token.end, token.text)
    return done
