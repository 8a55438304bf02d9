"""The settings of a project: one table says what each is, and drives reading, checking and the reference page."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.anchors.check_names import unknown_check
from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan
from milestones.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Setting:
    """A row of a table of keys: the key in the registry, the field that it sets, its type and allowed values, and what it does.

    ``kind`` is ``string``, ``strings``, ``flag``, ``date`` (read as a date span), ``days`` (a list of single days), ``weekdays``, ``language``, ``zone``, ``boolean``,
    ``checks`` (a list of names of checks), and for
    events ``moment`` (a date that is kept as written) and ``time``. A ``flag`` that is true sets its field to the key's own name.
    """

    key: str
    field: str
    kind: str
    description: str
    allowed: tuple[str, ...] = ()
    required: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting("counting", "counting", "string", "How a plain count of days is read: elapsed, inclusive of both end days, or either.",
            ("either", "elapsed", "inclusive")),
    Setting("leap-day", "leap_day", "string", "On which day of a common year a 29 February is kept.", ("either", "feb-28", "mar-1")),
    Setting("first-day", "first_day", "string", "Whether the day on which a sequence begins is day 1 or day 0.", ("either", "day-1", "day-0")),
    Setting("reckoning", "reckoning", "string", "How ages are counted: in full years, or East Asian, by the years that a life has touched.",
            ("full-years", "east-asian")),
    Setting("calendar", "calendar", "string", "The calendar that documents write their dates in, up to 1923; a date marked as old or new style is of its own.",
            ("gregorian", "julian")),
    Setting("zone", "zone", "zone", "The time zone from which documents see events that have a zone of their own."),
    Setting("language", "language", "language", "The language of the documents, as a code."),
    Setting("date-order", "date_order", "string", "The order of numeric dates such as 03/04/2021; without it they are ambiguous.",
            ("day-first", "month-first")),
    Setting("day-first", "date_order", "flag", 'Short for date-order = "day-first".'),
    Setting("month-first", "date_order", "flag", 'Short for date-order = "month-first".'),
    Setting("exclude", "exclude", "strings", "Globs of files that are left out when folders are walked."),
    Setting("fail-on", "fail_on", "string", "The least severity of a contradiction that makes the run fail.", ("error", "warning", "never")),
    Setting("weekend", "weekend", "weekdays", "The weekdays that are no working days."),
    Setting("holidays", "holidays", "days", "Days that are no working days; an interval is all its days."),
    Setting("quotes", "quotes", "string", "What becomes of a contradiction in a quotation: it weighs as any other, weighs a note, or is ignored.",
            ("note", "check", "skip")),
    Setting("select", "select", "checks", "The checks that are made; without it, all of them."),
    Setting("ignore", "ignore", "checks", "Checks that are not made."),
    Setting("ignores-need-reason", "ignores_need_reason", "boolean", "Whether each ignore must say why."),
)  # fmt: skip
"""All settings, in the order of the reference page. The default of each is that of its field in :class:`Settings`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a project counts and what it checks; the fields are described in :data:`SETTINGS`.

    Raises ConfigError for a value that the table does not allow.
    """

    counting: str = "either"
    leap_day: str = "either"
    first_day: str = "either"
    reckoning: str = "full-years"
    calendar: str = "gregorian"
    zone: str | None = None
    language: str = "en"
    date_order: str | None = None
    exclude: tuple[str, ...] = ()
    fail_on: str = "error"
    weekend: tuple[str, ...] = ("Saturday", "Sunday")
    holidays: tuple[DateSpan, ...] = ()
    quotes: str = "note"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ignores_need_reason: bool = False

    def __post_init__(self) -> None:
        for row in SETTINGS:
            value = getattr(self, row.field)
            if row.allowed and value not in row.allowed and not (value is None and row.field == "date_order"):
                raise ConfigError(f"setting {row.field} is {value!r}; accepted: {', '.join(row.allowed)}")
        if self.zone is not None:
            _check_zone(self.zone)
        fault = weekend_fault(self.weekend)
        if fault is not None:
            raise ConfigError(f"setting weekend {fault}")
        for field in ("select", "ignore"):
            unknown = unknown_check(getattr(self, field))
            if unknown is not None:
                raise ConfigError(f"setting {field}: {unknown}")

    def makes(self, check: str) -> bool:
        """Whether a check is made: it is selected, or none is, and it is not left out."""
        return (not self.select or check in self.select) and check not in self.ignore


def _check_zone(zone: str) -> None:
    from milestones.calendar.zones import UnknownZoneError, zone_named

    try:
        zone_named(zone)
    except UnknownZoneError as error:
        raise ConfigError(f"setting zone: {error}") from error


def weekend_fault(days: tuple[str, ...]) -> str | None:
    """What is wrong with a list of weekdays that are to be the weekend; None if nothing is."""
    unknown = [day for day in days if day.capitalize() not in WEEKDAY_NAMES]
    if unknown:
        return f"holds {unknown[0]!r}, which is no weekday; accepted: {', '.join(WEEKDAY_NAMES)}"
    if len({day.capitalize() for day in days}) == len(WEEKDAY_NAMES):
        return "holds all seven days, which leaves no working day; leave out at least one"
    return None


def default(setting: Setting) -> object:
    """The value of a setting that no file sets."""
    return getattr(Settings(), setting.field)
