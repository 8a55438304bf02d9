from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import interval_ends, parse_edtf
from milestones.calendar.grain import Grain
from milestones.errors import DateError, ImpossibleDateError, NotADateError

DATES = (
    # string, days, grain
    ("2018-12-01", "2018-12-01", Grain.DAY),
    ("2020-02-29", "2020-02-29", Grain.DAY),
    ("  2018-12-01\n", "2018-12-01", Grain.DAY),
    ("2018-12", "2018-12-01/2018-12-31", Grain.MONTH),
    ("2018-12-XX", "2018-12-01/2018-12-31", Grain.MONTH),
    ("2018", "2018-01-01/2018-12-31", Grain.YEAR),
    ("2018-XX", "2018-01-01/2018-12-31", Grain.YEAR),
    ("2018-XX-XX", "2018-01-01/2018-12-31", Grain.YEAR),
    ("201X", "2010-01-01/2019-12-31", Grain.DECADE),
    ("20XX", "2000-01-01/2099-12-31", Grain.CENTURY),
    ("0000", "0000-01-01/0000-12-31", Grain.YEAR),
    ("-0043", "-0043-01-01/-0043-12-31", Grain.YEAR),
    ("-0043-03-15", "-0043-03-15", Grain.DAY),
    ("-004X", "-0049-01-01/-0040-12-31", Grain.DECADE),
    ("-01XX", "-0199-01-01/-0100-12-31", Grain.CENTURY),
    ("2018-21", "2018-03-01/2018-05-31", Grain.SEASON),
    ("2018-22", "2018-06-01/2018-08-31", Grain.SEASON),
    ("2018-23", "2018-09-01/2018-11-30", Grain.SEASON),
    ("2018-24", "2018-12-01/2019-02-28", Grain.SEASON),
    ("2019-24", "2019-12-01/2020-02-29", Grain.SEASON),
    ("2018-25", "2018-03-01/2018-05-31", Grain.SEASON),
    ("2018-29", "2018-09-01/2018-11-30", Grain.SEASON),
    ("2018-32", "2018-06-01/2018-08-31", Grain.SEASON),
    ("2018-33", "2018-01-01/2018-03-31", Grain.QUARTER),
    ("2018-36", "2018-10-01/2018-12-31", Grain.QUARTER),
    ("2018-41", "2018-07-01/2018-12-31", Grain.HALF),
    ("1945-04-30/1945-05-02", "1945-04-30/1945-05-02", Grain.DAY),
    ("1945-04-30 / 1945-05-02", "1945-04-30/1945-05-02", Grain.DAY),
    ("1945-04/1945-05", "1945-04-01/1945-05-31", Grain.MONTH),
    ("1945-04-30/1945", "1945-04-30/1945-12-31", Grain.YEAR),
    ("1939/1945", "1939-01-01/1945-12-31", Grain.YEAR),
    ("-0048/-0043", "-0048-01-01/-0043-12-31", Grain.YEAR),
    ("2018-12-01/2018-12-01", "2018-12-01", Grain.DAY),
)


def bounds(span: DateSpan) -> str:
    first, last = DateSpan.of_day_number(span.earliest), DateSpan.of_day_number(span.latest)
    return str(first) if span.is_day else f"{first}/{last}"


@pytest.mark.parametrize(("text", "days", "grain"), DATES)
def test_a_string_means_its_days_and_no_others(text: str, days: str, grain: Grain) -> None:
    span = parse_edtf(text)
    assert (bounds(span), span.grain, span.approximate) == (days, grain, False)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("1984~", "1984"),
        ("1984?", "1984"),
        ("1984%", "1984"),
        ("2004-06~", "2004-06"),
        ("2004-06-11?", "2004-06-11"),
        ("201X~", "201X"),
        ("2018-21?", "2018-21"),
        ("1984~/2004", "1984/2004"),
        ("1984/2004-06%", "1984/2004-06"),
    ],
)
def test_a_qualified_date_is_the_same_days_in_doubt(text: str, plain: str) -> None:
    certain = parse_edtf(plain)
    assert parse_edtf(text) == DateSpan(certain.earliest, certain.latest, certain.grain, approximate=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "1 December 2018",
        "2018-12-1",
        "2018-1",
        "18-12-01",
        "01/12/2018",
        "2018/12/01",
        "2018-12-01T10:00:00Z",
        "Y17000",
        "12018",
        "2018-W34",
        "20XX-12",
        "201X-12-01",
        "2018-XX-12",
        "2X18",
        "XXXX",
        "2018~~",
        "2018-12-01/",
        "-0000",
        "٢٠١٨",
        "1945/1946/1947",
    ],
)
def test_another_form_is_not_a_date_and_the_error_quotes_it(text: str) -> None:
    with pytest.raises(NotADateError) as caught:
        parse_edtf(text)
    assert repr(text) in str(caught.value)


def test_the_error_says_what_is_accepted() -> None:
    with pytest.raises(NotADateError, match="'yesterday' is not a date; accepted are 2018-12-01, 2018-12, 2018, 1984~"):
        parse_edtf("yesterday")


@pytest.mark.parametrize("text", ["../1945", "1945/..", "/1945", "1945/", "/", "../..", "1945-05-02/ .."])
def test_an_open_interval_names_no_date(text: str) -> None:
    with pytest.raises(NotADateError, match="is an open interval, which names no date; give both ends") as caught:
        parse_edtf(text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2021-06-31", "June 2021 has no day 31; days are 01 to 30"),
        ("2021-02-29", "February 2021 has no day 29; days are 01 to 28"),
        ("1900-02-29", "February 1900 has no day 29"),
        ("2018-12-00", "December 2018 has no day 00"),
        ("2018-13", "there is no month 13; months are 01 to 12"),
        ("2018-00-10", "there is no month 00"),
        ("2018-21-10", "there is no month 21"),
        ("2018-21-XX", "there is no month 21"),
        ("2018-37", "there is no month 37"),
        ("2021-06-31/2021-07-01", "June 2021 has no day 31"),
    ],
)
def test_a_day_that_the_calendar_lacks_is_impossible_and_the_error_says_why(text: str, reason: str) -> None:
    with pytest.raises(ImpossibleDateError) as caught:
        parse_edtf(text)
    assert repr(text) in str(caught.value)
    assert reason in str(caught.value)


@pytest.mark.parametrize("text", ["1945-05-02/1945-04-30", "2018/2017", "2018-12/2018-11-30", "-0043/-0048"])
def test_an_interval_that_runs_backwards_is_impossible(text: str) -> None:
    with pytest.raises(ImpossibleDateError, match="ends before it starts; put the earlier date first"):
        parse_edtf(text)


def test_the_ends_of_an_interval_are_dates_of_their_own() -> None:
    assert interval_ends("1945-04-30/1945~") == (parse_edtf("1945-04-30"), parse_edtf("1945~"))
    assert interval_ends("1945") is None


@given(st.dates())
def test_the_iso_form_of_a_day_is_read_back(when: date) -> None:
    assert parse_edtf(when.isoformat()) == DateSpan.from_date(when)


@given(st.integers(-9999, 9999), st.integers(1, 12))
def test_what_a_span_writes_is_read_back(year: int, month: int) -> None:
    for span in (DateSpan.year(year), DateSpan.month(year, month), DateSpan.day(year, month, 1)):
        assert parse_edtf(str(span)) == span


@given(st.text(alphabet="0123456789-/X~?%. ", max_size=24))
def test_any_string_is_a_date_or_a_date_error(text: str) -> None:
    try:
        outcome: DateSpan | str = parse_edtf(text)
    except DateError as error:
        outcome = str(error)
    assert repr(text.strip()) in outcome if isinstance(outcome, str) else outcome.earliest <= outcome.latest
