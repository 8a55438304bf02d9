"""Patterns that several rules share, over the classes of :mod:`milestones.language.token_class`, and how to read their tokens."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from milestones.language import token_class as tc
from milestones.parser.lexer import Token
from milestones.parser.measure import HEDGES, Hedge

DIGITS = "[nyN]"
WORDS = "(?:aw|w)(?:-?w|&w)*"
CARDINAL = f"(?:{WORDS}|y|[nN]w?)"
NUMBER = rf"(?:{CARDINAL}(?:-?&-?a?-?F|\(n\)|\(N\))?|Fa|{WORDS}-?F|F)"
MONTH = "[Mm]"
WEEKDAY = "[Dd]"
DAY = "[no]"
UNIT = "[uU]"
ADJECTIVES = "x?x?"
STEPS = {
    tc.LAST: (-1, "now"),
    tc.NEXT: (1, "now"),
    tc.THIS: (0, "now"),
    tc.THAT: (0, "story"),
    tc.SAME: (0, "story"),
    tc.FOLLOWING: (1, "story"),
    tc.PRECEDING: (-1, "story"),
}
"""How many units on a word that points lies, and from where it counts."""
TO_THE_DAY = "to the day"
"""The value of a hedge that makes a quantity exact to the day; it stands for no :class:`Hedge`."""


def number(tokens: list[Token]) -> Fraction | None:
    """The number that digits or number words say ("two hundred and fifty", "four score and seven", "two and a half"); None if none, or several."""
    written = [token for token in tokens if token.key in "nyNwF"]
    if not written or (len(written) > 1 and _is_several(tokens)):
        return None
    total: Fraction | int = 0
    current: Fraction | int = 0
    for token in written:
        if token.key == tc.FRACTION:
            current += _added(tokens, token)
        elif isinstance(token.value, tuple):
            total, current = _multiplied(total, current, token.value[0])
        elif token.key == tc.NUMBER_WORD or token is written[0] or current != token.value:
            current = current + token.value if current else token.value
    found = total + current if total else current
    return whole(found) if isinstance(found, int) else found


@lru_cache(maxsize=1024)
def whole(number: int) -> Fraction:
    """A whole number as the fraction that a quantity holds."""
    return Fraction(number)


def last_number(tokens: list[Token]) -> int:
    """Where the last number of a row of number words begins that reads as one: 1 in "three one", so that "three one-day matches" are no four."""
    begin, under, in_digits = 0, 0, False
    for index, token in enumerate(tokens):
        if token.key in (tc.UNIT, tc.UNITS):
            break
        if token.key not in "nyNw" or (index and tokens[index - 1].key == "("):
            continue
        value = int(token.value[0] if isinstance(token.value, tuple) else token.value)
        if isinstance(token.value, tuple) or not under or tokens[index - 1].key == tc.AND:
            under = value
        elif not in_digits and value < (10 ** (len(str(under)) - len(str(under).rstrip("0")))):
            under += value
        else:
            begin, under = index, value
        in_digits = token.key != tc.NUMBER_WORD
    return begin


def _is_several(tokens: list[Token]) -> bool:
    """Whether number words side by side are numbers of their own: "two and three" weeks, "two four"-year terms, "at 100 four" years ago; not "twenty-two", "two hundred"."""
    words = [token for token in tokens if token.key != "-"]
    for index, token in enumerate(words[:-1]):
        if token.key in "nyN" and _ones(words[index + 1]):
            return True
        after = words[index + (2 if words[index + 1].key == tc.AND else 1) :][:2]
        apart = _ones(token) and bool(after) and _ones(after[0]) and after[-1].key != tc.FRACTION
        if apart and not (token.value >= 20 and token.value % 10 == 0 and after[0].value < 10):
            return True
    return False


def _ones(token: Token) -> bool:
    return token.key == tc.NUMBER_WORD and not isinstance(token.value, tuple)


def _added(tokens: list[Token], fraction: Token) -> Fraction:
    """What a fraction adds to the number before it: a half in "two and a half", and three quarters less the three in "two and three quarters"."""
    share = Fraction(*fraction.value)
    before = next((token for token in reversed(tokens[: tokens.index(fraction)]) if token.key != "-"), None)
    counted = before is not None and before.key == tc.NUMBER_WORD and not isinstance(before.value, tuple)
    return share * before.value - before.value if before is not None and counted else share


def _multiplied(total: Fraction | int, current: Fraction | int, factor: int) -> tuple[Fraction | int, Fraction | int]:
    return (total + (current or 1) * factor, 0) if factor >= 1000 else (total, (current or 1) * factor)


def hedge(token: Token | None) -> Hedge:
    """The hedge that a token stands for; none where there is no token or only emphasis."""
    return HEDGES[token.value] if token is not None and token.key == tc.HEDGE and token.value != TO_THE_DAY else Hedge.NONE
