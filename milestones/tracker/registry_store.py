"""The registry file as something that is written: checked before, whole or not at all."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from milestones.anchors.event import Event
from milestones.anchors.registry_file import read_source, source_of, table_path
from milestones.errors import RegistryError
from milestones.report.output import written_whole
from milestones.tracker.event_blocks import event_blocks, has_event_list
from milestones.tracker.event_lookup import event_named
from milestones.tracker.event_values import Given, check_free, event_of, toml_values
from milestones.tracker.registry_changes import Changes, changed_values, changing
from milestones.tracker.registry_text import with_changes, with_event, without_events


@dataclass(frozen=True, slots=True)
class RegistryStore:
    """A registry file with the text that was read from it; the text is None where there is no file yet."""

    file: Path
    source: str | None
    events: tuple[Event, ...]

    @classmethod
    def open(cls, file: Path) -> RegistryStore:
        """A registry file, or one that is still to be made. Raises RegistryError or ConfigError for one with faults."""
        if not file.exists():
            return cls(file, None, ())
        source = source_of(file)
        return cls(file, source, _contents(file, source))

    def added(self, given: Given) -> Event:
        """Write an event after the last one, in a new file if there is none, and return it as the registry has it."""
        self._check_blocks()
        values = toml_values(given)
        event = event_of(values)
        check_free(event, self.events)
        text = with_event(self.source or "", table_path(self.file), {"id": event.id, **values})
        return self._write(text, (*self.events, event))[-1]

    def edited(self, word: str, changes: Changes) -> Event:
        """Write an event's changes and return it as the registry has it. Raises RegistryError where nothing would change."""
        number = self._number(word)
        prefix = table_path(self.file)
        before = changed_values(self.source or "", prefix, number, Changes())
        if "id" not in before and "name" in changes.given:
            changes = replace(changes, given={"id": self.events[number].id, **changes.given})
        values = changed_values(self.source or "", prefix, number, changes)
        if values == before:
            raise RegistryError(f"event {self.events[number].id!r} is so already; nothing was written")
        event = event_of(values if "id" in changes.unset else {"id": self.events[number].id, **values})
        others = (*self.events[:number], *self.events[number + 1 :])
        check_free(event, others)
        text = with_changes(self.source or "", prefix, number, changing(changes))
        return self._write(text, (*self.events[:number], event, *self.events[number + 1 :]))[number]

    def removed(self, words: Sequence[str]) -> tuple[Event, ...]:
        """Write the registry without some events, all of them or none, and return those."""
        numbers = sorted({self._number(word) for word in words})
        text = without_events(self.source or "", table_path(self.file), numbers)
        self._write(text, tuple(event for number, event in enumerate(self.events) if number not in numbers))
        return tuple(self.events[number] for number in numbers)

    def _number(self, word: str) -> int:
        number = event_named(word, self.events)
        self._check_blocks()
        return number

    def _check_blocks(self) -> None:
        """Raise RegistryError where the events stand in an inline list, be it an empty one: no table can be added to it."""
        prefix = table_path(self.file)
        blocks = len(event_blocks(self.source or "", prefix))
        if blocks != len(self.events) or (blocks == 0 and has_event_list(self.source or "", prefix)):
            what = "its events stand in an inline list, which is not edited; write each as a table, under [[event]]"
            raise RegistryError(f"{self.file}: {what}")

    def _write(self, text: str, expected: tuple[Event, ...]) -> tuple[Event, ...]:
        """Put a text in the place of the file, if it reads as the events that are expected, and return these."""
        found = _contents(self.file, text)
        if _without_origin(found) != _without_origin(expected):
            raise RegistryError(
                f"{self.file}: the change would alter other events too; nothing was written; edit the file by hand"
            )
        if self.file.exists() != (self.source is not None) or (self.source is not None and source_of(self.file) != self.source):
            raise RegistryError(f"{self.file}: another program has changed it meanwhile; nothing was written; try again")
        mark = "\ufeff" if self.source is not None and self.file.read_bytes().startswith(codecs.BOM_UTF8) else ""
        with written_whole(self.file) as stream:
            stream.write(mark + text)
        return found


def _contents(file: Path, source: str) -> tuple[Event, ...]:
    return read_source(file, source).events


def _without_origin(events: tuple[Event, ...]) -> tuple[Event, ...]:
    return tuple(replace(event, origin="") for event in events)
