from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.calendar.datespan import WEEKDAY_NAMES
from milestones.calendar.gregorian import day_number, weekday
from milestones.calendar.julian import (
    PRINCIPAL_REFORMS,
    REFORMS,
    Reform,
    is_valid_julian,
    julian_day_number,
    julian_places,
    julian_weekday,
    julian_year_month_day,
    weekday_holds_in_julian,
)

DAY_NUMBERS = st.integers(-4_000_000, 4_000_000)

SAME_DAYS = (
    # Julian, Gregorian
    ((1582, 10, 5), (1582, 10, 15), "the reform of Gregory XIII"),
    ((1616, 4, 23), (1616, 5, 3), "the death of Shakespeare"),
    ((1642, 12, 25), (1643, 1, 4), "the birth of Newton"),
    ((1732, 2, 11), (1732, 2, 22), "the birth of Washington"),
    ((1917, 10, 25), (1917, 11, 7), "the October Revolution"),
    ((1900, 2, 29), (1900, 3, 13), "a leap day that only the Julian calendar has"),
    ((300, 2, 29), (300, 3, 1), "the day after the century in which both calendars agree"),
    ((200, 3, 1), (200, 3, 1), "the first day of that century"),
    ((200, 2, 29), (200, 2, 28), "the last day before it that they name differently"),
    ((0, 2, 29), (0, 2, 27), "1 BC, a leap year in both"),
    ((-43, 3, 15), (-43, 3, 13), "the Ides of March of 44 BC"),
    ((-4712, 1, 1), (-4713, 11, 24), "the day from which astronomers count"),
)

WEEKDAYS_BEFORE_THE_REFORM = (
    ((1066, 10, 14), "Saturday", "the Catholic countries until October 1582", "Hastings"),
    ((1415, 10, 25), "Friday", "the Catholic countries until October 1582", "Agincourt"),
    ((1582, 10, 4), "Thursday", "the Catholic countries until October 1582", "the last day in Rome"),
    ((1605, 11, 5), "Tuesday", "Britain and its colonies until September 1752", "the Gunpowder Plot"),
    ((1666, 9, 2), "Sunday", "Britain and its colonies until September 1752", "the Great Fire of London"),
    ((1752, 9, 2), "Wednesday", "Britain and its colonies until September 1752", "the last day in London"),
    ((1905, 1, 9), "Sunday", "Russia until January 1918", "Bloody Sunday in St Petersburg"),
    ((1918, 1, 31), "Wednesday", "Russia until January 1918", "the last day in Petrograd"),
    ((1923, 2, 15), "Wednesday", "Greece until February 1923", "the last day in Athens"),
)

NO_EXCUSE = (
    ((1666, 9, 2), "Monday", "wrong in the Julian calendar too"),
    ((1923, 2, 16), "Thursday", "right, but after the last reform"),
    ((2021, 8, 26), "Wednesday", "right, but today nobody dates so"),
    ((1700, 2, 30), "Friday", "no day of the Julian calendar"),
)


@pytest.mark.parametrize(("julian", "gregorian", "what"), SAME_DAYS)
def test_one_day_has_two_dates(julian: tuple[int, int, int], gregorian: tuple[int, int, int], what: str) -> None:
    assert julian_day_number(*julian) == day_number(*gregorian), what
    assert julian_year_month_day(day_number(*gregorian)) == julian, what


@pytest.mark.parametrize(("when", "name", "place", "what"), WEEKDAYS_BEFORE_THE_REFORM)
def test_a_weekday_that_was_right_where_the_julian_calendar_was_kept_names_the_place(
    when: tuple[int, int, int], name: str, place: str, what: str
) -> None:
    assert WEEKDAY_NAMES[julian_weekday(*when)] == name, what
    assert weekday_holds_in_julian(*when, WEEKDAY_NAMES.index(name)) == place


@pytest.mark.parametrize(("when", "name", "why"), NO_EXCUSE)
def test_a_weekday_without_that_excuse_names_no_place(when: tuple[int, int, int], name: str, why: str) -> None:
    assert weekday_holds_in_julian(*when, WEEKDAY_NAMES.index(name)) is None, why


@pytest.mark.parametrize("reform", REFORMS, ids=lambda reform: reform.place)
def test_the_first_gregorian_day_of_a_place_follows_its_last_julian_day(reform: Reform) -> None:
    assert is_valid_julian(*reform.last_julian)
    assert julian_day_number(*reform.last_julian) + 1 == day_number(*reform.first_gregorian)
    assert reform.source


def test_the_principal_reforms_stand_in_order_and_the_last_of_all_is_the_greek() -> None:
    assert list(PRINCIPAL_REFORMS) == sorted(PRINCIPAL_REFORMS, key=lambda reform: reform.last_julian)
    assert REFORMS[-1].place == "Greece"


@pytest.mark.parametrize(
    ("when", "there", "no_longer"),
    [
        ((1582, 10, 4), "the Catholic countries", "nowhere"),
        ((1582, 10, 5), "France", "the Catholic countries"),
        ((1700, 2, 18), "Denmark and Norway", "Hungary"),
        ((1752, 9, 3), "Sweden and Finland", "Britain and its colonies"),
        ((1917, 10, 25), "Russia", "Bulgaria"),
        ((1918, 2, 1), "Greece", "Russia"),
    ],
)
def test_places_keep_the_julian_calendar_until_their_own_reform(when: tuple[int, int, int], there: str, no_longer: str) -> None:
    assert there in julian_places(*when)
    assert no_longer not in julian_places(*when)


def test_after_the_greek_reform_no_place_keeps_it() -> None:
    assert julian_places(1923, 2, 15) == ("Greece",)
    assert julian_places(1923, 3, 1) == ()


@pytest.mark.parametrize(
    ("when", "valid"),
    [
        ((1900, 2, 29), True),
        ((1901, 2, 29), False),
        ((-3, 2, 29), False),
        ((-4, 2, 29), True),
        ((1900, 4, 31), False),
        ((1900, 13, 1), False),
    ],
)
def test_every_fourth_julian_year_has_a_leap_day(when: tuple[int, int, int], valid: bool) -> None:
    assert is_valid_julian(*when) is valid


@given(DAY_NUMBERS)
def test_a_day_number_and_its_julian_date_are_inverse_in_any_era(number: int) -> None:
    year, month, day = julian_year_month_day(number)
    assert is_valid_julian(year, month, day)
    assert julian_day_number(year, month, day) == number
    assert julian_weekday(year, month, day) == weekday(number)


@given(DAY_NUMBERS)
def test_the_next_day_is_the_later_julian_date(number: int) -> None:
    assert julian_year_month_day(number) < julian_year_month_day(number + 1)


@given(st.integers(-4000, 4000), st.integers(3, 12))
def test_the_calendars_drift_apart_by_three_days_in_four_centuries(year: int, month: int) -> None:
    lag = julian_day_number(year, month, 1) - day_number(year, month, 1)
    assert lag == year // 100 - year // 400 - 2
