"""House rules of projects, documents and events: how days, ages and journeys are counted, and in whose calendar."""

from __future__ import annotations

from pathlib import Path

import pytest

from milestones import Event, Finding, Registry, check
from milestones.anchors.settings import Settings
from milestones.calendar.datespan import DateSpan
from milestones.errors import ConfigError

DAY = "2021-08-26"
MENG = Event("arrest", "2018-12-01", time="11:30", zone="America/Vancouver")
MIR = Event("Polyakov's mission", "1994-01-08/1995-03-22", time="10:03", end_time="04:04", zone="UTC")


def judged(text: str, *events: Event, as_of: str | None = DAY, **settings: object) -> Finding:
    (finding,) = check(text, as_of=as_of, registry=Registry.of(events, Settings(**settings))).findings  # type: ignore[arg-type]
    return finding


def verdict(text: str, *events: Event, as_of: str | None = DAY, **settings: object) -> tuple[str, str | None]:
    finding = judged(text, *events, as_of=as_of, **settings)
    return str(finding.verdict), finding.reading


ORDINALS = [
    ("Today is day 10 of the launch.", {}, {}, ("verified", "elapsed")),
    ("Today is day 11 of the launch.", {}, {}, ("verified", "ordinal")),
    ("Today is day 10 of the launch.", {"first_day": "day-1"}, {}, ("contradicted", None)),
    ("Today is day 11 of the launch.", {"first_day": "day-0"}, {}, ("contradicted", None)),
    ("Today is the 10th day of the launch.", {}, {"first_day": "day-0"}, ("verified", "elapsed")),
    ("Today is the 11th day of the launch.", {"first_day": "day-0"}, {"first_day": "day-1"}, ("verified", "ordinal")),
    ("Today is day 10 of the launch.", {"counting": "inclusive"}, {}, ("contradicted", None)),
]


@pytest.mark.parametrize(("text", "project", "event", "expected"), ORDINALS)
def test_days_count_from_day_1_or_day_0_as_project_and_event_say(
    text: str, project: dict[str, str], event: dict[str, str], expected: tuple[str, str | None]
) -> None:
    launch = Event("launch", "2021-08-16", **event)  # type: ignore[arg-type]
    assert verdict(text, launch, **project) == expected


def test_the_repair_of_an_ordinal_follows_the_rule() -> None:
    launch = Event("launch", "2021-08-16", first_day="day-0")
    assert [each.replacement for each in judged("Today is the 20th day of the launch.", launch).repairs] == ["10th"]


AGES = [
    ("Kim Ji-woo is 22 years old.", "2000-06-15", {"reckoning": "east-asian"}, DAY, ("verified", "east-asian")),
    ("Kim Ji-woo is 21 years old.", "2000-06-15", {"reckoning": "east-asian"}, DAY, ("contradicted", None)),
    ("Kim Ji-woo is 21 years old.", "2000-06-15", {"reckoning": "east-asian"}, "2021-02-01", ("verified", "east-asian")),
    ("Kim Ji-woo is 22 years old.", "2000-06-15", {"reckoning": "east-asian"}, "2021-02-01", ("verified", "east-asian")),
    ("Kim Ji-woo is 22 years old.", "2000-06-15", {}, DAY, ("contradicted", None)),
    ("Kim Ji-woo is 21 years old.", "2000-02-29", {"leap_day": "feb-28"}, "2021-02-28", ("verified", "age")),
    ("Kim Ji-woo is 21 years old.", "2000-02-29", {"leap_day": "mar-1"}, "2021-02-28", ("contradicted", None)),
    ("Kim Ji-woo is 20 years old.", "2000-02-29", {"leap_day": "mar-1"}, "2021-02-28", ("verified", "age")),
    ("Kim Ji-woo is 21 years old.", "2000-02-29", {}, "2021-02-28", ("verified", "age")),
    ("Kim Ji-woo is 20 years old.", "2000-02-29", {}, "2021-02-28", ("verified", "age")),
]


@pytest.mark.parametrize(("text", "born", "rule", "as_of", "expected"), AGES)
def test_ages_follow_the_reckoning_and_the_leap_day_of_the_birth(
    text: str, born: str, rule: dict[str, str], as_of: str, expected: tuple[str, str | None]
) -> None:
    assert verdict(text, Event("birth of Kim Ji-woo", born, **rule), as_of=as_of) == expected  # type: ignore[arg-type]
    assert verdict(text, Event("birth of Kim Ji-woo", born), as_of=as_of, **rule) == expected


def test_an_events_rule_goes_before_a_projects() -> None:
    birth = Event("birth of Kim Ji-woo", "2000-06-15", reckoning="full-years")
    assert verdict("Kim Ji-woo is 21 years old.", birth, reckoning="east-asian") == ("verified", "age")


ZONES = [
    ("Thursday marks 1,000 days since the arrest.", MENG, ("verified", "inclusive")),
    ("It is 998 days since the arrest.", MENG, ("verified", "by the zone")),
    ("It is 999 days since the arrest.", MENG, ("verified", "elapsed")),
    ("It is 997 days since the arrest.", MENG, ("contradicted", None)),
    ("It is 998 days since the arrest.", Event("arrest", "2018-12-01", zone="America/Vancouver"), ("verified", "by the zone")),
    ("It is 998 days since the arrest.", Event("arrest", "2018-12-01", zone="Asia/Shanghai"), ("contradicted", None)),
    ("It is 998 days since the arrest.", Event("arrest", "2018-12-01"), ("contradicted", None)),
    ("It is 998 days since the arrest.", Event("arrest", "2018-12-01", time="07:30", zone="-08:00"), ("contradicted", None)),
]


@pytest.mark.parametrize(("text", "event", "expected"), ZONES)
def test_an_event_is_seen_from_the_zone_of_the_document_too(text: str, event: Event, expected: tuple[str, str | None]) -> None:
    assert verdict(text, event, zone="Asia/Shanghai") == expected


def test_where_the_zone_changes_the_verdict_both_figures_are_in_the_finding() -> None:
    message = judged("Thursday marks 1,000 days since the arrest.", MENG, zone="Asia/Shanghai").message
    assert "999 days elapsed, 1,000 counting both end days" in message
    assert (
        "seen from Asia/Shanghai, where arrest fell on Sunday 2 December 2018, it is 998 days elapsed, 999 counting both end days, and does not hold"
        in message
    )
    assert "seen from" not in judged("It is 999 days since the arrest.", MENG, zone="Asia/Shanghai").message
    assert "seen from" not in judged("Thursday marks 1,000 days since the arrest.", MENG).message


def test_a_document_may_have_a_zone_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "milestones.toml").write_text(
        '[[event]]\nname = "arrest"\ndate = 2018-12-01\ntime = 11:30:00\nzone = "America/Vancouver"\n\n'
        '[[document]]\npath = "beijing.txt"\nzone = "Asia/Shanghai"\npublished = 2021-08-26\n\n'
        '[[document]]\npath = "vancouver.txt"\npublished = 2021-08-26\n',
        encoding="utf-8",
    )
    registry = Registry.load(tmp_path / "milestones.toml")
    for name, expected in (("beijing.txt", "verified"), ("vancouver.txt", "contradicted")):
        (tmp_path / name).write_text("It is 998 days since the arrest.", encoding="utf-8")
        assert check(path=tmp_path / name, registry=registry).findings[0].verdict == expected


def test_a_zone_that_is_none_is_an_error() -> None:
    with pytest.raises(ConfigError, match="setting zone: zone 'Asia/Peking' is not known; give an IANA name"):
        Settings(zone="Asia/Peking")


CLOCK = [
    ("Polyakov's mission lasted 437 days and 18 hours.", MIR, ("verified", "by the clock")),
    ("Polyakov's mission lasted 437 days and 3 hours.", MIR, ("contradicted", None)),
    ("Polyakov's mission lasted 437 days.", MIR, ("verified", "by the clock")),
    ("Polyakov's mission lasted 438 days.", MIR, ("verified", "elapsed")),
    ("Polyakov's mission lasted 436 days.", MIR, ("contradicted", None)),
    ("It flew for 437 days and 18 hours, from 8 January 1994 to 22 March 1995.", None, ("verified", "by the clock")),
    ("It flew for 440 days and 18 hours, from 8 January 1994 to 22 March 1995.", None, ("contradicted", None)),
]


@pytest.mark.parametrize(("text", "event", "expected"), CLOCK)
def test_what_is_timed_is_judged_by_the_clock(text: str, event: Event | None, expected: tuple[str, str | None]) -> None:
    assert verdict(text, *([event] if event else []), as_of=None) == expected


def test_hours_that_nothing_settles_are_said_to_be_unchecked() -> None:
    message = judged("It flew for 437 days and 18 hours, from 8 January 1994 to 22 March 1995.", as_of=None).message
    assert "the hours are not checked, as the times of day are not known" in message


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The ship's voyage lasted 30 days, from 1 May 1911 to 1 June 1911.", "note"),
        ("The occupation lasted 30 days, from 1 May 1911 to 1 June 1911.", "error"),
        ("The ship's voyage lasted 29 days, from 1 May 1911 to 1 June 1911.", "error"),
    ],
)
def test_a_journey_that_is_one_day_off_is_a_note(text: str, severity: str) -> None:
    finding = judged(text, as_of=None)
    assert (str(finding.verdict), str(finding.severity)) == ("contradicted", severity)


WORK = [
    ("The vote came 10 working days after 2 August 2021, on 16 August 2021.", {}, "verified"),
    ("The vote came ten business days after 2 August 2021, on 16 August 2021.", {}, "verified"),
    ("The vote came 12 working days after 2 August 2021, on 16 August 2021.", {}, "contradicted"),
    (
        "The vote came 8 working days after 2 August 2021, on 16 August 2021.",
        {"holidays": (DateSpan.day(2021, 8, 9), DateSpan.day(2021, 8, 10))},
        "verified",
    ),
    (
        "The vote came 10 working days after 2 August 2021, on 16 August 2021.",
        {"holidays": (DateSpan.day(2021, 8, 9), DateSpan.day(2021, 8, 10))},
        "contradicted",
    ),
    ("The vote came 12 working days after 2 August 2021, on 16 August 2021.", {"weekend": ("Sunday",)}, "verified"),
    ("The vote came 10 working days after 2 August 2021, on 16 August 2021.", {"weekend": ("Friday", "Saturday")}, "verified"),
]


@pytest.mark.parametrize(("text", "rule", "expected"), WORK)
def test_working_days_are_those_that_weekend_and_holidays_leave(text: str, rule: dict[str, object], expected: str) -> None:
    assert verdict(text, as_of=None, **rule)[0] == expected


JULIAN = [
    ("The guns fired on Wednesday, 25 October 1917 (O.S.).", ("verified", "julian")),
    ("The guns fired on Wednesday, 25 October 1917 (Old Style), in Petrograd.", ("verified", "julian")),
    ("The guns fired on Friday, 25 October 1917 (O.S.).", ("contradicted", None)),
    ("Petrograd rose on Wednesday, 25 October 1917.", ("verified", "julian")),
    ("The guns fired on Wednesday, 7 November 1917.", ("verified", "calendar")),
    ("The guns fired on Thursday, 25 October 2001, and OS 9 was sold.", ("verified", "calendar")),
]


@pytest.mark.parametrize(("text", "expected"), JULIAN)
def test_a_date_of_the_old_style_means_its_own_day(text: str, expected: tuple[str, str | None]) -> None:
    assert verdict(text, as_of=None) == expected


def test_an_old_date_is_compared_as_the_day_that_it_is() -> None:
    assert verdict("It lasted 13 days, from 25 October 1917 (O.S.) to 20 November 1917.", as_of=None)[0] == "verified"
    assert check("He died on 29 February 1900 (O.S.).").findings == ()


def test_the_repair_of_an_old_date_stays_in_its_calendar() -> None:
    repairs = judged("The guns fired on Thursday, 25 October 1917 (O.S.).", as_of=None).repairs
    assert [repair.replacement for repair in repairs] == ["Wednesday", "26"]


def test_a_julian_event_is_the_day_that_it_is() -> None:
    rising = Event("October rising", "1917-10-25", calendar="julian")
    assert verdict("It is 10 days since the October rising.", rising, as_of="1917-11-17") == ("verified", "elapsed")


def test_claims_that_are_weighed_together_follow_the_rules_of_their_events() -> None:
    birth = Event("birth of Kim Ji-woo", "2000", reckoning="east-asian")
    text = "Kim Ji-woo is 22 years old. On 3 March 2011 Kim Ji-woo was 12 years old."
    found = check(text, as_of=DAY, events=[birth]).findings
    assert [str(finding.verdict) for finding in found] == ["verified", "verified"]
