"""What a worker does: one chunk of documents to its parts on disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from milestones.archive.chunks import Chunk
from milestones.archive.judge import Rows, Rules, failed, judge_raw
from milestones.archive.parts import DIGITS, part_path, write_part
from milestones.archive.record import Fault
from milestones.archive.sources.source import Source
from milestones.archive.totals import Totals


@dataclass(frozen=True, slots=True)
class Work:
    """All that a worker needs to know of a run."""

    sources: tuple[Source, ...]
    rules: Rules
    out: Path
    format_name: str
    digits: int = DIGITS


@dataclass(frozen=True, slots=True)
class Done:
    """A chunk whose parts are on disk: what it came to, and the number of rows, the size and the digest of each part by its table."""

    number: int
    position: int
    totals: Totals
    parts: Mapping[str, Mapping[str, Any]]


def do_chunk(chunk: Chunk, work: Work, faults: Mapping[int, Fault], begin: Callable[[int], None]) -> Done:
    """Check a chunk's documents and write its parts. Raises OSError where they cannot be written.

    ``faults`` are documents, by their place in the chunk, that are not to be read again, and why. ``begin`` is called with each place.
    """
    totals = Totals()
    found: list[Rows] = []
    for index, (source, raw) in enumerate(chunk.documents):
        begin(index)
        fault = faults.get(index)
        rows = failed(raw.place, raw.place, fault) if fault is not None else judge_raw(raw, work.sources[source], work.rules)
        totals.count(rows)
        found.append(rows)
    tables = {
        "findings": [row for rows in found for row in rows.findings],
        "documents": [rows.document for rows in found if rows.document is not None],
        "accounts": [row for rows in found for row in rows.accounts],
        "errors": [rows.error for rows in found if rows.error is not None],
    }
    parts = {
        table: write_part(part_path(work.out, table, chunk.number, work.format_name, work.digits), table, rows, work.format_name)
        for table, rows in tables.items()
        if table != "accounts" or work.rules.link
    }
    return Done(chunk.number, chunk.position, totals, parts)
