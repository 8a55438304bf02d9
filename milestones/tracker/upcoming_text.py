"""Milestones to come as a table."""

from __future__ import annotations

from typing import TextIO

from milestones.calendar.datespan import DateSpan
from milestones.report.characters import visible_text
from milestones.timeline.terminal_table import indented, terminal_table
from milestones.tracker.milestone import Milestone
from milestones.tracker.upcoming import Upcoming
from milestones.tracker.upcoming_formats import UpcomingOptions
from milestones.tracker.wording import distance_to, in_full, short_day, subject, uncounted_note

HEADERS = ("when", "", "event", "milestone")
NO_EVENTS = "The registry has no events; milestones event add NAME DATE adds one."


def write(found: Upcoming, stream: TextIO, options: UpcomingOptions) -> None:
    """Write the day that the list is of, the table, soonest first, and a line for each date from which no days are counted."""
    first, last = (DateSpan.of_day_number(day).spoken() for day in (found.as_of, found.last))
    lines = [f"From {first} to {last}", ""]
    if found.milestones:
        cells = [[visible_text(cell, options.encoding) for cell in _cells(each, found.as_of)] for each in found.milestones]
        lines.append(terminal_table(cells, HEADERS, options.columns))
    else:
        lines.append("Nothing comes in these days." if found.of_events else NO_EVENTS)
    told = [visible_text(f"Not counted: {uncounted_note(track)}.", options.encoding) for track in found.uncounted]
    notes = [line for note in told for line in indented(note, options.columns, first="")]
    stream.write("\n".join([*lines, *([""] if notes else []), *notes]) + "\n")


def _cells(milestone: Milestone, as_of: int) -> tuple[str, ...]:
    return _when(milestone, as_of), distance_to(milestone, as_of), subject(milestone), in_full(milestone)


def _when(milestone: Milestone, as_of: int) -> str:
    day = milestone.next_day(as_of)
    span = next(each.span for each in milestone.days if day in (each.span.earliest, each.span.latest))
    return short_day(span)
