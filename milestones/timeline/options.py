"""How a timeline is to be written."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calendar.datespan import DateSpan


@dataclass(frozen=True, slots=True)
class TimelineOptions:
    """What a format may ask of its caller.

    ``title`` heads what has a heading, None for one made from the dates. ``as_of`` is the reference date that was given for
    the whole run. ``tablefmt`` is one of tabulate's. ``columns`` is the width of the terminal that the output goes to,
    None where it may be as wide as it is; ``encoding`` is that of the stream. ``leap_day`` is the project's setting; ``alarm`` the days
    before an entry of a calendar on which an alarm rings, None for no alarms. ``window`` are the first and the last day that a
    drawing shows, None where the events decide.
    """

    title: str | None = None
    as_of: DateSpan | None = None
    tablefmt: str = "simple"
    columns: int | None = None
    encoding: str = "utf-8"
    leap_day: str = "either"
    alarm: int | None = None
    window: tuple[int | None, int | None] = (None, None)
