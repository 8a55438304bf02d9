"""Dates as EDTF strings (Library of Congress, levels 0 and 1): ``2018-12-01``, ``2018-12``, ``1984~``, ``20XX``, ``1945-04-30/1945-05-02``."""

from __future__ import annotations

import re
from dataclasses import replace

from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import is_valid
from milestones.errors import ImpossibleDateError, NotADateError

_FORM = re.compile(r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?P<mark>[~?%])?")
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
ACCEPTED = "accepted are 2018-12-01, 2018-12, 2018, 1984~, 201X, 20XX, and intervals such as 1945-04-30/1945-05-02"


def parse_edtf(text: str) -> DateSpan:
    """The days that an EDTF string means.

    Raises NotADateError for a string of another form, ImpossibleDateError for a day that the calendar does not have or an interval that runs backwards.
    """
    stripped = text.strip()
    if "/" in stripped:
        return _interval(stripped)
    return _date(stripped)


def _interval(text: str) -> DateSpan:
    first, _, second = text.partition("/")
    if first.strip() in ("", "..") or second.strip() in ("", ".."):
        raise NotADateError(f"{text!r} is an open interval, which names no date; give both ends")
    start, end = _date(first.strip()), _date(second.strip())
    if end.latest < start.earliest:
        raise ImpossibleDateError(f"{text!r} ends before it starts")
    return DateSpan(start.earliest, end.latest, max(start.grain, end.grain), start.approximate or end.approximate)


def interval_ends(text: str) -> tuple[DateSpan, DateSpan] | None:
    """The two ends of an interval string; None for a plain date."""
    if "/" not in text:
        return None
    first, _, second = text.partition("/")
    return _date(first.strip()), _date(second.strip())


def _date(text: str) -> DateSpan:
    match = _FORM.fullmatch(text)
    if match is None:
        raise NotADateError(f"{text!r} is not a date; {ACCEPTED}")
    span = _span(text, match["year"], match["month"], match["day"])
    return replace(span, approximate=True) if match["mark"] else span


def _span(text: str, year: str, month: str | None, day: str | None) -> DateSpan:
    if "X" in year:
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return DateSpan.years(min(first, last), max(first, last), Grain.DECADE if year.count("X") == 1 else Grain.CENTURY)
    number = int(year)
    if month is None or month == "XX":
        return DateSpan.year(number)
    index = int(month)
    if index in _SEASONS and day is None:
        return DateSpan.months(number, _SEASONS[index], 3, Grain.SEASON)
    if 33 <= index <= 36 and day is None:
        return DateSpan.months(number, (index - 33) * 3 + 1, 3, Grain.QUARTER)
    if not 1 <= index <= 12:
        raise ImpossibleDateError(f"{text!r}: there is no month {month}")
    if day is None or day == "XX":
        return DateSpan.month(number, index)
    if not is_valid(number, index, int(day)):
        raise ImpossibleDateError(f"{text!r}: the calendar has no such day")
    return DateSpan.day(number, index, int(day))
