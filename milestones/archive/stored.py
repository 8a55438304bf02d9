"""The tables of a complete run, read back row by row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from milestones.archive.identity import MANIFEST, RUN, read_json
from milestones.archive.totals import Totals
from milestones.errors import InputError
from milestones.extras import extra_module

_ROWS = 1_000


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A run as it lies in its folder."""

    out: Path
    manifest: dict[str, Any]

    @classmethod
    def open(cls, out: Path) -> StoredRun:
        """The run in a folder. Raises InputError for a folder without one, or with one that is not complete."""
        manifest = read_json(out / MANIFEST)
        if manifest is not None:
            return cls(out, manifest)
        if (out / RUN).exists():
            raise InputError(f"{out}: the run is not complete; give its command again, which goes on")
        raise InputError(f"{out}: holds no run of milestones archive (no {MANIFEST})")

    @property
    def totals(self) -> Totals:
        """What the run came to."""
        return Totals.from_json(self.manifest["totals"])

    def rows(self, table: str, columns: list[str]) -> Iterator[dict[str, Any]]:
        """Some columns of a table, in the order of the archive; never more than a few rows are held."""
        for path in sorted((self.out / table).glob("part-*")):
            yield from table_rows(path, columns)


def table_rows(path: Path, columns: list[str]) -> Iterator[dict[str, Any]]:
    """Some columns of one part, row by row."""
    if path.suffix == ".jsonl":
        with path.open(encoding="utf-8") as stream:
            for line in stream:
                row = json.loads(line)
                yield {column: row[column] for column in columns}
        return
    parquet = extra_module("pyarrow.parquet", "archive", f"{path}: Parquet")
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=_ROWS, columns=columns):
            yield from batch.select(columns).to_pylist()
