"""CSV and TSV with a header, plain or compressed: one document a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from milestones.archive.record import Fault, Raw, Row, UnreadableError
from milestones.archive.sources.decompressed import decompressed
from milestones.archive.sources.source import file_identity


@dataclass(frozen=True, slots=True)
class Csv:
    """A file of rows in UTF-8, the first of them the names of the columns; quoted fields may hold line breaks."""

    path: Path
    delimiter: str = ","

    def identity(self) -> dict[str, Any]:
        """Path, size and time of change."""
        return file_identity(self.path)

    def raws(self, names: tuple[str, ...], most: int) -> Iterator[Raw]:
        """Every row, by the number of the line that ends it. The rest of a file is left unread where a field never seems to end."""
        line = 0
        csv.field_size_limit(max(8 * most, 64_000_000))
        try:
            with decompressed(self.path) as (stream, file):
                rows = csv.reader(_text(stream), delimiter=self.delimiter)
                header = next(rows, [])
                for cells in rows:
                    line = rows.line_num
                    if cells:
                        row = {name: cell for name, cell in zip(header, cells, strict=False) if name in names}
                        yield Raw(f"{self.path}:{line}", row, sum(map(len, row.values())), file.tell())
        except (OSError, csv.Error) as error:
            fault = Fault("unreadable", f"nothing after line {line} can be read: {error}")
            yield Raw(f"{self.path}:{line + 1}", fault, 0, self.path.stat().st_size)

    def row(self, payload: Any) -> Row:
        """The row, if it is UTF-8."""
        row: Row = payload
        for name, cell in row.items():
            if not cell.isascii() and any("\udc80" <= character <= "\udcff" for character in cell):
                raise UnreadableError("unreadable", f"the column {name!r} is not UTF-8")
        return row

    def columns(self) -> tuple[str, ...] | None:
        """The header; None where the file cannot be read."""
        try:
            with decompressed(self.path) as (stream, _):
                return tuple(next(csv.reader(_text(stream), delimiter=self.delimiter), []))
        except (OSError, csv.Error):
            return None


def _text(stream: Any) -> TextIO:
    return io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")
