from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones import Event
from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import parse_edtf
from milestones.calendar.grain import Grain
from milestones.errors import MilestonesError, RegistryError

NAME = "arrest of Meng Wanzhou"
EDTF = "accepted are 2018-12-01, 2018-12, 2018, 1984~, 201X, 20XX, and intervals such as 1945-04-30/1945-05-02"
DAY = DateSpan.day(2018, 12, 1)


def event(**fields: Any) -> Event:
    return Event(**{"name": NAME, "date": "2018-12-01", **fields})


@pytest.mark.parametrize("written", ["2018-12-01", date(2018, 12, 1), DAY, datetime(2018, 12, 1, 11, 30)], ids=repr)
def test_a_day_may_be_written_in_four_ways(written: Any) -> None:
    found = event(date=written)
    assert (found.span, found.begins, found.ends) == (DAY, DAY, None)


def test_a_coarse_date_is_all_its_days() -> None:
    found = event(date="2018-12")
    assert (found.span, found.ends) == (DateSpan.month(2018, 12), None)


def test_an_interval_is_an_event_that_lasts() -> None:
    war = event(name="Falklands War", date="1982-04-02/1982-06-14")
    assert (war.begins, war.ends) == (DateSpan.day(1982, 4, 2), DateSpan.day(1982, 6, 14))
    assert (war.span.earliest, war.span.latest) == (war.begins.earliest, war.begins.earliest + 73)


def test_an_event_may_begin_and_end_on_one_day() -> None:
    found = event(date="2018-12-01/2018-12-01")
    assert (found.span, found.begins, found.ends) == (DAY, DAY, DAY)


@pytest.mark.parametrize("calendar", ["gregorian", "julian"])
@pytest.mark.parametrize(
    ("written", "grain"), [("1812/1815-06-18", Grain.YEAR), ("1812-06/1812-12-14", Grain.MONTH), ("1812-06-24/1815", Grain.YEAR)]
)
def test_an_interval_has_the_grain_of_its_coarser_end(written: str, grain: Grain, calendar: str) -> None:
    assert event(date=written, calendar=calendar).span.grain is grain


def test_lists_are_made_tuples_so_that_an_event_is_a_value() -> None:
    found = event(aliases=["Meng detained"], milestones=["1000 days"])
    assert (found.aliases, found.milestones) == (("Meng detained",), ("1000 days",))
    assert {found, event(aliases=("Meng detained",), milestones=("1000 days",))} == {found}


# The Julian date, and the Gregorian one of the same day.
JULIAN = (
    ("1917-10-25", "1917-11-07"),  # the October Revolution fell in November
    ("1752-09-02", "1752-09-13"),
    ("1582-10-04", "1582-10-14"),
    ("1900-02-28", "1900-03-12"),
    ("1900-02-29", "1900-03-13"),  # a leap day that the Gregorian calendar does not have
    ("0200-03-01", "0200-03-01"),  # the two agreed in the third century
)


@pytest.mark.parametrize(("julian", "gregorian"), JULIAN)
def test_a_julian_date_means_its_gregorian_day(julian: str, gregorian: str) -> None:
    assert event(date=julian, calendar="julian").span == parse_edtf(gregorian)


def test_a_date_of_the_standard_library_is_read_as_julian_too() -> None:
    assert event(date=date(1917, 10, 25), calendar="julian").span == DateSpan.day(1917, 11, 7)


def test_days_are_days_whatever_the_calendar() -> None:
    assert event(date=DAY, calendar="julian").span == DAY


@pytest.mark.parametrize(("julian", "first", "last"), [
    ("1900-02", "1900-02-13", "1900-03-13"),  # 29 days
    ("1900-03", "1900-03-14", "1900-04-13"),
    ("1900", "1900-01-13", "1901-01-13"),  # 366 days
    ("19XX", "1900-01-13", "2000-01-13"),
])  # fmt: skip
def test_a_wide_julian_date_has_every_day_of_its_month_or_year(julian: str, first: str, last: str) -> None:
    span = event(date=julian, calendar="julian").span
    assert (span.earliest, span.latest) == (parse_edtf(first).earliest, parse_edtf(last).latest)
    assert span.grain == parse_edtf(julian).grain


def test_both_ends_of_a_julian_interval_are_julian() -> None:
    found = event(date="1900-02-29~/1917-10-25", calendar="julian")
    assert (found.begins.earliest, found.ends) == (DateSpan.day(1900, 3, 13).earliest, DateSpan.day(1917, 11, 7))
    assert (found.span.approximate, found.span.grain) == (True, Grain.DAY)


def test_a_date_and_time_gives_its_time_and_offset() -> None:
    found = event(date=datetime(2018, 12, 1, 11, 30, tzinfo=timezone(-timedelta(hours=8))))
    assert (found.time, found.zone) == ("11:30:00", "-08:00")


def test_a_date_and_time_gives_the_name_of_its_zone_if_it_has_one() -> None:
    assert event(date=datetime(2018, 12, 1, 11, 30, tzinfo=ZoneInfo("America/Vancouver"))).zone == "America/Vancouver"


def test_an_offset_and_a_zone_that_agree_are_the_zone() -> None:
    found = event(date=datetime(2018, 12, 1, 11, tzinfo=timezone(-timedelta(hours=8))), zone="America/Vancouver", time="11:00")
    assert (found.time, found.zone) == ("11:00", "America/Vancouver")


@pytest.mark.parametrize("time", ["00:00", "23:59:59", "11:30", None])
@pytest.mark.parametrize("zone", ["America/Vancouver", "UTC", "+08:00", "-09:30", None])
def test_times_and_zones_that_are_accepted(time: str | None, zone: str | None) -> None:
    found = event(time=time, zone=zone)
    assert (found.time, found.zone) == (time, zone)


ZONE_REMEDY = "give an IANA name such as America/Vancouver, or an offset such as -08:00"
UTC_EVENING = datetime(2018, 12, 2, 3, tzinfo=UTC)
FAULTS = (
    # what is wrong, what the error says after the name of the event
    ({"date": "2018-13-01"}, f"date: '2018-13-01' is impossible: there is no month 13; months are 01 to 12, and {EDTF}"),
    ({"date": "2018-02-30"}, f"date: '2018-02-30' is impossible: February 2018 has no day 30; days are 01 to 28, and {EDTF}"),
    ({"date": "1900-02-29"}, f"date: '1900-02-29' is impossible: February 1900 has no day 29; days are 01 to 28, and {EDTF}"),
    ({"date": "1901-02-29", "calendar": "julian"},
     f"date: '1901-02-29' is impossible: February 1901 has no day 29; days are 01 to 28, and {EDTF}"),
    ({"date": "soon"}, f"date: 'soon' is not a date; {EDTF}"),
    ({"date": "2018-12-02/2018-12-01"}, "date: '2018-12-02/2018-12-01' ends before it starts; put the earlier date first"),
    ({"date": "2018-12-02/2018-12-01", "calendar": "julian"},
     "date: '2018-12-02/2018-12-01' ends before it starts; put the earlier date first"),
    ({"date": "2018-12-02/..", "calendar": "julian"},
     "date: '2018-12-02/..' is an open interval, which names no date; give both ends, as in 1945-04-30/1945-05-02"),
    ({"date": 20181201}, "date is of type int; give a date, or a string such as 2018-12-01 or 2018-12"),
    ({"date": None}, "date is of type NoneType; give a date, or a string such as 2018-12-01 or 2018-12"),
    ({"time": "25:00"}, "time is '25:00'; accepted is HH:MM or HH:MM:SS, from 00:00 to 23:59:59"),
    ({"time": "9:30"}, "time is '9:30'; accepted is HH:MM or HH:MM:SS, from 00:00 to 23:59:59"),
    ({"time": "12:00:60"}, "time is '12:00:60'; accepted is HH:MM or HH:MM:SS, from 00:00 to 23:59:59"),
    ({"zone": "Mars/Olympus"}, f"zone 'Mars/Olympus' is not known; {ZONE_REMEDY}"),
    ({"zone": "../etc/passwd"}, f"zone '../etc/passwd' is not known; {ZONE_REMEDY}"),
    ({"zone": "Europe"}, f"zone 'Europe' is not known; {ZONE_REMEDY}"),
    ({"zone": "+15:00"}, f"zone '+15:00' is not known; {ZONE_REMEDY}"),
    ({"counting": "elapsd"}, "counting is 'elapsd'; accepted: either, elapsed, inclusive"),
    ({"calendar": "mayan"}, "calendar is 'mayan'; accepted: gregorian, julian"),
    ({"calendar": None}, "calendar is None; accepted: gregorian, julian"),
    ({"reckoning": "western"}, "reckoning is 'western'; accepted: full-years, east-asian"),
    ({"aliases": "Meng detained"}, "aliases is 'Meng detained', not a list of texts"),
    ({"aliases": ["Meng detained", 3]}, "aliases is ['Meng detained', 3], not a list of texts"),
    ({"milestones": {"1000 days"}}, "milestones is {'1000 days'}, not a list of texts"),
    ({"source": 3}, "source is 3, not a text"),
    ({"id": " "}, "id is ' ', not a text"),
    ({"date": UTC_EVENING, "time": "04:00"}, "time is '04:00', but the date has '03:00:00'; leave out one of them"),
    ({"date": UTC_EVENING, "zone": "+08:00"}, "zone is '+08:00', but the date has '+00:00'; leave out one of them"),
    ({"date": UTC_EVENING, "zone": "America/Vancouver"},
     "the date has the offset +00:00, but America/Vancouver was at -08:00 then; give the date and time of America/Vancouver, or leave out zone"),
)  # fmt: skip


@pytest.mark.parametrize(("fields", "message"), FAULTS)
def test_an_event_that_is_wrong_says_what_is_accepted(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(RegistryError) as raised:
        event(**fields)
    assert str(raised.value) == f"event {NAME!r}: {message}"


@pytest.mark.parametrize("name", ["", "  ", None, 3])
def test_an_event_needs_a_name(name: Any) -> None:
    with pytest.raises(RegistryError, match=r"name is no text; an event needs a name, such as 'arrest of Meng Wanzhou'$"):
        Event(name=name, date="2018-12-01")


def test_a_computer_without_a_table_of_zones_is_not_told_that_the_name_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_zone(key: str) -> ZoneInfo:
        raise LookupError(key)

    monkeypatch.setattr("zoneinfo.available_timezones", set)
    monkeypatch.setattr("zoneinfo.ZoneInfo", no_zone)
    with pytest.raises(RegistryError, match=r"this computer has no table of time zones: install the package tzdata"):
        event(zone="America/Vancouver")


ANYTHING = st.one_of(
    st.none(), st.text(), st.integers(), st.lists(st.text(max_size=3), max_size=2), st.dates(), st.datetimes(timezones=st.none())
)
DATES = st.one_of(
    ANYTHING, st.from_regex(r"-?\d{4}-\d\d-\d\d(/\d{4}(-\d\d)?)?", fullmatch=True), st.datetimes(timezones=st.timezones())
)


@settings(deadline=None)  # tables of time zones are read as they are needed
@given(
    name=ANYTHING, date=DATES, time=ANYTHING, zone=ANYTHING, aliases=ANYTHING, calendar=st.sampled_from(["gregorian", "julian"])
)
def test_anything_at_all_is_an_event_or_an_error_of_the_package(**fields: Any) -> None:
    try:
        found = Event(**fields)
    except MilestonesError:
        return
    assert found.begins.within(found.span)
    assert found.ends is None or found.ends.within(found.span)


@given(st.dates())
def test_the_two_calendars_drift_apart_by_three_days_in_four_centuries(day: date) -> None:
    century = (day.year - (day.month <= 2)) // 100
    drift = century - century // 4 - 2
    assert event(date=day, calendar="julian").span == DateSpan.from_date(day).shifted(drift)
