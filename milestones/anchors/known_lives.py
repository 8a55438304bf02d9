"""The lives that a registry and a text tell; those of the registry are looked up by the words of their names, however many they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from milestones.anchors.binding import Binder
from milestones.anchors.event import Event
from milestones.anchors.life import Life
from milestones.anchors.stems import content
from milestones.calendar.datespan import DateSpan
from milestones.language.language import Language

BIRTH, DEATH = "born", "die"


@lru_cache(maxsize=8)
def registry_lives(binder: Binder) -> tuple[Life, ...]:
    """The lives that birth and death events of a registry tell; a birth and a death of one name are one life. Read once for all documents of a run."""
    lives: list[Life] = []
    deaths = list(_of_kind(binder.events, binder.language, DEATH))
    by_stem: dict[str, list[int]] = {}
    for number, (_, names) in enumerate(deaths):
        for stem in names or {""}:
            by_stem.setdefault(stem, []).append(number)
    for event, names in _of_kind(binder.events, binder.language, BIRTH):
        beside = sorted({number for stem in names or {""} for number in by_stem.get(stem, ())})
        died = next((deaths[number][0] for number in beside if _is_one_name(names, deaths[number][1])), None)
        lives.append(
            Life(
                names,
                event.span,
                died.span if died is not None else None,
                event.origin,
                event.name,
                aliases=event.aliases,
                birth=event,
                death=died,
            )
        )
    return tuple(lives)


def _is_one_name(first: frozenset[str], second: frozenset[str]) -> bool:
    return first <= second or second <= first


def is_birth(event: Event, language: Language) -> bool:
    """Whether an event is a birth, by its kind or its name."""
    return event.kind == "birth" or BIRTH in content(event.name, language).stems


def _of_kind(events: tuple[Event, ...], language: Language, kind: str) -> Iterator[tuple[Event, frozenset[str]]]:
    for event in events:
        stems = content(event.name, language).stems
        if kind in stems or event.kind == {BIRTH: "birth", DEATH: "death"}[kind]:
            yield event, stems - {kind}


@dataclass(frozen=True, slots=True)
class _Registered:
    """The lives of a registry, their places by each stem of their names, and the places of those that go by other names or by none."""

    lives: tuple[Life, ...]
    by_stem: dict[str, list[int]]
    aliased: tuple[int, ...]
    anonymous: tuple[Life, ...]
    births: frozenset[DateSpan | None]


@lru_cache(maxsize=8)
def _registered(binder: Binder) -> _Registered:
    lives = registry_lives(binder)
    by_stem: dict[str, list[int]] = {}
    for number, life in enumerate(lives):
        for stem in life.names:
            by_stem.setdefault(stem, []).append(number)
    return _Registered(
        lives,
        by_stem,
        tuple(number for number, life in enumerate(lives) if life.aliases),
        tuple(life for life in lives if not life.names),
        frozenset(life.born for life in lives),
    )


class KnownLives:
    """All lives that an age in a text may be of."""

    def __init__(self, binder: Binder, told: Sequence[Life]) -> None:
        """Those of the registry, and those that the text tells, which have a place in it."""
        self._registered = _registered(binder)
        self.told = told

    def perhaps_named(self, words: frozenset[str]) -> list[Life]:
        """Those that have another name, or a stem of their own among some words; the registry's first, in its order."""
        known = self._registered
        found = {number for stem in words if stem in known.by_stem for number in known.by_stem[stem]}.union(known.aliased)
        return [
            *(known.lives[number] for number in sorted(found)),
            *(life for life in self.told if life.aliases or not words.isdisjoint(life.names)),
        ]

    @property
    def anonymous(self) -> tuple[Life, ...]:
        """Those of the registry whose events name nobody."""
        return self._registered.anonymous

    @property
    def only(self) -> Life | None:
        """The only life; None where there are several, or none."""
        if len(self._registered.lives) + len(self.told) != 1:
            return None
        return self.told[0] if self.told else self._registered.lives[0]

    @property
    def of_one_birth(self) -> bool:
        """Whether all have one date of birth."""
        return len(self._registered.births.union(life.born for life in self.told)) == 1
