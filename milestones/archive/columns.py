"""Which column of a source holds what, and a row as a record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from milestones.archive.published import published_span
from milestones.archive.record import Fault, Record, Row, UnreadableError, writable
from milestones.calendar.datespan import DateSpan
from milestones.documents.readers import SYNTAXES
from milestones.errors import ConfigError, DateError
from milestones.language.languages import language as language_named


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns. One that begins with ``=`` is a value for every document: ``=html``, ``=2021-08-26``."""

    text: str = "text"
    id: str = "id"
    published: str = "published"
    language: str = "language"
    syntax: str = "syntax"

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that a source has to give."""
        chosen = (self.text, self.id, self.published, self.language, self.syntax)
        return tuple(dict.fromkeys(name for name in chosen if not name.startswith("=")))

    def checked(self) -> Columns:
        """The same, if each value for every document is one that can be used. Raises ConfigError."""
        if self.text.startswith("="):
            raise ConfigError(f"--text {self.text}: a text for every document makes no sense; name a column")
        try:
            record(self, {self.text: "", "path": None}, "")
            published_span(_constant(self.published))
        except UnreadableError as error:
            raise ConfigError(error.fault.message) from error
        except DateError as error:
            raise ConfigError(f"--published {self.published}: {error}") from error
        return self


def record(columns: Columns, row: Row, place: str) -> Record:
    """The record of a row. Raises UnreadableError for one without a text, in an unknown language or in an unknown syntax."""
    name = row.get(columns.id) if not columns.id.startswith("=") else None
    identity = writable(str(place if name is None or name == "" else name))
    try:
        published, remark = _published(columns, row)
        return Record(
            identity,
            _text(columns, row),
            None if row.get("path") is None else Path(row["path"]),
            published,
            _language(_value(columns.language, row)),
            _syntax(_value(columns.syntax, row)),
            remark,
        )
    except UnreadableError as error:
        raise UnreadableError(error.fault.reason, error.fault.message, identity) from error


def _text(columns: Columns, row: Row) -> str:
    text = row.get(columns.text)
    if isinstance(text, str):
        return writable(text)
    if row.get("path") is not None:
        return ""
    what = "is empty" if columns.text in row else "is missing"
    held = what if text is None else f"holds a {type(text).__name__}, not a text"
    raise UnreadableError("no-text", f"the column {columns.text!r} {held}")


def _published(columns: Columns, row: Row) -> tuple[DateSpan | None, Fault | None]:
    try:
        return published_span(_value(columns.published, row)), None
    except DateError as error:
        return None, Fault("published", f"checked without a date of its own: {columns.published}: {writable(str(error))}")


def _language(value: Any) -> str | None:
    if value is None or value == "":
        return None
    try:
        return _known_language(str(value))
    except ConfigError as error:
        raise UnreadableError("language", writable(str(error))) from error


@lru_cache(maxsize=1000)
def _known_language(code: str) -> str:
    return language_named(code).code


def _syntax(value: Any) -> str | None:
    if value is None or value == "":
        return None
    if value not in SYNTAXES:
        raise UnreadableError("syntax", writable(f"syntax {value!r} is not known; known are: {', '.join(SYNTAXES)}"))
    return str(value)


def _value(name: str, row: Row) -> Any:
    return _constant(name) if name.startswith("=") else row.get(name)


def _constant(name: str) -> str | None:
    return name[1:] if name.startswith("=") else None
