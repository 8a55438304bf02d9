"""When milestones are reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from milestones import Event, Registry
from milestones.anchors.settings import Settings
from milestones.errors import RegistryError
from milestones.tracker.upcoming import Window, upcoming
from milestones.tracker.wording import in_full, subject

AS_OF = date(2021, 8, 26)


def coming(
    *events: Event, as_of: date = AS_OF, days: int = 365, settings: Settings | None = None, at_least_one: bool = False
) -> list[str]:
    """What comes in some days, as lines of ``day: subject: milestone``."""
    registry = Registry.of(events)
    first = as_of.toordinal()
    found = upcoming(registry.events, settings or Settings(), Window(first, first + days, at_least_one))
    return [f"{each.days[0].span}: {subject(each)}: {in_full(each)}" for each in found.milestones]


def event(day: str, *rules: str, name: str = "x", **more: str) -> Event:
    return Event(name=name, date=day, milestones=rules, **more)


def test_both_conventions_are_given_where_they_differ() -> None:
    assert coming(event("2018-12-01", "1000 days")) == [
        "2021-08-26: x: 1,000th day, counting the first: Thu 26 Aug 2021 · 1,000 days elapsed: Fri 27 Aug"
    ]


def test_the_counting_of_a_rule_goes_before_the_events_and_that_before_the_projects() -> None:
    inclusive, elapsed = ["2021-08-26: x: 1,000th day, counting the first"], ["2021-08-27: x: 1,000 days elapsed"]
    house = Settings(counting="inclusive")
    assert coming(event("2018-12-01", "1000 days"), settings=house) == inclusive
    assert coming(event("2018-12-01", "1000 days", counting="elapsed"), settings=house) == elapsed
    assert coming(event("2018-12-01", "1000 days elapsed", counting="inclusive"), settings=house) == elapsed


def test_a_milestone_stays_until_its_last_convention_is_past() -> None:
    assert len(coming(event("2018-12-01", "1000 days"), as_of=date(2021, 8, 27))) == 1
    assert coming(event("2018-12-01", "1000 days"), as_of=date(2021, 8, 28)) == []


def test_a_number_given_twice_comes_once() -> None:
    assert len(coming(event("2018-12-01", "1000 days", "every 100 days", "1000 days inclusive"), days=3)) == 1


@pytest.mark.parametrize(
    ("leap_day", "expected"),
    [
        ("feb-28", ["2022-02-28: x: 2nd anniversary", "2023-02-28: x: 3rd anniversary", "2024-02-29: x: 4th anniversary"]),
        ("mar-1", ["2022-03-01: x: 2nd anniversary", "2023-03-01: x: 3rd anniversary", "2024-02-29: x: 4th anniversary"]),
        (
            "either",
            [
                "2022-02-28: x: 2nd anniversary: Mon 28 Feb 2022 or Tue 1 Mar",
                "2023-02-28: x: 3rd anniversary: Tue 28 Feb 2023 or Wed 1 Mar",
                "2024-02-29: x: 4th anniversary",
            ],
        ),
    ],
)
def test_a_29_february_is_kept_as_the_project_says(leap_day: str, expected: list[str]) -> None:
    assert coming(event("2020-02-29", "anniversaries"), days=1000, settings=Settings(leap_day=leap_day)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1971-09-01", "50th anniversary (golden)"),
        ("1996-09-01", "25th anniversary (silver)"),
        ("1921-09-01", "100th anniversary (centenary)"),
        ("1821-09-01", "200th anniversary (bicentenary)"),
        ("1970-09-01", "51st anniversary"),
    ],
)
def test_anniversaries_have_their_names(day: str, expected: str) -> None:
    assert coming(event(day, "anniversaries"), days=30) == [f"2021-09-01: x: {expected}"]


def test_a_death_has_no_silver_anniversary() -> None:
    assert coming(event("1996-09-01", "anniversaries", kind="death"), days=30) == ["2021-09-01: x: 25th anniversary"]
    assert coming(event("1921-09-01", "named anniversaries", kind="death"), days=30) == [
        "2021-09-01: x: 100th anniversary (centenary)"
    ]
    assert coming(event("1996-09-01", "named anniversaries", kind="death"), days=30) == []


def test_weeks_and_months_are_counted_by_the_calendar() -> None:
    assert coming(event("2020-08-31", "every 6 months", "52 weeks"), days=200) == [
        "2021-08-30: x: 52 weeks",
        "2021-08-31: x: 12 months",
        "2022-02-28: x: 18 months",
    ]


def test_what_is_to_come_is_counted_down() -> None:
    assert coming(event("2021-12-05", "countdown"), days=200) == [
        "2021-08-27: x: 100 days to go",
        "2021-10-16: x: 50 days to go",
        "2021-11-05: x: 30 days to go",
        "2021-11-25: x: 10 days to go",
        "2021-12-05: x: the day itself",
    ]
    assert coming(event("2021-08-26", "countdown")) == ["2021-08-26: x: the day itself"]
    assert coming(event("2021-08-25", "countdown")) == []


def test_coarse_dates_give_spans_and_never_a_day() -> None:
    assert coming(event("2018-09")) == ["2021-09: x: 3rd anniversary"]
    assert coming(event("2018-09", "every 6 months", "every day"), days=60) == ["2021-09: x: 36 months"]
    assert coming(event("1971"), days=128) == ["2021: x: 50th anniversary (golden)", "2022: x: 51st anniversary"]
    assert coming(event("1971"), days=100) == []
    assert coming(event("196X")) == []
    assert coming(event("2021-11"), days=90) == ["2021-11: x: the day itself"]


def test_an_uncertain_day_gives_only_an_about() -> None:
    registry = Registry.of([event("1971-09-01~")])
    found = upcoming(registry.events, Settings(), Window(AS_OF.toordinal(), AS_OF.toordinal() + 30))
    assert [(str(each.days[0].span), each.days[0].span.approximate) for each in found.milestones] == [("2021-09-01", True)]
    assert [track.event.name for track in found.uncounted] == ["x"]


SIEGE = Event(name="siege of Leningrad", date="1941-09-08/1944-01-27", id="siege", milestones=("none",))
"""871 days elapsed."""


def test_an_event_that_runs_overtakes_those_that_lasted() -> None:
    expected = ["2021-09-08: x: will have lasted longer than siege of Leningrad (871 days)"]
    assert (date(2021, 9, 8) - date(2019, 4, 20)).days == 872
    assert coming(SIEGE, event("2019-04-20", "overtakings")) == expected
    assert coming(SIEGE, event("2019-04-20", "longer than siege")) == expected
    running = event("2019-04-20/2021-12-31")
    assert expected[0] in coming(SIEGE, running)


def test_only_what_still_runs_overtakes() -> None:
    assert not any("longer" in line for line in coming(SIEGE, event("2019-04-20")))
    assert not any("longer" in line for line in coming(SIEGE, event("2019-04-20/2021-09-07", "overtakings")))
    assert not any("longer" in line for line in coming(SIEGE, event("2019-04-20/2021-08-01", "overtakings")))
    assert coming(replace(SIEGE, date="1941-09/1944-01-27"), event("2019-04-20", "overtakings")) == []


def test_a_rule_that_names_no_event_with_a_length_is_an_error() -> None:
    with pytest.raises(RegistryError, match=r"event 'x': the rule 'longer than seige': no event 'seige'.*did you mean 'siege'"):
        coming(SIEGE, event("2019-04-20", "longer than seige"))
    with pytest.raises(RegistryError, match=r"'longer than point': event 'point' has no length in days; give it 'until'"):
        coming(Event(name="p", date="2000-01-01", id="point"), event("2019-04-20", "longer than point"))


def test_days_of_an_event_that_lasts_are_counted_to_its_end_and_anniversaries_beyond() -> None:
    assert coming(event("2020-01-01/2020-12-31", "every 50 days", "anniversaries"), as_of=date(2020, 12, 1), days=100) == [
        "2020-12-15: x: 350th day, counting the first: Tue 15 Dec 2020 · 350 days elapsed: Wed 16 Dec",
        "2021-01-01: beginning of x: 1st anniversary",
        "2021-02-18: end of x: 50th day, counting the first: Thu 18 Feb 2021 · 50 days elapsed: Fri 19 Feb",
    ]


def test_a_count_that_one_convention_reaches_on_the_last_day_is_given_by_that_one() -> None:
    assert coming(event("2021-08-01/2021-09-09", "40 days"), days=20) == ["2021-09-09: x: 40th day, counting the first"]


def test_every_event_has_a_next_milestone_where_that_is_asked_for() -> None:
    assert coming(event("2018-12-01", "anniversaries"), days=10, at_least_one=True) == ["2021-12-01: x: 3rd anniversary"]
    assert coming(event("2018-12-01", "500 days"), days=10, at_least_one=True) == []


DAYS = st.dates(date(1600, 1, 1), date(2200, 1, 1))


@given(DAYS, DAYS, st.integers(1, 500), st.integers(0, 400))
def test_multiples_of_days_are_all_there_and_only_they(start: date, as_of: date, step: int, length: int) -> None:
    found = Registry.of([event(start.isoformat(), f"every {step} days elapsed")])
    window = Window(as_of.toordinal(), as_of.toordinal() + length)
    given_days = [each.days[0].span.to_date() for each in upcoming(found.events, Settings(), window).milestones]
    every = (as_of + timedelta(number) for number in range(length + 1))
    assert given_days == [day for day in every if day > start and (day - start).days % step == 0]


@given(DAYS, DAYS)
def test_anniversaries_are_those_of_an_independent_calendar(start: date, as_of: date) -> None:
    found = Registry.of([event(start.isoformat(), "anniversaries")])
    window = Window(as_of.toordinal(), as_of.toordinal() + 1500)
    given_days = [each.days[0].span.to_date() for each in upcoming(found.events, Settings(leap_day="feb-28"), window).milestones]
    years = range(max(1, as_of.year - start.year - 1), max(1, as_of.year - start.year + 6))
    assert given_days == [
        day for day in (start + relativedelta(years=number) for number in years) if as_of <= day <= as_of + timedelta(1500)
    ]
