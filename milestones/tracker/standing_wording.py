"""Where an event stands, in a line of words."""

from __future__ import annotations

from milestones.calculator.wording import plural
from milestones.timeline.distance import Distance
from milestones.timeline.wording import short_date
from milestones.tracker.standing import Standing, State


def line(standing: Standing) -> str:
    """One line for a prompt or a message: ``Day 1,000 since arrest of Meng Wanzhou, 999 days elapsed``.

    A coarse date gives a range: ``968–998 days since moved house (Dec 2018)``.
    """
    name = named(standing)
    if standing.state is State.TO_COME:
        return f"{_about(standing)}{_apart(_reversed(standing.since))} until {name}"
    if standing.state is State.TODAY:
        return f"Today: {name}"
    if standing.state is State.ENDED:
        return f"{name} lasted {_lasted(standing)}, and ended {_ended(standing)} ago"
    if standing.state is State.UNSETTLED:
        return f"{name}: the date is too coarse to say how it stands"
    if standing.days is None:
        return f"{_about(standing)}{_apart(standing.since)} since {name}{_to_go(standing)}"
    joint = "of" if standing.state is State.RUNNING else "since"
    if standing.counting == "elapsed":
        return f"{plural(standing.days, 'day')} since {name}{_to_go(standing)}"
    elapsed = f", {plural(standing.days, 'day')} elapsed" if standing.counting == "either" else ""
    return f"Day {standing.days + 1:,} {joint} {name}{elapsed}{_to_go(standing)}"


def brief(standing: Standing) -> str:
    """The same for a badge, without the event's name: ``day 1,000``, ``999 days``, ``100 days to go``, ``871 days``."""
    if standing.state is State.TO_COME:
        return f"{_about(standing).lower()}{_apart(_reversed(standing.since))} to go"
    if standing.state is State.ENDED:
        return f"lasted {_lasted(standing, both=False)}"
    if standing.state in (State.TODAY, State.UNSETTLED):
        return str(standing.state)
    if standing.days is None or standing.counting == "elapsed":
        return f"{_about(standing).lower()}{_apart(standing.since)}"
    return f"day {standing.days + 1:,}"


def named(standing: Standing) -> str:
    """The event's name; with its date where that is wider than a day or uncertain."""
    spans = [span for span in (standing.event.begins, standing.event.ends) if span is not None]
    if all(span.is_day and not span.approximate for span in spans):
        return standing.event.name
    return f"{standing.event.name} ({' – '.join(short_date(span) for span in spans)})"


def _about(standing: Standing) -> str:
    return "About " if standing.event.begins.approximate else ""


def _apart(gap: Distance) -> str:
    """A distance in days: ``999 days``, ``968–998 days``."""
    return plural(gap.least, "day") if gap.days is not None else f"{gap.least:,}–{plural(gap.most, 'day')}"


def _reversed(gap: Distance) -> Distance:
    return Distance(-gap.most, -gap.least)


def _lasted(standing: Standing, *, both: bool = True) -> str:
    length = standing.length
    if length is None or length.days is None:
        return "" if length is None else _apart(length)
    if standing.counting == "inclusive":
        return plural(length.days + 1, "day")
    inclusive = f" ({length.days + 1:,} counting both end days)" if both and standing.counting == "either" else ""
    return f"{plural(length.days, 'day')}{inclusive}"


def _ended(standing: Standing) -> str:
    return "" if standing.to_end is None else _apart(_reversed(standing.to_end))


def _to_go(standing: Standing) -> str:
    if standing.to_end is None:
        return ""
    return ", the last day" if standing.to_end.least == standing.to_end.most == 0 else f", {_apart(standing.to_end)} to go"
