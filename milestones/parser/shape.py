"""The shape of a rule's pattern: which token classes may stand at each of its places, and which places come after which.

A place is a class or a set of classes of the pattern (Glushkov's construction). Those of a lookahead are places too, for the rule looks at what stands
there; but nothing comes after them. What may stand up to three times may stand any number of times here. So a shape fits wherever its pattern does, and
where the last place is left, the rule has seen all that it ever looks at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

END = "\0"
"""Stands for the end of the classes, which ``$`` asks for."""
_PIECE = re.compile(r"\(\?P<\w+>|\(\?[:=!]|\[[^\]^][^\]]*\]|\{\d+,\d+\}|\\.|[^.^({[\\]")
_LOOKAHEADS = ("(?=", "(?!")


@dataclass(frozen=True, slots=True)
class Shape:
    """``firsts`` and ``lasts`` are the places where a match may begin and end, ``holding`` those where each class may stand, all as bits of a number;
    ``following`` has for each place those that may come after it."""

    firsts: int
    lasts: int
    holding: dict[str, int]
    following: tuple[int, ...]

    def after(self, held: int) -> int:
        """The places that may come after some; 0 where the rule looks no further."""
        found = 0
        while held:
            lowest = held & -held
            found |= self.following[lowest.bit_length() - 1]
            held ^= lowest
        return found


def shape(pattern: str) -> Shape:
    """The shape of a pattern of groups, lookaheads, choices, sets and the marks ``? * + {m,n}``, which is all that rules are written in.

    Raises ValueError for one that has anything else, or that fits where nothing stands, which no rule may.
    """
    return _Reader(pattern).shape()


class _Stretch(NamedTuple):
    """A part of a pattern: the places where it may begin and end, and whether it may be nothing at all."""

    firsts: int = 0
    lasts: int = 0
    empty: bool = True


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._pieces = [*_PIECE.findall(pattern), ""]
        if "".join(self._pieces) != pattern:
            raise ValueError(f"a rule is written with groups, choices, sets and repeats alone: {pattern}")
        self._next = 0
        self._holding: dict[str, int] = {}
        self._following: list[int] = []

    def shape(self) -> Shape:
        whole = self._choice()
        if whole.empty:
            raise ValueError(f"a rule must take a token at least: {self._pattern}")
        return Shape(whole.firsts, whole.lasts, self._holding, tuple(self._following))

    def _choice(self) -> _Stretch:
        """The alternatives up to a closing bracket or the end."""
        found = self._sequence()
        while self._pieces[self._next] == "|":
            self._next += 1
            other = self._sequence()
            found = _Stretch(found.firsts | other.firsts, found.lasts | other.lasts, found.empty or other.empty)
        return found

    def _sequence(self) -> _Stretch:
        found = _Stretch()
        while self._pieces[self._next] not in ("|", ")", ""):
            found = self._joined(found, self._repeated())
        return found

    def _repeated(self) -> _Stretch:
        """A group, set or class with the mark that repeats it, which counts as a mark for any number of times."""
        found = self._element()
        mark = self._pieces[self._next]
        if mark[:1] not in ("?", "*", "+", "{"):
            return found
        self._next += 1
        if mark != "?":
            self._link(found.lasts, found.firsts)
        return _Stretch(found.firsts, found.lasts, True) if mark[:2] in ("?", "*", "{0") else found

    def _element(self) -> _Stretch:
        piece = self._pieces[self._next]
        self._next += 1
        if piece.startswith("("):
            found = self._choice()
            self._next += 1
            return _Stretch(found.firsts) if piece in _LOOKAHEADS else found
        return self._place(END if piece == "$" else _members(piece[1:-1]) if piece[0] == "[" else piece[-1])

    def _place(self, keys: str) -> _Stretch:
        bit = 1 << len(self._following)
        self._following.append(0)
        for key in keys:
            self._holding[key] = self._holding.get(key, 0) | bit
        return _Stretch(bit, bit, False)

    def _joined(self, first: _Stretch, second: _Stretch) -> _Stretch:
        self._link(first.lasts, second.firsts)
        firsts = first.firsts | second.firsts if first.empty else first.firsts
        lasts = first.lasts | second.lasts if second.empty else second.lasts
        return _Stretch(firsts, lasts, first.empty and second.empty)

    def _link(self, lasts: int, firsts: int) -> None:
        while lasts:
            lowest = lasts & -lasts
            self._following[lowest.bit_length() - 1] |= firsts
            lasts ^= lowest


def _members(inside: str) -> str:
    """The classes of a set, with its ranges written out."""
    return re.sub(r"(.)-(.)", lambda ends: "".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1))), inside)
