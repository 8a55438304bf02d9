"""The first registry of a project: its settings as they are by default, and the events that its documents speak of."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from milestones.anchors.event import Event
from milestones.anchors.registry_file import find_file
from milestones.anchors.registry_rows import slug
from milestones.anchors.settings import SETTINGS, default
from milestones.calculator.results import DocumentResult
from milestones.calendar.datespan import DateSpan
from milestones.errors import ConfigError
from milestones.report.characters import without_commands
from milestones.report.json_stream import plain_json
from milestones.tracker.found_events import FoundEvent, Place

_MOST_PLACES = 3
_MOST_SENTENCES = 200
_MOST_DAYS = 4
_UNKNOWN = "YYYY-MM-DD"
_HEAD = """\
# The events that the texts of this project speak of, and the rules of the house.
# What stands behind a # does nothing: take the # away where the line is right. Each date here is one that the texts give or imply;
# look each up, and write into `source` where you found it.
"""


def starting_registry(found: Sequence[FoundEvent], results: Sequence[DocumentResult], events: Sequence[Event] = ()) -> str:
    """The text of a registry file, valid as it stands. ``events`` are the sentences of the documents that hold a date."""
    taken: set[str] = set()
    dated = [event for event in found if event.date is not None]
    undated = [event for event in found if event.date is None]
    parts = [_HEAD, _settings()]
    if dated:
        parts.append("# Events that the texts name and date\n\n" + "\n".join(_event(event, taken) for event in dated))
    if undated:
        parts.append("# Events that the texts name and do not date\n\n" + "\n".join(_event(event, taken) for event in undated))
    parts += [*_documents(results), *_sentences(events)]
    return "\n".join(parts)


def require_room(file: Path) -> None:
    """Raise ConfigError where a registry is there already, in the file or beside it."""
    if file.exists():
        raise ConfigError(f"{file}: is there already; --force writes it anew, and --output another file")
    beside = find_file(file.parent)
    if beside is not None and beside.parent == Path(os.path.realpath(file.parent)):
        raise ConfigError(
            f"{beside.name}: holds a registry already; --force writes {file.name} beside it, which is then the one that counts"
        )


def _settings() -> str:
    rows = ["# Settings, with what holds by default\n"]
    for setting in SETTINGS:
        value = default(setting)
        if setting.kind != "flag" and value is not None:
            shown = list(value) if isinstance(value, tuple) else value
            rows.append(f"# {_comment(setting.description)}\n# {setting.key} = {_literal(shown)}")
    return "\n".join(rows) + "\n"


def _literal(value: object) -> str:
    return plain_json(json.dumps(value, ensure_ascii=False), "utf-8")


def _comment(text: str) -> str:
    """A text that may stand in a comment: on one line, without control characters and without commands to a log."""
    return without_commands(" ".join("".join(each if each.isprintable() else " " for each in text).split()))


def _event(event: FoundEvent, taken: set[str]) -> str:
    places = sorted(event.named, key=lambda place: not event.named[place])  # those that imply a day first
    rows = [f"# {_shown(place)}{_implying(event.named[place])}" for place in places[:_MOST_PLACES]]
    if len(places) > _MOST_PLACES:
        rows.append(f"# and in {len(places) - _MOST_PLACES} more")
    rows += [f"# {_shown(place)} is the date in the text" for place in event.dated]
    date, mark = event.date, "" if event.date is not None else "# "
    rows += [
        f"{mark}[[event]]",
        f"{mark}id = {_literal(_free(slug(event.name) or 'event', taken))}",
        f"{mark}name = {_literal(_comment(event.name))}",
        f"{mark}date = {_date(date) if date is not None else _proposal(event.days)}",
    ]
    if date is not None:
        rows.append(f"source = {_literal(_source(event))}")
    return "\n".join(rows) + "\n"


def _implying(days: tuple[str, ...]) -> str:
    if not days:
        return ""
    return f" implies {' or '.join(days)}" if len(days) <= _MOST_DAYS else f" implies a day from {days[0]} to {days[-1]}"


def _proposal(days: tuple[str, ...]) -> str:
    """The day for a commented line, with the others that it may be."""
    if not days or len(days) > _MOST_DAYS:
        return _UNKNOWN
    return days[0] + (f"  # or {' or '.join(days[1:])}" if len(days) > 1 else "")


def _source(event: FoundEvent) -> str:
    place = next(iter(event.dated))
    return f"{place.path}, line {place.line}"


def _date(span: DateSpan) -> str:
    return str(span) if span.is_day else _literal(str(span))


def _shown(place: Place) -> str:
    return _comment(f"{place.path}:{place.line} “{place.text}”")


def _free(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def _documents(results: Iterable[DocumentResult]) -> list[str]:
    """An entry for each document that does not say when it was written."""
    rows = []
    for result in results:
        if result.reference is None and result.document.path is not None and result.claims:
            only = result.inferred.only if result.inferred is not None else None
            date = f"{only}  # the only day that its own statements leave" if only is not None else _UNKNOWN
            rows.append(f"# [[document]]\n# path = {_literal(result.document.path)}\n# published = {date}\n")
    return (
        [
            "# Documents that do not say when they were written: “today” and “Thursday” cannot be checked there\n\n"
            + "\n".join(rows)
        ]
        if rows
        else []
    )


def _sentences(events: Iterable[Event]) -> list[str]:
    found = {(event.span.earliest, event.name): event for event in events}
    rows = [
        f"# {each.span}: {_comment(each.name)} ({_comment(each.origin)})"
        for _, each in sorted(found.items(), key=lambda item: item[0])
    ]
    if not rows:
        return []
    more = [f"# and {len(rows) - _MOST_SENTENCES} more: see `milestones timeline`"] if len(rows) > _MOST_SENTENCES else []
    return ["# Sentences that hold a date\n\n" + "\n".join([*rows[:_MOST_SENTENCES], *more]) + "\n"]
