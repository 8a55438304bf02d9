"""Calendar files from the command line."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest

from .conftest import Run

UPCOMING = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//milestones//milestones//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Milestones
BEGIN:VEVENT
SUMMARY:arrest of Meng Wanzhou: anniversary
DTSTART;VALUE=DATE:20211201
DTEND;VALUE=DATE:20211202
DTSTAMP:20210826T000000Z
UID:d3ff268d-8f93-56ba-9a0c-62ee7543fc6b
RRULE:FREQ=YEARLY
DESCRIPTION:arrest of Meng Wanzhou: Saturday 1 December 2018
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:arrest of Meng Wanzhou: anniversary
TRIGGER:-PT15H
END:VALARM
END:VEVENT
"""


def test_upcoming_writes_a_calendar_file(run: Run, folder: Path) -> None:
    assert run("upcoming", "--as-of", "2021-08-26", "--format", "ics", "--alarm", "1d", "-o", "all.ics").exit_code == 0
    content = (folder / "all.ics").read_bytes()
    assert content.decode("utf-8").startswith(UPCOMING.replace("\n", "\r\n"))
    assert run("upcoming", "--as-of", "2021-08-26", "--format", "ics", "--alarm", "1d").stdout_bytes == content


def test_timeline_writes_a_calendar_file(run: Run) -> None:
    result = run("timeline", "--as-of", "2021-08-26", "--format", "ics", "--title", "Ours", "--alarm", "2w")
    calendar = icalendar.Calendar.from_ical(result.stdout_bytes)
    assert calendar["X-WR-CALNAME"] == "Ours"
    assert [str(each["SUMMARY"]) for each in calendar.walk("VEVENT")] == [
        "arrest of Meng Wanzhou",
        "arrest of Meng Wanzhou: anniversary",
    ]
    assert "give it: --as-of 2021-08-26, or --as-of today" in run("timeline", "--format", "ics").stderr


def test_without_the_library_the_error_says_what_to_install(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "icalendar", None)
    result = run("upcoming", "--as-of", "2021-08-26", "--format", "ics", "-o", "all.ics")
    assert result.exit_code == 2
    assert "a calendar file needs icalendar, which is not installed: pip install 'milestones[calendar]'" in result.stderr
    assert not (folder / "all.ics").exists()
