"""From characters to tokens: each token has a class, one character, and a value.

The classes of a window form a string over which the rules are patterns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from milestones.language import token_class as tc
from milestones.language.language import Language, Part

_PUNCTUATION = {"–": "-", "—": "-", "-": "-", "‑": "-", "−": "-", "“": '"', "”": '"', '"': '"', "’": '"', "‘": '"', "'": '"'} | {
    mark: mark for mark in ",./():;"
}
_SYMBOLS = {"~": "about", "≈": "about", ">": "more than", "<": "less than", "≥": "at least", "≤": "at most"}
_THIN = "\u00a0\u2009\u202f"
"""Spaces that may stand between groups of three digits, whatever the language; an ordinary space there may as well part two numbers."""
_NO_THIN = str.maketrans("", "", _THIN)
_VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_NAMES = frozenset((tc.MONTH, tc.MONTH_OR_WORD, tc.WEEKDAY, tc.WEEKDAY_OR_WORD))


@dataclass(slots=True)
class Token:
    """A piece of text with its class and value; ``start`` and ``end`` are offsets in the document."""

    key: str
    value: Any
    start: int
    end: int
    text: str


def keys_of(tokens: Iterable[Token]) -> str:
    """The classes of some tokens."""
    return "".join([token.key for token in tokens])


def next_tokens(prose: str, start: int, end: int, base: int, language: Language) -> tuple[Token, ...]:
    """The first token from ``start`` on, none where there is no more before ``end``; a word of several parts is as many. Offsets count from ``base``."""
    match = _pattern(language).search(prose, start, end)
    if match is None:
        return ()
    text = match.group()
    key, value = _read(match.lastgroup or "other", text, language)
    token = Token(key, value, match.start() - base, match.end() - base, text)
    if language.compound is None or key not in _UNKNOWN:
        return (token,)
    return tuple(_parts(token, language.compound))


@lru_cache(maxsize=8)
def _pattern(language: Language) -> re.Pattern[str]:
    ordinal = "|".join(language.ordinal_suffixes)
    spaced = r"|\d{1,2}\.[ \xa0]\d{1,2}\.[ \xa0]\d{4}(?!\d)" if language.spaced_dates else ""
    group, point = rf"(?:[{re.escape(language.thousands + language.other_thousands)}]|[{_THIN}])", re.escape(language.decimal)
    whole = rf"\d{{1,3}}(?:{group}\d{{3}})+"
    return re.compile(
        rf"""
      (?P<plain>[a-z]+(?=[ ,]))
    | (?P<code>(?:Q[1-4]|H[12])(?!\w))
    | (?P<fiscal>{language.fiscal_mark}(?=\d{{2}}(?:\d{{2}})?(?!\w)))
    | (?P<mixed>\d{{0,3}}[ ]?[½¼¾⅓⅔](?!\w))
    | (?P<opaque>[^\W\d_]+\d\w*|{language.opaque}|(?!{whole}(?![.\d]))\d+(?:\.\d+){{2,}}(?:\.|\b)(?<!\d\d\d\d)(?<!\d\d\d\d\.)
               |\d[\d,.]*%|(?<!\d)(?!0)\d{{1,3}}(?:[ ]\d{{3}})+(?![\d/-]|[,.]\d)|[$€£¥]\s?\d[\d,.]*(?:\s?(?:{language.money})\b)?)
    | (?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)
    | (?P<iso>\d{{4}}-\d{{2}}-\d{{2}}(?![\d-])|\d{{4}}/\d{{1,2}}/\d{{1,2}}(?![\d/]))
    | (?P<dayofyear>(?<!\d)[12]\d{{3}}-\d{{3}}(?![\w-]|[.,/]\d))
    | (?P<isoweek>\d{{4}}-W\d{{2}}(?:-[1-7])?(?!\w))
    | (?P<numeric>\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d{{2}})(?![\d/]){spaced})
    | (?P<clock>{language.clock}|\d{{1,2}}:\d{{2}}(?::\d{{2}})?)
    | (?P<phone>\d+(?:-\d+){{2,}})
    | (?P<decade>\d{{2,3}}0(?:{language.decade_suffix})(?!\w)|['’]\d0s(?!\w))
    | (?P<ordinal>\d{{1,3}}(?:{group}?\d{{3}})*(?:{ordinal})(?!\w))
    | (?P<joined>\d[\d,.]*[^\W\d_]\w*)
    | (?P<year>[12]\d{{3}}(?![\d]|,\d|\.\d)(?!{language.not_years}))
    | (?P<number>{whole}(?:{point}\d+)?(?!\d)|\d+(?:{point}\d+)?)
    | (?P<short>['’]\d{{2}}(?!\w))
    | (?P<other>[^\s\x00])
    """,
        re.VERBOSE,
    )


@lru_cache(maxsize=32_768)
def _read(kind: str, text: str, language: Language) -> tuple[str, Any]:
    """The class and the value of a piece of text, kept for the next time that it comes."""
    return _READERS[kind](text, language)  # type: ignore[no-any-return]


def _word(text: str, language: Language) -> tuple[str, Any]:
    lower = text.lower()
    entry = language.words.get(text) or language.words.get(lower)
    if entry is not None:
        if entry[0] in _NAMES and not text[0].isupper():
            return tc.ADJECTIVE, lower
        return entry
    for ending in language.cues.genitives:
        if lower.endswith(ending):
            entry = language.words.get(lower[: -len(ending)])
            if entry is not None and entry[0] not in (tc.INDEFINITE, tc.IN, tc.OF):
                return (entry[0], entry[1]) if entry[0] not in _NAMES or text[0].isupper() else (tc.ADJECTIVE, lower)
    if lower.endswith(language.plural_endings) and not lower.endswith(language.singular_endings):
        return tc.PLURAL_WORD, lower
    return (tc.PLURAL_WORD if language.capitalised_nouns and text[0].isupper() else tc.ADJECTIVE), lower


_UNKNOWN = frozenset((tc.ADJECTIVE, tc.PLURAL_WORD))


def _parts(token: Token, compound: Callable[[str], tuple[Part, ...]]) -> Iterator[Token]:
    """A token, or the tokens that make up a word which no table holds."""
    found = compound(token.value)
    if not found or (not token.text[0].isupper() and any(entry[0] in _NAMES for _, entry in found)):
        yield token
        return
    start = 0
    for length, (key, value) in found:
        text = token.text[start : start + length]
        yield Token(key, value, token.start + start, token.start + start + length, text)
        start += length


def _number(text: str, language: Language) -> tuple[str, Any]:
    if text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 31:
        return tc.SMALL_NUMBER, Fraction(int(text))
    text = text.translate(_NO_THIN)
    for mark in language.other_thousands:
        text = text.replace(mark, "")
    return tc.NUMBER, Fraction(text.replace(language.thousands, "").replace(language.decimal, ".")) if len(
        text
    ) < 30 else Fraction(0)


def _decade(text: str, language: Language) -> tuple[str, Any]:
    digits = int("".join(character for character in text if character.isdigit()))
    return tc.DECADE, digits


def _ordinal(text: str, language: Language) -> tuple[str, Any]:
    return tc.ORDINAL, int("".join(character for character in text if character.isdigit()))


def _other(text: str, language: Language) -> tuple[str, Any]:
    if text in _SYMBOLS:
        return tc.HEDGE, _SYMBOLS[text]
    if text == "&":
        return tc.AND, text
    return _PUNCTUATION.get(text, tc.OPAQUE), text


def _as(key: str) -> Any:
    return lambda text, language: (key, text)


_READERS: dict[str, Any] = {
    "code": _as(tc.QUARTER_CODE),
    "fiscal": lambda text, language: (tc.FISCAL, "mark"),
    "opaque": _as(tc.OPAQUE),
    "plain": _word,
    "word": _word,
    "iso": _as(tc.ISO_DATE),
    "dayofyear": _as(tc.ORDINAL_DATE),
    "isoweek": _as(tc.ISO_WEEK),
    "numeric": _as(tc.NUMERIC_DATE),
    "clock": _as(tc.CLOCK),
    "phone": _as(tc.OPAQUE),
    "decade": _decade,
    "ordinal": _ordinal,
    "joined": _as(tc.OPAQUE),
    "year": lambda text, language: (tc.YEAR_NUMBER, Fraction(int(text))),
    "number": _number,
    "mixed": lambda text, language: (tc.NUMBER, Fraction(text[:-1].strip() or 0) + _VULGAR[text[-1]]),
    "short": lambda text, language: (tc.SHORT_YEAR, int(text[1:])),
    "other": _other,
}
