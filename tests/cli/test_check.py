from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import STORY, Run

AS_OF = ("--as-of", "2021-08-26")


def test_the_founding_story_holds(run: Run) -> None:
    result = run("check", "story.txt", *AS_OF)
    assert result.output.endswith("2 claims in 1 document: none contradicted.\n")
    assert result.exit_code == 0


@pytest.mark.usefixtures("wrong_folder")
def test_with_another_date_of_arrest_one_claim_is_contradicted(run: Run) -> None:
    result = run("check", "story.txt", *AS_OF)
    assert result.exit_code == 1
    assert "story.txt:1:16: error [elapsed]" in result.output
    assert "989" in result.output
    assert "990" in result.output
    assert "2 claims in 1 document: 1 contradicted (1 error)" in result.output


def test_without_a_registry_nothing_is_settled_and_nothing_fails(run: Run) -> None:
    result = run("check", "story.txt", *AS_OF, "--no-registry", "--verbose")
    assert result.exit_code == 0
    assert "2018-11-30" in result.output
    assert "2018-12-01" in result.output


@pytest.mark.parametrize(
    "event", ["arrest of Meng Wanzhou=2018-12-01", "capture|arrest of Meng Wanzhou|Meng detained=2018-12-01"]
)
def test_an_event_can_be_given_on_the_command_line(run: Run, event: str) -> None:
    result = run("check", "story.txt", *AS_OF, "--no-registry", "--event", event, "--format", "json")
    assert json.loads(result.output)["summary"]["verified"] >= 1


def test_the_house_rule_can_be_given_on_the_command_line(run: Run) -> None:
    assert run("check", "story.txt", *AS_OF, "--counting", "elapsed").exit_code == 1
    assert run("check", "story.txt", *AS_OF, "--counting", "inclusive").exit_code == 0


def test_json_goes_to_a_file_and_names_the_date_of_the_run(run: Run, folder: Path) -> None:
    result = run("check", "story.txt", *AS_OF, "--format", "json", "--output", "report.json")
    assert result.output == ""
    value = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert value["as_of"] == "2021-08-26"
    assert value["documents"][0]["path"].endswith("story.txt")
    assert value["summary"]["verified"] == 2


def test_standard_input_is_read_under_the_name_it_is_given(run: Run) -> None:
    result = run("check", "-", *AS_OF, "--stdin-filename", "draft.md", "--format", "json", stdin=STORY)
    assert json.loads(result.output)["documents"][0]["path"] == "draft.md"


def test_a_folder_is_read_and_exclusions_leave_files_out(run: Run) -> None:
    assert "1 document" in run("check", ".", *AS_OF).output
    result = run("check", ".", *AS_OF, "--exclude", "*.txt")
    assert result.exit_code == 2
    assert result.stderr.startswith("milestones: error: ")


def test_the_registry_may_say_what_fails(run: Run, wrong_folder: Path) -> None:
    registry = wrong_folder / "milestones.toml"
    registry.write_text('fail-on = "never"\n\n' + registry.read_text(encoding="utf-8"), encoding="utf-8")
    assert run("check", "story.txt", *AS_OF).exit_code == 0
    assert run("check", "story.txt", *AS_OF, "--fail-on", "error").exit_code == 1


@pytest.mark.usefixtures("wrong_folder")
def test_fail_on_never_reports_and_succeeds(run: Run) -> None:
    result = run("check", "story.txt", *AS_OF, "--fail-on", "never")
    assert "1 contradicted" in result.output
    assert result.exit_code == 0


@pytest.mark.usefixtures("wrong_folder")
def test_colour_is_there_on_demand_only(run: Run) -> None:
    assert "\x1b[" not in run("check", "story.txt", *AS_OF).output
    assert "\x1b[" in run("check", "story.txt", *AS_OF, "--color").output
    assert "\x1b[" not in run("check", "story.txt", *AS_OF, "--no-color").output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "nothing to read"),
        (("missing.txt",), "missing.txt"),
        (("story.txt", "--as-of", "yesterday"), "--as-of yesterday"),
        (("story.txt", "--as-of", "2021-02-31"), "2021-02-31"),
        (("story.txt", "--registry", "missing.toml"), "missing.toml"),
        (("story.txt", "--registry", "milestones.toml", "--no-registry"), "--no-registry"),
        (("story.txt", "--event", "the vote"), "NAME=DATE"),
        (("story.txt", "--event", "the vote=soon"), "soon"),
        (("story.txt", "--format", "xml"), "xml"),
        (("story.txt", "--output", "nowhere/report.txt"), "nowhere"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_2(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("milestones: error: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_bytes_that_are_no_text_are_an_error_that_names_the_place(run: Run, folder: Path) -> None:
    (folder / "story.txt").write_bytes(b"40 days \xff")
    result = run("check", "story.txt")
    assert result.exit_code == 2
    assert "8" in result.stderr
