"""The timeline for a spreadsheet: comma-separated values by RFC 4180, one event a row."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from typing import TextIO

from milestones.calendar.datespan import DateSpan
from milestones.report.characters import encodable, visible_text
from milestones.timeline.distance import Distance
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow

NAME = "csv"
HEADERS = (
    "event", "date", "begins", "until", "earliest", "latest", "grain", "approximate", "days_since_previous_least", "days_since_previous_most",
    "days_to_reference_least", "days_to_reference_most", "lasts_days_least", "lasts_days_most", "id", "sources",
)  # fmt: skip
_FORMULA = re.compile(r"[=+\-@\t\r]")


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write a row of headers and the rows. Dates are EDTF; a distance is its least and most days, the same for two single days.

    A text that a spreadsheet would run as a formula has an apostrophe before it.
    """
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADERS)
    for row in rows:
        writer.writerow([_cell(value, options.encoding) for value in _values(row)])


def _values(row: TimelineRow) -> tuple[str | int | None, ...]:
    first, last = (str(DateSpan.of_day_number(day)) for day in (row.span.earliest, row.span.latest))
    return (
        _inert(row.event), str(row.span), str(row.begins), None if row.until is None else str(row.until), first, last,
        row.span.grain.word, "yes" if row.span.approximate else "no", *_ends(row.since_previous), *_ends(row.to_reference),
        *_ends(row.length), _inert(row.id or ""), _inert("; ".join(row.sources)),
    )  # fmt: skip


def _ends(distance: Distance | None) -> tuple[int | None, int | None]:
    return (None, None) if distance is None else (distance.least, distance.most)


def _inert(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _cell(value: str | int | None, encoding: str) -> str | int | None:
    if not isinstance(value, str):
        return value
    plain = visible_text(value)
    return plain if encodable(plain, encoding) else plain.encode(encoding, "replace").decode(encoding)
