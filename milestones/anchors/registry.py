"""The events, documents, ignores and settings that a project keeps in ``milestones.toml`` or below ``[tool.milestones]`` in ``pyproject.toml``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from milestones.anchors.event import Event
from milestones.anchors.faults import near_miss
from milestones.anchors.glob import fits
from milestones.anchors.registry_entries import DocumentEntry, IgnoreEntry
from milestones.anchors.registry_file import find_file, read_file
from milestones.anchors.registry_rows import slug
from milestones.anchors.settings import Settings
from milestones.errors import RegistryError

_OVERRIDES = ("language", "counting", "leap_day", "first_day", "reckoning", "calendar", "zone", "date_order", "quotes", "select")


@dataclass(frozen=True, slots=True)
class Registry:
    """A project's events, documents, ignores and settings; ``path`` is the file they come from, None for one made in a program."""

    events: tuple[Event, ...] = ()
    settings: Settings = field(default_factory=Settings)
    documents: tuple[DocumentEntry, ...] = ()
    ignores: tuple[IgnoreEntry, ...] = ()
    path: Path | None = None

    @classmethod
    def of(cls, events: Iterable[Event] = (), settings: Settings | None = None) -> Registry:
        """A registry made in a program. An event without an id gets one from its name."""
        return cls(settings=settings or Settings()).with_events(events)

    @classmethod
    def load(cls, path: str | Path) -> Registry:
        """The registry of a file. Raises RegistryError or ConfigError that lists every fault with file, line and key."""
        file = Path(path)
        contents = read_file(file)
        return cls(contents.events, contents.settings, contents.documents, contents.ignores, file)

    @classmethod
    def find(cls, start: str | Path) -> Path | None:
        """The file of the registry for a place: the nearest on the way up to the root of its repository, or of the file system; None if there is none."""
        return find_file(Path(start))

    def with_events(self, events: Iterable[Event]) -> Registry:
        """The registry with more events; those without an id get one from their name. Names may be those of other events: a phrase that fits both is a tie."""
        taken = {event.id for event in self.events}
        added: list[Event] = []
        for event in events:
            named = event if event.id is not None else replace(event, id=_free_id(slug(event.name) or "event", taken))
            taken.add(named.id)
            added.append(named)
        return replace(self, events=(*self.events, *added))

    def event(self, name: str) -> Event:
        """The event of an id, else of a name or alias, without regard to case. Raises RegistryError, with the near miss, where there is none."""
        wanted = name.casefold()
        by_id = [event for event in self.events if (event.id or "").casefold() == wanted]
        by_name = [event for event in self.events if wanted in (text.casefold() for text in (event.name, *event.aliases))]
        if by_id or by_name:
            return (by_id or by_name)[0]
        known = [text for event in self.events for text in (event.id, event.name, *event.aliases) if text]
        place = str(self.path) if self.path is not None else "the registry"
        raise RegistryError(f"no event {name!r} in {place}{near_miss(name, known) if known else ', which has no events'}")

    def entry_for(self, path: str | Path) -> DocumentEntry | None:
        """The ``[[document]]`` for a path: the last whose glob fits the path from the registry's folder; None if none does.

        In a registry without a file, globs are read from the working folder.
        """
        places = self._places(Path(path)) if self.documents else ()
        return next((entry for entry in reversed(self.documents) if any(fits(entry.path, place) for place in places)), None)

    def ignores_for(self, path: str | Path | None) -> tuple[IgnoreEntry, ...]:
        """The ``[[ignore]]`` entries that may hold in a document; without a path, those that name none."""
        places = self._places(Path(path)) if self.ignores and path is not None else ()
        return tuple(entry for entry in self.ignores if entry.path is None or any(fits(entry.path, place) for place in places))

    def settings_for(self, path: str | Path) -> Settings:
        """The settings for a document: the project's, with those of its entry; the checks that the entry leaves out are left out besides the project's."""
        entry = self.entry_for(path)
        changes = {key: value for key in _OVERRIDES if (value := getattr(entry, key, None)) is not None}
        if entry is not None and entry.ignore:
            changes["ignore"] = (*self.settings.ignore, *entry.ignore)
        return replace(self.settings, **changes) if changes else self.settings

    def syntax_for(self, path: str | Path) -> str | None:
        """The syntax that the entry for a path gives; None where none does."""
        entry = self.entry_for(path)
        return None if entry is None else entry.syntax

    def with_settings(self, **changes: Any) -> Registry:
        """The registry with settings, by field, that hold for every document, whatever its entry says."""
        silent: dict[str, Any] = {name: None for name in changes if name in _OVERRIDES}
        documents = tuple(replace(entry, **silent) for entry in self.documents) if silent else self.documents
        return replace(self, settings=replace(self.settings, **changes), documents=documents)

    def _places(self, path: Path) -> tuple[str, ...]:
        """A path as seen from the registry's folder, as written and with links followed; empty for one outside it."""
        folder = self.path.parent if self.path is not None else Path()
        pairs = ((os.path.abspath(path), os.path.abspath(folder)), (os.path.realpath(path), os.path.realpath(folder)))
        inside = (Path(file).relative_to(root).as_posix() for file, root in pairs if Path(file).is_relative_to(root))
        return tuple(dict.fromkeys(inside))


def _free_id(wanted: str, taken: set[str | None]) -> str:
    number = 1
    name = wanted
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name
