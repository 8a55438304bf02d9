"""Places in a sequence that are written in several words: "twenty-first", "one hundred and first", "two hundredth"."""

from __future__ import annotations

import re

from milestones.language import token_class as tc
from milestones.parser.lexer import Token

_POWERS = (100, 1000)
_SHAPE = re.compile(f"{tc.NUMBER_WORD}[{tc.AND}-]?{tc.ORDINAL}")


def may_join(keys: str) -> bool:
    """Whether among the classes of a window an ordinal stands after a number word."""
    return _SHAPE.search(keys) is not None


def joined_ordinals(tokens: list[Token]) -> list[Token]:
    """The tokens of a window, each such place one token; what only looks like one ("one third", "twenty first days") is left."""
    done: list[Token] = []
    for token in tokens:
        if token.key == tc.ORDINAL and isinstance(token.value, int):
            while (longer := _with_word_before(done, token)) is not None:
                token = longer
        done.append(token)
    return done


def _with_word_before(done: list[Token], ordinal: Token) -> Token | None:
    """The ordinal with the number word before it, which leaves ``done``; None where that is not part of it."""
    linked = len(done) > 1 and done[-1].key in ("-", tc.AND)
    word = done[-2] if linked else done[-1] if done else None
    if word is None or word.key != tc.NUMBER_WORD:
        return None
    value = _together(word.value, ordinal.value, done[-1].key if linked else "")
    if value is None:
        return None
    text = f"{word.text}{done[-1].text if linked else ' '}{ordinal.text}"
    del done[-2 if linked else -1 :]
    return Token(tc.ORDINAL, value, word.start, ordinal.end, text)


def _together(word: int | tuple[int], rank: int, link: str) -> int | None:
    """The rank with a number word before it; ``link`` is the class of what joins them. A multiplier is a tuple of one."""
    if isinstance(word, tuple):
        return word[0] + rank if word[0] in _POWERS and rank < word[0] and link != "-" else None
    if 20 <= word < 100 and word % 10 == 0 and rank < 10:
        return word + rank if link == "-" else None
    power = next((power for power in reversed(_POWERS) if rank >= power and rank // power == 1), None)
    if power is None or link == tc.AND or not 1 <= word < 100:
        return None
    return rank + (word - 1) * power
