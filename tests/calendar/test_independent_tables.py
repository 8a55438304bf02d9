"""The calendar against tables that others made; they stand beside the project, and the tests are skipped where they do not."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from milestones.calendar.datespan import WEEKDAY_NAMES
from milestones.calendar.difference import Difference, difference, since
from milestones.calendar.gregorian import day_number, iso_week, weekday, year_month_day
from milestones.calendar.julian import julian_day_number, julian_weekday, julian_year_month_day

DATA = Path(__file__).parents[2].parent / "shared" / "data"
DIFFERENCES = DATA / "temporal-datediff.tsv"
CALENDARS = DATA / "calcal-appendixC.tsv"


def rows(table: Path) -> list[dict[str, str]]:
    if not table.exists():
        pytest.skip(f"{table.name} is not at hand")
    with table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def parts(date: str) -> tuple[int, int, int]:
    year, month, day = date.removeprefix("-").split("-")
    return (-int(year) if date.startswith("-") else int(year)), int(month), int(day)


def historical(date: str) -> tuple[int, int, int]:
    """A date of a calendar without a year nought, with its year as astronomers count it."""
    year, month, day = parts(date)
    return (year + 1 if year < 0 else year), month, day


def test_every_difference_of_the_temporal_tests() -> None:
    table = rows(DIFFERENCES)
    ways = {"until": difference, "since": since}
    found = [ways[row["op"]](day_number(*parts(row["a"])), day_number(*parts(row["b"])), row["largest_unit"]) for row in table]
    expected = [Difference(*(int(row[unit]) for unit in ("years", "months", "weeks", "days"))) for row in table]
    wrong = [(row, one, other) for row, one, other in zip(table, found, expected, strict=True) if one != other]
    assert wrong == []
    assert {row["largest_unit"] for row in table} == {"year", "month", "week", "day"}


def test_every_sample_date_of_calendrical_calculations() -> None:
    for row in rows(CALENDARS):
        number = int(row["rd"])
        year, week, day = iso_week(number)
        assert day_number(*parts(row["gregorian"])) == number
        assert year_month_day(number) == parts(row["gregorian"])
        assert WEEKDAY_NAMES[weekday(number)] == row["weekday"]
        assert f"{year}-W{week:02d}-{day}" == row["iso_week"]
        assert julian_day_number(*historical(row["julian"])) == number
        assert julian_year_month_day(number) == historical(row["julian"])
        assert WEEKDAY_NAMES[julian_weekday(*historical(row["julian"]))] == row["weekday"]
