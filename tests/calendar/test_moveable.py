from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.calendar.gregorian import days_in_month, weekday, year_month_day
from milestones.calendar.julian import julian_day_number
from milestones.calendar.moveable import nth_weekday, orthodox_easter, western_easter

SUNDAY = 6

EASTERS = (
    # year, Western, Orthodox
    (1916, "1916-04-23", "1916-04-23"),
    (1961, "1961-04-02", "1961-04-09"),
    (2000, "2000-04-23", "2000-04-30"),
    (2008, "2008-03-23", "2008-04-27"),
    (2021, "2021-04-04", "2021-05-02"),
    (2024, "2024-03-31", "2024-05-05"),
    (2025, "2025-04-20", "2025-04-20"),
    (2038, "2038-04-25", "2038-04-25"),
)


@pytest.mark.parametrize(("year", "western", "orthodox"), EASTERS)
def test_easter_falls_where_the_churches_kept_it(year: int, western: str, orthodox: str) -> None:
    assert date.fromordinal(western_easter(year)).isoformat() == western
    assert date.fromordinal(orthodox_easter(year)).isoformat() == orthodox


@pytest.mark.parametrize(("year", "month", "day"), [(1066, 4, 16), (1492, 4, 22), (1582, 4, 15)])
def test_before_the_reform_there_is_one_easter_in_the_julian_calendar(year: int, month: int, day: int) -> None:
    assert western_easter(year) == orthodox_easter(year) == julian_day_number(year, month, day)


@pytest.mark.parametrize("year", [0, -43, 10_000])
@pytest.mark.parametrize("easter", [western_easter, orthodox_easter])
def test_a_year_without_a_computable_easter_is_named(easter: object, year: int) -> None:
    assert callable(easter)
    with pytest.raises(ValueError, match=f"Easter of the year {year} cannot be computed"):
        easter(year)


@given(st.integers(1583, 4099))
def test_easter_agrees_with_dateutil_and_is_a_sunday(year: int) -> None:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    assert western_easter(year) == easter(year, EASTER_WESTERN).toordinal()
    assert orthodox_easter(year) == easter(year, EASTER_ORTHODOX).toordinal()
    assert weekday(western_easter(year)) == weekday(orthodox_easter(year)) == SUNDAY


@given(st.integers(1583, 4099))
def test_the_western_easter_lies_between_22_march_and_25_april(year: int) -> None:
    assert (3, 22) <= year_month_day(western_easter(year))[1:] <= (4, 25)


@pytest.mark.parametrize(
    ("year", "month", "weekday_number", "rank", "expected", "what"),
    [
        (2021, 11, 3, 4, "2021-11-25", "Thanksgiving, the fourth Thursday of November"),
        (2021, 9, 0, 1, "2021-09-06", "Labor Day, the first Monday of September"),
        (2021, 5, 0, -1, "2021-05-31", "Memorial Day, the last Monday of May"),
        (2021, 1, 0, 3, "2021-01-18", "Martin Luther King Day, the third Monday of January"),
        (2021, 3, 6, -1, "2021-03-28", "the start of European summer time"),
        (2021, 8, 6, 5, "2021-08-29", "a fifth Sunday"),
        (2021, 8, 6, -5, "2021-08-01", "the same month from behind"),
        (2021, 2, 6, 4, "2021-02-28", "a month of four weeks"),
    ],
)
def test_the_nth_weekday_of_a_month(year: int, month: int, weekday_number: int, rank: int, expected: str, what: str) -> None:
    assert date.fromordinal(nth_weekday(year, month, weekday_number, rank)).isoformat() == expected, what


@pytest.mark.parametrize("rank", [0, 5, -5, 6])
def test_a_rank_that_the_month_lacks_is_refused(rank: int) -> None:
    with pytest.raises(ValueError, match=f"2021-02 has no weekday number {rank}"):
        nth_weekday(2021, 2, SUNDAY, rank)


@given(st.integers(-3000, 3000), st.integers(1, 12), st.integers(0, 6), st.integers(1, 4))
def test_ranks_are_a_week_apart_and_count_from_either_end(year: int, month: int, weekday_number: int, rank: int) -> None:
    first, last = nth_weekday(year, month, weekday_number, rank), nth_weekday(year, month, weekday_number, -rank)
    assert weekday(first) == weekday(last) == weekday_number
    assert (year_month_day(first)[2] - 1) // 7 == rank - 1
    assert (days_in_month(year, month) - year_month_day(last)[2]) // 7 == rank - 1
