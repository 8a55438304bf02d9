"""JUnit's XML as junitparser reads it."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Failure, JUnitXml, Skipped

from milestones.calculator.results import Report
from milestones.report.formats import format_named
from milestones.report.options import ReportOptions

from .conftest import Written, report_of, right, wrong


def suites(text: str) -> list[JUnitXml]:
    return list(JUnitXml.fromstring(text.encode()))


def test_a_document_is_a_suite_and_a_claim_a_case(full_report: Report, written: Written) -> None:
    [suite] = suites(written(full_report, "junit"))
    assert (suite.name, suite.tests, suite.failures, suite.skipped, suite.errors) == ("story.txt", 4, 2, 1, 0)
    assert [(case.name, case.classname, [type(each) for each in case.result]) for case in suite] == [
        ("elapsed: 1,000 days since the arrest", "story.txt", [Failure]),
        ("elapsed: nearly 1,000 days", "story.txt", []),
        ("until: 20 days away", "story.txt", [Skipped]),
        ("until: 20 days off", "story.txt", [Failure]),
    ]


def test_a_failure_shows_the_working(full_report: Report, written: Written) -> None:
    [failure] = next(iter(suites(written(full_report, "junit"))[0])).result
    assert failure.type == "error"
    assert failure.message == "the dates give 989 days, or 990 counting both end days, not 1,000"
    assert "story.txt:3" in failure.text
    assert "rests on: arrest of Meng Wanzhou, Tuesday 11 December 2018" in failure.text
    assert "repair: 990" in failure.text


def test_the_same_claim_twice_has_two_names(written: Written) -> None:
    [suite] = suites(written(report_of(right(), right()), "junit"))
    assert [case.name for case in suite] == ["elapsed: nearly 1,000 days", "elapsed: nearly 1,000 days (2)"]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_the_declaration_names_the_encoding_that_the_text_fits(encoding: str, written: Written) -> None:
    report = report_of(replace(wrong(), message="café 日本 🎉"))
    data = written(report, "junit", encoding=encoding).encode(encoding)
    root = ElementTree.fromstring(data)
    failure = root.find(".//failure")
    assert failure is not None
    assert failure.get("message") == "café 日本 🎉"


@given(st.text())
def test_any_text_gives_xml_that_can_be_read(text: str) -> None:
    import io

    stream = io.StringIO()
    report = report_of(replace(wrong(), text=text, message=text, stated=text), path=text)
    format_named("junit").write(report, stream, ReportOptions())
    [suite] = suites(stream.getvalue())
    assert suite.tests == 1
