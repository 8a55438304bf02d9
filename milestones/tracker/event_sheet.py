"""One event of the registry, key by key."""

from __future__ import annotations

from pathlib import Path

from milestones.anchors.event import Event
from milestones.report.characters import visible_text
from milestones.timeline.distance import distance


def event_sheet(event: Event, encoding: str = "utf-8") -> str:
    """What the registry has on an event as lines of key and value; the length of one that lasts, counted both ways; where it stands."""
    from tabulate import tabulate

    rows = [(key, visible_text(value, encoding)) for key, value in _rows(event) if value]
    return tabulate(rows, tablefmt="plain", disable_numparse=True)


def what_was_done(verb: str, event: Event, preposition: str, file: Path, encoding: str = "utf-8") -> str:
    """``Added siege (siege of Leningrad, 1941-09-08 to 1944-01-27) to milestones.toml.``"""
    return visible_text(f"{verb} {event.id} ({event.name}, {event.span.spoken()}) {preposition} {file}.", encoding)


def _rows(event: Event) -> list[tuple[str, str | None]]:
    return [
        ("id", event.id),
        ("name", event.name),
        ("date", event.begins.spoken()),
        ("until", event.ends.spoken() if event.ends is not None else None),
        ("lasts", _length(event)),
        ("aliases", "; ".join(event.aliases)),
        ("time", event.time),
        ("zone", event.zone),
        ("source", event.source),
        ("counting", event.counting),
        ("calendar", event.calendar if event.calendar != "gregorian" else None),
        ("kind", event.kind),
        ("reckoning", event.reckoning),
        ("milestones", "; ".join(event.milestones)),
        ("from", event.origin),
    ]


def _length(event: Event) -> str | None:
    if event.ends is None:
        return None
    gap = distance(event.begins, event.ends)
    if gap.days is None:
        return f"{gap.spoken()} elapsed"
    return f"{gap.spoken()} elapsed, {gap.days + 1:,} counting both end days"
