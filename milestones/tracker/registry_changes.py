"""What is to change in an event of the registry."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from milestones.anchors.faults import near_miss
from milestones.anchors.registry_keys import EVENT_KEYS
from milestones.errors import ConfigError
from milestones.tracker.event_values import Given, toml_values
from milestones.tracker.registry_text import with_changes

LISTS = ("aliases", "milestones")


@dataclass(frozen=True, slots=True)
class Changes:
    """Keys to set, items to add to lists and to take from them, and keys to leave out; lists are those of :data:`LISTS`."""

    given: Given = field(default_factory=dict)
    added: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dropped: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unset: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        known = [row.key for row in EVENT_KEYS if not row.required]
        for key in self.unset:
            if key not in known:
                raise ConfigError(
                    f"--unset {key}: is no key that can be left out{near_miss(key, known)}; these are {', '.join(known)}"
                )
            if self.given.get(key) or self.added.get(key):
                raise ConfigError(f"--unset {key}: the same key is given a value; do one of them")


def changing(changes: Changes) -> Callable[[Any], None]:
    """A function that makes the changes in a table; raises ConfigError for an item to drop that is not there."""

    def change(table: Any) -> None:
        for key in changes.unset:
            table.pop(key, None)
        for key, value in toml_values(changes.given).items():
            table[key] = value
        for key in LISTS:
            _change_list(table, key, changes.added.get(key, ()), changes.dropped.get(key, ()))

    return change


def _change_list(table: Any, key: str, added: tuple[str, ...], dropped: tuple[str, ...]) -> None:
    for item in dropped:
        if item not in table.get(key, ()):
            raise ConfigError(
                f"{key} of {table.get('name')!r} have no {item!r}{near_miss(item, table.get(key, ()))}; nothing was written"
            )
        table[key].remove(item)
    new = [item for item in added if item not in table.get(key, ())]
    if key not in table and new:
        table[key] = new
    else:
        for item in new:
            table[key].append(item)
    if dropped and not table[key]:
        del table[key]


def changed_values(source: str, prefix: tuple[str, ...], number: int, changes: Changes) -> dict[str, Any]:
    """The values of the ``number``-th event (from 0) with the changes made, in Python's own types."""
    found: Any = tomllib.loads(with_changes(source, prefix, number, changing(changes)))
    for name in prefix:
        found = found[name]
    values: dict[str, Any] = found["event"][number]
    return values
