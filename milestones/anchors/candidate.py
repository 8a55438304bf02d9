"""A date that an end of a gap may have, with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.anchors.event import Event
from milestones.calendar.datespan import DateSpan
from milestones.frozen import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Candidate:
    """``label`` says what happened then, ``source`` where the date comes from, ``key`` is the same for two candidates of one event.

    ``firm`` candidates may convict; the others only acquit. ``elsewhere`` is true where the date rests on a clause elsewhere in the text, so
    that a contradiction is a warning. ``undated`` is true where no year is
    known at all, so that the span's year means nothing. ``recurring`` is true where the year is not written and the span is one of several possible.
    ``event`` is the event that the date is of, where that is one with conventions of its own. ``given`` is true for what is kept and not read
    from the text: the reference date, and an event that the words name by all of a name or alias.
    """

    span: DateSpan
    label: str
    source: str
    key: str
    firm: bool = True
    elsewhere: bool = False
    recurring: bool = False
    undated: bool = False
    event: Event | None = None
    start: int | None = None
    end: int | None = None
    given: bool = False
