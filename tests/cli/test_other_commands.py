from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import STORY, Run

COUNT = """\
from          Saturday 1 December 2018
to            Thursday 26 August 2021
elapsed       999 days
inclusive     1,000 days
weeks         142 weeks 5 days
calendar      2 years 8 months 25 days
working days  714 days
next round    1,000 days elapsed: Friday 27 August 2021
              1,000 days inclusive: Thursday 26 August 2021
"""


def lines(output: str) -> list[str]:
    return [" ".join(line.split()) for line in output.splitlines()]


@pytest.mark.parametrize("ends", [("2018-12-01", "2021-08-26"), ("arrest", "2021-08-26"), ("2021-08-26", "arrest")])
def test_count_measures_dates_and_events_in_every_unit(run: Run, ends: tuple[str, str]) -> None:
    result = run("count", *ends)
    assert [line.rstrip() for line in result.output.splitlines()] == COUNT.splitlines()
    assert result.exit_code == 0


def test_count_gives_ranges_for_coarse_dates(run: Run) -> None:
    shown = lines(run("count", "2018-12", "2021-08-26").output)
    assert "from December 2018" in shown
    assert "elapsed 969 days to 999 days" in shown
    assert "calendar 2 years 7 months 26 days to 2 years 8 months 25 days" in shown


def test_count_speaks_json(run: Run) -> None:
    value = json.loads(run("count", "arrest", "2021-08-26", "--json").output)
    assert value["schema"] == "milestones-count/1"
    assert value["shortest"] == value["longest"]
    assert value["shortest"]["days"] == 999
    assert value["shortest"]["weeks"] == [142, 5]
    assert value["next_round"] == {"days": 1000, "elapsed": "2021-08-27", "inclusive": "2021-08-26"}


@pytest.mark.parametrize("end", ["vote", "2021-02-30", "someday"])
def test_count_says_what_is_no_date(run: Run, end: str) -> None:
    result = run("count", "arrest", end)
    assert result.exit_code == 2
    assert result.stderr.startswith("milestones: error: ")
    assert end in result.stderr


def test_the_timeline_shows_both_events_999_days_apart(run: Run) -> None:
    shown = lines(run("timeline", "story.txt", "--as-of", "2021-08-26").output)
    assert shown[2].startswith("Saturday 1 December 2018 arrest of Meng Wanzhou 999 days (2 years 8 months 25 days) before")
    assert shown[3].startswith("Thursday 26 August 2021 reference date 999 days (2 years 8 months 25 days) same day")


def test_the_timeline_of_a_registry_needs_no_document(run: Run) -> None:
    assert "arrest of Meng Wanzhou" in run("timeline").output
    assert "arrest of Meng Wanzhou" not in run("timeline", "--from", "2019").output
    assert "arrest of Meng Wanzhou" not in run("timeline", "--to", "2017-06").output


def test_the_timeline_has_other_forms(run: Run, folder: Path) -> None:
    assert run("timeline", "--tablefmt", "github").output.startswith("| date")
    assert json.loads(run("timeline", "--json").output)["events"][0]["date"] == "2018-12-01"
    run("timeline", "--output", "timeline.txt")
    assert "arrest" in (folder / "timeline.txt").read_text(encoding="utf-8")


def test_extract_lists_mentions_and_claims(run: Run) -> None:
    shown = run("extract", "story.txt", "--as-of", "2021-08-26").output
    assert "story.txt:1:1: DATE 2021-08-26: Thursday" in shown
    assert "story.txt:1:16: claim elapsed: 1,000 days" in shown


def test_extract_speaks_json_and_json_lines(run: Run) -> None:
    value = json.loads(run("extract", "-", "--format", "json", stdin=STORY).output)
    assert value["schema"] == "milestones-extract/1"
    rows = [json.loads(line) for line in run("extract", "-", "--format", "jsonl", stdin=STORY).output.splitlines()]
    found = value["documents"][0]
    assert [row["kind"] for row in rows] == ["mention"] * len(found["mentions"]) + ["claim"] * len(found["claims"])
    assert all(STORY[row["start"] : row["end"]] == row["text"] for row in rows)


def test_event_list_shows_the_registry(run: Run) -> None:
    shown = lines(run("event", "list").output)
    assert shown[2].startswith("arrest Saturday 1 December 2018 arrest of Meng Wanzhou Meng detained")
