"""All accounts of an archive brought together by event, in bounded memory: the table of disagreements."""

from __future__ import annotations

import json
import shutil
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from milestones.archive.camps import Event, disagreement
from milestones.archive.parts import part_path, write_part
from milestones.archive.stored import table_rows
from milestones.archive.tables import TABLES

SORTED = "sorted"
"""The folder of accounts by event, there while they are brought together."""
_BUCKET_ROWS = 50_000
_MOST_BUCKETS = 1_000


def link(out: Path, number: int, format_name: str) -> list[dict[str, Any]]:
    """Write the parts of the disagreements among ``number`` accounts of a run; return rows, size and digest of each.

    Accounts are spread over files by their events first, so that no more than those of one file are held. The same accounts give the same bytes.
    """
    buckets = max(1, min(_MOST_BUCKETS, -(-number // _BUCKET_ROWS)))
    folder = out / SORTED
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    _spread(out, folder, buckets)
    parts = []
    for bucket in range(buckets):
        rows = _disagreements(_bucket_rows(folder / str(bucket)))
        parts.append(write_part(part_path(out, "disagreements", bucket, format_name), "disagreements", rows, format_name))
    shutil.rmtree(folder)
    return parts


def _spread(out: Path, folder: Path, buckets: int) -> None:
    for path in sorted((out / "accounts").glob("part-*")):
        lines: dict[int, list[str]] = {}
        for row in table_rows(path, list(TABLES["accounts"])):
            line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
            lines.setdefault(zlib.crc32(row["event"].encode()) % buckets, []).append(line + "\n")
        for bucket, found in lines.items():
            with (folder / str(bucket)).open("a", encoding="utf-8") as stream:
                stream.writelines(found)


def _bucket_rows(path: Path) -> Iterator[dict[str, Any]]:
    if path.exists():
        with path.open(encoding="utf-8") as stream:
            yield from map(json.loads, stream)


def _disagreements(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    events: dict[str, Event] = {}
    for row in rows:
        events.setdefault(row["event"], Event()).add(row)
    found = (disagreement(key, event) for key, event in sorted(events.items()))
    return [row for row in found if row is not None]
