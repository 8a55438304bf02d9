"""English number words for a figure."""

from __future__ import annotations

import re

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINAL_WORDS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_PARTS = frozenset((*_ONES, *_TENS, "a", "an", "and", "hundred", "thousand", "million", "score", "dozen"))


def spell(number: int, old: str) -> str | None:
    """``number`` in words, a cardinal or an ordinal as ``old`` is one, in lower case; None from a thousand on, or if ``old`` is no English number."""
    if not all(word in _PARTS or word in _ORDINALS for word in re.split(r"[\s-]+", old.lower())):
        return None
    return _ordinal_word(number) if old.lower() in _ORDINALS else _words(number)


def _words(number: int) -> str | None:
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundred" + (f" and {_words(rest)}" if rest else "")
    return None


def _ordinal_word(number: int) -> str | None:
    word = _words(number)
    if word is None:
        return None
    head, separator, last = word.rpartition("-") if "-" in word else word.rpartition(" ")
    ending = _ORDINAL_WORDS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{head}{separator}{ending}"


_ORDINALS = frozenset(word for number in range(1, 100) if (word := _ordinal_word(number)) is not None) | {
    "hundredth",
    "thousandth",
}
