"""Where events stand as one JSON object, schema ``milestones-status/1``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TextIO

from milestones.calendar.datespan import DateSpan
from milestones.report.json_stream import encodable_json
from milestones.timeline.distance import Distance
from milestones.tracker.standing import Standing
from milestones.tracker.standing_wording import brief, line

SCHEMA = "milestones-status/1"


def write(found: Sequence[Standing], as_of: int, stream: TextIO, encoding: str) -> None:
    """Write the object and a line break. Distances are elapsed days, least and most, below 0 where they lie the other way."""
    value = {
        "schema": SCHEMA,
        "as_of": str(DateSpan.of_day_number(as_of)),
        "events": [_object(standing) for standing in found],
    }
    stream.write(encodable_json(value, encoding) + "\n")


def _object(standing: Standing) -> dict[str, Any]:
    event, days = standing.event, standing.days
    return {
        "event": event.id,
        "name": event.name,
        "date": str(event.begins),
        "until": None if event.ends is None else str(event.ends),
        "state": str(standing.state),
        "counting": standing.counting,
        "day": None if days is None or days < 0 else days + 1,
        "elapsed_days": days,
        "since": _distance(standing.since),
        "to_end": _distance(standing.to_end),
        "lasts": _distance(standing.length),
        "text": line(standing),
        "brief": brief(standing),
    }


def _distance(gap: Distance | None) -> dict[str, int] | None:
    return None if gap is None else {"least_days": gap.least, "most_days": gap.most}
