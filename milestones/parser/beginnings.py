"""With which token classes a rule can begin, so that it is tried only where they stand."""

from __future__ import annotations

import re
from collections import deque

_PIECE = re.compile(r"\(\?P<\w+>|\(\?[:=!]|\[[^\]]+\]|\{\d+,\d*\}|\\.|.")
_LOOKAHEADS = ("(?=", "(?!")
_NOTHING = frozenset(("",))
LENGTH = 2
"""How many classes are looked at."""


def beginnings(pattern: str) -> frozenset[str]:
    """The two classes that a match of a rule's pattern may begin with; one alone where a match may be no longer.

    Read are groups, lookaheads, choices, sets without a range and the marks ``? * + {m,n}``: what the rules are written in.
    Raises ValueError for a pattern that fits where nothing stands, which no rule may.
    """
    found = _choice(deque(_PIECE.findall(pattern)))
    if "" in found:
        raise ValueError(f"a rule must take a token at least: {pattern}")
    return found


def _choice(pieces: deque[str]) -> frozenset[str]:
    """The beginnings of alternatives up to a closing bracket or the end."""
    found = _sequence(pieces)
    while pieces and pieces[0] == "|":
        pieces.popleft()
        found |= _sequence(pieces)
    return found


def _sequence(pieces: deque[str]) -> frozenset[str]:
    found = _NOTHING
    while pieces and pieces[0] not in ("|", ")"):
        found = _followed(found, _element(pieces))
    return found


def _element(pieces: deque[str]) -> frozenset[str]:
    """The beginnings of one group, set or class with the mark that repeats it."""
    piece = pieces.popleft()
    if piece.startswith("("):
        found = _choice(pieces)
        pieces.popleft()
        found = _NOTHING if piece in _LOOKAHEADS else found
    else:
        found = frozenset(piece[1:-1] if piece.startswith("[") else piece[-1])
    mark = pieces.popleft() if pieces and pieces[0][0] in "?*+{" else ""
    if mark not in ("", "?"):
        found |= _followed(found, found)
    return found | _NOTHING if mark in ("?", "*") or mark.startswith("{0") else found


def _followed(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """What begins with one of the first and goes on with one of the second, cut to its beginning."""
    if all(len(text) == LENGTH for text in first):
        return first
    return frozenset((text + more)[:LENGTH] for text in first for more in second)
