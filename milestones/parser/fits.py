"""Which rules fit at a place of a row, remembered by the token classes that decide it: how the row goes on after them plays no part.

A row is gone through from run to run. What is open at a point (the places where the next class has a say in what fits) is a state, and which state the
next run leads to, and what it decides, is found out once for its classes; most texts come to some hundred states.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from milestones.parser.rule import Rule
from milestones.parser.shape import END, Shape, shape

_LONGEST = 24
_MOST = 1 << 14
"""How many classes at most are remembered as one stretch or run, and how many steps from run to run."""


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
_Found: TypeAlias = tuple[int, _Fits | None]
"""A place, counted from where some classes begin, and what fits there; None where that has to be tried."""


class _Stretch(dict[str, "_Stretch | _Fits"]):
    """Some classes, and by the class after them what fits at the first; or the longer stretch, where the next class has a say in it too."""

    __slots__ = ("_trials", "classes")

    def __init__(self, classes: str, trials: tuple[_Trial, ...]) -> None:
        super().__init__()
        self.classes = classes
        self._trials = trials

    def __missing__(self, key: str) -> _Stretch | _Fits:
        classes = self.classes + key
        trials = tuple([trial for before in self._trials if (trial := before.after(key)) is not None])
        found: _Stretch | _Fits
        if key != END and any(trial.places for trial in trials):
            found = _Stretch(classes, trials)
        else:
            found = tuple(_fitting((trial.rule for trial in trials if trial.ended), classes.rstrip(END), 0))
        self[key] = found
        return found


_Open: TypeAlias = tuple[tuple[int, _Stretch], ...]
"""The places where it is not decided yet what fits, counted back from where a row has been read to, and the stretch from each."""


class _State(dict[str, "tuple[_State, tuple[_Found, ...]]"]):
    """What is open at a point of a row, and by the classes of the run that comes next the state after it and the places that it decides."""

    __slots__ = ("_fits", "_open")

    def __init__(self, fits: Fits, places: _Open) -> None:
        super().__init__()
        self._fits = fits
        self._open = places

    def __missing__(self, keys: str) -> tuple[_State, tuple[_Found, ...]]:
        step = self._fits.step(self._open, keys)
        if len(keys) <= _LONGEST:
            self[keys] = step
        return step


class Fits:
    """What fits where, of some rules in order."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        shapes = [(rule, shape(rule.pattern)) for rule in self._rules]
        self._trials = tuple(_Trial(rule, found, found.firsts) for rule, found in shapes)
        self._forget()

    def _forget(self) -> None:
        self._nothing = _Stretch("", self._trials)
        self._states: dict[tuple[tuple[int, str], ...], _State] = {}
        self._start = self._state(())
        self._count = 0

    def along(self, runs: Sequence[str], firsts: Sequence[int]) -> list[_Found]:
        """The places of a row where rules fit, each with its fits in the order of the rules; None for one that has to be tried.

        The row is given by the classes of its runs, and by how many stand before each run and in all.
        """
        found, state = [], self._start
        for number, keys in enumerate(runs):
            state, decided = state[keys]
            if decided:
                found.append((firsts[number], decided))
        found.append((firsts[-1], state[END][1]))
        placed = [(first + place, fits) for first, decided in found for place, fits in decided]
        placed.sort(key=itemgetter(0))
        return placed

    def step(self, places: _Open, keys: str) -> tuple[_State, tuple[_Found, ...]]:
        """The state in which the classes of a run leave what was open, and the places that they decide."""
        self._make_room()
        left, found = list(places), list[_Found]()
        for reached, key in enumerate(keys):
            before = left if key == END else [*left, (reached, self._nothing)]
            left = []
            for place, stretch in before:
                after = stretch[key]
                if not isinstance(after, _Stretch):
                    found += [(place, after)] if after else []
                elif place > reached - _LONGEST:
                    left.append((place, after))
                else:
                    found.append((place, None))
        return self._state(tuple((place - len(keys), stretch) for place, stretch in left)), tuple(found)

    def _state(self, places: _Open) -> _State:
        """The state with these places open: the one that there is, or a new one."""
        known = tuple((place, stretch.classes) for place, stretch in places)
        if known not in self._states:
            self._states[known] = _State(self, places)
        return self._states[known]

    def _make_room(self) -> None:
        """Count one more step; all are forgotten when there are too many."""
        self._count += 1
        if self._count > _MOST:
            self._forget()

    def tried(self, keys: str, place: int) -> _Fits:
        """What fits at a place of a row's classes, by trying every rule."""
        return tuple(_fitting(self._rules, keys, place))


def _fitting(rules: Iterable[Rule], keys: str, place: int) -> Iterator[Fit]:
    for rule in rules:
        match = re.compile(rule.pattern).match(keys, place)
        if match is not None:
            spans = ((name, match.span(number)) for name, number in match.re.groupindex.items())
            groups = {name: (begin - place, end - place) for name, (begin, end) in spans if begin < end}
            yield Fit(rule, match.end() - place, groups)
