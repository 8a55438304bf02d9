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


_ORDINAL_ENDS = frozenset(("hundredth", "thousandth"))
_MOST = 1_000_000


def spell(number: int, old: str) -> str | None:
    """``number`` in words, a cardinal or an ordinal as ``old`` is one, in lower case; None from a million on, or if ``old`` is no English number.

    "And" after the hundreds is left out where ``old`` leaves it out ("one hundred five"), and "a hundred" stays so.
    """
    words = re.split(r"[\s-]+", old.lower())
    if not all(word in _PARTS or word in _ORDINALS for word in words) or not 0 <= number < _MOST:
        return None
    spelt = _words(number, "" if _leaves_out_and(words) else " and")
    if words[0] == "a" and spelt.startswith(("one hundred", "one thousand")):
        spelt = f"a{spelt.removeprefix('one')}"
    return _ordinal(spelt) if words[-1] in _ORDINALS else spelt


def _leaves_out_and(words: list[str]) -> bool:
    """Whether a number has something after its hundreds, and no "and" before it."""
    return "hundred" in words[:-1] and "and" not in words


def _words(number: int, joint: str) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundred" + (f"{joint} {_words(rest, joint)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    link = f"{joint} " if rest < 100 else " "
    return f"{_words(thousands, joint)} thousand" + (f"{link}{_words(rest, joint)}" if rest else "")


def _ordinal(spelt: str) -> str:
    head, separator, last = spelt.rpartition("-") if "-" in spelt.split(" ")[-1] else spelt.rpartition(" ")
    ending = _ORDINAL_WORDS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{head}{separator}{ending}"


_ORDINALS = frozenset(_ordinal(word) for word in (*_ONES, *_TENS[2:])) | _ORDINAL_ENDS
