"""Parquet files: one document a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from milestones.archive.record import Fault, Raw, Row
from milestones.archive.sources.source import file_identity
from milestones.extras import extra_module

_ROWS = 256


@dataclass(frozen=True, slots=True)
class Parquet:
    """A Parquet file; only the columns that are wanted are read."""

    path: Path

    def identity(self) -> dict[str, Any]:
        """Path, size and time of change."""
        return file_identity(self.path)

    def raws(self, names: tuple[str, ...], most: int) -> Iterator[Raw]:
        """Every row, by its number from 1."""
        parquet = extra_module("pyarrow.parquet", "archive", f"{self.path}: Parquet")
        arrow = extra_module("pyarrow", "archive", f"{self.path}: Parquet")
        number, size = 0, self.path.stat().st_size
        try:
            with parquet.ParquetFile(self.path) as file:
                wanted = [name for name in file.schema_arrow.names if name in names]
                total = max(1, file.metadata.num_rows)
                for batch in file.iter_batches(batch_size=_ROWS, columns=wanted):
                    for row in _rows(batch, wanted):
                        number += 1
                        weight = sum(len(cell) for cell in row.values() if isinstance(cell, str))
                        yield Raw(f"{self.path}:{number}", row, weight, size * number // total)
        except (OSError, arrow.ArrowException) as error:
            fault = Fault("unreadable", f"nothing after row {number} can be read: {error}")
            yield Raw(f"{self.path}:{number + 1}", fault, 0, size)

    def row(self, payload: Any) -> Row:
        """The row as it is."""
        row: Row = payload
        return row

    def columns(self) -> tuple[str, ...] | None:
        """The columns of the schema; None where the file cannot be read."""
        parquet = extra_module("pyarrow.parquet", "archive", f"{self.path}: Parquet")
        arrow = extra_module("pyarrow", "archive", f"{self.path}: Parquet")
        try:
            return tuple(parquet.read_schema(self.path).names)
        except (OSError, arrow.ArrowException):
            return None


def _rows(batch: Any, names: list[str]) -> Iterator[dict[str, Any]]:
    if not names:
        yield from ({} for _ in range(batch.num_rows))
        return
    cells = [column.to_pylist() for column in batch.columns]
    yield from (dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True))
