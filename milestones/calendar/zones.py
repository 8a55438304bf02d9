"""Days and times of day in the calendar of one zone, as another zone sees them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

_OFFSET = re.compile(r"([+-])(\d{2}):(\d{2})", re.ASCII)
_LAST_YEARS = 366
"""How many days from either end of what datetime can tell a day may not be converted."""
_MOST = datetime.max.toordinal()


class UnknownZoneError(ValueError):
    """A name that is neither a zone of the IANA table nor an offset; the message says what to write."""


def zone_named(zone: str) -> tzinfo:
    """The zone of an IANA name (``America/Vancouver``) or an offset (``-08:00``). Raises UnknownZoneError."""
    offset = _OFFSET.fullmatch(zone)
    if offset is not None:
        ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
        if ahead < timedelta(hours=15):
            return timezone(ahead if offset[1] == "+" else -ahead)
    from zoneinfo import ZoneInfo, available_timezones

    try:
        return ZoneInfo(zone)
    except (LookupError, ValueError, OSError) as error:
        remedy = "give an IANA name such as America/Vancouver, or an offset such as -08:00"
        if not available_timezones():
            remedy = "this computer has no table of time zones: install the package tzdata, or give an offset such as -08:00"
        raise UnknownZoneError(f"zone {zone!r} is not known; {remedy}") from error


def days_seen(day: int, clock: str | None, zone: str, other: str) -> tuple[int, int]:
    """The first and the last day (day numbers) on which a zone's day, or a moment of it, falls in another zone.

    Without a time of day these are mostly two days. Days at the ends of what ``datetime`` knows (years 1 and 9999, and beyond) are left as they are.
    """
    if not _LAST_YEARS < day < _MOST - _LAST_YEARS:
        return day, day
    moments = [_moment(day, clock, zone)] if clock is not None else [_moment(day, "00:00", zone), _moment(day, "23:59:59", zone)]
    seen = [moment.astimezone(zone_named(other)).toordinal() for moment in moments]
    return seen[0], seen[-1]


def seconds_between(first: tuple[int, str], first_zone: str, second: tuple[int, str], second_zone: str) -> int | None:
    """The seconds from one moment (day number and time of day) to another; None where ``datetime`` does not reach."""
    if not all(_LAST_YEARS < day < _MOST - _LAST_YEARS for day, _ in (first, second)):
        return None
    return int((_moment(*second, second_zone) - _moment(*first, first_zone)).total_seconds())


def _moment(day: int, clock: str, zone: str) -> datetime:
    local = datetime.combine(datetime.fromordinal(day), time.fromisoformat(clock), zone_named(zone))
    return local.astimezone(UTC)
