"""What a text states as a quantity of time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from milestones.frozen import quickly_made


class Unit(Enum):
    """A unit of time, with the designator that ISO 8601 durations give it."""

    HOUR = "hour"
    DAY = "day"
    NIGHT = "night"
    WORKING_DAY = "working day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    __hash__ = object.__hash__
    """By identity, as each member is one object: units are looked up all the time, and the hash that an Enum has of its own is slow."""


UNITS: dict[str, Unit] = {unit.value: unit for unit in Unit}
"""The units by their words."""


class Hedge(Enum):
    """How a writer loosens or tightens a figure; the value is the word that messages use."""

    NONE = ""
    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    AT_MOST = "at most"
    JUST_OVER = "just over"

    __hash__ = object.__hash__


HEDGES: dict[str, Hedge] = {hedge.value: hedge for hedge in Hedge}
"""The hedges by their words."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of one unit; the number is exact (two and a half is 5/2)."""

    number: Fraction
    unit: Unit


@quickly_made
@dataclass(frozen=True, slots=True)
class Measure:
    """A stated quantity of time: one part ("1,000 days") or several from the largest unit down ("63 years, 216 days").

    ``ordinal`` is true for a place in a sequence ("the 1,000th day", "in its 20th year").
    ``to_the_day`` is true where the text insists ("to the day", "ago today"): elapsed and strict; ``near_the_day`` where it
    says "almost to the day": within three days.
    ``number_start`` and ``number_end`` are the offsets of the number itself, for repairs.
    """

    parts: tuple[Quantity, ...]
    hedge: Hedge = Hedge.NONE
    ordinal: bool = False
    to_the_day: bool = False
    near_the_day: bool = False
    number_start: int = 0
    number_end: int = 0

    @property
    def single(self) -> Quantity | None:
        """The only part, or None for a compound measure."""
        return self.parts[0] if len(self.parts) == 1 else None
