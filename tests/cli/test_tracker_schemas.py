"""What the tracker writes for programs is as the shipped schemas say, and no more than that."""

from __future__ import annotations

import copy
import json
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from .conftest import Run

REGISTRY = """\
[[event]]
id = "arrest"
name = "arrest of Meng Wanzhou"
date = 2018-12-01

[[event]]
id = "siege"
name = "siege of Leningrad"
date = 1941-09-08
until = 1944-01-27

[[event]]
id = "strike"
name = "the strike"
date = 2019-06-01
milestones = ["overtakings", "round days"]

[[event]]
id = "vote"
name = "the vote"
date = 2021-12-05

[[event]]
id = "club"
name = "our club"
date = "1921-10"

[[event]]
id = "harvest"
name = "the harvest"
date = "2021-08~"
"""
COMMANDS = ("upcoming", "status")


def schema(command: str) -> dict[str, Any]:
    file = resources.files("milestones.report") / "schema" / f"milestones-{command}-1.schema.json"
    value: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return value


def closed(value: Any) -> Any:
    """The schema with every object closed: a field that it does not name is an error."""
    if isinstance(value, list):
        return [closed(each) for each in value]
    if not isinstance(value, dict):
        return value
    inner = {key: closed(each) for key, each in value.items()}
    return {**inner, "additionalProperties": False} if value.get("type") == "object" else inner


@pytest.fixture
def written(run: Run, folder: Path) -> dict[str, Any]:
    (folder / "milestones.toml").write_text(REGISTRY, encoding="utf-8")
    return {name: json.loads(run(name, "--as-of", "2021-08-26", "--format", "json").output) for name in COMMANDS}


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_written_is_as_its_schema_says_and_no_more(command: str, written: dict[str, Any]) -> None:
    Draft202012Validator(closed(schema(command))).validate(written[command])


@pytest.mark.parametrize("command", COMMANDS)
def test_without_events_it_is_too(command: str, run: Run) -> None:
    value = json.loads(run(command, "--no-registry", "--as-of", "2021-08-26", "--format", "json").output)
    Draft202012Validator(closed(schema(command))).validate(value)


@pytest.mark.parametrize(("command", "rows", "field"), [("upcoming", "milestones", "days"), ("status", "events", "state")])
def test_what_lacks_a_field_is_refused(command: str, rows: str, field: str, written: dict[str, Any]) -> None:
    less = copy.deepcopy(written[command])
    del less[rows][0][field]
    assert not Draft202012Validator(schema(command)).is_valid(less)
