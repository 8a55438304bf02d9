from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from milestones.calendar.difference import LARGEST_UNITS, Difference, difference, since, whole_months
from milestones.calendar.gregorian import add_months

DAY_NUMBERS = st.integers(-2_000_000, 3_600_000)
LARGEST = st.sampled_from(LARGEST_UNITS)

DIFFERENCES = (
    # start, end, largest unit, (years, months, weeks, days)
    ("2018-12-01", "2021-08-26", "year", (2, 8, 0, 25)),
    ("2018-12-01", "2021-08-26", "month", (0, 32, 0, 25)),
    ("2018-12-01", "2021-08-26", "week", (0, 0, 142, 5)),
    ("2018-12-01", "2021-08-26", "day", (0, 0, 0, 999)),
    ("2021-08-26", "2018-12-01", "year", (-2, -8, 0, -25)),
    ("2021-08-26", "2018-12-01", "week", (0, 0, -142, -5)),
    ("2021-08-26", "2018-12-01", "day", (0, 0, 0, -999)),
    ("1952-02-06", "2022-09-08", "year", (70, 7, 0, 2)),
    ("1989-11-09", "2019-11-09", "year", (30, 0, 0, 0)),
    ("2019-11-09", "1989-11-09", "year", (-30, 0, 0, 0)),
    ("2021-03-31", "2021-01-31", "month", (0, -2, 0, 0)),
    ("2021-01-31", "2021-02-28", "month", (0, 0, 0, 28)),
    ("2021-01-31", "2021-03-01", "month", (0, 1, 0, 1)),
    ("2021-01-31", "2021-03-30", "month", (0, 1, 0, 30)),
    ("2021-03-30", "2021-01-31", "month", (0, -1, 0, -28)),
    ("2020-01-29", "2020-02-29", "month", (0, 1, 0, 0)),
    ("2020-02-29", "2021-02-28", "year", (0, 11, 0, 30)),
    ("2021-02-28", "2020-02-29", "year", (0, -11, 0, -28)),
    ("2020-02-29", "2021-03-01", "year", (1, 0, 0, 1)),
    ("2020-02-29", "2024-02-29", "year", (4, 0, 0, 0)),
    ("2021-08-26", "2021-08-26", "year", (0, 0, 0, 0)),
)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(("start", "end", "largest", "expected"), DIFFERENCES)
def test_the_way_from_one_day_to_another(start: str, end: str, largest: str, expected: tuple[int, int, int, int]) -> None:
    assert difference(day(start), day(end), largest) == Difference(*expected)


def test_since_counts_from_the_later_day_back() -> None:
    assert difference(day("2021-01-31"), day("2021-03-30")) == Difference(months=1, days=30)
    assert since(day("2021-03-30"), day("2021-01-31")) == Difference(months=1, days=28)


def test_an_unknown_unit_is_named_with_those_accepted() -> None:
    with pytest.raises(ValueError, match="'fortnight' is unknown; accepted are year, month, week, day"):
        difference(1, 2, "fortnight")


@given(DAY_NUMBERS, DAY_NUMBERS, LARGEST)
def test_since_is_until_with_the_signs_turned(one: int, other: int, largest: str) -> None:
    assert since(one, other, largest) == -difference(one, other, largest)


@given(DAY_NUMBERS, DAY_NUMBERS, LARGEST)
@example(day("2021-01-31"), day("2021-03-01"), "month")
@example(day("2021-03-30"), day("2021-01-31"), "year")
def test_a_difference_added_to_its_start_reaches_the_end(start: int, end: int, largest: str) -> None:
    found = difference(start, end, largest)
    assert add_months(start, 12 * found.years + found.months) + 7 * found.weeks + found.days == end


@given(DAY_NUMBERS, DAY_NUMBERS, LARGEST)
def test_no_part_contradicts_the_direction_or_fills_the_next_unit(start: int, end: int, largest: str) -> None:
    found = difference(start, end, largest)
    sign = 1 if end >= start else -1
    parts = [sign * part for part in (found.years, found.months, found.weeks, found.days)]
    assert min(parts) >= 0
    assert largest == "month" or parts[1] < 12
    assert largest == "day" or parts[3] < (7 if largest == "week" else 31)
    assert (found.weeks == 0) or largest == "week"


@given(DAY_NUMBERS, DAY_NUMBERS, st.integers(0, 400))
def test_a_later_end_never_completes_fewer_months(start: int, end: int, more: int) -> None:
    assert whole_months(start, end) <= whole_months(start, end + more)


@given(st.dates(), st.dates())
def test_years_months_and_days_agree_with_relativedelta_up_to_day_28(one: date, other: date) -> None:
    from dateutil.relativedelta import relativedelta

    start, end = sorted((one, other))
    assume(start.day <= 28)
    expected = relativedelta(end, start)
    found = difference(start.toordinal(), end.toordinal())
    assert (found.years, found.months, found.days) == (expected.years, expected.months, expected.days)
