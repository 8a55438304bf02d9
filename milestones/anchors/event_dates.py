"""The days that the date of an event means, in the calendar that it is written in."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import interval_ends, parse_edtf
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import year_month_day
from milestones.errors import ImpossibleDateError

GREGORIAN, JULIAN = "gregorian", "julian"
_LEAP_DAY = re.compile(r"(-?\d{4})-02-29([~?%]?)")

Spans = tuple[DateSpan, DateSpan, DateSpan | None]
"""All days of an event, those of its beginning, and those of its end; None for an event of one date."""


def event_spans(date: str | datetime.date | DateSpan, calendar: str = GREGORIAN) -> Spans:
    """The days of an event. An interval such as ``1982-04-02/1982-06-14`` is an event that lasts; any other date is one of one date.

    A :class:`DateSpan` means its days whatever the calendar. Raises NotADateError or ImpossibleDateError.
    """
    if isinstance(date, DateSpan):
        return date, date, None
    text = iso(date)
    ends = _ends(text, calendar)
    if ends is None:
        span = _read(text, calendar)
        return span, span, None
    return _whole(text, *ends), *ends


def iso(date: str | datetime.date) -> str:
    """A date as an EDTF string; the time of day of a :class:`datetime.datetime` is dropped."""
    if isinstance(date, datetime.datetime):
        return date.date().isoformat()
    return date.isoformat() if isinstance(date, datetime.date) else date


def _ends(text: str, calendar: str) -> tuple[DateSpan, DateSpan] | None:
    first, _slash, second = (part.strip() for part in text.partition("/"))
    if calendar == GREGORIAN or not first or not second or ".." in (first, second):
        return interval_ends(text)
    return _read(first, calendar), _read(second, calendar)


def _whole(text: str, begins: DateSpan, ends: DateSpan) -> DateSpan:
    if ends.latest < begins.earliest:
        raise ImpossibleDateError(f"{text.strip()!r} ends before it starts; put the earlier date first")
    return DateSpan(begins.earliest, ends.latest, max(begins.grain, ends.grain), begins.approximate or ends.approximate)


def _read(text: str, calendar: str) -> DateSpan:
    if calendar == GREGORIAN:
        return parse_edtf(text)
    from milestones.calendar.julian import is_valid_julian, julian_day_number

    leap_day = _LEAP_DAY.fullmatch(text.strip())
    if leap_day is not None and is_valid_julian(int(leap_day[1]), 2, 29):
        number = julian_day_number(int(leap_day[1]), 2, 29)
        return DateSpan(number, number, approximate=bool(leap_day[2]))
    return _from_julian(parse_edtf(text))


def _from_julian(span: DateSpan) -> DateSpan:
    """The days of a Julian date that was read as a Gregorian one. A month may be a day longer, so a wide span ends before the first day after it."""
    from milestones.calendar.julian import julian_day_number

    first = julian_day_number(*year_month_day(span.earliest))
    if span.grain is Grain.DAY:
        return replace(span, earliest=first, latest=first)
    return replace(span, earliest=first, latest=julian_day_number(*year_month_day(span.latest + 1)) - 1)
