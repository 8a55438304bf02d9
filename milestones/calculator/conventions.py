"""The conventions of events beside those of a project: counting, leap day, first day, reckoning; other zones; the clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import Any

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import Anchors
from milestones.anchors.event import Event
from milestones.anchors.settings import Settings
from milestones.calculator.measuring import Evaluation, Trial
from milestones.calculator.wording import plural
from milestones.calendar.datespan import DateSpan
from milestones.calendar.zones import days_seen, seconds_between
from milestones.parser.claim import Claim
from milestones.parser.measure import Hedge, Measure, Unit

BY_THE_ZONE, BY_THE_CLOCK = "by the zone", "by the clock"
_OF_EVENTS = ("counting", "leap_day", "first_day", "reckoning")
_HOURS = {Unit.HOUR: 1, Unit.DAY: 24, Unit.NIGHT: 24, Unit.WEEK: 168, Unit.FORTNIGHT: 336}
_UTC = "+00:00"

Evaluated = Callable[[DateSpan, DateSpan], Evaluation]
"""What a measure makes of two dates."""


def rules_for(settings: Settings, begin: Candidate, finish: Candidate) -> Settings:
    """The settings with the conventions of the events at the ends; those of the first go before those of the second."""
    for candidate in (finish, begin):
        if candidate.event is not None:
            settings = with_rules_of(candidate.event, settings)
    return settings


def with_rules_of(event: Event, settings: Settings) -> Settings:
    """The settings with the conventions of one event."""
    changes: dict[str, Any] = {key: value for key in _OF_EVENTS if (value := getattr(event, key)) is not None}
    return replace(settings, **changes) if changes else settings


def evaluated(measure: Measure, begin: Candidate, finish: Candidate, settings: Settings, evaluation: Evaluated) -> Evaluation:
    """What a measure makes of two dates, by the clock where both times of day are known, and as the document's zone sees them."""
    plain = evaluation(begin.span, finish.span)
    if begin.event is None and finish.event is None and not _has_hours(measure):
        return plain
    base = _by_clock(measure, begin, finish, plain)
    seen = _seen(begin, settings), _seen(finish, settings)
    if seen == (begin.span, finish.span):
        return base
    there = evaluation(*seen)
    what = f"seen from {settings.zone}, where {_falls(begin, finish, seen)}, it is {there.gives()}"
    trial = Trial(BY_THE_ZONE, there.holds, lambda: f"{there.gives()}, seen from {settings.zone}", lambda: _needed(there))
    here = next(
        str(candidate.event.zone) for candidate in (begin, finish) if candidate.event is not None and candidate.event.zone
    )
    remark = ""
    if base.holds and not there.holds:
        remark = f"; {what}, and does not hold"
    elif there.holds and not base.holds:
        remark = f"; {what}, and holds; by the date of {here} it does not"
    return Evaluation((*base.trials, trial), base.gives, base.remark + remark)


def _needed(evaluation: Evaluation) -> str:
    return " or ".join(dict.fromkeys(reading.allowed for reading in evaluation.readings if reading.allowed))


def _seen(candidate: Candidate, settings: Settings) -> DateSpan:
    """The days of an event in the zone of the document; the same where either has no zone, and for dates that are wider than a day."""
    event, other = candidate.event, settings.zone
    if event is None or event.zone is None or other is None or event.zone == other or not candidate.span.is_day:
        return candidate.span
    first, last = days_seen(candidate.span.earliest, _clock(candidate), event.zone, other)
    return DateSpan(first, last)


def _falls(begin: Candidate, finish: Candidate, seen: tuple[DateSpan, DateSpan]) -> str:
    """Which event fell on another day, and on which: "the arrest fell on Sunday 2 December 2018"."""
    parts = [
        f"{candidate.label} {'fell' if span.is_day else 'may have fallen'} on {span.spoken()}"
        for candidate, span in zip((begin, finish), seen, strict=True)
        if span != candidate.span
    ]
    return " and ".join(parts)


def _clock(candidate: Candidate) -> str | None:
    """The time of day of an event at this end of it; None where it is not known."""
    event = candidate.event
    if event is None:
        return None
    return event.end_time if event.ends is not None and candidate.span == event.ends else event.time


def _by_clock(measure: Measure, begin: Candidate, finish: Candidate, base: Evaluation) -> Evaluation:
    """The readings with that of the clock: exact where both times are known, and a soft word where hours are stated and they are not."""
    timed = _has_hours(measure)
    if not all(part.unit in _HOURS for part in measure.parts) or measure.hedge is not Hedge.NONE or measure.ordinal:
        return base
    seconds = _seconds(begin, finish)
    if seconds is None:
        return (
            replace(base, remark="; the hours are not checked, as the times of day are not known")
            if timed and base.holds
            else base
        )
    stated = sum((part.number * _HOURS[part.unit] for part in measure.parts), Fraction(0)) * 3600
    unit = 3600 if timed else 86_400 * min(_HOURS[part.unit] // 24 for part in measure.parts)
    value = partial(_in_words, seconds)
    trial = Trial(BY_THE_CLOCK, abs(seconds - stated) < unit, value, partial(_needed_by_clock, measure))
    return Evaluation((trial,) if timed else (*base.trials, trial), lambda: f"{base.gives()}; {value()} by the clock")


def _has_hours(measure: Measure) -> bool:
    return any(part.unit is Unit.HOUR for part in measure.parts)


def _needed_by_clock(measure: Measure) -> str:
    """ "2 days 3 hours, within an hour"."""
    parts = " ".join(plural(part.number, part.unit.value) for part in measure.parts)
    return f"{parts}, within {'an' if _has_hours(measure) else 'a'} {measure.parts[-1].unit.value}"


def is_a_day_off_by_clock(claim: Claim, measure: Measure, begin: Candidate, finish: Candidate, anchors: Anchors) -> bool:
    """Whether a count of days of a journey is one day off, which the times of day may explain where nobody knows them."""
    quantity = measure.single
    if quantity is None or quantity.unit is not Unit.DAY or measure.hedge is not Hedge.NONE or measure.ordinal:
        return False
    if not (begin.span.is_day and finish.span.is_day) or _seconds(begin, finish) is not None:
        return False
    off = quantity.number - (finish.span.earliest - begin.span.earliest)
    sentence = anchors.prose[claim.sentence[0] : claim.sentence[1]]
    return off in (-1, 2) and re.search(anchors.language.cues.journeys, sentence) is not None


def _seconds(begin: Candidate, finish: Candidate) -> int | None:
    first, second = _clock(begin), _clock(finish)
    if first is None or second is None or not (begin.span.is_day and finish.span.is_day):
        return None
    zones = [candidate.event.zone if candidate.event is not None else None for candidate in (begin, finish)]
    shared = zones[0] or zones[1] or _UTC
    moments = (begin.span.earliest, first), zones[0] or shared, (finish.span.earliest, second), zones[1] or shared
    return seconds_between(*moments)


def _in_words(seconds: int) -> str:
    minutes = abs(seconds) // 60
    days, rest = divmod(minutes, 1440)
    parts = [(days, "day"), (rest // 60, "hour"), (rest % 60, "minute")]
    return " ".join(plural(number, unit) for number, unit in parts if number) or "0 minutes"
