"""The gap between two dates as an interval of values, and a stated measure tried against it.

Dates may be coarse, so every value is an interval; a measure fits if some value in it does.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from milestones.anchors.settings import Settings
from milestones.calculator.bounds import Bounds
from milestones.calculator.finding import Reading
from milestones.calculator.wording import plural
from milestones.calendar.anniversaries import LeapDay, fractional_months, fractional_years
from milestones.calendar.datespan import DateSpan
from milestones.parser.measure import Hedge, Measure, Unit

DAY_UNITS = {Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
MONTH_UNITS = {Unit.MONTH: 1, Unit.QUARTER: 3}
YEAR_UNITS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
LOOSE_WEEK_DAYS = 3
NEAR_DAYS = 3
"""How many days "almost to the day" may be off."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The readings tried, in order; ``reading`` is the first that holds, None if none does; ``computed`` says in words what the dates give.

    ``remark`` is what else is to be said, as the end of a sentence; empty if nothing is.
    """

    readings: tuple[Reading, ...]
    computed: str
    remark: str = ""

    @property
    def reading(self) -> str | None:
        """The name of the first reading that holds."""
        return next((reading.name for reading in self.readings if reading.holds), None)

    @property
    def holds(self) -> bool:
        """Whether any reading holds."""
        return self.reading is not None


def tried(name: str, low: Fraction, high: Fraction, unit: str, allowed: Bounds) -> Reading:
    """The reading that gives a value from ``low`` to ``high`` and holds where ``allowed`` has some of it."""
    return Reading(name, in_words(low, high, unit), allowed.meets(low, high), allowed.in_words(unit))


def in_words(low: Fraction, high: Fraction, unit: str) -> str:
    """ "999 days", or "969 days to 999 days"."""
    return plural(low, unit) if low == high else f"{plural(low, unit)} to {plural(high, unit)}"


def day_interval(start: DateSpan, end: DateSpan) -> tuple[Fraction, Fraction]:
    """The fewest and the most days that may have elapsed."""
    return Fraction(end.earliest - start.latest), Fraction(end.latest - start.earliest)


def calendar_interval(unit: Unit, start: DateSpan, end: DateSpan, extra: int = 0) -> tuple[Fraction, Fraction]:
    """The least and the most of a calendar unit that may have gone by, with ``extra`` days added."""
    if unit in MONTH_UNITS:
        size, measure = MONTH_UNITS[unit], fractional_months
    else:
        size, measure = YEAR_UNITS[unit], fractional_years
    return measure(start.latest, end.earliest + extra) / size, measure(start.earliest, end.latest + extra) / size


def is_strict(measure: Measure) -> bool:
    """Whether a text insists on the day."""
    return measure.to_the_day or measure.hedge is Hedge.EXACTLY


def leap_rule(settings: Settings) -> LeapDay:
    """The rule for anniversaries of 29 February."""
    return LeapDay(settings.leap_day)
