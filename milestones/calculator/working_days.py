"""Working days of a gap by the registry's weekend and holidays."""

from __future__ import annotations

from milestones.anchors.settings import Settings
from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan
from milestones.calendar.workdays import working_days


def working_day_interval(start: DateSpan, end: DateSpan, settings: Settings) -> tuple[int, int]:
    """The fewest and the most working days between two dates, elapsed."""
    weekend = {WEEKDAY_NAMES.index(name.capitalize()) for name in settings.weekend}
    holidays = [day for span in settings.holidays for day in span]
    return (
        working_days(start.latest, end.earliest, weekend, holidays),
        working_days(start.earliest, end.latest, weekend, holidays),
    )
