"""What every source of documents offers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from milestones.archive.record import Raw, Row


class Source(Protocol):
    """Documents in a fixed order. A source is read in one process, one after the other, and its rows are made in others."""

    @property
    def path(self) -> Path:
        """The file or folder as the user named it."""

    def identity(self) -> dict[str, Any]:
        """What a run remembers of the source, to see later whether it has changed: its path, ``bytes`` on disk, time of change."""

    def raws(self, names: tuple[str, ...], most: int) -> Iterator[Raw]:
        """Every document, unread. ``names`` are the columns that are wanted; a document much larger than ``most`` bytes is a Fault."""

    def row(self, payload: Any) -> Row:
        """A document's columns, from the payload of its Raw. Raises UnreadableError for one that cannot be read."""

    def columns(self) -> tuple[str, ...] | None:
        """The columns that the source has, for a first look; None where any document has its own, or nothing can be said."""


def file_identity(path: Path) -> dict[str, Any]:
    """Path, size in bytes and time of the last change of a file, in nanoseconds since 1970."""
    status = path.stat()
    return {"path": path.as_posix(), "bytes": status.st_size, "modified": status.st_mtime_ns}
