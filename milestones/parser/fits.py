"""Which rules fit at a place of a row, remembered by the token classes that decide it: how the row goes on after them plays no part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import add
from typing import NamedTuple, TypeAlias, cast

from milestones.parser.rule import Rule
from milestones.parser.shape import END, Shape, shape

_LONGEST = 24
_MOST = 1 << 13
"""How many classes at most are remembered as one stretch, and how many stretches."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A rule that fits, how many tokens it takes, and which of them its groups hold, those that hold any, counted from the first."""

    rule: Rule
    size: int
    groups: dict[str, tuple[int, int]]


class _Trial(NamedTuple):
    """A rule that begins with a stretch of classes: the places of its shape that may come next, and whether it may fit already."""

    rule: Rule
    shape: Shape
    places: int
    ended: bool = False

    def after(self, key: str) -> _Trial | None:
        """The rule with one class more; None where it does not fit any more and did not before."""
        held = self.places & self.shape.holding.get(key, 0)
        ended = self.ended or held & self.shape.lasts != 0
        return _Trial(self.rule, self.shape, self.shape.after(held), ended) if held or ended else None


_Fits: TypeAlias = tuple[Fit, ...]
_NONE: _Fits = ()
"""What fits at most places."""


class _Stretch(dict[str, "_Stretch | _Fits"]):
    """Some classes, and by the class after them what fits at the first; or the longer stretch, where the next class has a say in it too."""

    __slots__ = ("_fits", "_keys", "_trials")

    def __init__(self, fits: Fits, keys: str, trials: tuple[_Trial, ...]) -> None:
        super().__init__()
        self._fits = fits
        self._keys = keys
        self._trials = trials

    def __missing__(self, key: str) -> _Stretch | _Fits:
        self._fits.make_room()
        keys = self._keys + key
        trials = tuple([trial for before in self._trials if (trial := before.after(key)) is not None])
        found: _Stretch | _Fits
        if key != END and any(trial.places for trial in trials):
            found = _Stretch(self._fits, keys, trials)
        else:
            found = tuple(_fitting((trial.rule for trial in trials if trial.ended), keys.rstrip(END), 0)) or _NONE
        self[key] = found
        return found


class _Pairs(dict[str, "_Stretch | _Fits"]):
    """What a stretch of no classes makes of two."""

    __slots__ = ("_nothing",)

    def __init__(self, nothing: _Stretch) -> None:
        super().__init__()
        self._nothing = nothing

    def __missing__(self, pair: str) -> _Stretch | _Fits:
        first = self._nothing[pair[0]]
        found = self[pair] = first[pair[1]] if isinstance(first, _Stretch) else first
        return found


class Fits:
    """What fits where, of some rules in order."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        shapes = [(rule, shape(rule.pattern)) for rule in self._rules]
        self._stretches = _Stretch(self, "", tuple(_Trial(rule, found, found.firsts) for rule, found in shapes))
        self._pairs = _Pairs(self._stretches)
        self._count = 0

    def along(self, keys: str) -> list[tuple[int, _Fits]]:
        """The places of a row's classes where rules fit, each with its fits in the order of the rules."""
        found: list[tuple[int, _Fits]] = []
        ended = keys + END
        by_pair = map(self._pairs.__getitem__, map(add, keys, ended[1:]))
        for place, fits in [(place, fits) for place, fits in enumerate(by_pair) if fits is not _NONE]:
            following = place + 1
            while type(fits) is _Stretch:
                following += 1
                fits = fits[ended[following]] if following < place + _LONGEST else self.plainly(keys, place)
            if fits:
                found.append((place, cast(_Fits, fits)))
        return found

    def make_room(self) -> None:
        """Count one more stretch; all are forgotten when there are too many."""
        self._count += 1
        if self._count > _MOST:
            self._stretches.clear()
            self._pairs.clear()
            self._count = 0

    def plainly(self, keys: str, place: int) -> _Fits:
        """What fits at a place, by trying every rule."""
        return tuple(_fitting(self._rules, keys, place))


def _fitting(rules: Iterable[Rule], keys: str, place: int) -> Iterator[Fit]:
    for rule in rules:
        match = re.compile(rule.pattern).match(keys, place)
        if match is not None:
            spans = ((name, match.span(number)) for name, number in match.re.groupindex.items())
            groups = {name: (begin - place, end - place) for name, (begin, end) in spans if begin < end}
            yield Fit(rule, match.end() - place, groups)
