"""One person's birth and death."""

from __future__ import annotations

import re
from dataclasses import dataclass

from milestones.anchors.event import Event
from milestones.calendar.datespan import DateSpan

CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
OTHER_NAME = re.compile(rf"(?<![.!?]\s)\b{CAPITAL}[a-zß-ÿ]+ {CAPITAL}[a-zß-ÿ]+")
"""Two capitalised words in a row: perhaps another person, whom a pronoun after them may mean."""


@dataclass(frozen=True, slots=True)
class Life:
    """What is known of one person: ``names`` are the stems of the name (empty where none is said), the dates may be unknown."""

    names: frozenset[str]
    born: DateSpan | None
    died: DateSpan | None
    source: str
    label: str
    position: int | None = None
    start: int | None = None
    end: int | None = None
    aliases: tuple[str, ...] = ()
    birth: Event | None = None
    death: Event | None = None
