"""One report made by hand: a claim that fails, one that holds, one that nothing can be said of, and a warning."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from milestones.anchors.reference import ReferenceDate
from milestones.calculator.finding import Finding, Premise, Reading, Related, Repair, Severity, Verdict
from milestones.calculator.results import DocumentResult, Report
from milestones.calendar.datespan import DateSpan
from milestones.documents.document import Document
from milestones.report.formats import format_named
from milestones.report.options import ReportOptions

TEXT = """Day of counting

Thursday marks 1,000 days
since the arrest. She has been held for nearly 1,000 days.
The vote is 20 days away. It was
20 days off.
"""
ARREST = Premise("arrest of Meng Wanzhou", DateSpan.day(2018, 12, 11), "registry milestones.toml, event arrest")
NOW = Premise("the reference date", DateSpan.day(2021, 8, 26), "--as-of", 17, 25)


def _span(words: str) -> tuple[int, int, str]:
    start = TEXT.index(words)
    return start, start + len(words), words


def wrong() -> Finding:
    start, end, text = _span("1,000 days\nsince the arrest")
    return Finding(
        start,
        end,
        text,
        check="elapsed",
        verdict=Verdict.CONTRADICTED,
        severity=Severity.ERROR,
        stated="1,000 days",
        computed="989 days elapsed, 990 counting both end days",
        reading=None,
        message="the dates give 989 days, or 990 counting both end days, not 1,000",
        premises=(ARREST, NOW),
        readings=(Reading("elapsed", "989 days", False), Reading("inclusive", "990 days", False)),
        repairs=(Repair(start, start + 5, "990", "counting both end days"),),
        related=(Related(0, 3, "counted otherwise here"),),
    )


def right() -> Finding:
    start, end, text = _span("nearly 1,000 days")
    return Finding(
        start,
        end,
        text,
        check="elapsed",
        verdict=Verdict.VERIFIED,
        severity=Severity.NOTE,
        stated="nearly 1,000 days",
        computed="989 days elapsed",
        reading="elapsed",
        message="989 days is nearly 1,000",
        premises=(ARREST,),
        readings=(Reading("elapsed", "989 days", True),),
    )


def unknown() -> Finding:
    start, end, text = _span("20 days away")
    return Finding(
        start,
        end,
        text,
        check="until",
        verdict=Verdict.UNVERIFIABLE,
        severity=Severity.NOTE,
        stated="20 days",
        computed=None,
        reading=None,
        message="no date for the vote",
        implied=("2021-09-15", "2021-09-14"),
    )


def doubtful() -> Finding:
    start, end, text = _span("20 days off")
    return Finding(
        start,
        end,
        text,
        check="until",
        verdict=Verdict.CONTRADICTED,
        severity=Severity.WARNING,
        stated="20 days",
        computed="19 days",
        reading=None,
        message="the dates give 19 days",
    )


def report_of(*findings: Finding, source: str = TEXT, path: str | None = "story.txt") -> Report:
    document = Document(source, source, path=path)
    reference = ReferenceDate(DateSpan.day(2021, 8, 26), "--as-of")
    return Report((DocumentResult(document, reference, (), (), findings),))


Written = Callable[..., str]


@pytest.fixture
def written() -> Written:
    """``written(report, "sarif")`` is the report in that format; further arguments are those of ReportOptions."""

    def write(report: Report, name: str, **options: Any) -> str:
        stream = io.StringIO()
        format_named(name).write(report, stream, ReportOptions(**options))
        return stream.getvalue()

    return write


@pytest.fixture
def full_report() -> Report:
    return report_of(wrong(), right(), unknown(), doubtful())


@pytest.fixture
def clean_report() -> Report:
    return report_of(right())


@pytest.fixture
def warning_report() -> Report:
    return report_of(doubtful())


@pytest.fixture
def empty_report() -> Report:
    return report_of()


@pytest.fixture
def hostile_report() -> Report:
    """Escape sequences in the path, the text and the message."""
    finding = Finding(
        4,
        11,
        "2\x1b[8m d",
        check="elapsed",
        verdict=Verdict.CONTRADICTED,
        severity=Severity.ERROR,
        stated="2\x1b[8m",
        computed="\x1b]0;title\x07",
        reading=None,
        message="caf\u00e9 \x1b[2J\nforged.txt:1:1: error",
        premises=(Premise("\x1b[1A", DateSpan.year(2018), "here"),),
        repairs=(Repair(0, 3, "\x9b1m", "\u202e"),),
    )
    return report_of(finding, source="for 2\x1b[8m days \ud800", path="evil\x1b[2J.txt")
