"""The event that a word on the command line means."""

from __future__ import annotations

from collections.abc import Sequence

from milestones.anchors.event import Event
from milestones.anchors.faults import near_miss
from milestones.errors import RegistryError

_MOST_SHOWN = 10


def event_named(word: str, events: Sequence[Event]) -> int:
    """The number (from 0) of the event of an id, else of a name or alias, letter case aside.

    Raises RegistryError where there is none or more than one; it lists the events whose id or names hold the word, or the nearest id or name.
    """
    wanted = word.strip().casefold()
    for fits in (_by_id, _by_name):
        found = [number for number, event in enumerate(events) if fits(event, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise RegistryError(f"{word!r} may be {_listed([events[number] for number in found])}; give the id as it is written")
    raise RegistryError(_nothing(word, wanted, events))


def _by_id(event: Event, wanted: str) -> bool:
    return (event.id or "").casefold() == wanted


def _by_name(event: Event, wanted: str) -> bool:
    return wanted in (name.casefold() for name in (event.name, *event.aliases))


def _nothing(word: str, wanted: str, events: Sequence[Event]) -> str:
    names = [(event, (event.id or "", event.name, *event.aliases)) for event in events]
    holding = [event for event, own in names if wanted and any(wanted in name.casefold() for name in own)]
    if holding:
        return f"no event goes by {word!r} alone; it may be {_listed(holding)}; give an id or a whole name"
    known = [name for _, own in names for name in own]
    return f"no event {word!r} in the registry{near_miss(word, known)}; milestones event list shows what it has"


def _listed(events: Sequence[Event]) -> str:
    shown = [f"{event.id} ({event.name}, {event.span.spoken()})" for event in events[:_MOST_SHOWN]]
    return " or ".join(shown) + (f" or {len(events) - _MOST_SHOWN} more" if len(events) > _MOST_SHOWN else "")
