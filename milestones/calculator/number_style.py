"""A number written the way another one was: digits or words, commas, ordinals, capitals."""

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


def in_style(number: int, old: str) -> str | None:
    """``number`` in the style of ``old``; None where that style cannot write it (words from a thousand on, a number below nought)."""
    if number < 0:
        return None
    if old[:1].isdigit():
        return _digits(number, old)
    if not _is_english(old):
        return None
    word = _ordinal_word(number) if old.lower() in _ORDINALS else _words(number)
    if word is None:
        return None
    return word.upper() if old.isupper() and len(old) > 1 else word[0].upper() + word[1:] if old[:1].isupper() else word


def _digits(number: int, old: str) -> str:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+\.?|\d+\.", old):
        return f"{number:,}".replace(",", ".") + ("." if old.endswith(".") else "")
    commas = "," in old or (number >= 10_000 and not re.match(r"\d{4,}", old))
    figure = f"{number:,}" if commas else str(number)
    return figure + (ordinal_ending(number) if re.search(r"(?:st|nd|rd|th)$", old) else "")


def ordinal_ending(number: int) -> str:
    """ "st", "nd", "rd" or "th"."""
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _is_english(old: str) -> bool:
    """Whether a number is in English words; those of another language are left to the writer."""
    return all(word in _PARTS or word in _ORDINALS for word in re.split(r"[\s-]+", old.lower()))


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
