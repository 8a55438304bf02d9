"""How wide a text is at most, without a font to measure it with.

The widths are those of DejaVu Sans, the widest of the fonts that a browser commonly takes for sans serif; so a text that fits here
fits in Helvetica and Arial too.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from math import fsum

_CHARACTERS = "".join(map(chr, range(32, 127))) + "–—…“”‘’·æœßøđłı"
_REGULAR = (
    "32 41 46 84 64 96 78 28 40 40 50 84 32 37 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 54 100 69 69 70 78 64 58 78 "
    "76 30 30 66 56 87 75 79 61 79 70 64 62 74 69 99 69 62 69 40 34 40 84 50 50 62 64 55 64 62 36 64 64 28 28 58 28 98 64 62 "
    "64 64 42 53 40 64 60 82 60 60 53 64 34 64 84 50 100 100 52 52 32 32 32 99 103 63 62 64 29 28 "
)
_BOLD = (
    "35 46 53 84 70 101 88 31 46 46 53 84 38 42 38 37 70 70 70 70 70 70 70 70 70 70 40 40 84 84 84 59 100 78 77 74 84 69 69 "
    "83 84 38 38 78 64 100 84 86 74 86 78 73 69 82 78 111 78 73 73 46 37 46 84 50 50 68 72 60 72 68 44 72 72 35 35 67 35 105 "
    "72 69 72 72 50 60 48 72 66 93 65 66 59 72 37 72 84 50 100 100 66 66 38 38 38 105 110 72 69 72 38 35 "
)
"""Hundredths of an em, in the order of the characters."""

_EM = {
    False: dict(zip(_CHARACTERS, (int(each) / 100 for each in _REGULAR.split()), strict=True)),
    True: dict(zip(_CHARACTERS, (int(each) / 100 for each in _BOLD.split()), strict=True)),
}


@cache
def character_width(character: str, bold: bool = False) -> float:
    """The width of a character in em, at most; 0 for a combining mark."""
    known = _EM[bold]
    if character in known:
        return known[character]
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF" or category in ("So", "Cn", "Co", "Cs"):
        return 1.45
    base = unicodedata.normalize("NFD", character)[0]
    if base != character and base in known:
        return known[base]
    return 1.12 if category == "Ll" else 1.34


LIKELY = 0.9
"""What a text takes in Helvetica or Arial, as a share of what it takes at most."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line at a font size, in the unit of the size; no less than a browser gives it."""
    return fsum(character_width(character, bold) for character in text) * size


def wrapped(text: str, size: float, width: float, lines: int, *, bold: bool = False) -> tuple[str, ...]:
    """``text`` on at most ``lines`` lines that are no wider than ``width``; what is left out is an ellipsis at the end.

    Lines are broken between words; a word that is wider than a line is broken within.
    """
    found: list[str] = []
    words = text.split()
    while words:
        line = ""
        while words and text_width(f"{line} {words[0]}".strip(), size, bold=bold) <= width:
            line = f"{line} {words.pop(0)}".strip()
        if not line:
            line, words[0] = _broken(words[0], size, width, bold)
        found.append(line)
        if len(found) == lines and words:
            found[-1] = _cut(found[-1], size, width, bold)
            break
    return tuple(found)


def _broken(word: str, size: float, width: float, bold: bool) -> tuple[str, str]:
    """As much of a word as a line takes, one character at the least, and the rest."""
    end = 1
    while end < len(word) and text_width(word[: end + 1], size, bold=bold) <= width:
        end += 1
    return word[:end], word[end:]


def _cut(line: str, size: float, width: float, bold: bool) -> str:
    """A line with an ellipsis in place of what does not fit beside it: whole words, as long as there is one left."""
    while len(line) > 1 and text_width(line + "…", size, bold=bold) > width:
        line = line.rpartition(" ")[0] or line[:-1]
    return line.rstrip(" ,;:–—") + "…"
