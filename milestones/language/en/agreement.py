"""The words beside a number that change with it in English: "1 day" and "5 days", "an 11-day visit" and "a 12-day visit"."""

from __future__ import annotations

import re

_NOUN = re.compile(r"(\s+)(hour|day|night|week|fortnight|month|quarter|year|decade)(s?)(?!\w)")
_ARTICLE = re.compile(r"(?<![\w-])(an?|An?)(\s+)$")
_VOWEL = re.compile(r"8|1[18](?!\d)(?!,\d{3},)|(?:eight|eleven)", re.IGNORECASE)
"""A figure that is spoken with a vowel at its head: 8, 80, 800; 11, 18, 11,000; but not 110 or 1,100."""
_ONE = frozenset(("1", "one", "a", "an"))


def agreeing(prose: str, start: int, end: int, replacement: str, ordinal: bool) -> tuple[int, int, str] | None:
    """What to replace, from where to where, so that the sentence still reads with another number; None where that cannot be told.

    ``start`` to ``end`` is the number that stands there, ``ordinal`` whether it is a place in a sequence.
    """
    was_one, is_one = prose[start:end].lower() in _ONE, replacement.lower() in _ONE
    if not ordinal and was_one != is_one and prose[end : end + 1] not in ("-", "‑"):
        noun = _NOUN.match(prose, end, end + 40)
        if noun is not None:
            end, replacement = noun.end(), f"{replacement}{noun[1]}{noun[2]}{'' if is_one else 's'}"
        elif re.match(r"\s+\w", prose[end : end + 40]) is not None:
            return None
    article = _ARTICLE.search(prose, max(0, start - 6), start)
    if article is not None:
        right = "an" if _VOWEL.match(replacement) is not None else "a"
        if article[1].lower() != right:
            word = right.capitalize() if article[1][0].isupper() else right
            return article.start(), end, f"{word}{article[2]}{replacement}"
    return start, end, replacement
