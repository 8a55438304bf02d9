"""JSON Lines, plain or compressed: one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from milestones.archive.record import Fault, Raw, Row, UnreadableError
from milestones.archive.sources.decompressed import decompressed
from milestones.archive.sources.source import file_identity
from milestones.errors import InputError

_ESCAPED = 6
"""A character of text takes up to six bytes of JSON for each of its own."""


@dataclass(frozen=True, slots=True)
class JsonLines:
    """A file of objects, one a line; empty lines are no documents."""

    path: Path

    def identity(self) -> dict[str, Any]:
        """Path, size and time of change."""
        return file_identity(self.path)

    def raws(self, names: tuple[str, ...], most: int) -> Iterator[Raw]:
        """Every line that is not blank, by its number from 1."""
        number = 0
        try:
            with decompressed(self.path) as (stream, file):
                for number, line in enumerate(bounded_lines(stream, most * _ESCAPED + 1_000_000), 1):
                    payload = (
                        line if line is not None else Fault("too-large", "the line is longer than any text within the limit")
                    )
                    if line is None or not line.isspace():
                        yield Raw(f"{self.path}:{number}", payload, len(line or b""), file.tell())
        except OSError as error:
            fault = Fault("unreadable", f"nothing after line {number} can be read: {error}")
            yield Raw(f"{self.path}:{number + 1}", fault, 0, self.path.stat().st_size)

    def row(self, payload: Any) -> Row:
        """The object of a line."""
        try:
            value = json.loads(payload)
        except (ValueError, RecursionError) as error:
            raise UnreadableError("unreadable", f"the line is no JSON: {error}") from error
        if not isinstance(value, dict):
            raise UnreadableError("unreadable", f"the line holds a JSON {type(value).__name__}, not an object")
        return value

    def columns(self) -> tuple[str, ...] | None:
        """The keys of the first object; None where the first line is none. Raises InputError for one JSON array."""
        try:
            with decompressed(self.path) as (stream, _):
                first = next((line for line in islice(bounded_lines(stream, 100_000_000), 100) if line and line.strip()), b"")
        except OSError:
            return None
        if first.lstrip()[:1] == b"[":
            raise InputError(f"{self.path}: is one JSON array; write one object a line (jq -c '.[]' does)")
        try:
            return tuple(self.row(first))
        except UnreadableError:
            return None


def bounded_lines(stream: BinaryIO, most: int) -> Iterator[bytes | None]:
    """The lines of a stream; None for one of more than ``most`` bytes, which is passed over without being held."""
    while line := stream.readline(most):
        if len(line) < most or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
            pass
        yield None
