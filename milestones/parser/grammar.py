"""Patterns that several rules share, over the classes of :mod:`milestones.language.token_class`, and how to read their tokens."""

from __future__ import annotations

from fractions import Fraction

from milestones.language import token_class as tc
from milestones.parser.lexer import Token
from milestones.parser.measure import Hedge

DIGITS = "[nyN]"
WORDS = "(?:aw|w)(?:-?w|&w)*"
CARDINAL = f"(?:{WORDS}|{DIGITS})"
NUMBER = rf"(?:{CARDINAL}(?:&a?F|\(n\)|\(N\))?|Fa|w?F)"
MONTH = "[Mm]"
WEEKDAY = "[Dd]"
DAY = "[no]"
UNIT = "[uU]"
ADJECTIVES = "x?x?"
TO_THE_DAY = "to the day"
"""The value of a hedge that makes a quantity exact to the day; it stands for no :class:`Hedge`."""


def number(tokens: list[Token]) -> Fraction | None:
    """The number that digits or number words say ("two hundred and fifty", "four score and seven", "two and a half"); None if none."""
    total = current = Fraction(0)
    seen = False
    for token in tokens:
        if token.key in "nyN":
            if seen and current == token.value:
                continue
            current += token.value
            seen = True
        elif token.key == tc.NUMBER_WORD:
            seen = True
            if isinstance(token.value, tuple):
                total, current = _multiplied(total, current, token.value[0])
            else:
                current += token.value
        elif token.key == tc.FRACTION:
            seen = True
            numerator, denominator = token.value
            current = (
                current * Fraction(numerator, denominator)
                if _is_multiple(tokens, token)
                else current + Fraction(numerator, denominator)
            )
    return total + current if seen else None


def _is_multiple(tokens: list[Token], fraction: Token) -> bool:
    position = tokens.index(fraction)
    return position > 0 and tokens[position - 1].key == tc.NUMBER_WORD


def _multiplied(total: Fraction, current: Fraction, factor: int) -> tuple[Fraction, Fraction]:
    if factor >= 1000:
        return (total + (current or Fraction(1)) * factor, Fraction(0))
    return total, (current or Fraction(1)) * factor


def hedge(token: Token | None) -> Hedge:
    """The hedge that a token stands for; none where there is no token or only emphasis."""
    return Hedge(token.value) if token is not None and token.key == tc.HEDGE and token.value != TO_THE_DAY else Hedge.NONE
