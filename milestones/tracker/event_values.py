"""What a command line says of an event, as the values of its table in the registry."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping

from milestones.anchors.event import Event
from milestones.anchors.faults import Faults
from milestones.anchors.registry_keys import EVENT_KEYS
from milestones.anchors.registry_rows import read_event
from milestones.anchors.toml_lines import TomlLines
from milestones.errors import RegistryError

Given = Mapping[str, str | tuple[str, ...] | None]
"""Keys of an event with the texts given for them; None or an empty tuple where nothing was given."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def toml_values(given: Given) -> dict[str, object]:
    """The values of the keys that were given, in the order of the registry's reference: days and times in TOML's own types, the rest as text."""
    kinds = {row.key: row.kind for row in EVENT_KEYS}
    return {key: _value(kind, value) for key, kind in kinds.items() if (value := given.get(key)) not in (None, ())}


def _value(kind: str, value: str | tuple[str, ...]) -> object:
    if isinstance(value, tuple):
        return list(value)
    try:
        if kind == "moment" and _DAY.fullmatch(value):
            return datetime.date.fromisoformat(value)
        if kind == "time":
            return datetime.time.fromisoformat(value)
    except ValueError:
        return value
    return value


def event_of(values: Mapping[str, object]) -> Event:
    """The event that the values of a table make. Raises RegistryError, which names every fault."""
    faults = Faults("the event", TomlLines({}))
    event = read_event(dict(values), 0, faults)
    if event is None:
        raise RegistryError(f"{'; '.join(faults.messages)}; nothing was written")
    return event


def check_free(event: Event, others: Iterable[Event]) -> None:
    """Raise RegistryError where another event has the id of this one, or one of its names."""
    own = (event.name, *event.aliases)
    for other in others:
        if other.id == event.id:
            raise RegistryError(f"the id {event.id!r} is that of {_place(other)}; give another with --id; nothing was written")
        taken = {name.casefold() for name in (other.name, *other.aliases)}
        name = next((name for name in own if name.casefold() in taken), None)
        if name is not None:
            raise RegistryError(f"the name {name!r} is one of {_place(other)}; a name belongs to one event; nothing was written")


def _place(event: Event) -> str:
    return f"{event.name!r} ({event.span.spoken()}; {event.origin})"
