"""The timeline as a calendar file: each event on its days, and its anniversaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.errors import ConfigError
from milestones.timeline.calendar_file import CalendarEntry, CalendarFile, can_hold, write_calendar, yearly
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import when

NAME = "ics"


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write an entry for each event and one that recurs for its anniversaries, both ends of one that lasts; those of known days only.

    An event of a coarse date takes all days that it may have happened on, up to a year; a wider one, and one before the year 1, is left out and named in the file's
    description. Raises ConfigError without a reference date: each entry bears the day on which the file was made.
    """
    if options.as_of is None or not options.as_of.is_day:
        raise ConfigError("a calendar file bears the day that it was made on; give it: --as-of 2021-08-26, or --as-of today")
    as_of = options.as_of.earliest
    events = [row for row in rows if not row.is_reference]
    shown = [row for row in events if _is_holdable(row)]
    entries = [_entry(row) for row in shown]
    for row in events:
        entries += _anniversaries(row, options.leap_day, as_of)
    remarks = tuple(f"Left out: {row.event} ({when(row)}); a calendar file cannot show it." for row in events if row not in shown)
    write_calendar(CalendarFile(options.title or "Timeline", as_of, tuple(entries), options.alarm, remarks), stream)


def _is_holdable(row: TimelineRow) -> bool:
    spans = [row.begins] if row.until is None else [row.begins, row.until]
    return can_hold(row.span) and all(span.grain <= Grain.YEAR for span in spans)


def _entry(row: TimelineRow) -> CalendarEntry:
    return CalendarEntry(f"{_key(row)}|event", _title(row), row.span, description(f"{row.event}: {when(row)}", row.sources))


def _title(row: TimelineRow) -> str:
    coarse = not row.begins.is_day or row.span.approximate or (row.until is not None and not row.until.is_day)
    return f"{row.event} ({when(row)})" if coarse else row.event


def description(line: str, sources: Sequence[str]) -> str:
    """What an entry says below its title: a line, and one for each source."""
    return "\n".join((line, *(f"Source: {source}" for source in sources)))


def _anniversaries(row: TimelineRow, leap_day: str, as_of: int) -> Iterator[CalendarEntry]:
    ends = [("", row.event, row.begins)] if row.until is None else [
        ("", f"beginning of {row.event}", row.begins), ("-end", f"end of {row.event}", row.until),
    ]  # fmt: skip
    for suffix, name, span in ends:
        entry = anniversary_series(f"{_key(row)}{suffix}", name, span, leap_day, as_of, row.sources)
        if entry is not None:
            yield entry


def anniversary_series(
    key: str, name: str, span: DateSpan, leap_day: str, as_of: int, sources: Sequence[str] = ()
) -> CalendarEntry | None:
    """The entry that recurs on the anniversaries of a known day, from ``as_of`` on; None for a date that is none."""
    if not span.is_day or span.approximate:
        return None
    entry = CalendarEntry(f"{key}|anniversaries", f"{name}: anniversary", span, description(f"{name}: {span.spoken()}", sources))
    return yearly(entry, span.earliest, leap_day, as_of)


def _key(row: TimelineRow) -> str:
    return row.id or f"{row.event}|{row.span}"
