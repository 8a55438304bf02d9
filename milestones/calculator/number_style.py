"""A number written the way another one was: digits or words, marks between thousands, ordinals, capitals."""

from __future__ import annotations

import re

from milestones.language.language import Language


def in_style(number: int, old: str, language: Language) -> str | None:
    """``number`` in the style of ``old``; None where that style cannot write it (words from a thousand on, a number below nought)."""
    if number < 0:
        return None
    if old[:1].isdigit():
        return _digits(number, old, language)
    word = language.spell(number, old) if language.spell is not None else None
    if word is None:
        return None
    return _in_capitals(word, old)


def _in_capitals(word: str, old: str) -> str:
    """``word`` in the capitals of ``old``: all letters, the first of each word (a title, where "and" stays small), the first alone, or none."""
    if old.isupper() and len(old) > 1:
        return word.upper()
    parts = [part for part in re.split(r"[\s-]+", old) if part.lower() != "and"]
    if len(parts) > 1 and all(part[:1].isupper() for part in parts):
        return re.sub(r"\b(?!and\b)[^\W\d_]", lambda letter: letter.group().upper(), word)
    return word[0].upper() + word[1:] if old[:1].isupper() else word


def _digits(number: int, old: str, language: Language) -> str:
    mark = next((other for other in language.other_thousands if other in old), language.thousands)
    grouped = mark in old.rstrip(".") or (number >= 10_000 and not re.match(r"\d{4,}", old))
    figure = f"{number:,}".replace(",", mark) if grouped else str(number)
    ending = re.search(r"\D*$", old)
    suffix = ending.group() if ending is not None else ""
    if language.ordinal_stops:
        return figure + ("." if suffix == "." else "")
    return figure + (ordinal_ending(number) if suffix.lower() in ("st", "nd", "rd", "th") else "")


def ordinal_ending(number: int) -> str:
    """ "st", "nd", "rd" or "th"."""
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
