"""Text as a terminal can show it: nothing that moves the cursor, nothing that the stream cannot encode, widths known."""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = frozenset({"Cc", "Cs", "Zl", "Zp"})
_BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def visible(character: str, encoding: str = "utf-8") -> str:
    """The character itself, or its escape where it controls the terminal or ``encoding`` lacks it."""
    if " " <= character <= "~":
        return character
    if unicodedata.category(character) in _HIDDEN or character in _BIDIRECTIONAL or not encodable(character, encoding):
        return escape(character)
    return character


def visible_text(text: str, encoding: str = "utf-8") -> str:
    """``text`` with each character made visible, line breaks and tabs too, and with nothing in it that the log of a CI job obeys."""
    plain = text.isprintable() and encodable(text, encoding)
    return without_commands(text if plain else "".join(visible(character, encoding) for character in text))


def encodable_lines(text: str, encoding: str) -> str:
    """``text`` with its line breaks, and each other character made visible."""
    return "\n".join(visible_text(line, encoding) for line in text.split("\n"))


def without_commands(text: str) -> str:
    """``text`` with nothing in it that the log of a GitHub Actions step obeys: ``::name::`` at the start of a line, ``##[name]`` anywhere."""
    if "::" not in text and "##[" not in text:
        return text
    return _COMMAND.sub(lambda match: f"{match[1] or ''}\\x{ord(match[0][-1]):02x}", text)


_COMMAND = re.compile(r"^(\s*):(?=:)|#(?=#\[)", re.MULTILINE)


def encodable(text: str, encoding: str) -> bool:
    """Whether ``encoding`` has every character of ``text``."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def escape(character: str) -> str:
    """The character as Python's string literals write it: ``\\x1b``, ``\\u202e``."""
    return character.encode("unicode_escape").decode("ascii")


def width(text: str) -> int:
    """How many columns of a terminal ``text`` takes: two for wide characters, none for combining ones (UAX #11)."""
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if character <= "~":
        return 1
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
