"""German number words, of any size below a million: how they are read."""

from __future__ import annotations

import re
from fractions import Fraction

ONES = {
    "eins": 1, "ein": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
}  # fmt: skip
TEENS = {
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17,
    "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
TENS = {
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip

MULTIPLIERS = {
    "hundert": (100,), "tausend": (1000,), "dutzend": (12,), "million": (1_000_000,), "millionen": (1_000_000,),
}  # fmt: skip
"""Words that multiply what stands before them, as a tuple of one."""

HALVES = {word: Fraction(3, 2) for word in ("anderthalb", "eineinhalb", "einundeinhalb")}
_SHARES = {"einhalb": Fraction(1, 2), "einviertel": Fraction(1, 4), "dreiviertel": Fraction(3, 4)}
FRACTIONS = {
    "halb": (1, 2), "halbe": (1, 2), "halben": (1, 2), "halber": (1, 2), "halbes": (1, 2), "halbem": (1, 2), "viertel": (1, 4), "hälfte": (1, 2), "jahreshälfte": (1, 2),
    "dreiviertel": (3, 4), "drittel": (1, 3),
}  # fmt: skip

VAGUE = (
    "einige", "einigen", "einiger", "mehrere", "mehreren", "mehrerer", "wenige", "wenigen", "weniger", "viele", "vielen", "vieler",
    "zahlreiche", "zahlreichen", "etliche", "etlichen", "manche", "manchen", "unzählige", "unzähligen", "dutzende", "dutzenden",
    "hunderte", "hunderten", "tausende", "tausenden", "paar", "verschiedene", "verschiedenen",
)  # fmt: skip

_OLD_SPELLINGS = (("fuenf", "fünf"), ("zwoelf", "zwölf"), ("dreissig", "dreißig"))
_IRREGULAR = {"erst": 1, "zweit": 2, "dritt": 3, "siebent": 7, "siebt": 7, "acht": 8}
"""Ordinals that are not made of the cardinal and *t*; *zweit* stands here so that *hundertzweite* is read like *hunderterste*."""
_ENDING = re.compile(r"e[nrsm]?$")


def cardinal(word: str) -> int | None:
    """The number that a word in lower case says (``dreihundertfünfundsechzig`` is 365), None if it says none. *Ein* alone is an article and no number here."""
    for old, new in _OLD_SPELLINGS:
        word = word.replace(old, new)
    return _below_million(word) if word not in ("", "ein") else None


def _below_million(word: str) -> int | None:
    head, thousand, rest = word.partition("tausend")
    if not thousand:
        return _below_thousand(word)
    return _sum(_factor(head), 1000, rest)


def _below_thousand(word: str) -> int | None:
    head, hundred, rest = word.partition("hundert")
    if not hundred:
        return _below_hundred(word)
    return _sum(_factor(head), 100, rest)


def _factor(head: str) -> int | None:
    return 1 if head == "" else _below_thousand(head)


def _sum(factor: int | None, size: int, rest: str) -> int | None:
    if factor is None:
        return None
    if not rest:
        return factor * size
    part = _below_thousand(rest.removeprefix("und"))
    return factor * size + part if part is not None and part < size else None


def _below_hundred(word: str) -> int | None:
    for table in (ONES, TEENS, TENS):
        if word in table:
            return table[word]
    ones, joint, tens = word.partition("und")
    return ONES[ones] + TENS[tens] if joint and ones in ONES and tens in TENS else None


def half(word: str) -> Fraction | None:
    """The number of ``anderthalb`` (3/2), ``zweieinhalb`` (5/2) and ``dreidreiviertel`` (15/4), None if it is no such word."""
    if word in HALVES:
        return HALVES[word]
    for ending, share in _SHARES.items():
        whole = cardinal(word.removesuffix(ending)) if word.endswith(ending) else None
        if whole is not None:
            return whole + share
    return None


def ordinal(word: str) -> int | None:
    """The place that a word with its ending says (``sechsundzwanzigsten`` is 26), None if it says none."""
    base, endings = _ENDING.subn("", word)
    if not endings or not base.endswith("t"):
        return None
    for stem, value in _IRREGULAR.items():
        if base.endswith(stem):
            head = base.removesuffix(stem)
            before = (
                cardinal(head.removesuffix("und")) if head.endswith(("hundert", "tausend", "hundertund", "tausendund")) else None
            )
            if not head or before is not None:
                return (before or 0) + value
    regular = cardinal(base[:-2]) if base.endswith("st") else None
    if regular is not None:
        return regular if regular % 100 >= 20 or regular % 100 == 0 else None
    short = cardinal(base[:-1])
    return short if short is not None and 1 < short % 100 < 20 else None
