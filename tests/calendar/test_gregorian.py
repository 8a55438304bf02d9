from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from milestones.calendar.gregorian import (
    add_months,
    day_number,
    days_in_month,
    from_iso_week,
    is_leap,
    is_valid,
    iso_week,
    weekday,
    year_month_day,
)

DATES = st.dates()
DAY_NUMBERS = st.integers(-4_000_000, 4_000_000)
"""More than 10,000 years before and after the first of January of year 1."""

WEEKDAYS_OF_HISTORY = (
    ((1582, 10, 15), 4, "the first day of the Gregorian calendar, a Friday"),
    ((1776, 7, 4), 3, "the Declaration of Independence, a Thursday"),
    ((1865, 4, 14), 4, "Lincoln is shot on Good Friday"),
    ((1945, 5, 8), 1, "V-E Day, a Tuesday"),
    ((1969, 7, 20), 6, "the first landing on the Moon, a Sunday"),
    ((2000, 2, 29), 1, "the leap day that 400 years bring, a Tuesday"),
    ((2018, 12, 1), 5, "the arrest of Meng Wanzhou, a Saturday"),
    ((2021, 8, 26), 3, "the story of the thousand days, a Thursday"),
    ((0, 12, 31), 6, "the day before the first, a Sunday"),
    ((0, 1, 1), 5, "the first day of 1 BC, a Saturday"),
)


@pytest.mark.parametrize(("when", "expected", "why"), WEEKDAYS_OF_HISTORY)
def test_a_weekday_is_the_one_that_history_knows(when: tuple[int, int, int], expected: int, why: str) -> None:
    assert weekday(day_number(*when)) == expected, why


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2000, True), (1900, False), (2100, False), (2024, True), (2023, False), (0, True), (-4, True), (-100, False), (-400, True)],
)
def test_a_century_is_leap_only_every_fourth(year: int, leap: bool) -> None:
    assert is_leap(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)
    assert is_valid(year, 2, 29) is leap


@pytest.mark.parametrize(
    "impossible", [(2021, 6, 31), (2021, 2, 29), (2021, 0, 1), (2021, 13, 1), (2021, 1, 0), (2021, 12, 32), (1900, 2, 29)]
)
def test_a_day_that_the_calendar_lacks_is_not_valid(impossible: tuple[int, int, int]) -> None:
    assert not is_valid(*impossible)


def test_day_number_one_is_the_first_of_january_of_year_one() -> None:
    assert day_number(1, 1, 1) == 1
    assert year_month_day(0) == (0, 12, 31)
    assert year_month_day(-365) == (0, 1, 1)


def test_four_hundred_years_before_year_one_are_146097_days() -> None:
    assert day_number(1, 1, 1) - day_number(-399, 1, 1) == 146_097


@given(DATES)
@example(date.min)
@example(date.max)
def test_day_numbers_and_weekdays_agree_with_datetime(when: date) -> None:
    number = day_number(when.year, when.month, when.day)
    assert number == when.toordinal()
    assert year_month_day(number) == (when.year, when.month, when.day)
    assert weekday(number) == when.weekday()
    assert iso_week(number)[1:] == tuple(when.isocalendar())[1:]


@given(DAY_NUMBERS)
def test_a_day_number_and_its_date_are_inverse_in_any_era(number: int) -> None:
    year, month, day = year_month_day(number)
    assert is_valid(year, month, day)
    assert day_number(year, month, day) == number


@given(DAY_NUMBERS)
def test_the_next_day_is_the_later_date_and_the_next_weekday(number: int) -> None:
    assert year_month_day(number) < year_month_day(number + 1)
    assert weekday(number + 1) == (weekday(number) + 1) % 7


@given(DAY_NUMBERS)
def test_a_date_repeats_with_its_weekday_after_four_hundred_years(number: int) -> None:
    year, month, day = year_month_day(number)
    assert day_number(year + 400, month, day) == number + 146_097


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (date(2021, 1, 3), (2020, 53, 7)),
        (date(2021, 1, 4), (2021, 1, 1)),
        (date(2018, 12, 31), (2019, 1, 1)),
        (date(2026, 12, 31), (2026, 53, 4)),
        (date(2021, 8, 26), (2021, 34, 4)),
    ],
)
def test_the_week_at_the_turn_of_the_year_belongs_to_the_year_of_its_thursday(when: date, expected: tuple[int, int, int]) -> None:
    assert iso_week(when.toordinal()) == expected


@given(DAY_NUMBERS)
def test_an_iso_week_date_leads_back_to_its_day(number: int) -> None:
    assert from_iso_week(*iso_week(number)) == number


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2021, 1, 31), 1, date(2021, 2, 28)),
        (date(2020, 1, 31), 1, date(2020, 2, 29)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2021, 3, 31), -1, date(2021, 2, 28)),
        (date(2021, 1, 15), -1, date(2020, 12, 15)),
        (date(2018, 12, 1), 32, date(2021, 8, 1)),
        (date(2018, 12, 1), 0, date(2018, 12, 1)),
    ],
)
def test_a_day_that_the_month_lacks_becomes_its_last(start: date, months: int, expected: date) -> None:
    assert date.fromordinal(add_months(start.toordinal(), months)) == expected


@given(st.dates(date(200, 1, 1), date(9800, 1, 1)), st.integers(-2000, 2000))
def test_adding_months_agrees_with_relativedelta(start: date, months: int) -> None:
    from dateutil.relativedelta import relativedelta

    assert add_months(start.toordinal(), months) == (start + relativedelta(months=months)).toordinal()


@given(DAY_NUMBERS, st.integers(-3000, 3000))
def test_later_days_stay_no_earlier_when_months_are_added(number: int, months: int) -> None:
    assert add_months(number, months) <= add_months(number + 1, months)


def test_no_day_is_dropped_in_october_1582_since_the_calendar_is_proleptic() -> None:
    assert year_month_day(day_number(1582, 10, 15) - 1) == (1582, 10, 14)
