"""The events, documents and settings that a project keeps in ``milestones.toml`` or below ``[tool.milestones]`` in ``pyproject.toml``."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from milestones.anchors.event import Event
from milestones.anchors.registry_rows import Faults, check_document, near_miss, read_date, read_event, read_settings
from milestones.anchors.settings import Settings
from milestones.calendar.datespan import DateSpan
from milestones.errors import ConfigError, RegistryError

FILE_NAME = "milestones.toml"


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """What the registry says of the documents that a glob names."""

    path: str
    published: DateSpan | None = None
    as_of: DateSpan | None = None
    language: str | None = None
    syntax: str | None = None
    settings: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    """A project's events, documents and settings; ``path`` is the file they come from, None for one made in a program."""

    events: tuple[Event, ...] = ()
    settings: Settings = field(default_factory=Settings)
    documents: tuple[DocumentEntry, ...] = ()
    path: Path | None = None

    @classmethod
    def load(cls, path: str | Path) -> Registry:
        """The registry of a file. Raises RegistryError or ConfigError that lists every fault with file, line and key."""
        file = Path(path)
        source = _read(file)
        table = _tables(file, source)
        if file.name == "pyproject.toml":
            table = table.get("tool", {}).get("milestones", {})
        return _build(file, source, table)

    @classmethod
    def find(cls, start: str | Path) -> Path | None:
        """The file of the registry for a place: the nearest on the way up to the root of its repository, or of the file system; None if there is none."""
        place = Path(start).resolve()
        nearest = place if place.is_dir() else place.parent
        for folder in (nearest, *nearest.parents):
            if (folder / FILE_NAME).is_file():
                return folder / FILE_NAME
            project = folder / "pyproject.toml"
            if project.is_file() and "[tool.milestones" in project.read_text(encoding="utf-8", errors="replace"):
                return project
            if (folder / ".git").exists():
                return None
        return None

    def with_events(self, events: Iterable[Event]) -> Registry:
        """The registry with more events."""
        return replace(self, events=(*self.events, *events))

    def event(self, name: str) -> Event:
        """The event of an id, name or alias, without regard to case. Raises RegistryError, with the near miss, where there is none."""
        wanted = name.casefold()
        for event in self.events:
            if wanted in ((event.id or "").casefold(), event.name.casefold(), *(alias.casefold() for alias in event.aliases)):
                return event
        known = [event.id or event.name for event in self.events]
        raise RegistryError(f"no event {name!r} in the registry{near_miss(name, known)}")

    def entry_for(self, path: str | Path) -> DocumentEntry | None:
        """The last ``[[document]]`` whose glob fits a path, seen from the registry's folder; None if none fits."""
        place = Path(path)
        texts = {place.as_posix(), place.name}
        if self.path is not None:
            with contextlib.suppress(ValueError):
                texts.add(place.resolve().relative_to(self.path.resolve().parent).as_posix())
        return next(
            (entry for entry in reversed(self.documents) if any(_glob(entry.path).fullmatch(text) for text in texts)), None
        )

    def settings_for(self, path: str | Path) -> Settings:
        """The settings for a document: the project's, with those of its entry."""
        entry = self.entry_for(path)
        return replace(self.settings, **dict(entry.settings)) if entry is not None and entry.settings else self.settings


def _glob(pattern: str) -> re.Pattern[str]:
    """A glob as a pattern: ``**`` any folders, ``*`` anything within one name, ``?`` one character."""
    body = re.escape(pattern).replace(r"\*\*/", "(?:.*/)?").replace(r"\*\*", ".*").replace(r"\*", "[^/]*").replace(r"\?", "[^/]")
    return re.compile(body)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise RegistryError(f"{file}: the registry cannot be read: {reason}") from error


def _tables(file: Path, source: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise RegistryError(f"{file}: not valid TOML: {error}") from error


def _build(file: Path, source: str, table: dict[str, Any]) -> Registry:
    faults = Faults(str(file), source)
    rest = {key: value for key, value in table.items() if key not in ("event", "document", "settings")}
    inner = table.get("settings", {})
    settings = read_settings({**rest, **(inner if isinstance(inner, dict) else {})}, faults)
    setting_faults = len(faults.found)
    rows = table.get("event", [])
    events = [
        event
        for number, row in enumerate(rows if isinstance(rows, list) else [rows])
        if (event := read_event(row, number, faults)) is not None
    ]
    if len(faults.found) == setting_faults:
        _check_names(events, faults)
    entries = table.get("document", [])
    documents = [
        _entry(row, faults)
        for number, row in enumerate(entries if isinstance(entries, list) else [entries])
        if check_document(row, number, faults)
    ]
    if faults.found:
        error = ConfigError if len(faults.found) == setting_faults else RegistryError
        raise error("\n".join(faults.found))
    return Registry(tuple(events), replace(Settings(), **settings), tuple(documents), file)


def _check_names(events: list[Event], faults: Faults) -> None:
    ids: dict[str, Event] = {}
    names: dict[str, Event] = {}
    for number, event in enumerate(events):
        if event.id is not None and ids.setdefault(event.id, event) is not event:
            faults.add(f"event {event.id!r}: the id is used twice; ids are unique", "event", number, "id")
        for name in {text.casefold(): text for text in (event.name, *event.aliases)}.values():
            other = names.setdefault(name.casefold(), event)
            if other is not event:
                faults.add(
                    f"event {event.id!r}: the name {name!r} is a name of {other.id!r} too; a name belongs to one event",
                    "event",
                    number,
                    "name",
                )


def _entry(row: dict[str, Any], faults: Faults) -> DocumentEntry:
    settings: dict[str, Any] = {
        key: row[key] for key in ("counting", "leap-day", "date-order", "day-first", "month-first", "language") if key in row
    }
    return DocumentEntry(
        row["path"], read_date(row["published"]) if "published" in row else None, read_date(row["as-of"]) if "as-of" in row else None,
        row.get("language"), row.get("syntax"), tuple(read_settings(settings, faults).items()),
    )  # fmt: skip
