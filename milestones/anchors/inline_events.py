"""Events that a document defines for itself: ``<!-- milestones: event id=arrest date=2018-12-01 -->``."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.anchors.event import CALENDARS, Event
from milestones.anchors.registry import Registry
from milestones.calendar.edtf import parse_edtf
from milestones.documents.directive import Directive
from milestones.documents.document import Document
from milestones.documents.positions import Lines
from milestones.errors import DateError, RegistryError

NAME = "event"
KEYS = (
    "id",
    "name",
    "date",
    "aliases",
    "time",
    "zone",
    "end-time",
    "counting",
    "leap-day",
    "first-day",
    "calendar",
    "reckoning",
    "kind",
    "source",
)
"""What an event directive may say; ``aliases`` are joined by ``|``."""
_DATES = ("as-of", "published")


@dataclass(frozen=True, slots=True)
class DirectiveFault:
    """A directive that cannot be followed, and why."""

    directive: Directive
    what: str


def inline_events(document: Document, registry: Registry) -> tuple[tuple[Event, ...], tuple[DirectiveFault, ...]]:
    """The events that the directives of a document define, and the directives that say a date or an event wrongly.

    An event of the registry is trusted more: a directive that gives its id another date is at fault.
    """
    known = {event.id: event for event in registry.events if event.id} if document.directives else {}
    events: list[Event] = []
    faults: list[DirectiveFault] = []
    lines = Lines(document.source) if document.directives else None
    for directive in document.directives:
        if directive.name == NAME and lines is not None:
            found = _event(directive, f"directive on line {lines.line_column(directive.start)[0]}", known)
            (events if isinstance(found, Event) else faults).append(found)  # type: ignore[arg-type]
        else:
            faults.extend(DirectiveFault(directive, what) for what in _date_faults(directive))
    return tuple(events), tuple(faults)


def _event(directive: Directive, origin: str, known: dict[str, Event]) -> Event | DirectiveFault:
    given = directive.options
    unknown = [key for key in given if key not in KEYS and key not in _DATES and key != "reason"]
    if unknown:
        return DirectiveFault(directive, f"an event has no {unknown[0]}; known are {', '.join(KEYS)}")
    name = given.get("name") or given.get("id", "").replace("-", " ").replace("_", " ")
    if not name.strip() or "date" not in given:
        return DirectiveFault(directive, "an event needs an id or a name, and a date: event id=arrest date=2018-12-01")
    aliases = tuple(part.strip() for part in given.get("aliases", "").split("|") if part.strip())
    rest = {
        key.replace("-", "_"): value for key, value in given.items() if key in KEYS and key not in ("name", "date", "aliases")
    }
    try:
        event = Event(name=name, date=given["date"], aliases=aliases, origin=origin, **rest)  # type: ignore[arg-type]
    except (DateError, RegistryError) as error:
        return DirectiveFault(directive, str(error))
    other = known.get(event.id or "")
    if other is not None and other.span != event.span:
        return DirectiveFault(
            directive, f"the registry dates the event {event.id} {other.span}, not {event.span}; keep one of them"
        )
    return event


def _date_faults(directive: Directive) -> list[str]:
    faults = []
    calendar = directive.options.get("calendar")
    if calendar is not None and not directive.name and calendar not in CALENDARS:
        faults.append(f"{calendar!r} is no calendar; known are {', '.join(CALENDARS)}")
    for key in _DATES:
        if key in directive.options:
            try:
                parse_edtf(directive.options[key])
            except DateError as error:
                faults.append(f"{key}: {error}")
    return faults
