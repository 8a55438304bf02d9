"""Which event of the registry do these words name?

The evidence is named: the same words, all content words of a name or alias, or a noun phrase that a name contains with the same
head. Verb and noun of one stem count as one. Two different events with equal evidence are a tie, and a tie is not settled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from milestones.anchors.event import Event
from milestones.anchors.stems import Content, content
from milestones.anchors.telling import names_a_thing_of
from milestones.language.language import Language

SAME_WORDS = 100
"""The strength of a phrase that is a name, word for word."""
WHOLE_NAME = 50
"""The least strength of a phrase that holds all of a name."""
EDGES = frozenset(("begin", "end"))
"""The stems of words for the beginning and the end of what an event's name names besides."""
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Binding:
    """An event that words name: how strongly (higher is stronger) and by which evidence."""

    event: Event
    strength: int
    evidence: str
    stems: frozenset[str] = frozenset()
    """The stems of the name that was found."""


@dataclass(frozen=True, slots=True)
class _Name:
    event: Event
    shown: str
    text: str
    content: Content
    order: int


@dataclass(frozen=True, slots=True, eq=False)
class Binder:
    """The names of a registry's events, indexed by their stems, so that a phrase is looked up in the time of its own words."""

    language: Language
    events: tuple[Event, ...]
    owned: dict[str, list[_Name]] = field(default_factory=dict)
    """Each name under the rarest of its stems, and under the rarest that is no edge."""
    stems: dict[str, list[_Name]] = field(default_factory=dict)
    """Each name under all of its stems."""
    literal: dict[str, list[_Name]] = field(default_factory=dict)

    @classmethod
    def of(cls, events: tuple[Event, ...], language: Language) -> Binder:
        """The index of some events; made once for the same tuple of them, however many texts are checked against it."""
        return _index(_Same(events), language)

    def rarest(self, stems: frozenset[str]) -> str | None:
        """The stem that the fewest names have, of two the first in the alphabet; None of none."""
        return min(stems, key=lambda stem: (len(self.stems.get(stem, ())), stem), default=None)

    def phrase(self, text: str) -> list[Binding]:
        """The events that a phrase right after since, after, of … names: the strongest only; more than one is a tie."""
        plain = _plain(text)
        exact = [Binding(name.event, SAME_WORDS, f"the words “{name.shown}”") for name in self.literal.get(plain, ())]
        if exact:
            return _strongest(exact)
        words = content(text, self.language)
        rarest = self.rarest(words.chunk)
        headed = self.stems.get(rarest, ()) if rarest is not None else ()
        names = {name.order: name for name in (*self._within(words), *headed)}
        found = [binding for _, name in sorted(names.items()) if (binding := _phrase_binding(name, words, plain)) is not None]
        return _strongest([binding for binding in found if not names_a_thing_of(text, binding.stems, self.language)])

    def clause(self, text: str, edge: str = "") -> list[Binding]:
        """The events named somewhere in a clause: all content words of a name or alias stand in it. All of them, strongest first.

        With an ``edge``, "begin" or "end", also those that are this edge of what the clause names: "the war lasted" for "outbreak of the war".
        """
        words = content(text, self.language)
        plain = f" {_plain(text)} "
        found = [binding for name in self._within(words) if (binding := _clause_binding(name, words, plain, edge)) is not None]
        found.extend(self._empty_names(plain))
        best: dict[int, Binding] = {}
        for binding in sorted(found, key=lambda item: item.strength):
            best[id(binding.event)] = binding
        return sorted(best.values(), key=lambda item: -item.strength)

    def _within(self, words: Content) -> list[_Name]:
        """The names of which all stems may stand among some words, in the order of the registry."""
        found = {name.order: name for stem in words.stems for name in self.owned.get(stem, ())}
        return [name for _, name in sorted(found.items())]

    def _empty_names(self, plain: str) -> list[Binding]:
        """Aliases without content words ("then"), found by the letter."""
        if len(self.events) > 50:
            return []
        return [
            Binding(name.event, 1, f"the words “{name.shown}”")
            for text, names in self.literal.items()
            for name in names
            if not name.content.stems and f" {text} " in plain
        ]


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """Some events, equal to no others, so that they need not be compared one by one."""

    events: tuple[Event, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.events is self.events

    def __hash__(self) -> int:
        return id(self.events)


@lru_cache(maxsize=8)
def _index(same: _Same, language: Language) -> Binder:
    events = same.events
    texts = [(event, text) for event in events for text in _names(event)]
    binder = Binder(language, events)
    for order, (event, text) in enumerate(texts):
        entry = _Name(event, text, _plain(text), content(text, language), order)
        binder.literal.setdefault(entry.text, []).append(entry)
        for stem in entry.content.stems:
            binder.stems.setdefault(stem, []).append(entry)
    for entry in (entry for entries in binder.literal.values() for entry in entries):
        for key in {binder.rarest(entry.content.stems), binder.rarest(entry.content.stems - EDGES)} - {None}:
            binder.owned.setdefault(key or "", []).append(entry)
    return binder


def _names(event: Event) -> tuple[str, ...]:
    """The name of an event and its aliases, and each without what it adds in brackets: "first conference (PyCon)"."""
    names = (event.name, *event.aliases)
    shorter = (_BRACKETS.sub(" ", name).strip() for name in names if "(" in name)
    return tuple(dict.fromkeys((*names, *filter(None, shorter))))


def _plain(text: str) -> str:
    return _SPACE.sub(" ", re.sub(r"[^\w\s]", " ", text.lower())).strip()


def _phrase_binding(name: _Name, words: Content, plain: str) -> Binding | None:
    stems = name.content.stems
    if stems and stems <= words.stems and (words.heads & stems or f" {name.text} " in f" {plain} "):
        return Binding(name.event, WHOLE_NAME + len(stems), f"all words of “{name.shown}”", stems)
    if words.chunk and words.chunk <= stems and words.heads & name.content.heads & words.chunk:
        return Binding(name.event, 10 + len(words.chunk), f"its head word in “{name.shown}”", stems)
    return None


def _clause_binding(name: _Name, words: Content, plain: str, edge: str) -> Binding | None:
    stems = name.content.stems - {edge}
    if not stems or not stems <= words.stems:
        return None
    literal = f" {name.text} " in plain
    return Binding(
        name.event,
        2 * len(stems) + (3 if literal else 0),
        f"{'the' if literal else 'all'} words {'' if literal else 'of '}“{name.shown}”",
        stems,
    )


def _strongest(bindings: list[Binding]) -> list[Binding]:
    if not bindings:
        return []
    top = max(binding.strength for binding in bindings)
    best: dict[int, Binding] = {}
    for binding in bindings:
        if binding.strength == top:
            best.setdefault(id(binding.event), binding)
    return list(best.values())
