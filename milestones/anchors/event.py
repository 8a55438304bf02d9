"""Something that happened, or will, at a date."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import interval_ends, parse_edtf
from milestones.calendar.gregorian import year_month_day
from milestones.errors import DateError, RegistryError

COUNTINGS = ("either", "elapsed", "inclusive")
CALENDARS = ("gregorian", "julian")
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")


@dataclass(frozen=True, slots=True)
class Event:
    """An event with the phrases it goes by.

    ``date`` is a date, an EDTF string or a :class:`DateSpan`; an interval such as ``1982-04-02/1982-06-14`` is an event that lasts.
    ``span`` holds all its days, ``begins`` the first end, ``ends`` the second (None for an event of one date). With ``calendar="julian"`` the date is
    read in the Julian calendar. Raises RegistryError for a date, time or setting that is none.
    """

    name: str
    date: str | datetime.date | DateSpan
    id: str | None = None
    aliases: tuple[str, ...] = ()
    time: str | None = None
    zone: str | None = None
    source: str | None = None
    counting: str | None = None
    calendar: str = "gregorian"
    kind: str | None = None
    milestones: tuple[str, ...] = ()
    origin: str = "the events given"
    span: DateSpan = field(init=False)
    begins: DateSpan = field(init=False)
    ends: DateSpan | None = field(init=False)

    def __post_init__(self) -> None:
        aliases: object = self.aliases
        if isinstance(aliases, str):
            raise RegistryError(f"event {self.name!r}: aliases is a list of names, not one string")
        object.__setattr__(self, "aliases", tuple(self.aliases))
        object.__setattr__(self, "milestones", tuple(self.milestones))
        self._check()
        span, begins, ends = self._spans()
        object.__setattr__(self, "span", span)
        object.__setattr__(self, "begins", begins)
        object.__setattr__(self, "ends", ends)

    def _check(self) -> None:
        if not self.name.strip():
            raise RegistryError("an event needs a name")
        if self.counting is not None and self.counting not in COUNTINGS:
            raise RegistryError(f"event {self.name!r}: counting is {self.counting!r}; accepted are {', '.join(COUNTINGS)}")
        if self.calendar not in CALENDARS:
            raise RegistryError(f"event {self.name!r}: calendar is {self.calendar!r}; accepted are {', '.join(CALENDARS)}")
        if self.time is not None and _TIME.fullmatch(self.time) is None:
            raise RegistryError(f"event {self.name!r}: time is {self.time!r}; accepted is HH:MM or HH:MM:SS")
        if self.zone is not None:
            _check_zone(self.name, self.zone)

    def _spans(self) -> tuple[DateSpan, DateSpan, DateSpan | None]:
        if isinstance(self.date, DateSpan):
            return self.date, self.date, None
        if isinstance(self.date, datetime.date):
            span = DateSpan.from_date(self.date)
            return span, span, None
        if not isinstance(self.date, str):
            raise RegistryError(
                f"event {self.name!r}: date is {type(self.date).__name__}; give a date or a string such as 2018-12-01"
            )
        try:
            span, both = parse_edtf(self.date), interval_ends(self.date)
        except DateError as error:
            raise RegistryError(f"event {self.name!r}: date: {error}") from error
        if self.calendar == "julian":
            span, both = _from_julian(span), tuple(map(_from_julian, both)) if both else None  # type: ignore[assignment]
        return (span, both[0], both[1]) if both else (span, span, None)


def _from_julian(span: DateSpan) -> DateSpan:
    from milestones.calendar.julian import julian_day_number

    first, last = year_month_day(span.earliest), year_month_day(span.latest)
    return DateSpan(julian_day_number(*first), julian_day_number(*last), span.grain, span.approximate)


def _check_zone(name: str, zone: str) -> None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise RegistryError(f"event {name!r}: zone {zone!r} is not known; give an IANA name such as America/Vancouver") from error
