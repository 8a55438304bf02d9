"""The day on which a document speaks."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calendar.datespan import DateSpan
from milestones.frozen import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class ReferenceDate:
    """A document's "now": usually one day, sometimes a month or a year; ``source`` says where it comes from.

    ``start`` and ``end`` are the offsets in the document's source, None where the date is not in the text.
    """

    span: DateSpan
    source: str
    start: int | None = None
    end: int | None = None
