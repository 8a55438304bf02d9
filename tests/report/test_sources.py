from __future__ import annotations

from dataclasses import replace

from milestones.calculator.finding import Related
from milestones.calculator.results import Report
from milestones.documents.positions import ColumnUnit, Region
from milestones.report.sources import Place, Sources

from .conftest import Written, report_of, wrong


def two_documents() -> Report:
    finding = replace(wrong(), related=(Related(2, 6, "dated here", "other.txt"), Related(0, 1, "not of this run", "gone.txt")))
    first, second = report_of(finding), report_of(source="\n🎉 word", path="other.txt")
    return Report((*first.documents, *second.documents))


def test_a_related_place_may_be_in_another_document() -> None:
    report = two_documents()
    assert Sources(report, ColumnUnit.UTF16).related(report.findings[0], "story.txt") == [
        Place("story.txt", Region(3, 1, 3, 9), "the reference date"),
        Place("other.txt", Region(2, 3, 2, 7), "dated here"),
    ]


def test_places_within_the_claim_are_not_named_again() -> None:
    start = wrong().start
    finding = replace(wrong(), premises=(), related=(Related(start, start + 5, "the figure"),))
    assert Sources(report_of(finding), ColumnUnit.UTF16).related(finding, "story.txt") == []


def test_the_text_report_names_the_other_document(written: Written) -> None:
    assert "other.txt: dated here" in written(two_documents(), "text")
