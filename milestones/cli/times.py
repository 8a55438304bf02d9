"""Options of the tracker's commands that name a day, a length of time or a rule."""

from __future__ import annotations

import re

from milestones.anchors.milestone_rules import MilestoneRuleError, parse_rules
from milestones.calendar.gregorian import add_months
from milestones.cli.inputs import date_option
from milestones.errors import ConfigError
from milestones.tracker.upcoming import Window

DEFAULT_DAYS = 90
_MOST_DAYS = 200 * 366
_MOST_ALARM_DAYS = 366
_LENGTH = re.compile(r"([0-9]{1,6})\s*(d|days?|w|weeks?|m|months?|y|years?)?", re.IGNORECASE | re.ASCII)


def day_option(option: str, value: str) -> int:
    """The day number of a date that must be a single day; ``today`` reads the clock. Raises ConfigError."""
    span = date_option(option, value)
    if span is None or not span.is_day or span.approximate:
        raise ConfigError(f"{option} {value}: is no single day; give one, such as 2021-08-26, or today")
    return span.earliest


def window_option(as_of: int, within: str | None) -> Window:
    """The days that ``--within`` names; without it 90 days, and at least one milestone of each event. Raises ConfigError."""
    if within is None:
        return Window(as_of, as_of + DEFAULT_DAYS, at_least_one=True)
    last = _end(as_of, "--within", within)
    if last - as_of > _MOST_DAYS:
        raise ConfigError(f"--within {within}: is more than 200 years; give less")
    return Window(as_of, last)


def days_before(option: str, value: str | None) -> int | None:
    """The days or weeks before an entry that an option names, in days; None without it. Raises ConfigError."""
    if value is None:
        return None
    match = _LENGTH.fullmatch(value.strip())
    unit = (match[2] or "d")[0].lower() if match is not None else ""
    if match is None or unit not in "dw":
        raise ConfigError(f"{option} {value}: is no time before an entry; write 1d, 2w, or 0d for the day itself")
    days = int(match[1]) * (7 if unit == "w" else 1)
    if days > _MOST_ALARM_DAYS:
        raise ConfigError(f"{option} {value}: is more than a year; give less")
    return days


def rules_option(values: tuple[str, ...]) -> tuple[str, ...]:
    """The rules that ``--rule`` gives. Raises ConfigError for one that is none."""
    try:
        parse_rules(values)
    except MilestoneRuleError as error:
        raise ConfigError(f"--rule: {error}") from error
    return values


def _end(start: int, option: str, value: str) -> int:
    match = _LENGTH.fullmatch(value.strip())
    if match is None:
        raise ConfigError(f"{option} {value}: is no length of time; write 90d, 12w, 6m or 2y")
    number, unit = int(match[1]), (match[2] or "d")[0].lower()
    if unit in "dw":
        return start + number * (7 if unit == "w" else 1)
    return add_months(start, number * (12 if unit == "y" else 1))
