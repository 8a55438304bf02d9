"""Tables written to files: each part whole or not at all, the same rows always as the same bytes."""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from secrets import token_hex
from typing import Any

from milestones.archive.tables import TABLES
from milestones.extras import extra_module

FORMATS: dict[str, str] = {"parquet": ".parquet", "jsonl": ".jsonl"}
"""The formats of the tables and the endings of their files."""


DIGITS = 6
"""How many a part's number has on one machine."""


def part_path(out: Path, table: str, number: int, format_name: str, digits: int = DIGITS) -> Path:
    """Where a chunk's rows of one table stand."""
    return out / table / f"part-{number:0{digits}}{FORMATS[format_name]}"


def write_part(path: Path, table: str, rows: Sequence[Mapping[str, Any]], format_name: str) -> dict[str, Any]:
    """Write the rows; return their number, and the size and SHA-256 of the file. Raises OSError where it cannot be written."""
    content = _ENCODERS[format_name](table, rows)
    write_whole(path, content)
    return {"rows": len(rows), "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def write_whole(path: Path, content: bytes) -> None:
    """Make ``content`` the file ``path``, on disk for good once this returns; until then a former file stays as it was."""
    temporary = path.with_name(f".{path.name}.{token_hex(4)}.tmp")
    try:
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _json_lines(table: str, rows: Sequence[Mapping[str, Any]]) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for row in rows)


def _parquet(table: str, rows: Sequence[Mapping[str, Any]]) -> bytes:
    parquet = extra_module("pyarrow.parquet", "archive", "Parquet output")
    stream = io.BytesIO()
    parquet.write_table(arrow_table(table, rows), stream, compression="zstd")
    return stream.getvalue()


def arrow_table(table: str, rows: Sequence[Mapping[str, Any]]) -> Any:
    """The rows as a ``pyarrow.Table`` with the table's columns."""
    arrow = extra_module("pyarrow", "archive", "Parquet output")
    return arrow.Table.from_pylist(list(rows), schema=arrow_schema(table))


def arrow_schema(table: str) -> Any:
    """The ``pyarrow.Schema`` of a table."""
    arrow = extra_module("pyarrow", "archive", "Parquet output")
    types = {str: arrow.string(), int: arrow.int64(), bool: arrow.bool_()}
    return arrow.schema([(name, types[kind]) for name, kind in TABLES[table].items()])


_ENCODERS: dict[str, Callable[[str, Sequence[Mapping[str, Any]]], bytes]] = {"parquet": _parquet, "jsonl": _json_lines}
