from __future__ import annotations

import io
import json
from typing import Any

import pytest

from milestones.calculator.results import Report
from milestones.calendar.datespan import DateSpan
from milestones.errors import ConfigError
from milestones.report.formats import FORMATS, format_named
from milestones.report.json import write
from milestones.report.options import ReportOptions
from milestones.report.summary import has_failed


def written(report: Report, **options: Any) -> Any:
    stream = io.StringIO()
    write(report, stream, ReportOptions(**options))
    return json.loads(stream.getvalue())


def test_the_object_has_the_fields_of_its_schema(full_report: Report) -> None:
    value = written(full_report, as_of=DateSpan.day(2021, 8, 26))
    assert list(value) == ["schema", "as_of", "summary", "documents"]
    assert value["schema"] == "milestones/1"
    assert value["as_of"] == "2021-08-26"
    assert value["summary"] == {"verified": 1, "contradicted": 2, "unverifiable": 1, "ignored": 0}
    [document] = value["documents"]
    assert {key: document[key] for key in ("path", "as_of")} == {"path": "story.txt", "as_of": "2021-08-26"}


def test_without_a_date_for_the_run_as_of_is_null(full_report: Report) -> None:
    assert written(full_report)["as_of"] is None


def test_a_finding_has_every_field_of_the_interface(full_report: Report) -> None:
    finding = written(full_report)["documents"][0]["findings"][0]
    assert {key: finding[key] for key in ("text", "check", "verdict", "severity", "stated", "reading", "implied")} == {
        "text": "1,000 days\nsince the arrest",
        "check": "elapsed",
        "verdict": "contradicted",
        "severity": "error",
        "stated": "1,000 days",
        "reading": None,
        "implied": [],
    }
    assert finding["premises"][0] == {
        "label": "arrest of Meng Wanzhou",
        "date": "2018-12-11",
        "source": "registry milestones.toml, event arrest",
        "start": None,
        "end": None,
    }
    assert finding["readings"][1] == {"name": "inclusive", "value": "990 days", "holds": False}
    assert finding["repairs"][0]["replacement"] == "990"
    assert finding["related"] == [{"start": 0, "end": 3, "message": "counted otherwise here", "path": None}]


def test_positions_count_from_one_and_end_after_the_last_character(full_report: Report) -> None:
    finding = written(full_report)["documents"][0]["findings"][0]
    assert (finding["line"], finding["column"]) == (3, 16)
    assert (finding["end_line"], finding["end_column"]) == (4, 17)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_the_output_fits_the_stream_and_reads_back_the_same(hostile_report: Report, encoding: str) -> None:
    stream = io.StringIO()
    write(hostile_report, stream, ReportOptions(encoding=encoding))
    stream.getvalue().encode(encoding)
    assert json.loads(stream.getvalue())["documents"][0]["path"] == "evil\x1b[2J.txt"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_every_report(name: str, full_report: Report, empty_report: Report) -> None:
    found = format_named(name)
    assert name == found.NAME
    for report in (full_report, empty_report):
        stream = io.StringIO()
        found.write(report, stream, ReportOptions())
        assert stream.getvalue().endswith("\n") or (name == "jsonl" and report is empty_report)


def test_an_unknown_format_is_an_error_that_lists_the_others() -> None:
    with pytest.raises(ConfigError, match="no format 'xml'; choose one of text, json"):
        format_named("xml")


@pytest.mark.parametrize(
    ("fixture", "fail_on", "fails"),
    [
        ("full_report", "error", True),
        ("full_report", "never", False),
        ("warning_report", "error", False),
        ("warning_report", "warning", True),
        ("clean_report", "warning", False),
        ("empty_report", "warning", False),
    ],
)
def test_a_run_fails_at_or_above_the_severity_asked_for(
    fixture: str, fail_on: str, fails: bool, request: pytest.FixtureRequest
) -> None:
    assert has_failed(request.getfixturevalue(fixture), fail_on) is fails
