from __future__ import annotations

import json

import pytest

from milestones.calendar.datespan import DateSpan
from milestones.errors import ConfigError
from milestones.timeline.distance import distance
from milestones.timeline.json import timeline_json
from milestones.timeline.rows import TimelineRow
from milestones.timeline.table import timeline_table

ARREST, NOW = DateSpan.day(2018, 12, 1), DateSpan.day(2021, 8, 26)
ROWS = (
    TimelineRow(ARREST, "arrest", ("registry milestones.toml, event arrest",), None, distance(ARREST, NOW)),
    TimelineRow(NOW, "reference date", ("story.txt: dateline",), distance(ARREST, NOW), distance(NOW, NOW)),
)


def test_the_table_shows_weekdays_distances_and_sources() -> None:
    lines = [" ".join(line.split()) for line in timeline_table(ROWS).splitlines()]
    assert lines[0] == "date event since previous to reference date source"
    assert lines[2] == (
        "Saturday 1 December 2018 arrest 999 days (2 years 8 months 25 days) before registry milestones.toml, event arrest"
    )
    assert lines[3] == ("Thursday 26 August 2021 reference date 999 days (2 years 8 months 25 days) same day story.txt: dateline")


@pytest.mark.parametrize("tablefmt", ["plain", "github", "html", "latex", "tsv"])
def test_tabulate_formats_are_to_be_had(tablefmt: str) -> None:
    assert "Saturday 1 December 2018" in timeline_table(ROWS, tablefmt)


def test_an_unknown_table_format_is_an_error_that_lists_the_others() -> None:
    with pytest.raises(ConfigError, match=r"no table format 'nice'; choose one of .*github"):
        timeline_table(ROWS, "nice")


def test_a_coarse_date_is_shown_as_it_is_spoken() -> None:
    rows = [TimelineRow(DateSpan.month(2018, 12), "arrest", ("registry",))]
    assert "December 2018" in timeline_table(rows).splitlines()[2]
    assert json.loads(timeline_json(rows))["events"][0]["weekday"] is None


def test_json_holds_the_same_rows() -> None:
    value = json.loads(timeline_json(ROWS, NOW))
    assert value["schema"] == "milestones-timeline/1"
    assert value["as_of"] == "2021-08-26"
    assert value["events"][1] == {
        "id": None,
        "date": "2021-08-26",
        "begins": "2021-08-26",
        "until": None,
        "grain": "day",
        "approximate": False,
        "weekday": "Thursday",
        "event": "reference date",
        "since_previous": {"days": 999, "least_days": 999, "most_days": 999, "years_months_days": [2, 8, 25]},
        "to_reference": {"days": 0, "least_days": 0, "most_days": 0, "years_months_days": None},
        "sources": ["story.txt: dateline"],
    }


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in timeline_table([TimelineRow(NOW, "a\x1b[2Jb", ("\x1b",))])
