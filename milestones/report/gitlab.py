"""GitLab's code quality report: contradictions, as a subset of Code Climate's format."""

from __future__ import annotations

from functools import partial
from typing import Any, TextIO

from milestones.calculator.finding import Severity
from milestones.calculator.results import Report
from milestones.documents.positions import ColumnUnit
from milestones.report.fingerprint import Contradiction, contradictions
from milestones.report.json_stream import Series, write_json
from milestones.report.options import ReportOptions
from milestones.report.sources import Sources

NAME = "gitlab"

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write one list. Paths run from the root of the repository; a fingerprint outlives edits elsewhere in its file."""
    sources = Sources(report, ColumnUnit.CODE_POINTS)
    write_json(Series(contradictions(report, options.repository), partial(_issue, sources=sources)), stream, options.encoding)


def _issue(found: Contradiction, sources: Sources) -> dict[str, Any]:
    region = sources.region(found.path, found.finding.start, found.finding.end)
    return {
        "type": "issue",
        "check_name": found.finding.check,
        "description": found.finding.message,
        "categories": ["Bug Risk"],
        "severity": _SEVERITIES[found.finding.severity],
        "fingerprint": found.fingerprint,
        "location": {"path": found.named, "lines": {"begin": region.line, "end": region.end_line}},
    }
