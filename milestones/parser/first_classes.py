"""With which token classes a rule can begin, so that it is tried only where one of them stands."""

from __future__ import annotations

import re
from collections import deque

_PIECE = re.compile(r"\(\?P<\w+>|\(\?[:=!]|\[[^\]]+\]|\{\d+,\d*\}|\\.|.")
_LOOKAROUND = ("(?=", "(?!")


def first_classes(pattern: str) -> frozenset[str]:
    """The classes that a match of a rule's pattern may begin with.

    Read are groups, lookaheads, choices, sets without a range and the marks ``? * + {m,n}``: what the rules are written in.
    Raises ValueError for a pattern that fits where nothing stands, which no rule may.
    """
    first, may_be_empty = _choice(deque(_PIECE.findall(pattern)))
    if may_be_empty:
        raise ValueError(f"a rule must take a token at least: {pattern}")
    return frozenset(first)


def _choice(pieces: deque[str]) -> tuple[set[str], bool]:
    """The first classes of alternatives up to a closing bracket or the end, and whether one of them may be empty."""
    first, may_be_empty = _sequence(pieces)
    while pieces and pieces[0] == "|":
        pieces.popleft()
        others, also_empty = _sequence(pieces)
        first, may_be_empty = first | others, may_be_empty or also_empty
    return first, may_be_empty


def _sequence(pieces: deque[str]) -> tuple[set[str], bool]:
    first: set[str] = set()
    still_first = True
    while pieces and pieces[0] not in ("|", ")"):
        found, may_be_empty = _element(pieces)
        if still_first:
            first |= found
        still_first = still_first and may_be_empty
    return first, still_first


def _element(pieces: deque[str]) -> tuple[set[str], bool]:
    """The first classes of one group, set or class with the mark that repeats it."""
    piece = pieces.popleft()
    if piece.startswith("("):
        found, may_be_empty = _choice(pieces)
        pieces.popleft()
        if piece in _LOOKAROUND:
            found, may_be_empty = set(), True
    else:
        found, may_be_empty = set(piece[1:-1] if piece.startswith("[") else piece[-1]), False
    mark = pieces.popleft() if pieces and pieces[0][0] in "?*+{" else ""
    return found, may_be_empty or mark in ("?", "*") or mark.startswith("{0")
