"""The report as one JSON object, schema ``milestones/1``."""

from __future__ import annotations

from typing import Any, TextIO

from milestones.calculator.finding import Finding, Premise, Related
from milestones.calculator.implied_dates import InferredDate
from milestones.calculator.results import DocumentResult, Report
from milestones.documents.document import Document
from milestones.documents.positions import Lines
from milestones.report.json_stream import Series, write_json
from milestones.report.options import ReportOptions
from milestones.report.stale import stale_object
from milestones.report.working import working_object

NAME = "json"
SCHEMA = "milestones/1"


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write the object and a line break. Dates are ISO 8601; text that the stream cannot encode is escaped."""
    write_json(report_object(report, options), stream, options.encoding)


def report_object(report: Report, options: ReportOptions) -> dict[str, Any]:
    """The report as JSON's own types; ``as_of`` is the date given for the whole run, None where there was none."""
    return {
        "schema": SCHEMA,
        "as_of": None if options.as_of is None else str(options.as_of),
        "summary": report.summary,
        "documents": Series(report.documents, lambda result: document_object(result, options)),
        **({} if report.stale is None else {"stale": stale_object(report.stale)}),
    }


def document_object(result: DocumentResult, options: ReportOptions) -> dict[str, Any]:
    """One document with its reference date, where that comes from, and its findings in text order, a :class:`Series`; with ``options.explain`` each has its ``working``."""
    lines = Lines(result.document.source)
    reference = result.reference
    return {
        "path": result.document.path,
        "as_of": None if reference is None else str(reference.span),
        "as_of_source": None if reference is None else reference.source,
        "inferred": None if result.inferred is None else inferred_object(result.inferred),
        "findings": Series(result.findings, lambda finding: _finding_object(finding, result.document, lines, options)),
    }


def inferred_object(inferred: InferredDate) -> dict[str, Any]:
    """When a document without a date can have been written: ``days`` where they are few, the first and the last, and the statements behind it."""
    return {
        "days": [str(day) for day in inferred.days],
        "earliest": str(inferred.earliest),
        "latest": str(inferred.latest),
        "because": [_related_object(each) for each in inferred.because],
    }


def _finding_object(finding: Finding, document: Document, lines: Lines, options: ReportOptions) -> dict[str, Any]:
    if not options.explain:
        return finding_object(finding, lines)
    return {**finding_object(finding, lines), "working": working_object(finding, document, lines)}


def finding_object(finding: Finding, lines: Lines) -> dict[str, Any]:
    """One finding; lines and columns count from 1 in code points, the end exclusive."""
    return {
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "check": finding.check,
        "verdict": str(finding.verdict),
        "severity": str(finding.severity),
        "stated": finding.stated,
        "computed": finding.computed,
        "reading": finding.reading,
        "premises": [_premise_object(premise) for premise in finding.premises],
        "readings": [{"name": each.name, "value": each.value, "holds": each.holds} for each in finding.readings],
        "message": finding.message,
        "repairs": [
            {
                "start": repair.start,
                "end": repair.end,
                "replacement": repair.replacement,
                "description": repair.description,
                "safe": repair.safe,
            }
            for repair in finding.repairs
        ],
        "related": [_related_object(each) for each in finding.related],
        "implied": list(finding.implied),
        "holds_from": finding.holds_from,
        "holds_until": finding.holds_until,
        "quoted": finding.quoted,
        "ignored_by": finding.ignored_by,
        "reason": finding.reason,
        **position_object(finding.start, finding.end, lines),
    }


def position_object(start: int, end: int, lines: Lines) -> dict[str, int]:
    """Where a span begins and ends, as ``line``, ``column``, ``end_line`` and ``end_column``."""
    region = lines.region(start, end)
    return {"line": region.line, "column": region.column, "end_line": region.end_line, "end_column": region.end_column}


def _related_object(related: Related) -> dict[str, Any]:
    return {"start": related.start, "end": related.end, "message": related.message, "path": related.path}


def _premise_object(premise: Premise) -> dict[str, Any]:
    return {
        "label": premise.label,
        "date": str(premise.date),
        "source": premise.source,
        "start": premise.start,
        "end": premise.end,
    }
