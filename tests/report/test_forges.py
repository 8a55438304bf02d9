"""GitLab's code quality report and reviewdog's diagnostics, against schemas of the fields that their documentation names."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from milestones.calculator.finding import Severity
from milestones.report.repository import Repository

from .conftest import Written, report_of, right, wrong

TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
LINE = {"type": "integer", "minimum": 1}


def an_object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    properties = {**required, **(optional or {})}
    return {"type": "object", "required": list(required), "properties": properties, "additionalProperties": False}


CODE_QUALITY = {
    "type": "array",
    "items": an_object(
        {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": an_object(
                {"path": {**TEXT, "not": {"pattern": r"^\./"}}, "lines": an_object({"begin": LINE}, {"end": LINE})}
            ),
        },
        {"type": {"const": "issue"}, "categories": {"type": "array", "items": TEXT}},
    ),
}
"""What GitLab reads of Code Climate's format."""

POSITION = an_object({"line": LINE}, {"column": LINE})
RANGE = an_object({"start": POSITION}, {"end": POSITION})
LOCATION = an_object({"path": TEXT}, {"range": RANGE})
DIAGNOSTICS = an_object(
    {
        "diagnostics": {
            "type": "array",
            "items": an_object(
                {"message": TEXT, "location": LOCATION},
                {
                    "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                    "code": an_object({"value": TEXT}, {"url": TEXT}),
                    "suggestions": {"type": "array", "items": an_object({"range": RANGE, "text": {"type": "string"}})},
                    "related_locations": {"type": "array", "items": an_object({"location": LOCATION}, {"message": TEXT})},
                },
            ),
        }
    },
    {"source": an_object({"name": TEXT}, {"url": TEXT})},
)
"""The messages DiagnosticResult and Diagnostic of the Reviewdog Diagnostic Format."""


@pytest.mark.parametrize("fixture", ["full_report", "clean_report", "empty_report", "hostile_report"])
@pytest.mark.parametrize(("name", "schema"), [("gitlab", CODE_QUALITY), ("rdjson", DIAGNOSTICS)])
def test_every_report_has_the_fields_that_are_documented(
    name: str, schema: dict[str, Any], fixture: str, written: Written, request: pytest.FixtureRequest
) -> None:
    Draft202012Validator(schema).validate(json.loads(written(request.getfixturevalue(fixture), name)))


def test_gitlab_shows_contradictions_alone_with_a_fingerprint_each(written: Written) -> None:
    issues = json.loads(written(report_of(wrong(), right(), replace(wrong(), severity=Severity.WARNING)), "gitlab"))
    assert [each["check_name"] for each in issues] == ["elapsed", "elapsed"]
    assert issues[0]["severity"] == "major"
    assert issues[0]["location"] == {"path": "story.txt", "lines": {"begin": 3, "end": 4}}
    assert issues[0]["fingerprint"] != issues[1]["fingerprint"]


def test_a_fingerprint_stays_when_lines_come_in_above(written: Written) -> None:
    source = report_of().documents[0].document.source
    later = replace(wrong(), start=wrong().start + 2, end=wrong().end + 2)
    [before] = json.loads(written(report_of(wrong()), "gitlab"))
    [after] = json.loads(written(report_of(later, source="\n\n" + source), "gitlab"))
    assert after["location"]["lines"]["begin"] == before["location"]["lines"]["begin"] + 2
    assert after["fingerprint"] == before["fingerprint"]


def test_gitlab_gets_paths_from_the_root_of_the_repository(written: Written) -> None:
    report = report_of(wrong(), path="/house/docs/a.md")
    [issue] = json.loads(written(report, "gitlab", repository=Repository(Path("/house"))))
    assert issue["location"]["path"] == "docs/a.md"


def test_columns_of_rdjson_are_bytes_and_repairs_suggestions(written: Written) -> None:
    source = "🎉 é 1,000 days"
    start = source.index("1,000")
    [repair] = wrong().repairs
    finding = replace(
        wrong(), start=start, end=start + 10, premises=(), related=(), repairs=(replace(repair, start=start, end=start + 5),)
    )
    [diagnostic] = json.loads(written(report_of(finding, source=source), "rdjson"))["diagnostics"]
    assert diagnostic["location"]["range"] == {"start": {"line": 1, "column": 9}, "end": {"line": 1, "column": 19}}
    assert diagnostic["suggestions"] == [
        {"range": {"start": {"line": 1, "column": 9}, "end": {"line": 1, "column": 14}}, "text": "990"}
    ]
