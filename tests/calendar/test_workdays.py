from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.calendar.gregorian import weekday
from milestones.calendar.workdays import WEEKEND, inclusive_working_days, working_days

DAY_NUMBERS = st.integers(-400, 400)
WEEKENDS = st.frozensets(st.integers(0, 6))
HOLIDAYS = st.lists(st.integers(-400, 400), max_size=20)
FRIDAY_AND_SATURDAY = frozenset((4, 5))
CHRISTMAS_2021 = ("2021-12-24", "2021-12-25", "2021-12-31")
"""A Friday, a Saturday, which is free already, and a Friday."""


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


SPANS: tuple[tuple[str, str, frozenset[int], tuple[str, ...], int, int, str], ...] = (
    # start, end, weekend, holidays, elapsed, inclusive
    ("2021-08-23", "2021-08-27", WEEKEND, (), 4, 5, "Monday to Friday"),
    ("2021-08-23", "2021-08-30", WEEKEND, (), 5, 6, "Monday to Monday"),
    ("2021-08-28", "2021-08-29", WEEKEND, (), 0, 0, "a weekend"),
    ("2021-08-27", "2021-08-30", WEEKEND, (), 1, 2, "Friday to Monday"),
    ("2021-08-26", "2021-08-26", WEEKEND, (), 0, 1, "one Thursday"),
    ("2021-08-28", "2021-08-28", WEEKEND, (), 0, 0, "one Saturday"),
    ("2021-12-20", "2022-01-03", WEEKEND, CHRISTMAS_2021, 8, 9, "over Christmas"),
    ("2021-12-20", "2022-01-03", FRIDAY_AND_SATURDAY, CHRISTMAS_2021, 10, 11, "where Friday is free anyway"),
    ("2021-12-24", "2021-12-27", WEEKEND, CHRISTMAS_2021, 1, 1, "a holiday at the start"),
    ("2021-01-01", "2021-12-31", WEEKEND, (), 260, 261, "the year 2021"),
    ("2021-01-01", "2021-12-31", frozenset(), (), 364, 365, "no weekend at all"),
    ("2021-01-01", "2021-12-31", frozenset(range(7)), (), 0, 0, "nothing but weekend"),
    ("2021-08-27", "2021-08-23", WEEKEND, (), -4, -5, "back"),
)


@pytest.mark.parametrize(("start", "end", "weekend", "holidays", "elapsed", "inclusive", "what"), SPANS)
def test_working_days_leave_out_weekends_and_holidays(
    start: str, end: str, weekend: frozenset[int], holidays: tuple[str, ...], elapsed: int, inclusive: int, what: str
) -> None:
    free = [day(holiday) for holiday in holidays]
    assert working_days(day(start), day(end), weekend, free) == elapsed, what
    assert inclusive_working_days(day(start), day(end), weekend, free) == inclusive, what


def test_a_holiday_named_twice_is_one_holiday() -> None:
    assert working_days(day("2021-12-20"), day("2022-01-03"), WEEKEND, [day("2021-12-24")] * 3) == 9


def test_a_weekday_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match=r"weekend holds \[7\]; weekdays are 0 \(Monday\) to 6 \(Sunday\)"):
        working_days(1, 2, {6, 7})


@given(DAY_NUMBERS, DAY_NUMBERS, WEEKENDS, HOLIDAYS)
def test_the_count_is_that_of_walking_from_day_to_day(start: int, end: int, weekend: frozenset[int], holidays: list[int]) -> None:
    first, last = sorted((start, end))
    works = [weekday(number) not in weekend and number not in holidays for number in range(first, last + 1)]
    assert working_days(first, last, weekend, holidays) == sum(works[1:])
    assert inclusive_working_days(first, last, weekend, holidays) == sum(works)


@given(DAY_NUMBERS, DAY_NUMBERS, WEEKENDS, HOLIDAYS)
def test_the_way_back_turns_the_sign(start: int, end: int, weekend: frozenset[int], holidays: list[int]) -> None:
    assert working_days(start, end, weekend, holidays) == -working_days(end, start, weekend, holidays)


@given(DAY_NUMBERS, st.integers(0, 400), st.integers(0, 400), HOLIDAYS)
def test_elapsed_working_days_of_two_stretches_add_up(start: int, first: int, second: int, holidays: list[int]) -> None:
    middle, end = start + first, start + first + second
    parts = working_days(start, middle, WEEKEND, holidays) + working_days(middle, end, WEEKEND, holidays)
    assert parts == working_days(start, end, WEEKEND, holidays)
