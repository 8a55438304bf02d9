from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.calendar.round_numbers import next_repdigit, next_round


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-5, 100), (0, 100), (99, 100), (100, 200), (899, 900), (900, 1000), (999, 1000), (1000, 1500), (1499, 1500), (1500, 2000),
        (9_500, 10_000), (9_999, 10_000), (10_000, 11_000), (10_315, 11_000), (99_999, 100_000), (100_000, 101_000),
    ],
)  # fmt: skip
def test_hundreds_then_five_hundreds_then_thousands_are_round(days: int, expected: int) -> None:
    assert next_round(days) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-5, 111), (0, 111), (99, 111), (110, 111), (111, 222), (443, 444), (444, 555), (998, 999), (999, 1111), (1110, 1111),
        (1111, 2222), (9998, 9999), (9999, 11_111),
    ],
)  # fmt: skip
def test_a_repdigit_has_three_equal_digits_or_more(days: int, expected: int) -> None:
    assert next_repdigit(days) == expected


def is_round(days: int) -> bool:
    return days > 0 and days % (100 if days <= 1000 else 500 if days <= 10_000 else 1000) == 0


def is_repdigit(days: int) -> bool:
    return days >= 111 and len(set(str(days))) == 1


@given(st.integers(-100, 30_000))
def test_the_next_one_is_the_first_after_and_none_is_passed_over(days: int) -> None:
    beyond = range(days + 1, days + 20_000)
    assert next_round(days) == next(number for number in beyond if is_round(number))
    assert next_repdigit(days) == next(number for number in beyond if is_repdigit(number))
