"""``ignore``: entries of the registry that match nothing, told only where the run has seen all that they could match."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from milestones.anchors.check_names import IGNORE, IGNORED_CHECKS
from milestones.anchors.registry import Registry
from milestones.anchors.registry_entries import IgnoreEntry
from milestones.calculator.finding import Finding, Severity, Verdict
from milestones.calculator.ignoring import fits
from milestones.calculator.results import DocumentResult, Report
from milestones.documents.document import BOUNDARY, Document
from milestones.documents.positions import Lines
from milestones.documents.reading import read_text
from milestones.documents.selection import select
from milestones.errors import InputError


def with_unused_entries(report: Report, registry: Registry) -> Report:
    """The report, and after its documents the registry's file with a finding on each ``[[ignore]]`` that matches nothing, if any does.

    An entry is judged only if each document that its path means was part of the run (without a path: each below the registry's folder), and every
    check that it may mean was made in them; so a run over a few of many files says nothing of it.
    """
    if registry.path is None or not registry.ignores or not registry.settings.makes(IGNORE):
        return report
    matched = _matched(registry, report)
    idle = [entry for entry in registry.ignores if entry not in matched]
    if not idle:
        return report
    unused = [entry for entry in _judgeable(idle, registry, report) if entry.line is not None]
    if not unused:
        return report
    return Report((*report.documents, _of_registry(registry.path, unused)))


def _matched(registry: Registry, report: Report) -> set[IgnoreEntry]:
    return {
        entry
        for result in report.documents
        for entry in registry.ignores_for(result.document.path)
        if any(fits(entry, finding) for finding in result.findings)
    }


def _judgeable(entries: list[IgnoreEntry], registry: Registry, report: Report) -> Iterator[IgnoreEntry]:
    assert registry.path is not None
    seen = {os.path.realpath(result.document.path) for result in report.documents if result.document.path is not None}
    folder = registry.path.parent
    there = [str(file) for file in select([folder], exclude=registry.settings.exclude, root=folder)]
    missed = [file for file in there if os.path.realpath(file) not in seen]
    for entry in entries:
        if any(entry in registry.ignores_for(file) for file in missed):
            continue
        within = [file for file in seen if entry in registry.ignores_for(file)]
        if (within or not missed) and all(_makes_all(entry, registry, file) for file in within):
            yield entry


def _makes_all(entry: IgnoreEntry, registry: Registry, file: str) -> bool:
    settings = registry.settings_for(file)
    return all(settings.makes(name) for name in ((entry.check,) if entry.check is not None else IGNORED_CHECKS))


def _of_registry(file: Path, unused: list[IgnoreEntry]) -> DocumentResult:
    """The registry's file as a document without claims, with the findings on its entries."""
    try:
        source = read_text(file)
    except InputError:
        return DocumentResult(Document("", "", path=_shown(file), syntax="toml"), None, (), (), ())
    document = Document(source, source.replace("\n", BOUNDARY), path=_shown(file), syntax="toml")
    lines = Lines(source)
    return DocumentResult(document, None, (), (), tuple(_finding(entry, source, lines) for entry in unused))


def _shown(file: Path) -> str:
    """The path from the working folder, where the file lies in it."""
    absolute = Path(os.path.abspath(file))
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(file)


def _finding(entry: IgnoreEntry, source: str, lines: Lines) -> Finding:
    start, end = lines.line_span(min(entry.line or 1, lines.line_column(len(source))[0]))
    text = source[start:end].rstrip("\r\n")
    keys = (("path", entry.path), ("check", entry.check), ("text", entry.text))
    stated = ", ".join(f"{key} = {value!r}" for key, value in keys if value is not None)
    what = f"No claim fits this entry ({stated}): there is nothing to ignore; take it out, or mend it."
    return Finding(start, start + len(text), text, IGNORE, Verdict.CONTRADICTED, Severity.WARNING, stated, None, None, what)
