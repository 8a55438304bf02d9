"""The schemas that are shipped describe what is written, and all of it."""

from __future__ import annotations

import copy
import json
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from milestones import check
from milestones.calculator.results import Report

from .conftest import Written

SCHEMAS = {
    file.name: json.loads(file.read_text(encoding="utf-8"))
    for file in (resources.files("milestones.report") / "schema").iterdir()
    if file.name.endswith(".json")
}
REPORT, LINE = "milestones-1.schema.json", "milestones-finding-1.schema.json"


def validator(name: str, schemas: dict[str, Any] = SCHEMAS) -> Draft202012Validator:
    registry = Registry().with_resources((key, Resource.from_contents(value)) for key, value in schemas.items())
    return Draft202012Validator({"$ref": name}, registry=registry)


def closed(value: Any) -> Any:
    """The schema with every object closed: a field that it does not name is an error."""
    if isinstance(value, list):
        return [closed(each) for each in value]
    if not isinstance(value, dict):
        return value
    inner = {key: closed(each) for key, each in value.items()}
    if value.get("type") == "object" and "properties" in value:
        inner["unevaluatedProperties"] = False
    return inner


def test_all_schemas_are_schemas_themselves() -> None:
    assert set(SCHEMAS) == {REPORT, LINE, "milestones-upcoming-1.schema.json", "milestones-status-1.schema.json"}
    for schema in SCHEMAS.values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("fixture", ["full_report", "empty_report", "hostile_report"])
def test_json_is_as_its_schema_says(fixture: str, written: Written, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(fixture)
    validator(REPORT).validate(json.loads(written(report, "json")))


@pytest.mark.parametrize("fixture", ["full_report", "hostile_report"])
def test_every_line_of_json_lines_is_as_its_schema_says(fixture: str, written: Written, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(fixture)
    lines = written(report, "jsonl").splitlines()
    assert len(lines) == len(report.findings)
    for line in lines:
        validator(LINE).validate(json.loads(line))


@pytest.mark.parametrize("explain", [False, True])
def test_no_field_is_written_that_the_schema_does_not_describe(explain: bool, full_report: Report, written: Written) -> None:
    strict = {REPORT: closed(SCHEMAS[REPORT]), LINE: SCHEMAS[LINE]}
    value = json.loads(written(full_report, "json", explain=explain))
    errors = [each.message for each in validator(REPORT, strict).iter_errors(value)]
    assert not errors, f"describe new fields in milestones/report/schema/{REPORT}"


def test_the_working_of_a_real_text_is_as_the_schema_says(written: Written) -> None:
    report = check("It is more than 1,000 days since 1 December 2018. It took 4 days, from 3 to 6 May 2021.", as_of="2021-08-26")
    strict = {REPORT: closed(SCHEMAS[REPORT]), LINE: SCHEMAS[LINE]}
    validator(REPORT, strict).validate(json.loads(written(report, "json", explain=True)))


@pytest.mark.parametrize(("name", "field"), [(REPORT, "summary"), (LINE, "path"), (LINE, "verdict")])
def test_what_lacks_a_field_is_refused(name: str, field: str, full_report: Report, written: Written) -> None:
    text = written(full_report, "json" if name == REPORT else "jsonl").splitlines()
    value = json.loads("".join(text) if name == REPORT else text[0])
    less = copy.deepcopy(value)
    del less[field]
    assert validator(name).is_valid(value)
    assert not validator(name).is_valid(less)


def test_a_line_of_json_lines_is_one_line_whatever_the_text_holds(hostile_report: Report, written: Written) -> None:
    [line] = written(hostile_report, "jsonl").splitlines()
    assert json.loads(line)["repairs"][0]["description"] == "\u202e"
    assert "\u202e" not in line
    assert "\x9b" not in line
