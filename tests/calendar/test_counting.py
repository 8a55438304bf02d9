from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.calendar.counting import count, years_and_days
from milestones.calendar.gregorian import add_months, day_number

DAY_NUMBERS = st.integers(-2_000_000, 3_600_000)

REIGNS_AND_RECORDS = (
    # from, to, full years, days
    ("1837-06-20", "1901-01-22", 63, 216, "the reign of Victoria"),
    ("1952-02-06", "2022-09-08", 70, 214, "the reign of Elizabeth II"),
    ("1979-12-14", "1998-06-22", 18, 190, "Michael Owen's first World Cup goal"),
    ("1940-10-23", "1958-06-19", 17, 239, "Pele's first World Cup goal"),
    ("2020-02-29", "2021-02-28", 0, 365, "a leap day, the day before a year is over"),
    ("2020-02-29", "2021-03-01", 1, 1, "a leap day, the day after"),
    ("2021-08-26", "2021-08-26", 0, 0, "no time at all"),
    ("2022-09-08", "1952-02-06", -70, -215, "back again, with the 29 February of 1952"),
)

DAYS_OF_HISTORY = (
    # from, to, days elapsed, days when both ends count
    ("1969-07-16", "1969-07-24", 8, 9, "Apollo 11"),
    ("1979-11-04", "1981-01-20", 443, 444, "the hostages in Tehran, 444 days"),
    ("1941-09-08", "1944-01-27", 871, 872, "the siege of Leningrad, 872 days"),
    ("1961-08-13", "1989-11-09", 10_315, 10_316, "the Berlin Wall"),
    ("2022-02-24", "2024-11-19", 999, 1000, "the war in Ukraine, 1,000 days in print"),
    ("2023-10-07", "2024-01-14", 99, 100, "the war in Gaza, 100 days in print"),
)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def test_the_thousand_days_of_the_story_in_every_convention() -> None:
    gap = count(date(2018, 12, 1), date(2021, 8, 26))
    assert (gap.days, gap.inclusive_days) == (999, 1000)
    assert gap.weeks == (142, 5)
    assert gap.years_months_days == (2, 8, 25)
    assert (gap.years, gap.months) == (2, 32)
    assert (gap.start_weekday, gap.end_weekday) == ("Saturday", "Thursday")


def test_the_way_back_has_the_same_figures_below_nought() -> None:
    gap = count(date(2021, 8, 26), date(2018, 12, 1))
    assert (gap.days, gap.inclusive_days, gap.weeks) == (-999, -1000, (-142, -5))
    assert gap.years_months_days == (-2, -8, -25)
    assert (gap.years, gap.months) == (-2, -32)


def test_a_day_to_itself_is_no_day_elapsed_and_one_inclusively() -> None:
    gap = count(date(2021, 8, 26), date(2021, 8, 26))
    assert (gap.days, gap.inclusive_days) == (0, 1)


@pytest.mark.parametrize(("start", "end", "elapsed", "inclusive", "what"), DAYS_OF_HISTORY)
def test_days_elapsed_and_days_with_both_ends(start: str, end: str, elapsed: int, inclusive: int, what: str) -> None:
    gap = count(date.fromisoformat(start), date.fromisoformat(end))
    assert (gap.days, gap.inclusive_days) == (elapsed, inclusive), what


@pytest.mark.parametrize(("start", "end", "years", "days", "what"), REIGNS_AND_RECORDS)
def test_full_years_and_the_days_over(start: str, end: str, years: int, days: int, what: str) -> None:
    assert years_and_days(date.fromisoformat(start), date.fromisoformat(end)) == (years, days), what


def test_dates_datetimes_and_day_numbers_may_be_mixed() -> None:
    assert count(datetime(2018, 12, 1, 23, 59), day("2021-08-26")) == count(date(2018, 12, 1), date(2021, 8, 26))
    assert years_and_days(day("1837-06-20"), date(1901, 1, 22)) == (63, 216)


@pytest.mark.parametrize("wrong", ["2018-12-01", 1.5, None])
def test_what_is_no_day_is_refused_by_name(wrong: Any) -> None:
    with pytest.raises(TypeError, match="is neither a date nor a day number"):
        count(wrong, date(2021, 8, 26))


def test_no_year_nought_lies_between_1_bc_and_1_ad() -> None:
    last_of_1_bc, first_of_2_bc = day_number(0, 12, 31), day_number(-1, 1, 1)
    assert count(last_of_1_bc, date(1, 1, 1)).days == 1
    assert count(first_of_2_bc, date(1, 1, 1)).years_months_days == (2, 0, 0)


@given(DAY_NUMBERS, DAY_NUMBERS)
def test_elapsed_and_inclusive_days_turn_their_sign_with_the_direction(start: int, end: int) -> None:
    there, back = count(start, end), count(end, start)
    assert there.days == -back.days
    assert there.weeks == (-back.weeks[0], -back.weeks[1])
    if start != end:
        assert there.inclusive_days == -back.inclusive_days
        assert abs(there.inclusive_days) == abs(there.days) + 1


@given(DAY_NUMBERS, DAY_NUMBERS)
def test_weeks_and_days_add_up_to_the_days(start: int, end: int) -> None:
    gap = count(start, end)
    weeks, days = gap.weeks
    assert 7 * weeks + days == gap.days
    assert abs(days) < 7


@given(DAY_NUMBERS, DAY_NUMBERS)
def test_years_and_days_add_up_to_the_end(start: int, end: int) -> None:
    years, days = years_and_days(start, end)
    assert add_months(start, 12 * years) + days == end
    assert abs(days) <= 365
    assert years == count(start, end).years


@given(st.dates(), st.dates())
def test_days_agree_with_datetime(start: date, end: date) -> None:
    gap = count(start, end)
    assert gap.days == (end - start).days
    assert gap.start_weekday == start.strftime("%A")
