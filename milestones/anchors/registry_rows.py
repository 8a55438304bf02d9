"""The tables of a registry file as events, entries and settings, with every fault named by line and key."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from milestones.anchors.check_names import IGNORE
from milestones.anchors.event import Event, EventError
from milestones.anchors.event_dates import iso
from milestones.anchors.faults import Faults, near_miss
from milestones.anchors.registry_entries import DocumentEntry, IgnoreEntry
from milestones.anchors.registry_keys import DOCUMENT_KEYS, EVENT_KEYS, IGNORE_KEYS, TABLES
from milestones.anchors.registry_values import EXAMPLES, WrongValueError, read_value
from milestones.anchors.settings import SETTINGS, Setting, Settings
from milestones.anchors.toml_lines import Path

Row = TypeVar("Row")


def slug(name: str) -> str:
    """A name as an id: lower case, words joined by hyphens; empty for a name without a letter or digit."""
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-")


def read_array(
    table: Mapping[str, Any], name: str, read: Callable[[dict[str, Any], int, Faults], Row | None], faults: Faults
) -> dict[int, Row]:
    """The rows of ``[[name]]`` that are as they should be, by their number from 0; faults noted."""
    rows = [] if is_setting(name, table.get(name)) else table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        faults.add((name,), f"{name!r} is no list of tables; write [[{name}]], with two brackets, before each")
        return {}
    return {number: found for number, row in enumerate(rows) if (found := read(row, number, faults)) is not None}


def is_setting(key: str, value: object) -> bool:
    """Whether what stands under the name of a table is the setting of that name: ``ignore = ["weekday"]`` beside ``[[ignore]]``."""
    return key == IGNORE and isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)


def read_event(row: dict[str, Any], number: int, faults: Faults) -> Event | None:
    """The event of the ``number``-th ``[[event]]`` (from 0), or None with its faults noted."""
    label = _label("event", row, ("id", "name"), number)
    values = _read_keys(EVENT_KEYS, row, label, ("event", number), faults)
    if values is None:
        return None
    origin = f"{faults.file} line {faults.line(('event', number, 'date'))}, {label}"
    until = values.pop("until", None)
    values.setdefault("id", slug(values["name"]) or f"event-{number + 1}")
    key = "date"
    try:
        event = Event(**values, origin=origin)
        key = "until"
        return event if until is None else replace(event, date=_interval(event, values["date"], until))
    except EventError as error:
        if error.key == "date":
            faults.add(("event", number, key), f"{label}: {key}{error.what.removeprefix('date')}")
        else:
            faults.add(("event", number, error.key), f"{label}: {error.what}")
        return None


def _interval(event: Event, date: str | datetime.date, until: str | datetime.date) -> str:
    if event.ends is not None:
        raise EventError(event.name, "until", f"date is the interval {date!r} already; leave out 'until'")
    if "/" in iso(until):
        raise EventError(event.name, "until", f"until is the interval {until!r}; give the date of the end alone")
    return f"{iso(date)}/{iso(until)}"


def read_document(row: dict[str, Any], number: int, faults: Faults) -> DocumentEntry | None:
    """The entry of the ``number``-th ``[[document]]`` (from 0), or None with its faults noted."""
    values = _read_keys(DOCUMENT_KEYS, row, _label("document", row, ("path",), number), ("document", number), faults)
    return None if values is None else DocumentEntry(**values)


def read_ignore(row: dict[str, Any], number: int, faults: Faults) -> IgnoreEntry | None:
    """The entry of the ``number``-th ``[[ignore]]`` (from 0), or None with its faults noted."""
    label = _label("ignore", row, (), number)
    values = _read_keys(IGNORE_KEYS, row, label, ("ignore", number), faults)
    if values is not None and not values.keys() & {"path", "check", "text"}:
        faults.add(("ignore", number), f"{label}: would ignore everything; give at least one of path, check and text")
        return None
    return None if values is None else _ignore_entry(values, faults.file, faults.line(("ignore", number)))


def _ignore_entry(values: dict[str, Any], file: str, line: int) -> IgnoreEntry:
    return IgnoreEntry(**values, origin=f"{file} line {line}", line=line)


def read_settings(table: Mapping[str, Any], faults: Faults) -> Settings:
    """The settings at the head of a registry and in its table ``[settings]``; faults noted."""
    inner = table.get("settings", {})
    head = {key: value for key, value in table.items() if (key not in TABLES or is_setting(key, value)) and key != "settings"}
    for key in [key for key, value in head.items() if _is_table(value) and all(key != row.key for row in SETTINGS)]:
        del head[key]
        faults.add((key,), f"unknown table {key!r}{near_miss(key, (*TABLES, 'settings'))}")
    if not isinstance(inner, dict):
        faults.add(("settings",), "'settings' is no table; write [settings] on a line of its own", setting=True)
        inner = {}
    both: dict[Path, Any] = {(key,): value for key, value in head.items()}
    both.update({("settings", key): value for key, value in inner.items()})
    values = _fields(SETTINGS, both, "", faults, setting=True)
    return replace(Settings(), **values)


def _label(table: str, row: dict[str, Any], keys: tuple[str, ...], number: int) -> str:
    """What messages call a row: by the first of the keys that it has, or by its number, counted from 1."""
    name = next((row[key] for key in keys if isinstance(row.get(key), str) and row[key].strip()), None)
    return f"{table} {name!r}" if name is not None else f"{table} number {number + 1}"


def _read_keys(
    rows: tuple[Setting, ...], table: dict[str, Any], label: str, place: Path, faults: Faults
) -> dict[str, Any] | None:
    """The fields that a table sets; None with its faults noted. A key that is written wrongly is not said to be missing too."""
    before = len(faults)
    values = _fields(rows, {(*place, key): value for key, value in table.items()}, f"{label}: ", faults)
    unknown = table.keys() - {row.key for row in rows}
    for row in rows:
        if row.required and row.key not in table and not any(near_miss(key, (row.key,)) for key in unknown):
            faults.add(place, f"{label}: {row.key!r} is missing; add {row.key} = {EXAMPLES[row.kind]}")
    return values if len(faults) == before else None


def _fields(
    rows: tuple[Setting, ...], table: Mapping[Path, Any], label: str, faults: Faults, setting: bool = False
) -> dict[str, Any]:
    """The fields that the values at some paths set. Two keys that set one field must agree."""
    known = {row.key: row for row in rows}
    values: dict[str, Any] = {}
    keys: dict[str, str] = {}
    for path, value in table.items():
        key = str(path[-1])
        if key not in known:
            faults.add(path, f"{label}unknown {'setting' if setting else 'key'} {key!r}{near_miss(key, known)}", setting=setting)
            continue
        row = known[key]
        try:
            found = read_value(row, value)
        except WrongValueError as fault:
            faults.add(path, f"{label}{key!r} {fault}", setting=setting)
            continue
        if found is None:
            continue
        if values.setdefault(row.field, found) != found:
            faults.add(path, f"{label}{_contradiction(key, keys[row.field])}", setting=setting)
        keys.setdefault(row.field, key)
    return values


def _is_table(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _contradiction(key: str, other: str) -> str:
    if key == other:
        return f"{key!r} stands at the head and in [settings], with two values; keep one"
    return f"{key!r} contradicts {other!r}; keep one"
