"""Many patterns as one that is soon done with the places where none of them begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_BOUNDARY = r"\b"
_QUANTIFIERS = frozenset("?*+{")


def alternation(patterns: Iterable[str], *, any_case: bool = True) -> re.Pattern[str]:
    """A pattern that is found where any of some patterns is, without regard to case unless that is asked for; nowhere if there are none.

    At each place a plain alternation tries one pattern after the other. Here those that begin with a word are grouped by whether they ask for the
    boundary of a word, and then by their first letter, so that most are passed over by one look at a character.
    """
    groups: dict[str, dict[str, list[str]]] = {}
    for pattern in patterns:
        lead = _BOUNDARY if pattern.startswith(_BOUNDARY) and len(branches(pattern)) == 1 else ""
        for branch in _opened(pattern[len(lead) :]):
            letter = _first_letter(branch)
            letter = letter.lower() if any_case else letter
            groups.setdefault(lead, {}).setdefault(letter, []).append(branch[len(letter) :])
    joined = "|".join(
        f"{lead}(?:{'|'.join(_of_letter(letter, rests, any_case) for letter, rests in rows.items())})"
        for lead, rows in groups.items()
    )
    return re.compile(joined or r"(?!)", re.IGNORECASE if any_case else 0)


def _of_letter(letter: str, rests: list[str], any_case: bool) -> str:
    """The patterns that begin with a letter: the engine passes over a branch by its first character only where that is a plain class."""
    either = f"(?-i:[{letter}{letter.swapcase()}])" if letter and any_case else letter
    return f"{either}(?:{'|'.join(rests)})"


def _first_letter(pattern: str) -> str:
    """The letter that a pattern begins with; empty where it may begin with another."""
    letter, after = pattern[:1], pattern[1:2]
    plain = letter.isalpha() and len(letter.swapcase()) == 1 and after not in _QUANTIFIERS and len(branches(pattern)) == 1
    return letter if plain else ""


def _opened(pattern: str) -> list[str]:
    """A pattern that begins with a group of alternatives as one for each of them; any other alone."""
    if not pattern.startswith("(?:"):
        return [pattern]
    end = _closing(pattern)
    if pattern[end + 1 : end + 2] in _QUANTIFIERS or len(branches(pattern)) > 1:
        return [pattern]
    return [branch + pattern[end + 1 :] for branch in branches(pattern[3:end])]


def branches(pattern: str) -> list[str]:
    """The alternatives of a pattern at its top level."""
    places = [place for place, depth in _depths(pattern) if depth == 0 and pattern[place] == "|"]
    return [pattern[first + 1 : last] for first, last in zip([-1, *places], [*places, len(pattern)], strict=True)]


def _closing(pattern: str) -> int:
    """Where the group ends that a pattern begins with."""
    return next(place for place, depth in _depths(pattern) if depth == 0 and pattern[place] == ")")


def _depths(pattern: str) -> Iterator[tuple[int, int]]:
    """The characters of a pattern that are neither escaped nor in a class, each with how many groups are open around it."""
    depth, place, in_class = 0, 0, False
    while place < len(pattern):
        character = pattern[place]
        if character == "\\":
            place += 2
            continue
        if in_class:
            in_class = character != "]"
        elif character == "[":
            in_class = True
            place += pattern.startswith("^", place + 1) + pattern.startswith(("]", "^]"), place + 1)
        else:
            depth -= character == ")"
            yield place, depth
            depth += character == "("
        place += 1
