"""The events of a registry as a table."""

from __future__ import annotations

from collections.abc import Iterable

from milestones.anchors.event import Event
from milestones.report.characters import visible_text


def event_table(events: Iterable[Event], encoding: str = "utf-8") -> str:
    """One event a row, in the order of the registry: id, date in words, name, aliases, source."""
    from tabulate import tabulate

    rows = [[visible_text(cell, encoding) for cell in _cells(event)] for event in events]
    return tabulate(rows, headers=("id", "date", "name", "aliases", "source"), disable_numparse=True)


def _cells(event: Event) -> tuple[str, ...]:
    return event.id or "", event.span.spoken(), event.name, "; ".join(event.aliases), event.source or ""
