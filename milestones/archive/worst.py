"""Which findings of an archive an editor should see first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heappush, heappushpop
from typing import Any, TypeVar

from milestones.archive.stored import StoredRun
from milestones.archive.tables import DISAGREEMENTS
from milestones.calculator.finding import Severity, Verdict

_COLUMNS = ["document", "check", "verdict", "severity", "text", "stated", "computed", "message", "sentence", "line", "column"]
_Weight = TypeVar("_Weight", int, tuple[int, int])
_WEIGHTS = {severity: weight for weight, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Worst:
    """For each check, its gravest contradictions: errors before warnings, then in the order of the archive. And the documents with most of them."""

    findings: dict[str, list[dict[str, Any]]]
    documents: list[dict[str, Any]]
    errors: list[dict[str, Any]]
    disagreements: list[dict[str, Any]]
    """Events on whose day documents disagree: those of the largest second camps first, then of the most documents."""


def worst(run: StoredRun, limit: int) -> Worst:
    """At most ``limit`` findings of each check, ``limit`` documents and ``limit`` errors; no more than these are held."""
    contradicted = (row for row in run.rows("findings", _COLUMNS) if row["verdict"] == Verdict.CONTRADICTED)
    heaps: dict[str, list[tuple[int, int, dict[str, Any]]]] = {}
    for order, row in enumerate(contradicted):
        _keep(heaps.setdefault(row["check"], []), (-_WEIGHTS[Severity(row["severity"])], -order, row), limit)
    return Worst(
        {check: _descending(heap) for check, heap in sorted(heaps.items())},
        _most_contradicted(run, limit),
        [row for row, _ in zip(run.rows("errors", ["document", "place", "reason", "message"]), range(limit), strict=False)],
        _widest(run, limit),
    )


def _most_contradicted(run: StoredRun, limit: int) -> list[dict[str, Any]]:
    heap: list[tuple[int, int, dict[str, Any]]] = []
    for order, row in enumerate(run.rows("documents", ["document", "place", "contradicted"])):
        if row["contradicted"]:
            _keep(heap, (row["contradicted"], -order, row), limit)
    return _descending(heap)


def _widest(run: StoredRun, limit: int) -> list[dict[str, Any]]:
    heap: list[tuple[tuple[int, int], int, dict[str, Any]]] = []
    for order, row in enumerate(run.rows("disagreements", list(DISAGREEMENTS))):
        _keep(heap, ((row["other_told_by"], row["documents"]), -order, row), limit)
    return _descending(heap)


def _keep(heap: list[tuple[_Weight, int, dict[str, Any]]], entry: tuple[_Weight, int, dict[str, Any]], limit: int) -> None:
    if len(heap) < limit:
        heappush(heap, entry)
    else:
        heappushpop(heap, entry)


def _descending(heap: Iterable[tuple[_Weight, int, dict[str, Any]]]) -> list[dict[str, Any]]:
    return [row for _, _, row in sorted(heap, key=lambda entry: entry[:2], reverse=True)]
