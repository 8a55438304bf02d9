"""The events of a registry and of documents, one row each, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from milestones.anchors.event import Event
from milestones.anchors.reference import ReferenceDate
from milestones.calculator.results import DocumentResult
from milestones.calendar.datespan import DateSpan
from milestones.timeline.distance import Distance, distance

REFERENCE_DATE = "reference date"
"""The name of the row for the day on which a document speaks."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One event: when, what, how far from the event before it and to the reference date, and where it comes from.

    ``since_previous`` is None in the first row, ``to_reference`` where no single reference date is known. Distances are
    measured from beginning to beginning. ``ends`` are the two ends of an event that lasts. ``id`` is the event's in the registry.
    """

    span: DateSpan
    event: str
    sources: tuple[str, ...]
    since_previous: Distance | None = None
    to_reference: Distance | None = None
    ends: tuple[DateSpan, DateSpan] | None = None
    id: str | None = None

    @property
    def begins(self) -> DateSpan:
        """The first end of an event that lasts, the date of any other."""
        return self.span if self.ends is None else self.ends[0]

    @property
    def until(self) -> DateSpan | None:
        """The second end of an event that lasts, None for any other."""
        return None if self.ends is None else self.ends[1]

    @property
    def is_reference(self) -> bool:
        """Whether the row is no event but the day on which a document speaks."""
        return self.event == REFERENCE_DATE and self.id is None

    @property
    def length(self) -> Distance | None:
        """How long an event lasts, from its beginning to its end; None for one that does not."""
        return None if self.ends is None else distance(*self.ends)


@dataclass(frozen=True, slots=True)
class _Entry:
    row: TimelineRow
    reference: DateSpan | None


def timeline_rows(
    events: Iterable[Event],
    results: Sequence[DocumentResult] = (),
    *,
    as_of: DateSpan | None = None,
    first: DateSpan | None = None,
    last: DateSpan | None = None,
) -> tuple[TimelineRow, ...]:
    """The rows by earliest day, then latest, then name.

    ``events`` are the registry's; each document adds the events that it dates itself and its reference date. Rows of one
    name (letter case aside) and one date are joined, with the sources of both. ``first`` and ``last`` leave out what
    certainly lies before the one or after the other; distances are those between the rows that remain. An event of the
    registry is measured to ``as_of``, or to the reference date that all documents share; an event of a document to that
    document's own.
    """
    entries = _entries(events, results, as_of)
    kept = [entry for entry in entries if _is_inside(entry.row.span, first, last)]
    return _with_distances(_joined(sorted(kept, key=_order)))


def _entries(events: Iterable[Event], results: Sequence[DocumentResult], as_of: DateSpan | None) -> list[_Entry]:
    shared = as_of or _shared_reference(results)
    entries = [_Entry(_event_row(event, None), shared) for event in events]
    for result in results:
        own = result.reference.span if result.reference else None
        entries += [_Entry(_event_row(event, result.document.path), own) for event in result.events]
        if result.reference:
            entries.append(_Entry(_reference_row(result.reference, result.document.path), own))
    return entries


def _shared_reference(results: Sequence[DocumentResult]) -> DateSpan | None:
    """The one reference date of all documents that have one; None where they differ."""
    spans = {result.reference.span for result in results if result.reference}
    return spans.pop() if len(spans) == 1 else None


def _event_row(event: Event, path: str | None) -> TimelineRow:
    origin = event.origin if path is None or path in event.origin else f"{path}: {event.origin}"
    ends = None if event.ends is None else (event.begins, event.ends)
    return TimelineRow(event.span, event.name, (origin,), ends=ends, id=event.id)


def _reference_row(reference: ReferenceDate, path: str | None) -> TimelineRow:
    source = reference.source if path is None else f"{path}: {reference.source}"
    return TimelineRow(reference.span, REFERENCE_DATE, (source,))


def _is_inside(span: DateSpan, first: DateSpan | None, last: DateSpan | None) -> bool:
    return (first is None or span.latest >= first.earliest) and (last is None or span.earliest <= last.latest)


def _order(entry: _Entry) -> tuple[int, int, str]:
    return entry.row.span.earliest, entry.row.span.latest, entry.row.event.casefold()


def _joined(entries: list[_Entry]) -> list[_Entry]:
    """Neighbours of one date and one name as one entry, each source once."""
    joined: list[_Entry] = []
    for entry in entries:
        if joined and _order(joined[-1]) == _order(entry):
            before = joined[-1]
            sources = tuple(dict.fromkeys(before.row.sources + entry.row.sources))
            joined[-1] = _Entry(replace(before.row, sources=sources), before.reference or entry.reference)
        else:
            joined.append(entry)
    return joined


def _with_distances(entries: list[_Entry]) -> tuple[TimelineRow, ...]:
    rows: list[TimelineRow] = []
    for entry in entries:
        before = distance(rows[-1].begins, entry.row.begins) if rows else None
        reference = None if entry.reference is None else distance(entry.row.begins, entry.reference)
        rows.append(replace(entry.row, since_previous=before, to_reference=reference))
    return tuple(rows)
