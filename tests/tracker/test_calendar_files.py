"""Calendar files, read back by icalendar, by vobject, and expanded over twelve years."""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime, timedelta
from io import BytesIO, StringIO, TextIOWrapper
from typing import Any

import icalendar
import pytest
import recurring_ical_events

from milestones import Event, Registry
from milestones.anchors.settings import Settings
from milestones.calendar.datespan import DateSpan
from milestones.errors import ConfigError
from milestones.timeline import ics
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import timeline_rows
from milestones.tracker import upcoming_calendar
from milestones.tracker.upcoming import Window, upcoming
from milestones.tracker.upcoming_formats import UpcomingOptions

AS_OF = date(2021, 8, 26)
TWELVE_YEARS = (date(2021, 8, 26), date(2033, 8, 26))
LEAP = Event(name="leap wedding", date="2020-02-29", id="leap", milestones=("anniversaries",))
ARREST = Event(name="arrest of Meng Wanzhou", date="2018-12-01", id="arrest", source="a court; its reasons, on bail")
CLUB = Event(name="our club", date="1921-10", id="club")
SIEGE = Event(name="siege of Leningrad", date="1941-09-08/1944-01-27", id="siege")
CAESAR = Event(name="death of Caesar", date="-0043-03-15", id="caesar")
AWKWARD = Event(name="a, b; c\\d\nBEGIN:VEVENT " + "long naïve 北京 " * 12, date="2021-09-01", id="awkward")


def written(*events: Event, days: int = 90, alarm: int | None = None, leap_day: str = "either", as_of: date = AS_OF) -> str:
    registry = Registry.of(events)
    first = as_of.toordinal()
    found = upcoming(registry.events, Settings(leap_day=leap_day), Window(first, first + days))
    stream = StringIO()
    upcoming_calendar.write(found, stream, UpcomingOptions(alarm=alarm))
    return stream.getvalue()


def timeline(*events: Event, leap_day: str = "either", alarm: int | None = None) -> str:
    stream = StringIO()
    options = TimelineOptions(as_of=DateSpan.from_date(AS_OF), leap_day=leap_day, alarm=alarm)
    ics.write(timeline_rows(Registry.of(events).events), stream, options)
    return stream.getvalue()


def read(text: str) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def expanded(text: str) -> list[tuple[date, str]]:
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(*TWELVE_YEARS)
    return sorted((each.start, str(each["SUMMARY"])) for each in found)


def second_reader(text: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import vobject

        return vobject.readOne(text)


@pytest.mark.parametrize(
    ("leap_day", "common", "leap"),
    [("feb-28", (2, 28), (2, 29)), ("mar-1", (3, 1), (2, 29)), ("either", (2, 28), (2, 29))],
)
@pytest.mark.parametrize("write", [written, timeline])
def test_the_rule_of_a_29_february_keeps_the_day_of_the_project_for_twelve_years(write, leap_day, common, leap) -> None:
    text = write(LEAP, leap_day=leap_day)
    expected = [date(year, *(leap if year % 4 == 0 else common)) for year in range(2022, 2034)]
    assert [day for day, _ in expanded(text)] == expected
    (series,) = [each for each in second_reader(text).vevent_list if hasattr(each, "rrule")]
    rule = iter(series.getrruleset())
    assert [next(rule).date() for _ in range(12)] == expected
    assert ("28 February or 1 March" in text.replace("\r\n ", "")) == (leap_day == "either")


def test_a_29_february_is_kept_over_a_century_that_has_none() -> None:
    text = written(LEAP, leap_day="mar-1", as_of=date(2095, 1, 1))
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(date(2096, 1, 1), date(2105, 1, 1))
    assert [(each.start.year, each.start.month) for each in found] == [
        (year, 2 if year in (2096, 2104) else 3) for year in range(2096, 2105)
    ]


def test_anniversaries_in_sight_have_their_number_and_those_beyond_recur() -> None:
    found = expanded(written(Event(name="founding", date="1996-09-01", id="f", milestones=("anniversaries",))))
    assert found[:2] == [(date(2021, 9, 1), "founding: 25th anniversary (silver)"), (date(2022, 9, 1), "founding: anniversary")]
    assert [day for day, _ in found] == [date(year, 9, 1) for year in range(2021, 2033)]


def test_a_milestone_by_two_conventions_is_two_entries() -> None:
    events = {str(each["SUMMARY"]): each for each in read(written(ARREST))}
    assert events["arrest of Meng Wanzhou: 1,000th day, counting the first"].start == date(2021, 8, 26)
    assert events["arrest of Meng Wanzhou: 1,000 days elapsed"].start == date(2021, 8, 27)


def test_entries_take_whole_days_and_do_not_block_them() -> None:
    for each in (*read(written(ARREST, CLUB, SIEGE, LEAP)), *read(timeline(ARREST, CLUB, SIEGE, LEAP))):
        assert type(each.start) is date
        assert each["DTSTART"].params["VALUE"] == "DATE"
        assert each["TRANSP"] == "TRANSPARENT"
    (club,) = [each for each in read(timeline(CLUB)) if "RRULE" not in each]
    assert (club.start, club.end, str(club["SUMMARY"])) == (date(1921, 10, 1), date(1921, 11, 1), "our club (October 1921)")


def test_a_coarse_date_takes_all_its_days_and_has_no_rule() -> None:
    (club,) = read(written(CLUB))
    assert (club.start, club.end) == (date(2021, 10, 1), date(2021, 11, 1))
    assert str(club["SUMMARY"]) == "our club: 100th anniversary (centenary) (October 2021)"
    assert not any("RRULE" in each for each in read(timeline(CLUB)))


def test_the_same_events_give_the_same_bytes_and_a_day_later_the_same_identities() -> None:
    assert written(ARREST, SIEGE, LEAP) == written(ARREST, SIEGE, LEAP)
    today, tomorrow = (read(written(SIEGE, LEAP, as_of=AS_OF + timedelta(days=days))) for days in (0, 1))
    assert {each["UID"] for each in today} == {each["UID"] for each in tomorrow}
    assert {each["DTSTAMP"].dt for each in today} == {datetime(2021, 8, 26, tzinfo=UTC)}
    assert {each["DTSTAMP"].dt for each in tomorrow} == {datetime(2021, 8, 27, tzinfo=UTC)}
    renamed = Event(name="another name", date="2018-12-01", id="arrest")
    assert {each["UID"] for each in read(written(ARREST))} == {each["UID"] for each in read(written(renamed))}


def test_each_entry_has_an_identity_of_its_own() -> None:
    found = read(written(ARREST, SIEGE, LEAP, CLUB, days=3000))
    keys = [(str(each["UID"]), each["RECURRENCE-ID"].dt if "RECURRENCE-ID" in each else None) for each in found]
    assert len(keys) == len(set(keys)) > 50


@pytest.mark.parametrize(
    ("alarm", "trigger"), [(0, timedelta(hours=9)), (1, timedelta(hours=-15)), (7, timedelta(days=-7, hours=9))]
)
def test_an_alarm_rings_at_nine_in_the_morning(alarm: int, trigger: timedelta) -> None:
    for text in (written(ARREST, alarm=alarm), timeline(ARREST, alarm=alarm)):
        for each in read(text):
            (bell,) = each.walk("VALARM")
            assert (bell["ACTION"], bell["TRIGGER"].dt, bell["DESCRIPTION"]) == ("DISPLAY", trigger, each["SUMMARY"])
    assert "VALARM" not in written(ARREST)


def test_lines_end_and_fold_by_the_standard_and_text_is_escaped() -> None:
    text = written(AWKWARD, ARREST)
    assert text.count("\r\n") == text.count("\n")
    assert all(len(line.encode("utf-8")) <= 75 for line in text.split("\r\n"))
    for events in (read(text), second_reader(text).vevent_list):
        titles = [str(each["SUMMARY"]) if isinstance(each, icalendar.Event) else each.summary.value for each in events]
        assert sum("a, b; c\\d\\nBEGIN:VEVENT long naïve 北京" in title for title in titles) > 1
    assert "Source: a court; its reasons, on bail" in str(read(written(ARREST))[0]["DESCRIPTION"])


def test_what_no_calendar_file_can_hold_is_named_and_left_out() -> None:
    text = timeline(CAESAR, Event(name="an age", date="19XX"), ARREST)
    assert second_reader(text).x_wr_caldesc.value.splitlines() == [
        "Left out: death of Caesar (Friday 15 March 44 BC); a calendar file cannot show it.",
        "Left out: an age (1900-01-01 to 1999-12-31); a calendar file cannot show it.",
    ]
    assert sorted(str(each["SUMMARY"]) for each in read(text)) == [
        "arrest of Meng Wanzhou",
        "arrest of Meng Wanzhou: anniversary",
        "death of Caesar: anniversary",
    ]


def test_both_ends_of_an_event_that_lasts_have_anniversaries() -> None:
    found = {str(each["SUMMARY"]): each for each in read(timeline(SIEGE))}
    assert set(found) == {
        "siege of Leningrad",
        "beginning of siege of Leningrad: anniversary",
        "end of siege of Leningrad: anniversary",
    }
    assert (found["siege of Leningrad"].start, found["siege of Leningrad"].end) == (date(1941, 9, 8), date(1944, 1, 28))
    assert found["end of siege of Leningrad: anniversary"].start == date(2022, 1, 27)


def test_a_timeline_needs_the_day_that_its_entries_bear() -> None:
    for as_of in (None, DateSpan.month(2021, 8)):
        with pytest.raises(ConfigError, match="give it: --as-of 2021-08-26, or --as-of today"):
            ics.write((), StringIO(), TimelineOptions(as_of=as_of))


def test_a_calendar_file_is_of_a_day_that_it_can_hold() -> None:
    with pytest.raises(ConfigError, match="and Friday 15 March 44 BC is none of their days; give another day with --as-of"):
        ics.write((), StringIO(), TimelineOptions(as_of=CAESAR.span))


def test_a_stream_of_another_encoding_still_gets_utf_8_and_the_line_ends_of_the_standard() -> None:
    raw = BytesIO()
    stream = TextIOWrapper(raw, encoding="latin-1", newline="\r\n")
    options = TimelineOptions(as_of=DateSpan.from_date(AS_OF), encoding="latin-1")
    ics.write(timeline_rows(Registry.of([Event(name="北京", date="2022-02-04")]).events), stream, options)
    stream.flush()
    assert "SUMMARY:北京\r\n" in raw.getvalue().decode("utf-8")
    assert b"\r\r" not in raw.getvalue()
