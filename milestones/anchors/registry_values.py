"""The value of a key in a registry file, as its row in a table of keys wants it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from milestones.anchors.check_names import unknown_check
from milestones.anchors.event_dates import iso
from milestones.anchors.faults import near_miss
from milestones.anchors.settings import Setting, weekend_fault
from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import parse_edtf
from milestones.calendar.grain import Grain
from milestones.errors import ConfigError, DateError

_MOST_HOLIDAYS = 10_000
_TYPES: dict[type, str] = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table", datetime: "a date and time",
                           date: "a date", time: "a time of day", str: "a string"}  # fmt: skip
EXAMPLES: dict[str, str] = {"string": '"…"', "moment": "2018-12-01", "date": "2018-12-01"}
"""How a value is written, for keys that must be there."""


class WrongValueError(Exception):
    """What is wrong with a value, as the end of a sentence that begins with its key."""


def read_value(row: Setting, value: object) -> Any:
    """The value for the field of a row. Raises WrongValueError."""
    return _READERS[row.kind](row, value)


def _wrong(value: object, wanted: str) -> WrongValueError:
    return WrongValueError(f"is {_TYPES.get(type(value), 'of another type')}, not {wanted}")


def _string(row: Setting, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(value, f"one of {', '.join(row.allowed)}" if row.allowed else "a string")
    if row.allowed and value not in row.allowed:
        raise WrongValueError(f"is {value!r}; accepted: {', '.join(row.allowed)}{near_miss(value, row.allowed)}")
    if not value.strip():
        raise WrongValueError("is empty; fill it in or leave it out")
    return value


def _strings(row: Setting, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _wrong(value, 'a list of strings such as ["…", "…"]')
    for item in value:
        if not isinstance(item, str):
            raise WrongValueError(f"holds {_TYPES.get(type(item), 'another type')}; it is a list of strings")
        if not item.strip():
            raise WrongValueError("holds an empty string; fill it in or leave it out")
    return tuple(value)


def _flag(row: Setting, value: object) -> str | None:
    return row.key if _boolean(row, value) else None


def _boolean(row: Setting, value: object) -> bool:
    if not isinstance(value, bool):
        raise _wrong(value, "true or false")
    return value


def _moment(row: Setting, value: object) -> str | date:
    if not isinstance(value, str | date):
        raise _wrong(value, 'a date such as 2018-12-01 or a string such as "2018-12"')
    return value


def _date(row: Setting, value: object) -> DateSpan:
    try:
        return parse_edtf(iso(_moment(row, value)))
    except DateError as error:
        raise WrongValueError(f"is wrong: {error}") from error


def _days(row: Setting, value: object) -> tuple[DateSpan, ...]:
    if not isinstance(value, list):
        raise _wrong(value, "a list of dates such as [2021-12-25]")
    spans = [_date(row, item) for item in value]
    coarse = next((item for item, span in zip(value, spans, strict=True) if span.grain is not Grain.DAY), None)
    if coarse is not None:
        raise WrongValueError(
            f'holds {coarse!r}, which is no single day; write days, or an interval of days such as "2021-12-24/2021-12-26"'
        )
    if sum(span.days for span in spans) > _MOST_HOLIDAYS:
        raise WrongValueError(f"holds more than {_MOST_HOLIDAYS:,} days; look for a wrong year in an interval")
    return tuple(dict.fromkeys(DateSpan.of_day_number(number) for span in spans for number in span))


def _weekdays(row: Setting, value: object) -> tuple[str, ...]:
    days = _strings(row, value)
    fault = weekend_fault(days)
    if fault is not None:
        raise WrongValueError(fault)
    return tuple(dict.fromkeys(day.capitalize() for day in days))


def _checks(row: Setting, value: object) -> tuple[str, ...]:
    names = _strings(row, value)
    fault = unknown_check(names)
    if fault is not None:
        raise WrongValueError(f"is wrong: {fault}")
    return tuple(dict.fromkeys(names))


def _language(row: Setting, value: object) -> str:
    from milestones.language.languages import language

    code = _string(row, value)
    try:
        language(code)
    except ConfigError as error:
        raise WrongValueError(f"is wrong: {error}") from error
    return code


def _zone(row: Setting, value: object) -> str:
    from milestones.calendar.zones import UnknownZoneError, zone_named

    name = _string(row, value)
    try:
        zone_named(name)
    except UnknownZoneError as error:
        raise WrongValueError(f"is wrong: {error}") from error
    return name


def _time(row: Setting, value: object) -> str:
    if not isinstance(value, str | time):
        raise _wrong(value, "a time such as 14:30:00")
    return value.strftime("%H:%M:%S") if isinstance(value, time) else value


_READERS: dict[str, Callable[[Setting, object], Any]] = {
    "string": _string, "strings": _strings, "flag": _flag, "boolean": _boolean, "moment": _moment, "date": _date, "days": _days,
    "weekdays": _weekdays, "checks": _checks, "language": _language, "zone": _zone, "time": _time,
}  # fmt: skip
