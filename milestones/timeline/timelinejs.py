"""The timeline as JSON for TimelineJS of Knight Lab, by the fields that its documentation names (timeline.knightlab.com/docs/json-format.html)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any, TextIO

from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import year_month_day
from milestones.report.characters import visible_text
from milestones.report.json_stream import encodable_json
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import gap_since, length_words, when

NAME = "timelinejs"


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write the object: a title slide where there is a title, and an event a row. TimelineJS reads HTML, so all text is escaped."""
    value: dict[str, Any] = {"scale": "human"}
    if options.title is not None:
        value["title"] = {"text": {"headline": _html(options.title)}}
    taken: set[str] = set()
    value["events"] = [_event(row, taken) for row in rows]
    stream.write(encodable_json(value, options.encoding) + "\n")


def _event(row: TimelineRow, taken: set[str]) -> dict[str, Any]:
    event: dict[str, Any] = {"start_date": _date(row.begins.earliest, row.begins.grain)}
    if row.until is not None or not row.span.is_day:
        end = row.until or row.span
        event["end_date"] = _date(end.latest, end.grain)
    event["display_date"] = when(row)
    event["text"] = {"headline": _html(row.event), "text": "".join(f"<p>{_html(each)}</p>" for each in _paragraphs(row))}
    event["unique_id"] = _unique(row, taken)
    return event


def _paragraphs(row: TimelineRow) -> list[str]:
    length = length_words(row)
    gap = gap_since(row)
    told = (f"Lasted {length}." if length else "", gap[:1].upper() + gap[1:] + "." if gap else "", "; ".join(row.sources))
    return [each for each in told if each]


def _date(day: int, grain: Grain) -> dict[str, int]:
    """The components as far as the grain goes. Years before 1 are counted from 1 BC = -1, as TimelineJS does."""
    year, month, day_of_month = year_month_day(day)
    date = {"year": year if year > 0 else year - 1}
    if grain < Grain.YEAR:
        date["month"] = month
    if grain <= Grain.WEEK:
        date["day"] = day_of_month
    return date


def _unique(row: TimelineRow, taken: set[str]) -> str:
    """An id that is the same in the next run as long as the event's id, or its name and date, are."""
    words = re.sub(r"[^a-z0-9]+", "-", f"{row.id or row.event} {'' if row.id else row.span}".casefold()).strip("-") or "event"
    name, number = words, 1
    while name in taken:
        number += 1
        name = f"{words}-{number}"
    taken.add(name)
    return name


def _html(text: str) -> str:
    return escape(visible_text(" ".join(text.split())))
