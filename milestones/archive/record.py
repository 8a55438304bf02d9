"""One document of an archive: as a source meets it, and as it is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from milestones.calendar.datespan import DateSpan

Row = Mapping[str, Any]
"""A document's columns by name."""

_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Raw:
    """A document that is found and not yet read: cheap to make, cheap to send to another process.

    ``place`` says where it stands ("news.jsonl:17"). ``payload`` is its source's own affair, or a :class:`Fault`. ``size`` is about how
    many bytes it holds, ``position`` how many bytes of its source on disk are read when it ends.
    """

    place: str
    payload: Any
    size: int
    position: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a document cannot be read or judged: one word for tables, and a sentence."""

    reason: str
    message: str


class UnreadableError(Exception):
    """A document cannot be read; ``fault`` says why, and ``id`` which document it is, where that much is known."""

    def __init__(self, reason: str, message: str, id: str | None = None) -> None:
        super().__init__(message)
        self.fault = Fault(reason, message)
        self.id = id


@dataclass(frozen=True, slots=True)
class Record:
    """A document ready for the check: either a text or the path of a file. ``remark`` is a fault that does not keep it from being checked."""

    id: str
    text: str = ""
    path: Path | None = None
    published: DateSpan | None = None
    language: str | None = None
    syntax: str | None = None
    remark: Fault | None = None


def writable(text: str) -> str:
    """The text with each lone surrogate, which no file can hold, as U+FFFD; its length stays."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)
