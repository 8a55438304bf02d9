"""Milestones to come as a calendar file to subscribe to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from milestones.timeline.calendar_file import CalendarEntry, CalendarFile, write_calendar
from milestones.timeline.ics import anniversary_series, description
from milestones.tracker.milestone import ANNIVERSARY, PLAIN, Milestone, MilestoneDay
from milestones.tracker.track import Track
from milestones.tracker.upcoming import Upcoming
from milestones.tracker.upcoming_formats import UpcomingOptions
from milestones.tracker.wording import title, track_name


def write(found: Upcoming, stream: TextIO, options: UpcomingOptions) -> None:
    """Write an entry for each day of each milestone, and one that recurs for the anniversaries of each event that keeps them.

    Anniversaries in the days that are looked at have their number and name; those beyond are there as plain anniversaries.
    """
    series = {track.id: entry for track in found.yearly if (entry := _series(track, found.as_of)) is not None}
    entries = list(series.values())
    for milestone in found.milestones:
        entries += _entries(milestone, series.get(milestone.track.id))
    write_calendar(CalendarFile("Milestones", found.as_of, tuple(entries), options.alarm), stream)


def _series(track: Track, as_of: int) -> CalendarEntry | None:
    return anniversary_series(track.id, track_name(track), track.span, track.leap_day.value, as_of, _sources(track))


def _entries(milestone: Milestone, series: CalendarEntry | None) -> Iterator[CalendarEntry]:
    """An entry for each convention; an anniversary is one occurrence of its series, and stands on the first of its days."""
    if milestone.kind == ANNIVERSARY and series is not None:
        day = milestone.days[0].span
        yield CalendarEntry(series.key, _title(milestone, milestone.days[0]), day, _description(milestone), of=day.earliest)
        return
    for each in milestone.days:
        than = "" if milestone.than is None else f"|{milestone.than.id}"
        key = f"{milestone.track.id}|{milestone.kind}|{milestone.number}|{each.convention}{than}"
        yield CalendarEntry(key, _title(milestone, each), each.span, _description(milestone))


def _title(milestone: Milestone, day: MilestoneDay) -> str:
    """The title of a day; of a date that is no known day with the span, since the entry takes all its days."""
    if milestone.kind == ANNIVERSARY:
        day = MilestoneDay(PLAIN, day.span)
    shown = title(milestone, day)
    return shown if day.span.is_day and not day.span.approximate else f"{shown} ({day.span.spoken()})"


def _description(milestone: Milestone) -> str:
    track = milestone.track
    return description(f"{track_name(track)}: {track.span.spoken()}", _sources(track))


def _sources(track: Track) -> tuple[str, ...]:
    return () if track.event.source is None else (track.event.source,)
