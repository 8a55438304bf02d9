"""Working days of a gap by the registry's weekend and holidays."""

from __future__ import annotations

from fractions import Fraction

from milestones.anchors.settings import Settings
from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan
from milestones.calendar.workdays import working_days


def working_day_interval(start: DateSpan, end: DateSpan, settings: Settings) -> tuple[Fraction, Fraction]:
    """The fewest and the most working days between two dates, elapsed."""
    weekend = {WEEKDAY_NAMES.index(name.capitalize()) for name in settings.weekend}
    holidays = [day for span in settings.holidays for day in span]
    return (
        Fraction(working_days(start.latest, end.earliest, weekend, holidays)),
        Fraction(working_days(start.earliest, end.latest, weekend, holidays)),
    )
