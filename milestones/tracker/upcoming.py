"""What comes next for every event, soonest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from milestones.anchors.event import Event
from milestones.anchors.milestone_rules import MilestoneRule, parse_rules
from milestones.anchors.settings import Settings
from milestones.tracker.countdown import countdown
from milestones.tracker.counts import can_count, counted
from milestones.tracker.milestone import Milestone
from milestones.tracker.overtakings import overtakings
from milestones.tracker.track import Track, tracks

_KIND_ORDER = {
    kind: place for place, kind in enumerate(("begins", "anniversary", "days", "weeks", "months", "countdown", "overtaking"))
}


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The milestones from ``as_of`` to ``last`` (day numbers), soonest first, and those that were added for events without one.

    ``uncounted`` are the tracks whose dates are too coarse for some of their rules, ``yearly`` those whose anniversaries are kept every year;
    ``of_events`` is False where there were no events to look at.
    """

    as_of: int
    last: int
    milestones: tuple[Milestone, ...]
    uncounted: tuple[Track, ...]
    yearly: tuple[Track, ...] = ()
    of_events: bool = True


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are looked at, ``as_of`` and ``last`` included; ``at_least_one`` adds the next milestone of an event that has none in them."""

    as_of: int
    last: int
    at_least_one: bool = False


def upcoming(
    events: Sequence[Event],
    settings: Settings,
    window: Window,
    more_rules: Sequence[str] = (),
    only: Sequence[Event] | None = None,
) -> Upcoming:
    """The milestones of ``only`` some of the events, or all, by their own rules and by ``more_rules``, which hold for all of them.

    Raises RegistryError for a rule that names an event which is not there, MilestoneRuleError for one of ``more_rules`` that is none.
    """
    extra = parse_rules(tuple(more_rules)) if more_rules else ()
    found: list[Milestone] = []
    uncounted: list[Track] = []
    yearly: list[Track] = []
    chosen = events if only is None else only
    for event in chosen:
        rules = tuple(dict.fromkeys((*parse_rules(event.milestones), *extra)))
        own = tracks([event], settings)
        found += _of_event(own, rules, events, window)
        uncounted += [track for track in own if any(rule.unit and not can_count(track.span, rule.unit) for rule in rules)]
        yearly += own if any(rule.kind == "anniversaries" for rule in rules) else ()
    ordered = sorted(_once(found), key=lambda each: _order(each, window.as_of))
    return Upcoming(window.as_of, window.last, tuple(ordered), tuple(uncounted), tuple(yearly), bool(chosen))


def _of_event(
    own: Sequence[Track], rules: Sequence[MilestoneRule], events: Sequence[Event], window: Window
) -> Sequence[Milestone]:
    inside: list[Milestone] = []
    later: list[Milestone] = []
    for stream in (_stream(track, rule, events, window.as_of) for track in own for rule in rules):
        for milestone in stream:
            if _day(milestone, window.as_of) > window.last:
                later.append(milestone)
                break
            inside.append(milestone)
    if inside or not later or not window.at_least_one:
        return inside
    return [min(later, key=lambda each: _order(each, window.as_of))]


def _stream(track: Track, rule: MilestoneRule, events: Sequence[Event], as_of: int) -> Iterator[Milestone]:
    """The milestones of one rule from a day on, in the order of time; some have no end."""
    if rule.unit is not None:
        return counted(track, rule, as_of)
    if rule.kind == "countdown":
        return countdown(track, as_of)
    return overtakings(track, rule, events, as_of)


def _once(found: Sequence[Milestone]) -> Iterable[Milestone]:
    """Each milestone once: two rules may give the same number, and then the one with more conventions stays."""
    best: dict[tuple[str, str, int, str | None], Milestone] = {}
    for each in found:
        key = (each.track.id, each.kind, each.number, each.than.id if each.than is not None else None)
        if key not in best or len(each.days) > len(best[key].days):
            best[key] = each
    return best.values()


def _day(milestone: Milestone, as_of: int) -> int:
    return milestone.next_day(as_of) or as_of


def _order(milestone: Milestone, as_of: int) -> tuple[int, int, int, str, int]:
    return (
        _day(milestone, as_of),
        milestone.days[0].span.days,
        _KIND_ORDER[milestone.kind],
        milestone.track.id,
        milestone.number,
    )
