"""Dates as EDTF strings, the Extended Date/Time Format of the Library of Congress (ISO 8601-2): levels 0 and 1, and the parts of a year of level 2.

Read are ``2018-12-01``, ``2018-12``, ``2018``, ``-0043`` (44 BC); ``1984~``, ``1984?`` and ``1984%``; ``201X``, ``20XX``, ``2018-XX``, ``2018-12-XX``;
``2018-21`` and the other seasons, quarters and halves; and intervals of any two of them. Not read: times of day, years of five digits, open intervals.
"""

from __future__ import annotations

import re
from dataclasses import replace

from milestones.calendar.datespan import MONTH_NAMES, DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import days_in_month, is_valid
from milestones.errors import ImpossibleDateError, NotADateError

ACCEPTED = "accepted are 2018-12-01, 2018-12, 2018, 1984~, 201X, 20XX, and intervals such as 1945-04-30/1945-05-02"

_FORM = re.compile(
    r"(?:(?P<masked>-?[0-9]{2}(?:[0-9]X|XX))"
    r"|(?P<year>-?[0-9]{4})(?:-XX(?:-XX)?|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}|XX))?)?)"
    r"[~?%]?"
)
_MONTHS_OF_SEASON = 3
_PARTS_OF_A_YEAR: dict[int, tuple[int, int, Grain]] = {
    **{code: (month, _MONTHS_OF_SEASON, Grain.SEASON) for code, month in ((21, 3), (22, 6), (23, 9), (24, 12))},
    **{code: (month, _MONTHS_OF_SEASON, Grain.SEASON) for code, month in ((25, 3), (26, 6), (27, 9), (28, 12))},
    **{code: (month, _MONTHS_OF_SEASON, Grain.SEASON) for code, month in ((29, 9), (30, 12), (31, 3), (32, 6))},
    **{code: (month, 3, Grain.QUARTER) for code, month in ((33, 1), (34, 4), (35, 7), (36, 10))},
    **{code: (month, 6, Grain.HALF) for code, month in ((40, 1), (41, 7))},
}
"""First month, length in months and grain of a code in the month's place. Seasons without a half of the world are the northern ones."""


def parse_edtf(text: str) -> DateSpan:
    """The days that an EDTF string means, with its grain; ``approximate`` where it bears ``~``, ``?`` or ``%``.

    An interval reaches from the first day of its start to the last of its end, and has the coarser grain of the two. Winter begins in December of its
    year. Raises NotADateError for a string of another form or an open interval, ImpossibleDateError for a day that the calendar does not have or
    an interval that runs backwards; both quote the string.
    """
    stripped = text.strip()
    ends = interval_ends(stripped)
    if ends is None:
        return _date(stripped, stripped)
    start, end = ends
    if end.latest < start.earliest:
        raise ImpossibleDateError(f"{stripped!r} ends before it starts; put the earlier date first")
    return DateSpan(start.earliest, end.latest, max(start.grain, end.grain), start.approximate or end.approximate)


def interval_ends(text: str) -> tuple[DateSpan, DateSpan] | None:
    """The two ends of an interval string; None for a string without a slash. Raises as :func:`parse_edtf`, but for the order of the ends."""
    first, slash, second = (part.strip() for part in text.strip().partition("/"))
    if not slash:
        return None
    if {first, second} & {"", ".."}:
        raise NotADateError(
            f"{text.strip()!r} is an open interval, which names no date; give both ends, as in 1945-04-30/1945-05-02"
        )
    return _date(first, text.strip()), _date(second, text.strip())


def _date(part: str, whole: str) -> DateSpan:
    match = _FORM.fullmatch(part)
    if match is None:
        raise NotADateError(f"{whole!r} is not a date; {ACCEPTED}")
    if part.startswith("-0000"):
        raise NotADateError(f"{whole!r} is not a date: 1 BC is written 0000, and 2 BC -0001")
    span = _masked(match["masked"]) if match["masked"] else _span(whole, int(match["year"]), match["month"], match["day"])
    return replace(span, approximate=True) if part[-1] in "~?%" else span


def _masked(digits: str) -> DateSpan:
    ends = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return DateSpan.years(min(ends), max(ends), Grain.DECADE if digits.count("X") == 1 else Grain.CENTURY)


def _span(whole: str, year: int, month: str | None, day: str | None) -> DateSpan:
    if month is None:
        return DateSpan.year(year)
    index = int(month)
    if index in _PARTS_OF_A_YEAR and day is None:
        return DateSpan.months(year, *_PARTS_OF_A_YEAR[index])
    if not 1 <= index <= 12:
        raise ImpossibleDateError(f"{whole!r} is impossible: there is no month {month}; months are 01 to 12, and {ACCEPTED}")
    if day is None or day == "XX":
        return DateSpan.month(year, index)
    if not is_valid(year, index, int(day)):
        last = days_in_month(year, index)
        raise ImpossibleDateError(
            f"{whole!r} is impossible: {MONTH_NAMES[index - 1]} {year} has no day {day}; days are 01 to {last}, and {ACCEPTED}"
        )
    return DateSpan.day(year, index, int(day))
