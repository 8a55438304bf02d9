"""Contradictions that a project has taken stock of: they are ignored until their texts change, and new ones stand out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from milestones.anchors.registry import Registry
from milestones.calculator.finding import Finding, Verdict
from milestones.calculator.ignoring import as_ignored
from milestones.calculator.results import DocumentResult, Report

REASON = "in the baseline"
NO_PATH = "-"
"""What stands for the path of a document that has none."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One contradiction: the document's path from the baseline's folder, the check, the claim's text on one line, and its place, from 1, among
    the contradictions of the document with the same check and text. Lines and offsets are left out, so that edits elsewhere change nothing.
    """

    path: str
    check: str
    text: str
    occurrence: int


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a baseline file."""

    file: Path
    entries: frozenset[Entry] = frozenset()

    def over(self, report: Report) -> Report:
        """The report, its contradictions that have an entry *ignored*."""
        return Report(tuple(self.over_one(result) for result in report.documents)) if self.entries else report

    def over_one(self, result: DocumentResult) -> DocumentResult:
        """The result of one document, its contradictions that have an entry *ignored*."""
        findings = list(result.findings)
        for index, entry in _entries(result, self.file):
            if entry in self.entries:
                findings[index] = as_ignored(findings[index], str(self.file), REASON)
        return replace(result, findings=tuple(findings))

    def gone(self, report: Report, registry: Registry) -> tuple[Entry, ...]:
        """The entries that no longer occur, in order: of the documents of the report, before it was ignored, and of files that are not there any more.

        Nothing is said of a check that the run did not make.
        """
        seen = {_path(result, self.file): result.document.path for result in report.documents}
        there = set(entries_of(report, self.file))
        return tuple(sorted(entry for entry in self.entries - there if self._is_gone(entry, seen, registry)))

    def _is_gone(self, entry: Entry, seen: dict[str, str | None], registry: Registry) -> bool:
        if entry.path not in seen:
            return entry.path != NO_PATH and not os.path.lexists(self.file.parent / entry.path)
        path = seen[entry.path]
        settings = registry.settings_for(path) if path is not None else registry.settings
        return settings.makes(entry.check)

    def renewed(self, report: Report, registry: Registry) -> Baseline:
        """The baseline with the contradictions of the report as its entries; what the run did not look at stays as it was."""
        kept = self.entries - set(self.gone(report, registry))
        return replace(self, entries=kept | set(entries_of(report, self.file)))


def entries_of(report: Report, file: Path) -> Iterator[Entry]:
    """The entries of all contradictions of a report, for a baseline in ``file``."""
    for result in report.documents:
        for _, entry in _entries(result, file):
            yield entry


def _entries(result: DocumentResult, file: Path) -> Iterator[tuple[int, Entry]]:
    """The entries of a document's contradictions with the number of their finding. The registry's own findings have none: they are mended there."""
    if result.document.syntax == "toml":
        return
    counts: Counter[tuple[str, str]] = Counter()
    path: str | None = None
    for index, finding in enumerate(result.findings):
        if finding.verdict is not Verdict.CONTRADICTED:
            continue
        path = _path(result, file) if path is None else path
        key = (finding.check, _on_one_line(finding))
        counts[key] += 1
        yield index, Entry(path, *key, counts[key])


def _on_one_line(finding: Finding) -> str:
    return " ".join(finding.text.split())


def _path(result: DocumentResult, file: Path) -> str:
    if result.document.path is None:
        return NO_PATH
    place = os.path.abspath(result.document.path)
    with suppress(ValueError):  # where they are on two drives there is no way from one to the other
        place = os.path.relpath(place, os.path.abspath(file.parent))
    return Path(place).as_posix()
