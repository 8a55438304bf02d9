"""Reviewdog's diagnostic format: contradictions with suggested changes, columns in UTF-8 bytes from 1."""

from __future__ import annotations

from typing import Any, TextIO

from milestones.calculator.finding import Finding, Severity, Verdict
from milestones.calculator.results import Report
from milestones.documents.positions import ColumnUnit, Region
from milestones.report.json_stream import Series, write_json
from milestones.report.options import ReportOptions
from milestones.report.repository import STANDARD_INPUT
from milestones.report.sources import Sources

NAME = "rdjson"

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write one DiagnosticResult. Paths stay as they are given: reviewdog takes them from the folder that it runs in."""
    sources = Sources(report, ColumnUnit.UTF8)
    found = [
        (finding, result.document.path)
        for result in report.documents
        for finding in result.findings
        if finding.verdict is Verdict.CONTRADICTED
    ]
    diagnostics = Series(found, lambda pair: _diagnostic(*pair, sources))
    write_json({"source": {"name": "milestones"}, "diagnostics": diagnostics}, stream, options.encoding)


def _diagnostic(finding: Finding, path: str | None, sources: Sources) -> dict[str, Any]:
    return {
        "message": finding.message,
        "location": _location(path, sources.region(path, finding.start, finding.end)),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.check},
        "suggestions": [
            {"range": _range(sources.region(path, each.start, each.end)), "text": each.replacement} for each in finding.repairs
        ],
        "related_locations": [
            {"message": each.label, "location": _location(each.path, each.region)} for each in sources.related(finding, path)
        ],
    }


def _location(path: str | None, region: Region) -> dict[str, Any]:
    return {"path": path or STANDARD_INPUT, "range": _range(region)}


def _range(region: Region) -> dict[str, Any]:
    return {
        "start": {"line": region.line, "column": region.column},
        "end": {"line": region.end_line, "column": region.end_column},
    }
