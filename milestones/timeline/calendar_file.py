"""A calendar file, iCalendar (RFC 5545), of entries that take whole days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import MAXYEAR, UTC, date, datetime, timedelta
from typing import Any, TextIO
from uuid import UUID, uuid5

from milestones.calendar.datespan import DateSpan
from milestones.errors import ConfigError
from milestones.extras import extra_module
from milestones.report.characters import visible_text

_PRODUCT = "-//milestones//milestones//EN"
_NAMESPACE = UUID("5b6a1c52-6a0e-5d0b-9b0d-0f6f3f0c7f11")
_ALARM_HOUR = timedelta(hours=9)
_LAST_DAY = date(MAXYEAR, 12, 30).toordinal()


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry. ``key`` names it for good: entries of one key have one UID in every file.

    ``rule`` says how it recurs, as parts of an RRULE; ``of`` makes it one occurrence of the entry of its key that recurs: the one of that day number.
    """

    key: str
    title: str
    span: DateSpan
    description: str = ""
    rule: Mapping[str, str | int] | None = None
    of: int | None = None


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A whole file: its name and what it says of itself, the day that it is made on (a day number), and the days before an entry on which an alarm rings.

    ``alarm`` is None for no alarms; they ring at nine in the morning, local time, since an entry that takes whole days begins at midnight.
    """

    name: str
    as_of: int
    entries: tuple[CalendarEntry, ...]
    alarm: int | None = None
    remarks: tuple[str, ...] = ()


def can_hold(span: DateSpan) -> bool:
    """Whether a calendar file has the days of a span: its years are 1 to 9999."""
    return span.earliest >= 1 and span.latest <= _LAST_DAY


def write_calendar(file: CalendarFile, stream: TextIO) -> None:
    """Write the file in UTF-8 with the line ends of the standard, whatever the encoding of the stream. The same entries give the same bytes.

    Entries that no calendar file can hold are left out. Raises ConfigError where it cannot hold the day that it is made on, or the library is not installed.
    """
    if not can_hold(DateSpan.of_day_number(file.as_of)):
        made = DateSpan.of_day_number(file.as_of).spoken()
        raise ConfigError(
            f"a calendar file has the years 1 to 9999, and {made} is none of their days; give another day with --as-of"
        )
    content: bytes = _calendar(file).to_ical()
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(content.decode("utf-8"))
    else:
        stream.flush()
        buffer.write(content)


def _calendar(file: CalendarFile) -> Any:
    icalendar = extra_module("icalendar", "calendar", "a calendar file")
    calendar = icalendar.Calendar()
    for name, value in (("prodid", _PRODUCT), ("version", "2.0"), ("calscale", "GREGORIAN"), ("method", "PUBLISH")):
        calendar.add(name, value)
    calendar.add("x-wr-calname", icalendar.vText(visible_text(file.name)))
    if file.remarks:
        calendar.add("x-wr-caldesc", icalendar.vText("\n".join(visible_text(each) for each in file.remarks)))
    for entry in _holdable(file.entries):
        calendar.add_component(_component(icalendar, entry, file))
    return calendar


def _holdable(entries: Iterable[CalendarEntry]) -> Iterable[CalendarEntry]:
    return (entry for entry in entries if can_hold(entry.span))


def _component(icalendar: Any, entry: CalendarEntry, file: CalendarFile) -> Any:
    event = icalendar.Event()
    event.add("uid", str(uuid5(_NAMESPACE, entry.key)))
    event.add("dtstamp", datetime.combine(date.fromordinal(file.as_of), datetime.min.time(), UTC))
    event.add("dtstart", date.fromordinal(entry.span.earliest))
    event.add("dtend", date.fromordinal(entry.span.latest + 1))
    event.add("summary", visible_text(entry.title))
    event.add("transp", "TRANSPARENT")
    if entry.description:
        event.add("description", "\n".join(visible_text(line) for line in entry.description.split("\n")))
    if entry.rule is not None:
        event.add("rrule", dict(entry.rule))
    if entry.of is not None:
        event.add("recurrence-id", date.fromordinal(entry.of))
    if file.alarm is not None:
        event.add_component(_alarm(icalendar, entry, file.alarm))
    return event


def _alarm(icalendar: Any, entry: CalendarEntry, days: int) -> Any:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", visible_text(entry.title))
    alarm.add("trigger", _ALARM_HOUR - timedelta(days=days))
    return alarm


def yearly(entry: CalendarEntry, day: int, leap_day: str, as_of: int) -> CalendarEntry | None:
    """An entry for the anniversaries of a day number, from the first on or after ``as_of``; None where that is no year of a calendar file.

    A 29 February is kept on the last day of February (``feb-28``), or on the 60th day of the year, which is 29 February or 1 March (``mar-1``). Where the project
    leaves both open the entry stands on the earlier of the two days and says so: a rule that takes both is read wrongly by common programs.
    """
    from milestones.calendar.anniversaries import LeapDay, next_anniversary
    from milestones.calendar.gregorian import year_month_day

    kept = LeapDay(leap_day) if leap_day == "mar-1" else LeapDay.FEBRUARY_28
    _, due = next_anniversary(day, as_of - 1, kept)
    span = DateSpan.of_day_number(due)
    rule: dict[str, str | int] = {"FREQ": "YEARLY"}
    description = entry.description
    if year_month_day(day)[1:] == (2, 29):
        rule |= {"BYYEARDAY": 60} if kept is LeapDay.MARCH_1 else {"BYMONTH": 2, "BYMONTHDAY": -1}
        if leap_day == "either":
            description += "\nIn common years: 28 February or 1 March; the setting leap-day says which."
    return replace(entry, span=span, rule=rule, description=description.strip()) if can_hold(span) else None
