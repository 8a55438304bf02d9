"""Milestones to come as one JSON object, schema ``milestones-upcoming/1``."""

from __future__ import annotations

from typing import Any, TextIO

from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan
from milestones.calendar.gregorian import weekday
from milestones.report.json_stream import encodable_json
from milestones.tracker.milestone import Milestone, MilestoneDay
from milestones.tracker.track import Track
from milestones.tracker.upcoming import Upcoming
from milestones.tracker.upcoming_formats import UpcomingOptions
from milestones.tracker.wording import by_convention, in_full, title, uncounted_note

SCHEMA = "milestones-upcoming/1"


def write(found: Upcoming, stream: TextIO, options: UpcomingOptions) -> None:
    """Write the object and a line break. Dates are EDTF; ``in_days`` counts from ``as_of`` to the next day of a milestone."""
    value = {
        "schema": SCHEMA,
        "as_of": str(DateSpan.of_day_number(found.as_of)),
        "last": str(DateSpan.of_day_number(found.last)),
        "milestones": [_milestone(each, found.as_of) for each in found.milestones],
        "uncounted": [{**_track(track), "reason": uncounted_note(track)} for track in found.uncounted],
    }
    stream.write(encodable_json(value, options.encoding) + "\n")


def _milestone(milestone: Milestone, as_of: int) -> dict[str, Any]:
    day = milestone.next_day(as_of)
    return {
        **_track(milestone.track),
        "kind": milestone.kind,
        "number": milestone.number,
        "than": None if milestone.than is None else milestone.than.id,
        "in_days": None if day is None else day - as_of,
        "text": in_full(milestone),
        "days": [_day(milestone, each) for each in milestone.days],
    }


def _track(track: Track) -> dict[str, Any]:
    return {
        "event": track.event.id,
        "name": track.event.name,
        "counted_from": "end" if track.of_end else "beginning",
        "date": str(track.span),
    }


def _day(milestone: Milestone, day: MilestoneDay) -> dict[str, Any]:
    span = day.span
    return {
        "convention": day.convention,
        "date": str(span),
        "grain": span.grain.word,
        "approximate": span.approximate,
        "weekday": WEEKDAY_NAMES[weekday(span.earliest)] if span.is_day else None,
        "text": by_convention(milestone, day),
        "title": title(milestone, day),
    }
