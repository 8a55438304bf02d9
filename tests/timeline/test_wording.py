"""Gaps and stretches of years in words."""

from __future__ import annotations

import pytest

from milestones import Event
from milestones.timeline.rows import timeline_rows
from milestones.timeline.sections import section
from milestones.timeline.wording import gap_since


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("2018-12-01", "2021-08-26", "999 days later"),
        ("2018-12-01", "2018-12-01", "same day"),
        ("1450", "145X", "up to 3,651 days apart"),
        ("15XX", "1501", "up to about 99 years apart"),
        ("2018-12", "2018-12-31", "0–30 days later"),
        ("1867-11-07", "2018-12-01", "151 years later"),
    ],
)
def test_a_gap_says_how_far_two_dates_are_apart_and_which_is_later_where_that_is_known(
    first: str, second: str, words: str
) -> None:
    assert gap_since(timeline_rows([Event("a", first), Event("b", second)])[1]) == words


@pytest.mark.parametrize(
    ("dates", "headings"),
    [
        (("-0043", "0014", "0800", "1066"), ["999 BC to 1 BC", "1 to 999", "1000 to 1999"]),
        (("1989", "1991", "1994", "1999"), ["1980s", "1990s"]),
        (("2018", "2021"), ["2000 to 2024"]),
    ],
)
def test_stretches_of_years_are_counted_as_people_do(dates: tuple[str, ...], headings: list[str]) -> None:
    rows = timeline_rows([Event(f"event {date}", date) for date in dates])
    assert [heading for heading, _ in section(rows)] == headings
