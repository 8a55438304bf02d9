"""The way to a verdict as one tree: premises with their places, the gap, the readings with what each needs, the hedge's interval, the repair."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from milestones.calculator.finding import Finding, GapEnd, HedgeInterval, Premise, Reading
from milestones.documents.document import Document
from milestones.documents.positions import Lines
from milestones.report.style import Style

NO_PATH = "<stdin>"
"""What stands for the path of a document that has none."""


def working_object(finding: Finding, document: Document, lines: Lines) -> dict[str, Any]:
    """The tree as JSON's own types; dates are ISO 8601, None where a date is not known."""
    gap = finding.gap
    return {
        "claim": {"quote": _on_one_line(finding.text), "rule": finding.rule, **_place(finding.start, document, lines)},
        "premises": [_premise_object(premise, document, lines) for premise in finding.premises],
        "gap": None
        if gap is None
        else {"start": _end_object(gap.start), "end": _end_object(gap.end), "measure": gap.measure, "computed": finding.computed},
        "hedge": None if gap is None or gap.hedge is None else _hedge_object(gap.hedge),
        "readings": [
            {"name": each.name, "value": each.value, "allowed": each.allowed or None, "holds": each.holds}
            for each in finding.readings
        ],
        "verdict": str(finding.verdict),
        "reading": finding.reading,
        "repairs": [
            {"from": document.source[each.start : each.end], "to": each.replacement, "because": each.description}
            for each in finding.repairs
        ],
    }


def _place(offset: int, document: Document, lines: Lines) -> dict[str, Any]:
    line, column = lines.line_column(offset)
    return {"file": document.path, "line": line, "column": column}


def _premise_object(premise: Premise, document: Document, lines: Lines) -> dict[str, Any]:
    quoted = _quote(premise, document)
    place = {"file": None, "line": None, "column": None} if premise.start is None else _place(premise.start, document, lines)
    return {"label": premise.label, "date": str(premise.date), "source": premise.source, "quote": quoted, **place}


def _end_object(end: GapEnd) -> dict[str, Any]:
    return {"label": end.label, "date": None if end.date is None else str(end.date)}


def _hedge_object(hedge: HedgeInterval) -> dict[str, Any]:
    return {
        "words": hedge.words,
        "allowed": hedge.allowed,
        "unit": hedge.unit,
        "low": hedge.low,
        "high": hedge.high,
        "low_open": hedge.low_open,
        "high_open": hedge.high_open,
    }


def _quote(premise: Premise, document: Document) -> str | None:
    if premise.start is None or premise.end is None:
        return None
    return _on_one_line(document.source[premise.start : premise.end])


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def working_rows(finding: Finding, document: Document, lines: Lines, style: Style) -> Iterator[tuple[str, list[str]]]:
    """The tree as labelled rows of text, in the order of the reasoning; a label without texts shows nothing."""
    rule = f", read by the rule “{finding.rule}”" if finding.rule else ""
    yield "claim", [f"“{_on_one_line(finding.text)}”{rule}"]
    yield "premises", [line for each in finding.premises for line in _premise_lines(each, document, lines)]
    gap = finding.gap
    if gap is not None:
        yield "gap", [f"from {_end_text(gap.start)}", f"to {_end_text(gap.end)}"]
    yield "stated", [finding.stated]
    yield "computed", [] if finding.computed is None else [finding.computed]
    if gap is not None and gap.hedge is not None:
        yield "hedge", [f"{gap.hedge.words}: {gap.hedge.allowed}"]
    yield "readings", [_reading_text(each, style) for each in finding.readings]
    by = f", by the reading “{finding.reading}”" if finding.reading is not None else ""
    yield "verdict", [f"{finding.verdict}{by}"]


def _premise_lines(premise: Premise, document: Document, lines: Lines) -> Iterator[str]:
    yield f"{premise.label}: {premise.date.spoken()}"
    yield f"  from {premise.source}"
    if premise.start is not None:
        line, column = lines.line_column(premise.start)
        yield f"  at {document.path or NO_PATH}:{line}:{column}, “{_quote(premise, document)}”"


def _end_text(end: GapEnd) -> str:
    return f"{end.label}: {'no date is known' if end.date is None else end.date.spoken()}"


def _reading_text(reading: Reading, style: Style) -> str:
    sign = style.signs.holds if reading.holds else style.signs.fails
    needed = f"; needed is {reading.allowed}" if reading.allowed else ""
    return f"{sign} {reading.name}: {reading.value}{needed}"
