"""The timeline as one JSON object, schema ``milestones-timeline/1``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan
from milestones.calendar.gregorian import weekday
from milestones.report.json_stream import encodable_json
from milestones.timeline.distance import Distance
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow

NAME = "json"
SCHEMA = "milestones-timeline/1"


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write the object and a line break."""
    stream.write(timeline_json(rows, options.as_of, options.encoding) + "\n")


def timeline_json(rows: Iterable[TimelineRow], as_of: DateSpan | None = None, encoding: str = "utf-8") -> str:
    """The object as indented text: ``schema``, ``as_of`` and ``events``, dates in ISO 8601, distances in elapsed days."""
    return encodable_json(
        {
            "schema": SCHEMA,
            "as_of": None if as_of is None else str(as_of),
            "events": [row_object(row) for row in rows],
        },
        encoding,
    )


def row_object(row: TimelineRow) -> dict[str, Any]:
    """One row; ``weekday`` is null for a date wider than a day, a distance is null where there is none to measure."""
    span = row.span
    return {
        "id": row.id,
        "date": str(span),
        "begins": str(row.begins),
        "until": None if row.until is None else str(row.until),
        "grain": span.grain.word,
        "approximate": span.approximate,
        "weekday": WEEKDAY_NAMES[weekday(span.earliest)] if span.is_day else None,
        "event": row.event,
        "since_previous": _distance_object(row.since_previous),
        "to_reference": _distance_object(row.to_reference),
        "sources": list(row.sources),
    }


def _distance_object(distance: Distance | None) -> dict[str, Any] | None:
    if distance is None:
        return None
    parts = distance.years_months_days
    return {
        "days": distance.days,
        "least_days": distance.least,
        "most_days": distance.most,
        "years_months_days": None if parts is None else list(parts),
    }
