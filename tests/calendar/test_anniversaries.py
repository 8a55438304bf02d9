from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.calendar.anniversaries import (
    LeapDay,
    age,
    anniversaries,
    fractional_months,
    fractional_years,
    monthly,
    next_anniversary,
)
from milestones.calendar.gregorian import add_months

FEBRUARY, MARCH, EITHER = LeapDay("feb-28"), LeapDay("mar-1"), LeapDay("either")
DAY_NUMBERS = st.integers(-1_000_000, 3_600_000)
LEAP_DAYS = st.sampled_from(LeapDay)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def days(text: str) -> tuple[int, ...]:
    return tuple(map(day, text.split()))


ANNIVERSARIES = (
    ("2001-09-11", 20, EITHER, "2021-09-11"),
    ("2018-12-01", 1, FEBRUARY, "2019-12-01"),
    ("2021-08-26", -3, EITHER, "2018-08-26"),
    ("2020-02-29", 1, FEBRUARY, "2021-02-28"),
    ("2020-02-29", 1, MARCH, "2021-03-01"),
    ("2020-02-29", 1, EITHER, "2021-02-28 2021-03-01"),
    ("2020-02-29", 4, FEBRUARY, "2024-02-29"),
    ("2020-02-29", 4, EITHER, "2024-02-29"),
    ("2096-02-29", 4, EITHER, "2100-02-28 2100-03-01"),
    ("2020-02-29", 0, EITHER, "2020-02-29"),
)


@pytest.mark.parametrize(("start", "years", "rule", "expected"), ANNIVERSARIES)
def test_a_day_recurs_and_a_leap_day_by_its_rule(start: str, years: int, rule: LeapDay, expected: str) -> None:
    assert anniversaries(day(start), years, rule) == days(expected)


AGES = (
    # born, on, rule, ages
    ("1972-02-13", "2021-08-26", EITHER, (49,)),
    ("1879-03-14", "1955-04-18", EITHER, (76,)),
    ("1972-02-13", "2021-02-12", EITHER, (48,)),
    ("1972-02-13", "2021-02-13", EITHER, (49,)),
    ("1972-02-13", "1972-02-13", EITHER, (0,)),
    ("2000-02-29", "2021-02-27", EITHER, (20,)),
    ("2000-02-29", "2021-02-28", EITHER, (20, 21)),
    ("2000-02-29", "2021-02-28", FEBRUARY, (21,)),
    ("2000-02-29", "2021-02-28", MARCH, (20,)),
    ("2000-02-29", "2021-03-01", MARCH, (21,)),
    ("2000-02-29", "2024-02-28", FEBRUARY, (23,)),
    ("2000-02-29", "2024-02-29", EITHER, (24,)),
    ("2000-06-01", "1999-12-31", EITHER, (-1,)),
)


@pytest.mark.parametrize(("born", "on", "rule", "expected"), AGES)
def test_an_age_is_the_years_completed(born: str, on: str, rule: LeapDay, expected: tuple[int, ...]) -> None:
    assert age(day(born), day(on), rule) == expected


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2021-01-31", 1, "2021-02-28"),
        ("2020-01-31", 1, "2020-02-29"),
        ("2021-08-26", 6, "2022-02-26"),
        ("2021-08-26", -6, "2021-02-26"),
    ],
)
def test_a_month_that_lacks_the_day_keeps_its_last(start: str, months: int, expected: str) -> None:
    assert monthly(day(start), months) == day(expected)


@pytest.mark.parametrize(
    ("start", "after", "rule", "years", "expected"),
    [
        ("2018-12-01", "2021-08-26", EITHER, 3, "2021-12-01"),
        ("2018-12-01", "2021-12-01", EITHER, 4, "2022-12-01"),
        ("2018-12-01", "2018-12-01", EITHER, 1, "2019-12-01"),
        ("2018-12-01", "2010-01-01", EITHER, 1, "2019-12-01"),
        ("2020-02-29", "2021-02-27", FEBRUARY, 1, "2021-02-28"),
        ("2020-02-29", "2021-02-28", FEBRUARY, 2, "2022-02-28"),
        ("2020-02-29", "2021-02-28", MARCH, 1, "2021-03-01"),
        ("2020-02-29", "2021-02-27", EITHER, 1, "2021-02-28"),
        ("2020-02-29", "2021-02-28", EITHER, 1, "2021-03-01"),
        ("2020-02-29", "2023-03-01", EITHER, 4, "2024-02-29"),
    ],
)
def test_the_next_anniversary_lies_after_the_day(start: str, after: str, rule: LeapDay, years: int, expected: str) -> None:
    assert next_anniversary(day(start), day(after), rule) == (years, day(expected))


@pytest.mark.parametrize(
    ("start", "end", "months", "years"),
    [
        ("2021-01-01", "2021-01-01", Fraction(0), Fraction(0)),
        ("2021-04-01", "2021-04-16", Fraction(1, 2), Fraction(15, 365)),
        ("2021-01-31", "2021-02-28", Fraction(1), Fraction(28, 365)),
        ("2021-01-31", "2021-03-01", 1 + Fraction(1, 31), Fraction(29, 365)),
        ("2020-02-29", "2021-02-28", Fraction(12), Fraction(1)),
        ("2018-12-01", "2021-08-26", 32 + Fraction(25, 31), 2 + Fraction(268, 365)),
        ("2021-08-26", "2018-12-01", -32 - Fraction(25, 31), -2 - Fraction(268, 365)),
    ],
)
def test_the_share_of_the_running_month_and_year_is_exact(start: str, end: str, months: Fraction, years: Fraction) -> None:
    assert fractional_months(day(start), day(end)) == months
    assert fractional_years(day(start), day(end)) == years


@given(DAY_NUMBERS, st.integers(-300, 300), LEAP_DAYS)
def test_an_anniversary_of_an_anniversary_back_is_the_day_or_its_leap_day(start: int, years: int, rule: LeapDay) -> None:
    for due in anniversaries(start, years, rule):
        assert any(abs(back - start) <= 1 for back in anniversaries(due, -years, rule))


@given(DAY_NUMBERS, st.integers(-300, 300))
def test_either_admits_what_the_two_rules_admit(start: int, years: int) -> None:
    strict = {*anniversaries(start, years, FEBRUARY), *anniversaries(start, years, MARCH)}
    assert set(anniversaries(start, years, EITHER)) == strict


@given(DAY_NUMBERS, DAY_NUMBERS, LEAP_DAYS)
def test_an_age_lies_between_its_birthday_and_the_next(born: int, on: int, rule: LeapDay) -> None:
    for years in age(born, on, rule):
        assert anniversaries(born, years, rule)[0] <= on < anniversaries(born, years + 1, rule)[-1]


@given(DAY_NUMBERS, DAY_NUMBERS, LEAP_DAYS)
def test_nobody_gets_younger(born: int, on: int, rule: LeapDay) -> None:
    today, tomorrow = age(born, on, rule), age(born, on + 1, rule)
    assert min(today) <= min(tomorrow)
    assert max(today) <= max(tomorrow)


@given(DAY_NUMBERS, DAY_NUMBERS, LEAP_DAYS)
def test_no_anniversary_lies_between_a_day_and_the_next_one(start: int, after: int, rule: LeapDay) -> None:
    years, due = next_anniversary(start, after, rule)
    assert due > after
    assert due in anniversaries(start, years, rule)
    assert years == 1 or max(anniversaries(start, years - 1, rule)) <= after


@given(DAY_NUMBERS, DAY_NUMBERS)
def test_fractions_turn_their_sign_with_the_direction_and_grow_with_every_day(start: int, end: int) -> None:
    for fractional in (fractional_months, fractional_years):
        assert fractional(start, end) == -fractional(end, start)
        first, last = min(start, end), max(start, end)
        assert fractional(first, last) < fractional(first, last + 1)


@given(DAY_NUMBERS, st.integers(0, 3000))
def test_whole_units_make_whole_fractions(start: int, months: int) -> None:
    assert fractional_months(start, add_months(start, months)) == months
    assert fractional_years(start, add_months(start, 12 * (months // 12))) == months // 12
