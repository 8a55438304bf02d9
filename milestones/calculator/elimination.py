"""The one event that is left, or the one that fits: an end that the text does not name, in a registry that has few events.

This may acquit a claim and never convicts one; the finding says that the event was found so.
"""

from __future__ import annotations

from dataclasses import replace

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import AGE_CHECKS, Anchors
from milestones.anchors.stems import content
from milestones.parser.claim import Claim, Option

_MOST_EVENTS = 4


def by_elimination(
    anchors: Anchors, claim: Claim, begins: list[Candidate], finishes: list[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """The candidates for both ends, with the registry's only other event where an end has no firm one."""
    if not 1 <= len(anchors.events) <= _MOST_EVENTS:
        return [], []
    taken = {candidate.key for candidate in (*begins, *finishes) if candidate.firm}
    spare = []
    for event in anchors.events:
        candidate = Candidate(
            event.span, event.name, f"{event.origin}, the only other event", f"event:{event.name}:{event.span}", firm=False
        )
        if candidate.key not in taken and not any(key.startswith(f"event:{event.name}:") for key in taken):
            spare.append(candidate)
    loose = [replace(candidate, firm=False) for candidate in (*begins, *finishes)]
    firm_begin = [candidate for candidate in begins if candidate.firm]
    firm_finish = [candidate for candidate in finishes if candidate.firm]
    if len(spare) == 1:
        one_event = {candidate.key for candidate in firm_begin} == {candidate.key for candidate in firm_finish}
        return (
            firm_begin + spare if one_event and firm_begin else firm_begin or spare + loose,
            firm_finish + spare if one_event and firm_finish else firm_finish or spare + loose,
        )
    if len(spare) == 2 and not taken:
        return spare, spare
    if firm_begin and firm_finish and len(taken) == 2:
        return [*firm_begin, *firm_finish], [*firm_begin, *firm_finish]
    return [], []


def _is_named(options: tuple[Option, ...]) -> bool:
    """Whether the text names an end by words of its own, which then is that event and no other."""
    return any(option.kind == "phrase" and option.firm for option in options)


_ANNIVERSARY = "anniversary"


def by_fitting(
    anchors: Anchors, claim: Claim, begins: list[Candidate], finishes: list[Candidate]
) -> list[tuple[list[Candidate], list[Candidate]]]:
    """The candidates for both ends, with every event of a small registry where an end has no firm one; only a single pair that fits may acquit.

    There are two tries: the end that the text may mean, such as the reference date, goes before the events for both ends.

    An event that is itself an anniversary is not what an anniversary counts from.
    """
    if not 1 <= len(anchors.events) <= _MOST_EVENTS or claim.check in AGE_CHECKS:
        return []
    events = [
        Candidate(
            event.span, event.name, f"{event.origin}, the only event that fits", f"event:{event.name}:{event.span}", firm=False
        )
        for event in anchors.events
    ]
    firm_begin = [candidate for candidate in begins if candidate.firm]
    named = {candidate.key for candidate in begins}
    firm_finish = [candidate for candidate in finishes if candidate.firm and candidate.key not in named]
    if (
        (firm_begin and firm_finish)
        or (not firm_begin and _is_named(claim.begin))
        or (not firm_finish and _is_named(claim.finish))
    ):
        return []
    loose = [replace(candidate, firm=False) for candidate in finishes]
    reference = anchors.reference
    now = (
        [Candidate(reference.span, "the reference date", reference.source, "now", firm=False)]
        if reference is not None and not loose
        else []
    )
    own = claim.check == _ANNIVERSARY
    origins = [each for each in events if not (own and _ANNIVERSARY in content(each.label, anchors.language).stems)]
    begin = firm_begin or origins
    return [(begin, firm_finish)] if firm_finish else [(begin, [*loose, *now]), (begin, events)]
