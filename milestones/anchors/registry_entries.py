"""What a registry says of documents, beside its events and settings."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calendar.datespan import DateSpan


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """What the registry says of the documents that a glob on the path from its folder names; None where it says nothing."""

    path: str
    published: DateSpan | None = None
    as_of: DateSpan | None = None
    syntax: str | None = None
    language: str | None = None
    counting: str | None = None
    leap_day: str | None = None
    first_day: str | None = None
    reckoning: str | None = None
    calendar: str | None = None
    zone: str | None = None
    date_order: str | None = None
    quotes: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class IgnoreEntry:
    """Claims to pass over: those that fit all of ``path`` (a glob), ``check`` and ``text`` that are given. ``origin`` says where the entry stands."""

    path: str | None = None
    check: str | None = None
    text: str | None = None
    reason: str | None = None
    origin: str = "the ignores given"
    line: int | None = None
    """The line of the registry's file at which the entry begins."""
