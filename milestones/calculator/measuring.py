"""The gap between two dates as an interval of values, and a stated measure tried against it.

Dates may be coarse, so every value is an interval; a measure fits if some value in it does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from milestones.anchors.settings import Settings
from milestones.calculator.bounds import Bounds, Number
from milestones.calculator.finding import Reading
from milestones.calculator.wording import plural
from milestones.calendar.anniversaries import LeapDay, fractional_months, fractional_years
from milestones.calendar.datespan import DateSpan
from milestones.frozen import quickly_made
from milestones.parser.measure import Hedge, Measure, Unit

DAY_UNITS = {Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
MONTH_UNITS = {Unit.MONTH: 1, Unit.QUARTER: 3}
YEAR_UNITS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
LOOSE_WEEK_DAYS = 3
NEAR_DAYS = 3
"""How many days "almost to the day" may be off."""


Words = Callable[[], str]
"""What is said of a value, made where it is shown: most of what is tried is shown to nobody."""


class Once:
    """Words that several readings share: made when they are first asked for, and kept."""

    __slots__ = ("_make", "_said")

    def __init__(self, make: Words) -> None:
        self._make, self._said = make, ""

    def __call__(self) -> str:
        """The words."""
        self._said = self._said or self._make()
        return self._said


@quickly_made
@dataclass(frozen=True, slots=True)
class Trial:
    """A reading that was tried: whether the claim fits it. What it gives and what it allows are put into words on demand."""

    name: str
    holds: bool
    value: Words
    allowed: Words

    def in_words(self) -> Reading:
        """The reading as a finding shows it."""
        return Reading(self.name, self.value(), self.holds, self.allowed())


@quickly_made
@dataclass(frozen=True, slots=True)
class Evaluation:
    """The readings tried, in order; ``reading`` is the first that holds, None if none does; ``gives`` says in words what the dates give.

    ``remark`` is what else is to be said, as the end of a sentence; empty if nothing is.
    """

    trials: tuple[Trial, ...]
    gives: Words
    remark: str = ""

    @property
    def reading(self) -> str | None:
        """The name of the first reading that holds."""
        for trial in self.trials:
            if trial.holds:
                return trial.name
        return None

    @property
    def holds(self) -> bool:
        """Whether any reading holds."""
        return self.reading is not None

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings as a finding shows them."""
        return tuple([trial.in_words() for trial in self.trials])


def tried(name: str, low: Number, high: Number, unit: str, allowed: Bounds) -> Trial:
    """The reading that gives a value from ``low`` to ``high`` and holds where ``allowed`` has some of it."""
    return Trial(name, allowed.meets(low, high), partial(in_words, low, high, unit), partial(allowed.in_words, unit))


def in_words(low: Number, high: Number, unit: str) -> str:
    """ "999 days", or "969 days to 999 days"."""
    return plural(low, unit) if low == high else f"{plural(low, unit)} to {plural(high, unit)}"


def day_interval(start: DateSpan, end: DateSpan) -> tuple[int, int]:
    """The fewest and the most days that may have elapsed."""
    return end.earliest - start.latest, end.latest - start.earliest


def calendar_interval(unit: Unit, start: DateSpan, end: DateSpan) -> tuple[Number, Number]:
    """The least and the most of a calendar unit that may have gone by."""
    low = calendar_length(unit, start.latest, end.earliest)
    return low, low if start.is_day and end.is_day else calendar_length(unit, start.earliest, end.latest)


def calendar_length(unit: Unit, start: int, end: int) -> Number:
    """How much of a calendar unit goes by from one day to another."""
    if unit in MONTH_UNITS:
        size, length = MONTH_UNITS[unit], fractional_months(start, end)
    else:
        size, length = YEAR_UNITS[unit], fractional_years(start, end)
    return length if size == 1 else length / size


def is_strict(measure: Measure) -> bool:
    """Whether a text insists on the day."""
    return measure.to_the_day or measure.hedge is Hedge.EXACTLY


def leap_rule(settings: Settings) -> LeapDay:
    """The rule for anniversaries of 29 February."""
    return LeapDay(settings.leap_day)
