"""Baseline files: JSON with one entry a line, in a fixed order, so that a change of one entry is a change of one line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from milestones.anchors.check_names import unknown_check
from milestones.calculator.baseline import Baseline, Entry
from milestones.errors import ConfigError
from milestones.report.output import written_whole

SCHEMA = "milestones-baseline/1"
_REMEDY = "name another file, or take this one away and write it anew with --write-baseline"
_KEYS = ("path", "check", "text", "occurrence")


def read_baseline(file: Path) -> Baseline:
    """The baseline in a file. Raises ConfigError that says what is wrong with it."""
    try:
        table = json.loads(file.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise ConfigError(f"{file}: there is no such baseline; write it with --write-baseline") from error
    except OSError as error:
        raise ConfigError(f"{file}: the baseline cannot be read: {error.strerror or error}") from error
    except json.JSONDecodeError as error:
        raise ConfigError(f"{file}:{error.lineno}:{error.colno}: the baseline is no JSON: {error.msg}; {_REMEDY}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{file}: the baseline is no JSON in UTF-8; {_REMEDY}") from error
    if not isinstance(table, dict) or table.get("schema") != SCHEMA or not isinstance(table.get("entries"), list):
        raise ConfigError(f'{file}: is no baseline: it should hold "schema": "{SCHEMA}" and a list "entries"; {_REMEDY}')
    entries = [_entry(file, number, row) for number, row in enumerate(table["entries"], 1)]
    return Baseline(file, frozenset(entries))


def _entry(file: Path, number: int, row: Any) -> Entry:
    """The entry of a row."""
    fault = _fault(row)
    if fault is not None:
        raise ConfigError(f"{file}: entry {number} of the baseline {fault}; {_REMEDY}")
    return Entry(*(row[key] for key in _KEYS))


def _fault(row: Any) -> str | None:
    if not isinstance(row, dict) or set(row) != set(_KEYS):
        return f"should have the keys {', '.join(_KEYS)}, and no others"
    if not all(isinstance(row[key], str) for key in _KEYS[:3]):
        return "should have strings as path, check and text"
    unknown = unknown_check([row["check"]])
    if unknown is not None:
        return f"names a check that is none: {unknown}"
    if type(row["occurrence"]) is not int or row["occurrence"] < 1:
        return "should have a whole number from 1 on as occurrence"
    return None


def write_baseline(baseline: Baseline) -> None:
    """Write the file, whole or not at all. Raises InputError where it cannot be written."""
    rows = [_row(entry) for entry in sorted(baseline.entries)]
    body = "".join(f"\n    {row}{',' if number < len(rows) else ''}" for number, row in enumerate(rows, 1))
    with written_whole(baseline.file) as stream:
        stream.write(f'{{\n  "schema": "{SCHEMA}",\n  "entries": [{body}{chr(10) + "  " if rows else ""}]\n}}\n')


def _row(entry: Entry) -> str:
    """An entry on one line; what is no character, as in the name of a file that is not UTF-8, is escaped."""
    table = {"path": entry.path, "check": entry.check, "text": entry.text, "occurrence": entry.occurrence}
    row = json.dumps(table, ensure_ascii=False)
    return json.dumps(table) if any("\ud800" <= character <= "\udfff" for character in row) else row
