"""What a day is named for: the week of 5 May, the week ending 7 May, the weekend of 8 and 9 May, the eve of Christmas."""

from __future__ import annotations

from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import weekday
from milestones.parser.expression import Around
from milestones.parser.timex_value import unit_value

_FRIDAY, _SATURDAY = 4, 5


def around_span(day: DateSpan, around: Around) -> DateSpan | None:
    """All days that the stretch may have, of a day or of the week that a weekend ends: a week may begin on any day, an eve is no certain day. None where nobody can tell."""
    if around is Around.WEEKEND and day.grain is Grain.WEEK:
        return DateSpan(day.latest - 1, day.latest, Grain.WEEK)
    if not day.is_day or around is Around.EVE:
        return None
    number = day.earliest
    if around is Around.WEEKEND:
        return _weekend(number)
    before, after = {Around.WEEK: (6, 6), Around.WEEK_ENDING: (6, 0), Around.WEEK_BEGINNING: (0, 6)}[around]
    return DateSpan(number - before, number + after, Grain.WEEK)


def _weekend(number: int) -> DateSpan | None:
    """The Saturday and Sunday that a day belongs to, with the Friday if that is named; None for a day that is no day of a weekend."""
    place = weekday(number)
    if place < _FRIDAY:
        return None
    return DateSpan(number if place == _FRIDAY else number - (place - _SATURDAY), number + 6 - place, Grain.WEEK)


def around_value(day: DateSpan | None, around: Around) -> str:
    """The TIMEX3 value: the ISO week that has most of the seven days, its weekend, the day before; with X where the day is not known."""
    if day is None or not (day.is_day or day.grain is Grain.WEEK):
        return {Around.EVE: "XXXX-XX-XX", Around.WEEKEND: "XXXX-WXX-WE"}.get(around, "XXXX-WXX")
    if around is Around.EVE:
        return unit_value(day.shifted(-1), Grain.DAY)
    moved = {Around.WEEK_ENDING: -3, Around.WEEK_BEGINNING: 3}.get(around, 0)
    return unit_value(day.shifted(moved), Grain.WEEK) + ("-WE" if around is Around.WEEKEND else "")
