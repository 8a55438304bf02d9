"""How long claims hold that lean on the day on which a text speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones import Event, check
from milestones.anchors.settings import Settings
from milestones.calculator.forecast import last_held
from milestones.calculator.likely_days import likely_ends

EVENTS = [
    Event("arrest", "2018-12-01"),
    Event("election", "2022-11-08"),
    Event("birth of Ann Lee", "1972-02-13"),
    Event("siege", "2021-01-05"),
]

HOLD = [
    ("It is 1,000 days since the arrest.", "2021-08-26", "2021-08-27"),
    ("It is exactly 999 days since the arrest.", "2021-08-26", "2021-08-26"),
    ("She has been held for nearly 1,000 days since the arrest.", "2021-03-29", "2021-08-26"),
    ("It is more than 900 days since the arrest.", "2021-05-19", None),
    ("It is less than 10 years since the arrest.", "2018-12-01", "2028-11-30"),
    ("There are 439 days until the election.", "2021-08-26", "2021-08-27"),
    ("Ann Lee is 49 years old.", "2021-02-13", "2022-02-12"),
    ("Today is the 234th day of the siege.", "2021-08-26", "2021-08-27"),
    ("Thursday marks 1,000 days since the arrest.", "2021-08-19", "2021-09-02"),
    ("Two years, eight months and 25 days since the arrest, she waits.", "2021-08-25", "2021-08-26"),
    ("On Thursday, 26 August, she spoke.", "2021-02-25", "2022-08-25"),
]
DO_NOT_HOLD = [
    ("It is 1,010 days since the arrest.", "2021-09-05", "2021-09-06"),
    ("There are 100 days until the election.", "2022-07-31", "2022-08-01"),
    ("Ann Lee is 51 years old.", "2023-02-13", "2024-02-12"),
    ("She has been held for nearly 1,100 days since the arrest.", None, None),
]
AT_REST = [
    "On 1 December 2018 the ship sailed; ten days later, on 11 December 2018, it landed.",
    "Thursday, 26 August 2021, was wet.",
    "By 26 August 2021 it was 1,000 days since the arrest.",
    "It is 1,000 days since the fire.",
]


@pytest.mark.parametrize(("text", "first", "last"), HOLD)
def test_a_claim_that_leans_on_now_holds_from_a_day_until_a_day(text: str, first: str | None, last: str | None) -> None:
    (finding,) = check(text, as_of="2021-08-26", events=EVENTS).findings
    assert (str(finding.verdict), finding.holds_from, finding.holds_until) == ("verified", first, last)


@pytest.mark.parametrize(("text", "first", "last"), HOLD + DO_NOT_HOLD[:3])
def test_the_days_are_the_first_and_the_last_on_which_a_check_says_so(text: str, first: str | None, last: str | None) -> None:
    def verdict(day: str) -> str:
        return str(check(text, as_of=day, events=EVENTS).findings[0].verdict)

    from milestones.calendar.edtf import parse_edtf

    for day, step in ((first, -1), (last, 1)):
        if day is not None:
            assert verdict(day) == "verified"
            beyond = check(text, as_of=parse_edtf(day).shifted(step), events=EVENTS).findings[0]
            assert beyond.verdict != "verified" or "less than" in text


@pytest.mark.parametrize(("text", "first", "last"), DO_NOT_HOLD[:3])
def test_a_contradicted_claim_says_when_it_would_have_held(text: str, first: str, last: str) -> None:
    (finding,) = check(text, as_of="2021-08-26", events=EVENTS).findings
    assert (str(finding.verdict), finding.holds_from, finding.holds_until) == ("contradicted", first, last)


@pytest.mark.parametrize("text", AT_REST)
def test_a_claim_between_fixed_days_has_no_forecast(text: str) -> None:
    found = check(text, as_of="2021-08-26", events=EVENTS).findings
    assert found
    assert all(finding.forecast is None for finding in found)


@given(length=st.integers(0, 5000), step=st.sampled_from((-1, 1)), likely=st.none() | st.integers(-9000, 9000))
def test_wherever_the_search_sets_out_from_it_finds_the_last_day(length: int, step: int, likely: int | None) -> None:
    assert last_held(100, step, lambda day: 0 <= step * (day - 100) <= length, likely) == 100 + step * length


@pytest.mark.parametrize("likely", [None, 0, 100, 10**9])
def test_what_holds_for_centuries_holds_without_end(likely: int | None) -> None:
    assert last_held(0, 1, lambda day: True, likely) is None


def test_a_search_that_sets_out_from_the_last_day_looks_at_that_and_at_the_next() -> None:
    asked: list[int] = []

    def holds(day: int) -> bool:
        asked.append(day)
        return day <= 700

    assert last_held(0, 1, holds, 700) == 700
    assert asked == [700, 701]


@pytest.mark.parametrize(
    "text",
    [
        "It is 1,000 days since the arrest.",
        "It is exactly 999 days since the arrest.",
        "There are 439 days until the election.",
        "Ann Lee is 49 years old.",
        "It is three years since 5 March 2018.",
        "It has been two years and five months since 5 March 2019.",
        "67 years ago, in 1954, the mill closed its gates.",
        "The town marks the 20th anniversary of the flood of 2001.",
    ],
)
def test_the_measure_alone_tells_about_when_a_plain_claim_holds(text: str) -> None:
    (result,) = check(text, as_of="2021-08-26", events=EVENTS).documents
    (finding,) = result.findings
    first, last = likely_ends(result.claims[0], finding, Settings())
    assert finding.forecast is not None
    assert finding.forecast.first is not None
    assert finding.forecast.last is not None
    assert abs((first or 0) - finding.forecast.first.earliest) <= 4
    assert abs((last or 0) - finding.forecast.last.earliest) <= 4
