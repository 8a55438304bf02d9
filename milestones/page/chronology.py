"""The timeline of one document: what it dates itself, what its claims rest on, and the day on which it speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from milestones.anchors.event import Event
from milestones.anchors.text_events import dated_events
from milestones.calculator.results import DocumentResult
from milestones.language.languages import language
from milestones.markup.element import Markup
from milestones.timeline.figure import figure
from milestones.timeline.rows import TimelineRow, timeline_rows

_REFERENCE = "the reference date"
_LANGUAGE = "en"


def chronology(result: DocumentResult, number: int) -> Markup:
    """The picture, with the table behind it; nothing where there are no two dates."""
    rows = document_rows(result)
    return figure(rows, f"t{number}-") if len(rows) > 1 else Markup()


def document_rows(result: DocumentResult) -> Sequence[TimelineRow]:
    """The rows: the document's own events, its reference date, and the premises that stand outside of its text."""
    outside = {
        (premise.label, premise.date): Event(premise.label, premise.date, id=f"premise-{premise.label}", origin=premise.source)
        for finding in result.findings
        for premise in finding.premises
        if premise.start is None and premise.label != _REFERENCE
    }
    return timeline_rows(outside.values(), [replace(result, events=result.events or _dated(result))])


def _dated(result: DocumentResult) -> tuple[Event, ...]:
    document = result.document
    return dated_events(document.prose, list(result.mentions), language(document.language or _LANGUAGE), document.path)
