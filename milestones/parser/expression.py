"""The components of a date as it is written: known where the text has them, absent (None) where it has not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from milestones.frozen import quickly_made
from milestones.parser.measure import Unit
from milestones.parser.numbered_parts import Part


@quickly_made
@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from an origin: ``amount`` units from ``now``, from the date that the ``story`` stands at, or from what is ``here``: the story's date where
    the sentence tells the past, else now; or from a ``zero day`` that only a letter names.

    ``whole`` is true where the unit as a whole is meant ("last week"), not a day at that distance ("a week ago").
    """

    amount: int
    unit: Unit
    origin: str = "now"
    whole: bool = True


class Around(Enum):
    """How a stretch of days lies to the day that it is named for."""

    WEEK = "week"
    WEEK_ENDING = "week ending"
    WEEK_BEGINNING = "week beginning"
    WEEKEND = "weekend"
    EVE = "eve"


@quickly_made
@dataclass(frozen=True, slots=True)
class Place:
    """Where a component stands in the source."""

    component: str
    start: int
    end: int


@quickly_made
@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as written.

    ``year`` is astronomical (0 is 1 BC); ``decade`` is its first year; ``century`` counts from 1 (20 is the twentieth), below 0 before Christ.
    ``numeric`` keeps the three numbers of a date whose order of day and month is unknown. ``holiday`` is the language's code of a holiday.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    short_year: int | None = None
    numeric: tuple[int, int, int] | None = None
    offset: Offset | None = None
    position: str | None = None
    part: Part | None = None
    """A numbered part of what the other components name: the last day *of February*."""
    around: Around | None = None
    """What is named for the day that the other components name: the *week of* 5 May."""
    day_part: str | None = None
    clock: str | None = None
    direction: int = 0
    """-1 for "last Thursday", 1 for "next Thursday", 0 where nothing is said."""
    fiscal: bool = False
    """Whether the year, quarter or half is one of a house's own, which no calendar knows the days of."""
    approximate: bool = False
    julian: bool = False
    """Whether the text says that the date is one of the Julian calendar ("Old Style")."""
    present: str = ""
    """TIMEX3's ``PRESENT_REF``, ``PAST_REF`` or ``FUTURE_REF`` for "now", "recently", "the future"; else empty."""
    places: tuple[Place, ...] = ()

    def place(self, component: str) -> Place | None:
        """Where a component stands, None if it is not written."""
        for place in self.places:
            if place.component == component:
                return place
        return None
