"""One record to the rows of the three tables; the same on one machine and on many."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from milestones.anchors.registry import Registry
from milestones.api import check
from milestones.archive.accounts import account_rows
from milestones.archive.columns import Columns, record
from milestones.archive.deadline import DeadlineError, deadline
from milestones.archive.record import Fault, Raw, Record, Row, UnreadableError, writable
from milestones.archive.sources.source import Source
from milestones.archive.tables import FINDINGS
from milestones.calculator.results import DocumentResult
from milestones.calculator.told import Told
from milestones.documents.positions import Lines
from milestones.errors import MilestonesError
from milestones.report.excerpt import excerpt
from milestones.report.json import finding_object

TableRow = dict[str, Any]
MOST_BYTES, MOST_SECONDS = 10_000_000, 60.0
"""The limits of a document, unless others are given."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What decides the rows: where the columns are, what the texts are checked against, and the limits a document.

    ``most_bytes`` is in bytes of UTF-8, ``seconds`` in seconds of wall clock. ``link``: what documents tell of events is kept too.
    """

    columns: Columns = field(default_factory=Columns)
    registry: Registry = field(default_factory=Registry)
    most_bytes: int = MOST_BYTES
    seconds: float = MOST_SECONDS
    link: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that one document comes to; a document that cannot be checked has an error alone."""

    findings: tuple[TableRow, ...] = ()
    document: TableRow | None = None
    error: TableRow | None = None
    accounts: tuple[TableRow, ...] = ()


def judge_raw(raw: Raw, source: Source, rules: Rules) -> Rows:
    """The rows of a document of a source. Never raises for what a document may hold."""
    if isinstance(raw.payload, Fault):
        return failed(raw.place, raw.place, raw.payload)
    try:
        return judge_row(source.row(raw.payload), raw.place, rules)
    except UnreadableError as error:
        return failed(error.id or raw.place, raw.place, error.fault)


def judge_row(row: Row, place: str, rules: Rules) -> Rows:
    """The rows of a document by its columns. Never raises for what a document may hold."""
    try:
        return judge(record(rules.columns, row, place), place, rules)
    except UnreadableError as error:
        return failed(error.id or place, place, error.fault)


def judge(item: Record, place: str, rules: Rules) -> Rows:
    """The rows of a record. Never raises for what a document may hold."""
    try:
        _within(item, rules.most_bytes)
        with deadline(rules.seconds):
            return _checked(item, place, rules)
    except DeadlineError:
        return failed(item.id, place, timed_out(rules.seconds))
    except UnreadableError as error:
        return failed(item.id, place, error.fault)
    except (MilestonesError, OSError) as error:
        return failed(item.id, place, Fault("unreadable", str(error)))
    except Exception as error:
        return failed(item.id, place, Fault("failed", f"the check failed, which is a bug: {type(error).__name__}: {error}"))


def failed(name: str, place: str, fault: Fault) -> Rows:
    """The row of a document that could not be checked."""
    return Rows(error=_error(name, place, fault))


def timed_out(seconds: float) -> Fault:
    """The fault of a document that takes too long."""
    return Fault("timeout", f"took longer than {seconds:g} s")


def _within(item: Record, most: int) -> None:
    size = item.path.stat().st_size if item.path is not None else _bytes(item.text, most)
    if size > most:
        raise UnreadableError("too-large", f"has {size:,} bytes, more than {most:,}")


def _bytes(text: str, most: int) -> int:
    """The size in UTF-8, or the number of characters where that alone is too much or four times that is not."""
    return len(text) if len(text) > most or 4 * len(text) <= most else len(text.encode())


def _checked(item: Record, place: str, rules: Rules) -> Rows:
    told: list[Told] = []
    subject: dict[str, Any] = {"text": item.text} if item.path is None else {"path": item.path}
    options: dict[str, Any] = {"registry": rules.registry, "syntax": item.syntax, "language": item.language}
    report = check(**subject, as_of=item.published, on_told=told.extend if rules.link else None, **options)
    result = report.documents[0]
    return Rows(
        _finding_rows(item.id, result),
        _document_row(item, place, result),
        None if item.remark is None else _error(item.id, place, item.remark),
        account_rows(item.id, result, told) if rules.link else (),
    )


def _finding_rows(name: str, result: DocumentResult) -> tuple[TableRow, ...]:
    lines = Lines(result.document.source)
    rows = []
    for finding in result.findings:
        shown = excerpt(result.document, finding.start, finding.end)
        fields = finding_object(finding, lines)
        other = {field: value for field, value in fields.items() if field not in FINDINGS}
        values = {**fields, "document": name, "sentence": shown.text, "other": other or None}
        rows.append({column: _cell(values.get(column)) for column in FINDINGS})
    return tuple(rows)


def _cell(value: Any) -> Any:
    if isinstance(value, list | dict):
        return writable(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return writable(value) if isinstance(value, str) else value


def _document_row(item: Record, place: str, result: DocumentResult) -> TableRow:
    counts = dict.fromkeys(("verified", "contradicted", "unverifiable", "ignored"), 0)
    for finding in result.findings:
        counts[str(finding.verdict)] += 1
    reference = result.reference
    dated = "published" if item.published is not None else None if reference is None else writable(reference.source)
    return {
        "document": item.id,
        "place": writable(place),
        "characters": len(result.document.source),
        "language": result.document.language,
        "syntax": result.document.syntax,
        "as_of": None if reference is None else str(reference.span),
        "as_of_source": dated,
        **counts,
    }


def _error(name: str, place: str, fault: Fault) -> TableRow:
    return {"document": writable(name), "place": writable(place), "reason": fault.reason, "message": writable(fault.message)}
