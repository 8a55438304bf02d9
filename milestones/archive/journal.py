"""What a run has done so far: a line a chunk, so that a run that was stopped goes on where it was."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import TracebackType
from typing import Any

from milestones.archive.parts import DIGITS, part_path
from milestones.archive.totals import Totals
from milestones.archive.work import Done

NAME = "journal.jsonl"


class Journal:
    """The chunks that are done, on disk as soon as they are noted. A line that was cut off is taken back."""

    def __init__(self, out: Path, format_name: str) -> None:
        self._path = out / NAME
        self.done: dict[int, Done] = {}
        whole = 0
        content = self._path.read_bytes() if self._path.exists() else b""
        for line in content.splitlines(keepends=True):
            if not line.endswith(b"\n"):
                break
            whole += len(line)
            done = from_json(json.loads(line))
            if is_there(done, out, format_name):
                self.done[done.number] = done
        self._stream = self._path.open("r+b" if self._path.exists() else "w+b")
        self._stream.truncate(whole)
        self._stream.seek(whole)

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stream.close()

    def note(self, done: Done) -> None:
        """Write a chunk down. Raises OSError where the disk is full."""
        self._stream.write(json.dumps(as_json(done), separators=(",", ":")).encode() + b"\n")
        self._stream.flush()
        os.fsync(self._stream.fileno())
        self.done[done.number] = done


def as_json(done: Done) -> dict[str, Any]:
    """A chunk as JSON's types."""
    return {"chunk": done.number, "position": done.position, **done.totals.as_json(), "parts": done.parts}


def from_json(value: dict[str, Any]) -> Done:
    """The chunk that :func:`as_json` gave."""
    return Done(value["chunk"], value["position"], Totals.from_json(value), value["parts"])


def is_there(done: Done, out: Path, format_name: str, digits: int = DIGITS) -> bool:
    """Whether the parts of a chunk are on disk, in their size."""
    paths = {table: part_path(out, table, done.number, format_name, digits) for table in done.parts}
    return all(path.is_file() and path.stat().st_size == done.parts[table]["bytes"] for table, path in paths.items())
