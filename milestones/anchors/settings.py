"""The settings of a project: one table says what each is, and drives reading, checking and the reference page."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan


@dataclass(frozen=True, slots=True)
class Settings:
    """How a project counts and what it checks; the fields are described in :data:`SETTINGS`."""

    counting: str = "either"
    leap_day: str = "either"
    language: str = "en"
    date_order: str | None = None
    exclude: tuple[str, ...] = ()
    fail_on: str = "error"
    weekend: tuple[str, ...] = ("Saturday", "Sunday")
    holidays: tuple[DateSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """A row of the table: the key in the registry, the field of :class:`Settings`, its type and allowed values, and what it does."""

    key: str
    field: str
    kind: str
    description: str
    allowed: tuple[str, ...] = ()


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "counting",
        "counting",
        "string",
        "How a plain count of days is read: elapsed, inclusive of both end days, or either.",
        ("either", "elapsed", "inclusive"),
    ),
    Setting(
        "leap-day", "leap_day", "string", "On which day of a common year a 29 February is kept.", ("either", "feb-28", "mar-1")
    ),
    Setting("language", "language", "string", "The language of the documents, as a code."),
    Setting("date-order", "date_order", "string", "The order of numeric dates such as 03/04/2021.", ("day-first", "month-first")),
    Setting("day-first", "date_order", "flag", 'Short for date-order = "day-first".'),
    Setting("month-first", "date_order", "flag", 'Short for date-order = "month-first".'),
    Setting("exclude", "exclude", "strings", "Globs of files that are left out when folders are walked."),
    Setting(
        "fail-on",
        "fail_on",
        "string",
        "From which severity on a contradiction makes the run fail.",
        ("error", "warning", "never"),
    ),
    Setting("weekend", "weekend", "strings", "The weekdays that are no working days.", WEEKDAY_NAMES),
    Setting("holidays", "holidays", "dates", "Days that are no working days."),
)
"""All settings, in the order of the reference page."""
