from __future__ import annotations

import json
from pathlib import Path

from milestones.calculator.rules import RULES

from .conftest import Run

DOCS = Path(__file__).parents[2] / "docs"


def test_without_a_name_every_check_has_a_line(run: Run) -> None:
    lines = run("rule").output.splitlines()
    assert [line.split()[0] for line in lines] == list(RULES)


def test_a_name_gives_readings_and_examples(run: Run) -> None:
    output = run("rule", "weekday").output
    assert output.startswith("weekday\n\nThursday, 26 August 2021.")
    assert "\nReadings. The Gregorian calendar." in output
    assert "\nHolds.\n    The story ran on Thursday, 26 August 2021.\n        2021-08-26 is a Thursday\n" in output
    assert "\nFails.\n    The story ran on Friday, 26 August 2021.\n" in output


def test_json_has_the_same(run: Run) -> None:
    rule = json.loads(run("rule", "range_length", "--json").output)
    assert rule["name"] == "range-length"
    assert [set(example) for example in rule["fails"]] == [{"text", "why", "as_of", "events"}]
    assert [each["name"] for each in json.loads(run("rule", "--json").output)] == list(RULES)


def test_an_unknown_name_ends_the_run_with_the_nearest(run: Run) -> None:
    result = run("rule", "wekday")
    assert result.exit_code == 2
    assert "there is no check 'wekday' (did you mean 'weekday'?)" in result.stderr


def test_the_reference_page_is_what_the_rules_say(run: Run) -> None:
    assert run("rule", "--markdown").output == (DOCS / "checks.md").read_text(encoding="utf-8")


def test_one_form_at_a_time(run: Run) -> None:
    assert run("rule", "--json", "--markdown").exit_code == 2
