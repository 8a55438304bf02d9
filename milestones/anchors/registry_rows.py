"""The tables of a registry file as values, with every fault named by line and key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Any

from milestones.anchors.event import Event
from milestones.anchors.settings import SETTINGS, Setting
from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import parse_edtf
from milestones.errors import DateError, RegistryError

EVENT_KEYS: dict[str, type] = {
    "id": str, "name": str, "date": str, "until": str, "aliases": list, "time": str, "zone": str, "source": str, "counting": str,
    "calendar": str, "kind": str, "milestones": list,
}  # fmt: skip
DOCUMENT_KEYS: dict[str, type] = {
    "path": str, "published": str, "as-of": str, "language": str, "syntax": str, "counting": str, "leap-day": str, "date-order": str,
}  # fmt: skip


@dataclass(slots=True)
class Faults:
    """The faults of one file; each is a line "file:line: where: what"."""

    file: str
    source: str
    found: list[str] = field(default_factory=list)

    def add(self, what: str, table: str = "", number: int = 0, key: str = "") -> None:
        """Note a fault at a key of the ``number``-th table of that name (from 0), or at the head of the file."""
        self.found.append(f"{self.file}:{line_of(self.source, table, number, key)}: {what}")


def line_of(source: str, table: str, number: int, key: str) -> int:
    """The 1-based line of a key in the ``number``-th ``[[table]]``; of the table where the key is not found; 1 where neither is."""
    lines = source.splitlines()
    start = 0
    if table:
        heads = [
            index for index, line in enumerate(lines) if re.match(rf"\s*\[\[\s*(?:[\w.\"-]+\.)?{re.escape(table)}\s*\]\]", line)
        ]
        if number >= len(heads):
            return 1
        start = heads[number]
    for index in range(start + (1 if table else 0), len(lines)):
        if table and re.match(r"\s*\[", lines[index]):
            break
        if key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", lines[index]):
            return index + 1
    return start + 1


def near_miss(word: str, known: Mapping[str, object] | list[str]) -> str:
    """ " (did you mean 'date'?)", or nothing where no known word is near."""
    close = get_close_matches(word, list(known), 1)
    return f" (did you mean {close[0]!r}?)" if close else ""


def read_event(row: Any, number: int, faults: Faults) -> Event | None:
    """The event of one ``[[event]]`` table, or None with its faults noted."""
    if not isinstance(row, dict):
        faults.add("event is not a table; write [[event]]")
        return None
    where = (
        f"event {row.get('id') or row.get('name') or number + 1!r}"
        if isinstance(row.get("id") or row.get("name"), str)
        else f"event number {number + 1}"
    )
    before = len(faults.found)
    for key, value in row.items():
        _check_key(key, value, EVENT_KEYS, where, "event", number, faults)
    for key in ("name", "date"):
        if key not in row:
            faults.add(f"{where}: {key!r} is missing", "event", number)
    if len(faults.found) > before:
        return None
    try:
        return _event(row, f"{faults.file} line {line_of(faults.source, 'event', number, 'date')}, {where}")
    except (RegistryError, DateError) as error:
        key = "date" if "date" in str(error) else "zone" if "zone" in str(error) else "name"
        faults.add(str(error).replace(f"event {row['name']!r}", where), "event", number, key)
        return None


def _event(row: dict[str, Any], origin: str) -> Event:
    day, clock, zone = row["date"], row.get("time"), row.get("zone")
    if isinstance(day, datetime):
        clock = clock or day.strftime("%H:%M:%S")
        day = day.date()
    if isinstance(clock, time):
        clock = clock.strftime("%H:%M:%S")
    if "until" in row:
        day = f"{_iso(day)}/{_iso(row['until'])}"
    return Event(
        name=row["name"], date=day, id=row.get("id") or slug(row["name"]), aliases=tuple(row.get("aliases", ())), time=clock, zone=zone,
        source=row.get("source"), counting=row.get("counting"), calendar=row.get("calendar", "gregorian"), kind=row.get("kind"),
        milestones=tuple(row.get("milestones", ())), origin=origin,
    )  # fmt: skip


def _iso(value: Any) -> str:
    return (
        value.date().isoformat() if isinstance(value, datetime) else value.isoformat() if isinstance(value, date) else str(value)
    )


def slug(name: str) -> str:
    """A name as an id: lower case, words joined by hyphens."""
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-")


def _check_key(key: str, value: Any, known: dict[str, type], where: str, table: str, number: int, faults: Faults) -> None:
    if key not in known:
        faults.add(f"{where}: unknown key {key!r}{near_miss(key, known)}", table, number, key)
        return
    kind = known[key]
    dated = key in ("date", "until", "published", "as-of", "time") and isinstance(value, (date, datetime, time))
    if not dated and not isinstance(value, kind):
        wanted = (
            'a date or a string such as "2018-12-01"'
            if key in ("date", "until", "published", "as-of")
            else ("a string" if kind is str else "a list of strings")
        )
        faults.add(f"{where}: {key!r} is {_kind(value)}, not {wanted}", table, number, key)
    elif kind is list and not all(isinstance(item, str) for item in value):
        faults.add(f"{where}: {key!r} holds something that is no string", table, number, key)


def _kind(value: Any) -> str:
    return {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table", str: "a string"}.get(
        type(value), type(value).__name__
    )


def read_date(value: Any) -> DateSpan:
    """A TOML date, datetime or EDTF string as a span. Raises DateError."""
    if isinstance(value, datetime):
        return DateSpan.from_date(value.date())
    return DateSpan.from_date(value) if isinstance(value, date) else parse_edtf(value)


def check_document(row: Any, number: int, faults: Faults) -> bool:
    """Whether a ``[[document]]`` table has only keys and types that are known, and its path."""
    before = len(faults.found)
    if not isinstance(row, dict):
        faults.add("document is not a table; write [[document]]")
        return False
    where = f"document {row.get('path', number + 1)!r}"
    for key, value in row.items():
        if key in ("day-first", "month-first"):
            continue
        _check_key(key, value, DOCUMENT_KEYS, where, "document", number, faults)
    if "path" not in row:
        faults.add(f"{where}: 'path' is missing", "document", number)
    for key in ("published", "as-of"):
        try:
            if key in row and isinstance(row[key], (str, date)):
                read_date(row[key])
        except DateError as error:
            faults.add(f"{where}: {key!r}: {error}", "document", number, key)
    return len(faults.found) == before


def read_settings(table: Mapping[str, Any], faults: Faults) -> dict[str, Any]:
    """The fields of Settings that a table sets; faults noted."""
    rows = {setting.key: setting for setting in SETTINGS}
    values: dict[str, Any] = {}
    for key, value in table.items():
        setting = rows.get(key)
        if setting is None:
            faults.add(f"unknown setting {key!r}{near_miss(key, rows)}", key=key)
        else:
            _read_setting(setting, value, values, faults)
    return values


def _read_setting(setting: Setting, value: Any, values: dict[str, Any], faults: Faults) -> None:
    if setting.kind == "flag":
        if not isinstance(value, bool):
            faults.add(f"setting {setting.key!r} is {_kind(value)}, not true or false", key=setting.key)
        elif value:
            values[setting.field] = setting.key
        return
    if setting.kind == "string":
        if not isinstance(value, str) or (setting.allowed and value not in setting.allowed):
            wanted = f"one of {', '.join(setting.allowed)}" if setting.allowed else "a string"
            faults.add(f"setting {setting.key!r} is {value!r}, not {wanted}", key=setting.key)
        else:
            values[setting.field] = value
        return
    if not isinstance(value, list):
        faults.add(f"setting {setting.key!r} is {_kind(value)}, not a list", key=setting.key)
        return
    _read_list(setting, value, values, faults)


def _read_list(setting: Setting, value: list[Any], values: dict[str, Any], faults: Faults) -> None:
    try:
        if setting.kind == "dates":
            values[setting.field] = tuple(read_date(item) for item in value)
        elif all(isinstance(item, str) and (not setting.allowed or item.capitalize() in setting.allowed) for item in value):
            values[setting.field] = tuple(value)
        else:
            faults.add(f"setting {setting.key!r} holds a value that is not accepted: {value!r}", key=setting.key)
    except (DateError, AttributeError, TypeError) as error:
        faults.add(f"setting {setting.key!r}: {error}", key=setting.key)
