"""The tokens of a window, from the runs of characters between its spaces.

What most runs are made of is found out once and remembered, since most runs of a text have come before. One with digits is read where it
stands, unless a mark ends it: a number, a time of day or a sum may go on after a space.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import overload

from milestones.language import token_class as tc
from milestones.language.language import Language
from milestones.parser.fraction_words import fraction_places, joined_fractions
from milestones.parser.lexer import Token, next_tokens
from milestones.parser.ordinal_words import joined_ordinals
from milestones.parser.phrases import Phrase, phrases_in

_CLOSED = re.compile(r"[^\d$€£¥]*|[^$€£¥]*[,;:)\]]")
"""Runs whose tokens end with them, whatever follows: without digits, or with a mark after them."""
_LONGEST = 40
_MOST = 1 << 15
"""Which runs are remembered, and how many."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """The tokens of a run of characters, their classes and their words in lower case; the offsets count from where the run begins."""

    keys: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, tokens: Iterable[Token]) -> Run:
        """The run of its tokens."""
        row = tuple(tokens)
        return cls("".join([token.key for token in row]), row, tuple([token.text.lower() for token in row]))


_NOTHING = Run("", ())


class _Known(dict[str, Run | None]):
    """Each run of characters, read when it is first asked for; None for one that has to be read where it stands."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, text: str) -> Run | None:
        if len(text) > _LONGEST or _CLOSED.fullmatch(text) is None:
            return None
        if len(self) >= _MOST:
            self.clear()
        tokens: list[Token] = []
        while found := next_tokens(text, tokens[-1].end if tokens else 0, len(text), 0, self._language):
            tokens += found
        run = self[text] = Run.of(tokens)
        return run


@lru_cache(maxsize=8)
def _known(language: Language) -> _Known:
    return _Known(language)


class Row(Sequence[Token]):
    """The tokens of a window, each made when it is asked for; ``keys`` is the string of their classes."""

    __slots__ = ("_bases", "_made", "_tokens", "keys")

    def __init__(self, keys: str, tokens: list[Token], bases: list[int]) -> None:
        """A row of tokens whose offsets count from ``bases``."""
        self.keys = keys
        self._tokens = tokens
        self._bases = bases
        self._made: dict[int, Token] = {}

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> list[Token]: ...
    def __getitem__(self, place: int | slice) -> Token | list[Token]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self.keys)))]
        made = self._made.get(place)
        if made is None:
            token, base = self._tokens[place], self._bases[place]
            made = self._made[place] = Token(token.key, token.value, base + token.start, base + token.end, token.text)
        return made

    def joined(self, phrases: Iterable[Phrase]) -> Row:
        """The row with each of some phrases made one token."""
        tokens, bases, done = [], [], 0
        for place, size, (key, value) in phrases:
            words = self[place : place + size]
            whole = Token(key, value, words[0].start, words[-1].end, " ".join([word.text for word in words]))
            tokens += [*self._tokens[done:place], whole]
            bases += [*self._bases[done:place], 0]
            done = place + size
        tokens += self._tokens[done:]
        return Row("".join([token.key for token in tokens]), tokens, bases + self._bases[done:])


def read(prose: str, start: int, end: int, language: Language) -> Row:
    """The tokens of a window: phrases of several words and places in a sequence are one each."""
    texts = prose[start:end].replace("\n", " ").split(" ")
    known = _known(language)
    found = [known[text] for text in texts]
    starts = [start + length + number for number, length in enumerate(accumulate(map(len, texts[:-1]), initial=0))]
    runs = _read_in_place(found, starts, prose, end, language) if None in found else [run for run in found if run is not None]
    tokens = [token for run in runs for token in run.tokens]
    bases = [start for run, start in zip(runs, starts, strict=True) for _ in run.keys]
    row = Row("".join([run.keys for run in runs]), tokens, bases)
    if phrases := phrases_in([word for run in runs for word in run.words], language):
        row = row.joined(phrases)
    if tc.ORDINAL in row.keys and tc.NUMBER_WORD in row.keys:
        tokens = joined_ordinals(row[:])
        row = Row("".join([token.key for token in tokens]), tokens, [0] * len(tokens))
    if places := fraction_places(row.keys):
        tokens = joined_fractions(row[:], places)
        row = Row("".join([token.key for token in tokens]), tokens, [0] * len(tokens))
    return row


def _read_in_place(runs: list[Run | None], starts: list[int], prose: str, end: int, language: Language) -> list[Run]:
    """The runs, with those read from the prose that are not known by themselves; a run into which the one before it goes on is empty."""
    found: list[Run] = []
    for number, run in enumerate(runs):
        if number < len(found):
            continue
        if run is not None:
            found.append(run)
            continue
        tokens, following = _tokens_in_place(number, runs, starts, prose, end, language)
        found.append(Run.of(tokens))
        found += [_NOTHING] * (following - number - 1)
    return found


def _tokens_in_place(
    number: int, runs: list[Run | None], starts: list[int], prose: str, end: int, language: Language
) -> tuple[list[Token], int]:
    """The tokens from the beginning of a run on, their offsets counted from there, and the next run that is known and begins where one of them ends."""
    base = reached = starts[number]
    tokens: list[Token] = []
    while found := next_tokens(prose, reached, end, base, language):
        following = bisect_right(starts, base + found[0].start) - 1
        if following > number and runs[following] is not None and reached <= starts[following]:
            return tokens, following
        tokens += found
        reached = base + found[-1].end
        if number + 1 < len(runs) and runs[number + 1] is not None and reached == starts[number + 1] - 1:
            return tokens, number + 1
    return tokens, len(runs)
