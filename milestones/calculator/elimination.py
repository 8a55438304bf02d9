"""The one event that is left: an end that the text does not name, in a registry that has just one other event.

This may acquit a claim and never convicts one; the finding says that the event was found so.
"""

from __future__ import annotations

from dataclasses import replace

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import Anchors
from milestones.parser.claim import Claim

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
