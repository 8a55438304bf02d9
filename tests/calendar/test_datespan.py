from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain

ARREST = DateSpan.day(2018, 12, 1)
DECEMBER = DateSpan.month(2018, 12)


def about(span: DateSpan) -> DateSpan:
    return DateSpan(span.earliest, span.latest, span.grain, approximate=True)


WRITTEN = (
    (ARREST, 1, Grain.DAY, "2018-12-01", "Saturday 1 December 2018"),
    (DECEMBER, 31, Grain.MONTH, "2018-12", "December 2018"),
    (DateSpan.month(2020, 2), 29, Grain.MONTH, "2020-02", "February 2020"),
    (DateSpan.year(2018), 365, Grain.YEAR, "2018", "2018"),
    (DateSpan.year(2020), 366, Grain.YEAR, "2020", "2020"),
    (DateSpan.week(2021, 34), 7, Grain.WEEK, "2021-08-23/2021-08-29", "2021-08-23 to 2021-08-29"),
    (DateSpan.months(2018, 12, 3, Grain.SEASON), 90, Grain.SEASON, "2018-12-01/2019-02-28", "2018-12-01 to 2019-02-28"),
    (DateSpan.months(2018, 10, 3, Grain.QUARTER), 92, Grain.QUARTER, "2018-10-01/2018-12-31", "2018-10-01 to 2018-12-31"),
    (DateSpan.years(1990, 1999, Grain.DECADE), 3652, Grain.DECADE, "1990-01-01/1999-12-31", "the 1990s"),
    (DateSpan.day(-43, 3, 15), 1, Grain.DAY, "-0043-03-15", "Friday 15 March 44 BC"),
    (DateSpan.year(0), 366, Grain.YEAR, "0000", "1 BC"),
    (about(DateSpan.year(1450)), 365, Grain.YEAR, "1450", "about 1450"),
    (about(DECEMBER), 31, Grain.MONTH, "2018-12", "about December 2018"),
)


@pytest.mark.parametrize(("span", "days", "grain", "iso", "spoken"), WRITTEN)
def test_a_span_knows_its_length_and_how_it_is_written_and_spoken(
    span: DateSpan, days: int, grain: Grain, iso: str, spoken: str
) -> None:
    assert (span.days, span.grain, str(span), span.spoken()) == (days, grain, iso, spoken)
    assert len(list(span)) == days


def test_a_span_holds_its_first_and_last_day_and_none_beyond() -> None:
    assert DECEMBER.earliest in DECEMBER
    assert DECEMBER.latest in DECEMBER
    assert DECEMBER.earliest - 1 not in DECEMBER
    assert DECEMBER.latest + 1 not in DECEMBER
    assert "2018-12-01" not in DECEMBER


@pytest.mark.parametrize(
    ("one", "other", "intersects", "within"),
    [
        (ARREST, DECEMBER, True, True),
        (DECEMBER, ARREST, True, False),
        (DECEMBER, DECEMBER, True, True),
        (DECEMBER, DateSpan.year(2018), True, True),
        (DateSpan.month(2018, 11), DECEMBER, False, False),
        (DateSpan.week(2019, 1), DECEMBER, True, False),
    ],
)
def test_spans_meet_and_hold_each_other(one: DateSpan, other: DateSpan, intersects: bool, within: bool) -> None:
    assert one.intersects(other) is intersects
    assert other.intersects(one) is intersects
    assert one.within(other) is within


def test_a_moved_span_keeps_its_length_grain_and_doubt() -> None:
    moved = about(DECEMBER).shifted(31)
    assert (moved.earliest, moved.days) == (DECEMBER.latest + 1, 31)
    assert (moved.grain, moved.approximate) == (Grain.MONTH, True)


def test_only_a_single_day_is_a_date() -> None:
    assert ARREST.to_date() == date(2018, 12, 1)
    with pytest.raises(ValueError, match="2018-12 is not a single day"):
        DECEMBER.to_date()


@given(st.dates())
def test_a_date_becomes_a_span_and_comes_back(when: date) -> None:
    span = DateSpan.from_date(when)
    assert span.is_day
    assert span.to_date() == when
    assert str(span) == when.isoformat()


@given(st.integers(-3000, 3000), st.integers(1, 12))
def test_the_months_of_a_year_follow_each_other_without_a_gap(year: int, month: int) -> None:
    following = DateSpan.month(year + month // 12, month % 12 + 1)
    assert DateSpan.month(year, month).latest + 1 == following.earliest


def test_grains_go_from_fine_to_coarse_and_have_a_word() -> None:
    assert [grain.word for grain in sorted(Grain)] == [
        "day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "millennium",
    ]  # fmt: skip
    assert Grain.DAY < Grain.MONTH < Grain.YEAR
