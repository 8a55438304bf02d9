"""GitLab's code quality report: contradictions, as a subset of Code Climate's format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from milestones.calculator.finding import Severity, Verdict
from milestones.calculator.results import DocumentResult, Report
from milestones.documents.positions import ColumnUnit
from milestones.report.fingerprint import fingerprints
from milestones.report.json import encodable_json
from milestones.report.options import ReportOptions
from milestones.report.repository import Repository
from milestones.report.sources import Sources

NAME = "gitlab"

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write one list. Paths run from the root of the repository; a fingerprint outlives edits elsewhere in its file."""
    sources = Sources(report, ColumnUnit.CODE_POINTS)
    issues = [each for result in report.documents for each in _issues(result, sources, options.repository)]
    stream.write(encodable_json(issues, options.encoding) + "\n")


def _issues(result: DocumentResult, sources: Sources, repository: Repository) -> Iterator[dict[str, Any]]:
    path = repository.path(result.document.path)
    marks = fingerprints(path, result.findings)
    for finding, mark in zip(result.findings, marks, strict=True):
        if finding.verdict is not Verdict.CONTRADICTED:
            continue
        region = sources.region(result.document.path, finding.start, finding.end)
        yield {
            "type": "issue",
            "check_name": finding.check,
            "description": finding.message,
            "categories": ["Bug Risk"],
            "severity": _SEVERITIES[finding.severity],
            "fingerprint": mark,
            "location": {"path": path, "lines": {"begin": region.line, "end": region.end_line}},
        }
