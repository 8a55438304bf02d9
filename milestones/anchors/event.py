"""Something that happened, or will, at a date."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from milestones.anchors.event_dates import GREGORIAN, JULIAN, event_spans
from milestones.calendar.datespan import DateSpan
from milestones.errors import DateError, RegistryError

COUNTINGS = ("either", "elapsed", "inclusive")
CALENDARS = (GREGORIAN, JULIAN)
RECKONINGS = ("full-years", "east-asian")
LEAP_DAYS = ("either", "feb-28", "mar-1")
FIRST_DAYS = ("either", "day-1", "day-0")

_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?", re.ASCII)
_OFFSET = re.compile(r"[+-](?:0\d|1[0-4]):[0-5]\d", re.ASCII)
_CHOICES = (
    ("counting", COUNTINGS),
    ("calendar", CALENDARS),
    ("reckoning", RECKONINGS),
    ("leap_day", LEAP_DAYS),
    ("first_day", FIRST_DAYS),
)
_TEXTS = ("id", "time", "end_time", "zone", "source", "counting", "calendar", "reckoning", "leap_day", "first_day", "kind")
_LISTS = ("aliases", "milestones")


class EventError(RegistryError):
    """An event is not as it should be: ``name`` is the event's, ``key`` the field that is wrong, ``what`` the fault and its remedy."""

    def __init__(self, name: object, key: str, what: str) -> None:
        super().__init__(f"event {name!r}: {what}")
        self.name, self.key, self.what = name, key, what


@dataclass(frozen=True, slots=True)
class Event:
    """An event with the phrases it goes by.

    ``date`` is a date, an EDTF string or a :class:`DateSpan`; an interval such as ``1982-04-02/1982-06-14`` is an event that lasts. A
    :class:`datetime.datetime` gives its time and zone too. ``span`` holds all days, ``begins`` those of the first end, ``ends`` those of the second (None
    for an event of one date). With ``calendar="julian"`` the date is read in the Julian calendar, and the spans are the days it means.
    ``time`` and ``end_time`` are the times of day of the first and the second end. ``zone`` is an IANA name or an offset such as ``+08:00``: whose calendar
    the date is read from. ``origin`` says where the event was defined.
    Raises RegistryError, which names the event and what is accepted, for a date, time or choice that is none.
    """

    name: str
    date: str | datetime.date | DateSpan
    id: str | None = None
    aliases: tuple[str, ...] = ()
    time: str | None = None
    zone: str | None = None
    source: str | None = None
    counting: str | None = None
    calendar: str = GREGORIAN
    reckoning: str | None = None
    leap_day: str | None = None
    first_day: str | None = None
    end_time: str | None = None
    kind: str | None = None
    milestones: tuple[str, ...] = ()
    origin: str = "the events given"
    span: DateSpan = field(init=False)
    begins: DateSpan = field(init=False)
    ends: DateSpan | None = field(init=False)

    def __post_init__(self) -> None:
        self._check_texts()
        if isinstance(self.date, datetime.datetime):
            self._take_time(self.date)
        self._check_choices()
        for name, span in zip(("span", "begins", "ends"), self._spans(), strict=True):
            object.__setattr__(self, name, span)

    def _check_texts(self) -> None:
        name: object = self.name
        if not isinstance(name, str) or not name.strip():
            raise EventError(self.name, "name", "name is no text; an event needs a name, such as 'arrest of Meng Wanzhou'")
        for key in _TEXTS:
            value: object = getattr(self, key)
            if value is not None and (not isinstance(value, str) or not value.strip()):
                raise EventError(self.name, key, f"{key} is {value!r}, not a text")
        for key in _LISTS:
            values: object = getattr(self, key)
            if not isinstance(values, list | tuple) or not all(isinstance(value, str) and value.strip() for value in values):
                raise EventError(self.name, key, f"{key} is {values!r}, not a list of texts")
            object.__setattr__(self, key, tuple(values))
        if self.milestones:
            self._check_rules()

    def _check_rules(self) -> None:
        from milestones.anchors.milestone_rules import MilestoneRuleError, parse_rules

        try:
            parse_rules(self.milestones)
        except MilestoneRuleError as error:
            raise EventError(self.name, "milestones", f"milestones: {error}") from error

    def _take_time(self, moment: datetime.datetime) -> None:
        clock = moment.strftime("%H:%M:%S")
        if self.time is not None and self.time != clock[: len(self.time)]:
            raise EventError(self.name, "time", f"time is {self.time!r}, but the date has {clock!r}; leave out one of them")
        object.__setattr__(self, "time", self.time or clock)
        if self.zone is not None and _OFFSET.fullmatch(self.zone) is None:
            _check_offset(self.name, moment, self.zone)
        elif self.zone is not None and moment.tzinfo is not None and _zone_of(moment) != self.zone:
            raise EventError(
                self.name, "zone", f"zone is {self.zone!r}, but the date has {_zone_of(moment)!r}; leave out one of them"
            )
        object.__setattr__(self, "zone", self.zone or _zone_of(moment))

    def _check_choices(self) -> None:
        for key, accepted in _CHOICES:
            value = getattr(self, key)
            if value not in accepted and not (value is None and key != "calendar"):
                raise EventError(self.name, key, f"{key} is {value!r}; accepted: {', '.join(accepted)}")
        for key in ("time", "end_time"):
            value = getattr(self, key)
            if value is not None and _TIME.fullmatch(value) is None:
                raise EventError(self.name, key, f"{key} is {value!r}; accepted is HH:MM or HH:MM:SS, from 00:00 to 23:59:59")
        if self.zone is not None and _OFFSET.fullmatch(self.zone) is None:
            _zone_info(self.name, self.zone)

    def _spans(self) -> tuple[DateSpan, DateSpan, DateSpan | None]:
        date: object = self.date
        if not isinstance(date, str | datetime.date | DateSpan):
            kind = type(date).__name__
            raise EventError(self.name, "date", f"date is of type {kind}; give a date, or a string such as 2018-12-01 or 2018-12")
        try:
            return event_spans(date, self.calendar)
        except DateError as error:
            raise EventError(self.name, "date", f"date: {error}") from error


def _zone_of(moment: datetime.datetime) -> str | None:
    """The zone of a moment by its name if it has one, else by its offset: ``+08:00``; None where the moment has none."""
    if moment.tzinfo is None:
        return None
    named: str | None = getattr(moment.tzinfo, "key", None)
    return named or _offset(moment)


def _offset(moment: datetime.datetime) -> str:
    text = moment.isoformat()
    return text[max(text.rfind("+"), text.rfind("-")) :]


def _zone_info(name: str, zone: str) -> datetime.tzinfo:
    from milestones.calendar.zones import UnknownZoneError, zone_named

    try:
        return zone_named(zone)
    except UnknownZoneError as error:
        raise EventError(name, "zone", str(error)) from error


def _check_offset(name: str, moment: datetime.datetime, zone: str) -> None:
    """A moment with an offset and a zone must agree, or the date is not the zone's."""
    local = moment.replace(tzinfo=_zone_info(name, zone))
    if moment.tzinfo is not None and local.utcoffset() != moment.utcoffset():
        offsets = f"the date has the offset {_offset(moment)}, but {zone} was at {_offset(local)} then"
        what = f"{offsets}; give the date and time of {zone}, or leave out zone"
        raise EventError(name, "zone", what)
