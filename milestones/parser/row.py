"""The tokens of a window, from the runs of characters between its spaces.

What most runs are made of is found out once and remembered, since most runs of a text have come before. One with digits is read where it
stands, unless a mark ends it: a number, a time of day or a sum may go on after a space.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain
from operator import attrgetter
from typing import overload

from milestones.frozen import quickly_made
from milestones.language.language import Language
from milestones.parser.fraction_words import fraction_places, joined_fractions
from milestones.parser.lexer import Token, keys_of, next_tokens
from milestones.parser.ordinal_words import joined_ordinals, may_join
from milestones.parser.phrases import Phrase, marks, phrases_in

_LONGEST = 40
_MOST = 1 << 15
"""Which runs are remembered, and how many."""


@quickly_made
@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """The tokens of a run of characters, their classes and their words in lower case; the offsets count from where the run begins.

    ``beside`` are the words that may stand beside one of its own in a phrase; none where none of its words marks one.
    """

    keys: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()

    @classmethod
    def of(cls, tokens: Iterable[Token], language: Language) -> Run:
        """The run of its tokens."""
        row, known = tuple(tokens), marks(language)
        words = tuple([token.text.lower() for token in row])
        beside = [known[word] for word in words if word in known]
        return cls(keys_of(row), row, words, frozenset().union(*beside) if beside else frozenset())


_IN_PLACE = "\0"
_NOTHING, _OPEN = Run("", ()), Run(_IN_PLACE, ())
"""Stand for a run that the one before it goes on into, and for one that has to be read where it stands."""
_keys_of, _words_of = attrgetter("keys"), attrgetter("words")


class _Known(dict[str, Run]):
    """Each run of characters, read when it is first asked for."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._closed = _closed(language)

    def __missing__(self, text: str) -> Run:
        if len(text) > _LONGEST:
            return _OPEN
        if len(self) >= _MOST:
            self.clear()
        if self._closed.fullmatch(text) is None:
            self[text] = _OPEN
            return _OPEN
        tokens: list[Token] = []
        while found := next_tokens(text, tokens[-1].end if tokens else 0, len(text), 0, self._language):
            tokens += found
        run = self[text] = Run.of(tokens, self._language)
        return run


def _closed(language: Language) -> re.Pattern[str]:
    """Runs whose tokens end with them, whatever follows: without digits, or with a mark after them; a full stop may be that of an ordinal or of a date."""
    stop = "" if language.ordinal_stops or language.spaced_dates else "."
    return re.compile(rf'[^\d$€£¥]*|[^$€£¥]*[,;:)\]?!"”{stop}]')


@lru_cache(maxsize=8)
def _known(language: Language) -> _Known:
    return _Known(language)


class _Made(dict[int, Token]):
    """The tokens of runs, each made when it is first asked for by its place."""

    __slots__ = ("_firsts", "_lengths", "_runs", "_start", "_texts")

    def __init__(self, runs: Sequence[Run], firsts: list[int], texts: list[str], start: int) -> None:
        """Of runs, each with how many tokens stand before it, which are what stands between single spaces from ``start`` on."""
        super().__init__()
        self._runs = runs
        self._firsts = firsts
        self._texts = texts
        self._start = start
        self._lengths: list[int] = []

    def __missing__(self, place: int) -> Token:
        number = bisect_right(self._firsts, place) - 1
        lengths = self._lengths or self._counted()
        token, base = self._runs[number].tokens[place - self._firsts[number]], lengths[number] + number
        made = self[place] = Token(token.key, token.value, base + token.start, base + token.end, token.text)
        return made

    def _counted(self) -> list[int]:
        """How many characters stand before each run, without the spaces."""
        self._lengths = list(accumulate(map(len, self._texts), initial=self._start))
        return self._lengths


class Row(Sequence[Token]):
    """The tokens of a window; ``keys`` is the string of their classes, and ``at`` has each token by its place.

    ``runs`` are the classes of each run, and ``firsts`` how many tokens stand before each run and in all.
    """

    __slots__ = ("at", "firsts", "keys", "runs")

    def __init__(self, runs: Sequence[Run], texts: list[str], start: int) -> None:
        """The row of runs, which are what stands between single spaces from ``start`` on."""
        self.runs = list(map(_keys_of, runs))
        self.keys = "".join(self.runs)
        self.firsts = list(accumulate(map(len, self.runs), initial=0))
        self.at: Mapping[int, Token] = _Made(runs, self.firsts, texts, start)

    @classmethod
    def of(cls, tokens: list[Token]) -> Row:
        """The row of tokens that are made already."""
        runs = [Run(token.key, (_moved(token, -number),)) for number, token in enumerate(tokens)]
        return cls(runs, [""] * len(runs), 0)

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> list[Token]: ...
    def __getitem__(self, place: int | slice) -> Token | list[Token]:
        if isinstance(place, slice):
            return [self.at[number] for number in range(*place.indices(len(self.keys)))]
        if not 0 <= place < len(self.keys):
            raise IndexError(place)
        return self.at[place]


def _joined(runs: list[Run], firsts: list[int], texts: list[str], phrases: list[Phrase]) -> tuple[list[Run], list[str]]:
    """The runs and texts with each of some phrases made one token, and the runs that it stands in one run."""
    runs, texts = runs.copy(), texts.copy()
    for place, size, entry in reversed(phrases):
        first, last = bisect_right(firsts, place) - 1, bisect_right(firsts, place + size - 1) - 1
        tokens = _tokens_of(runs[first : last + 1], texts[first : last + 1])
        begin = place - firsts[first]
        words = tokens[begin : begin + size]
        whole = Token(*entry, words[0].start, words[-1].end, " ".join([word.text for word in words]))
        tokens[begin : begin + size] = [whole]
        runs[first : last + 1] = [Run(keys_of(tokens), tuple(tokens))]
        texts[first : last + 1] = [" ".join(texts[first : last + 1])]
    return runs, texts


def _tokens_of(runs: list[Run], texts: list[str]) -> list[Token]:
    """The tokens of runs side by side, their offsets counted from the first run."""
    return [_moved(token, start) for run, start in zip(runs, _starts(texts, 0), strict=True) for token in run.tokens]


def _moved(token: Token, by: int) -> Token:
    return Token(token.key, token.value, by + token.start, by + token.end, token.text)


def read(prose: str, start: int, end: int, language: Language) -> Row:
    """The tokens of a window: phrases of several words and places in a sequence are one each."""
    texts = prose[start:end].replace("\n", " ").split(" ")
    known = _known(language)
    runs = list(map(known.__getitem__, texts))
    row = Row(runs, texts, start)
    if _IN_PLACE in row.keys:
        runs = _read_in_place(runs, _starts(texts, start), prose, end, language)
        row = Row(runs, texts, start)
    if _may_hold_phrases(runs) and (phrases := phrases_in(_words(runs), language)):
        row = Row(*_joined(runs, row.firsts, texts, phrases), start)
    if may_join(row.keys):
        row = Row.of(joined_ordinals(row[:]))
    if places := fraction_places(row.keys):
        row = Row.of(joined_fractions(row[:], places))
    return row


def _starts(texts: list[str], start: int) -> list[int]:
    """Where each run of a window starts."""
    return [length + number for number, length in enumerate(accumulate(map(len, texts[:-1]), initial=start))]


def _may_hold_phrases(runs: list[Run]) -> bool:
    """Whether beside a word that marks a phrase there stands another of the phrase, or what is beside it is not clear."""
    for number, run in enumerate(runs):
        if run.beside:
            for near in runs[max(0, number - 1) : number + 2]:
                if not (near.words and run.beside.isdisjoint(near.words)):
                    return True
    return False


def _words(runs: list[Run]) -> list[str]:
    return list(chain.from_iterable(map(_words_of, runs)))


def _read_in_place(runs: list[Run], starts: list[int], prose: str, end: int, language: Language) -> list[Run]:
    """The runs, with those read from the prose that are not known by themselves; a run into which the one before it goes on is empty."""
    found = runs.copy()
    for number in [number for number, run in enumerate(runs) if run is _OPEN]:
        if found[number] is _OPEN:
            tokens, following = _tokens_in_place(number, runs, starts, prose, end, language)
            found[number:following] = [Run.of(tokens, language), *[_NOTHING] * (following - number - 1)]
    return found


def _tokens_in_place(
    number: int, runs: list[Run], starts: list[int], prose: str, end: int, language: Language
) -> tuple[list[Token], int]:
    """The tokens from the beginning of a run on, their offsets counted from there, and the next run that is known and begins where one of them ends."""
    base = reached = starts[number]
    next_known = starts[number + 1] if number + 1 < len(runs) and runs[number + 1] is not _OPEN else -1
    tokens: list[Token] = []
    while found := next_tokens(prose, reached, end, base, language):
        following = bisect_right(starts, base + found[0].start) - 1
        if following > number and runs[following] is not _OPEN and reached <= starts[following]:
            return tokens, following
        tokens += found
        reached = base + found[-1].end
        if reached == next_known - 1:
            return tokens, number + 1
    return tokens, len(runs)
