"""Where a registry file is, and what it says."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from milestones.anchors.event import Event
from milestones.anchors.faults import Faults
from milestones.anchors.registry_entries import DocumentEntry, IgnoreEntry
from milestones.anchors.registry_rows import read_array, read_document, read_event, read_ignore, read_settings
from milestones.anchors.settings import Settings
from milestones.anchors.toml_lines import TomlLines
from milestones.errors import RegistryError

FILE_NAME = "milestones.toml"
PROJECT_FILE_NAME = "pyproject.toml"
PROJECT_TABLE = ("tool", "milestones")
_PROJECT_TABLE = re.compile(r"^[ \t]*\[{1,2}[ \t]*tool[ \t]*\.[ \t]*[\"']?milestones[\"']?[ \t]*[.\]]", re.MULTILINE)
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_REMEDIES = (
    # what the parser's message holds, what to do
    ("Invalid date", "the calendar has no such day, or the day no such time"),
    ("Invalid value", "write text in quotes, dates as 2018-12-01, and true or false in lower case"),
    ("Expected '=' after a key", "write each line as key = value"),
    ("Expected newline", "put each key on a line of its own, and text in quotes"),
    ("Cannot overwrite", "give each key once, and [[event]] before each event"),
    ("Cannot declare", "give each table once; events begin with [[event]], with two brackets"),
    ("Cannot mutate", "give each table in one place"),
    ("Unterminated string", "close the quotation mark"),
    ("Illegal character", 'keep each string in quotes on one line, and write a quotation mark within it as \\"'),
    ("Unescaped '\\'", "write a backslash twice, or put the string in single quotes"),
    ("Unclosed array", "close the bracket, and put a comma between items"),
)
_REMEDY = "write key = value, with text in quotes"


@dataclass(frozen=True, slots=True)
class RegistryContents:
    """What stands in a registry file."""

    events: tuple[Event, ...]
    settings: Settings
    documents: tuple[DocumentEntry, ...]
    ignores: tuple[IgnoreEntry, ...]


def table_path(file: Path) -> tuple[str, ...]:
    """The way to the registry's table within a file: ``tool``, ``milestones`` in a ``pyproject.toml``, else none."""
    return PROJECT_TABLE if file.name == PROJECT_FILE_NAME else ()


def find_file(start: Path) -> Path | None:
    """The nearest registry file on the way up from a place to the root of its repository (a folder with ``.git``) or of the file system.

    In one folder ``milestones.toml`` comes before a ``pyproject.toml`` with a table ``[tool.milestones]``. None if there is no file.
    """
    place = Path(os.path.realpath(start))
    for folder in (place, *place.parents):
        if os.path.isfile(folder / FILE_NAME):
            return folder / FILE_NAME
        if _has_table(folder / PROJECT_FILE_NAME):
            return folder / PROJECT_FILE_NAME
        if os.path.exists(folder / ".git"):
            return None
    return None


def _has_table(project: Path) -> bool:
    try:
        return _PROJECT_TABLE.search(project.read_text(encoding="utf-8", errors="replace")) is not None
    except OSError:
        return False


def read_file(file: Path) -> RegistryContents:
    """What a file says. Raises ConfigError where settings are wrong, else RegistryError; the message lists every fault with file, line and key."""
    return read_source(file, source_of(file))


def read_source(file: Path, source: str) -> RegistryContents:
    """What a text says that is, or is to be, the content of a file. Raises as :func:`read_file`."""
    table = _table(file, source)
    project = file.name == PROJECT_FILE_NAME
    faults = Faults(str(file), TomlLines.of(source), table_path(file))
    contents = _contents(_project_table(file, table) if project else table, faults)
    faults.raise_all()
    return contents


def source_of(file: Path) -> str:
    """The text of a file, without a byte order mark. Raises RegistryError where it cannot be read or is not UTF-8."""
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise RegistryError(f"{file}: the registry cannot be read: {error.strerror}; name a file that can be") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise RegistryError(f"{file}:{line}: the registry is not UTF-8; save it in that encoding") from error
    except ValueError as error:
        raise RegistryError(f"{str(file)!r} is no path: {error}; name a file") from error


def _table(file: Path, source: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise RegistryError(_syntax_fault(file, source, str(error))) from error
    except (RecursionError, ValueError) as error:
        what = "a list is nested too deep, or a number has too many digits; a registry needs neither"
        raise RegistryError(f"{file}: the registry cannot be read: {what}") from error


def _syntax_fault(file: Path, source: str, message: str) -> str:
    """``file:line:column: not valid TOML: what; remedy``; a fault at the end of the file has its last line."""
    place = _PLACE.search(message)
    what = message[: place.start()] if place is not None else message
    at = f"{place[1]}:{place[2]}" if place is not None and place[1] else str(max(1, source.rstrip().count("\n") + 1))
    remedy = next((remedy for part, remedy in _REMEDIES if part in what), _REMEDY)
    return f"{file}:{at}: not valid TOML: {what}; {remedy}"


def _project_table(file: Path, table: dict[str, Any]) -> dict[str, Any]:
    tool = table.get("tool")
    found = tool.get("milestones") if isinstance(tool, dict) else None
    if not isinstance(found, dict):
        raise RegistryError(f"{file}: there is no table [tool.milestones]; add it, or name another file")
    return found


def _contents(table: dict[str, Any], faults: Faults) -> RegistryContents:
    settings = read_settings(table, faults)
    events = read_array(table, "event", read_event, faults)
    documents = read_array(table, "document", read_document, faults)
    ignores = read_array(table, "ignore", read_ignore, faults)
    _check_ids(events, faults)
    _check_names(events, faults)
    if settings.ignores_need_reason:
        _check_reasons(ignores, faults)
    return RegistryContents(tuple(events.values()), settings, tuple(documents.values()), tuple(ignores.values()))


def _check_reasons(ignores: dict[int, IgnoreEntry], faults: Faults) -> None:
    for number, entry in ignores.items():
        if entry.reason is None:
            faults.add(
                ("ignore", number),
                f"ignore number {number + 1}: 'reason' is missing, and ignores-need-reason is true; say why",
            )


def _check_ids(events: dict[int, Event], faults: Faults) -> None:
    seen: dict[str | None, int] = {}
    for number, event in events.items():
        first = seen.setdefault(event.id, number)
        if first != number:
            line = faults.line(("event", first))
            faults.add(
                ("event", number, "id"),
                f"event {event.id!r}: the id is that of the event at line {line} too; give this one an id of its own",
            )


def _check_names(events: dict[int, Event], faults: Faults) -> None:
    seen: dict[str, tuple[Event, int]] = {}
    for number, event in events.items():
        for key, name in (("name", event.name), *(("aliases", alias) for alias in event.aliases)):
            other, first = seen.setdefault(name.casefold(), (event, number))
            if first != number:
                line = faults.line(("event", first))
                what = f"the name {name!r} is one of event {other.id!r} at line {line} too; a name belongs to one event"
                faults.add(("event", number, key), f"event {event.id!r}: {what}")
