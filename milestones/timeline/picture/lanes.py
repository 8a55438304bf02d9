"""Lanes: which of the rows above the axis each mark takes, so that no two are over each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_BETWEEN = 12.0
_MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Slot:
    """What a mark takes of a lane, from ``left`` to ``right``, and where the ``stem`` rises that ties it to the axis."""

    left: float
    right: float
    stem: float


class _Lane:
    """The slots of one lane, sorted; no two of them are nearer than the space between."""

    __slots__ = ("lefts", "rights")

    def __init__(self) -> None:
        self.lefts: list[float] = []
        self.rights: list[float] = []

    def has_room(self, slot: Slot) -> bool:
        place = bisect_left(self.lefts, slot.left)
        before = place == 0 or self.rights[place - 1] + _BETWEEN <= slot.left
        return before and (place == len(self.lefts) or slot.right + _BETWEEN <= self.lefts[place])

    def covers(self, x: float) -> bool:
        place = bisect_left(self.lefts, x)
        return place > 0 and self.rights[place - 1] > x

    def take(self, slot: Slot) -> None:
        place = bisect_left(self.lefts, slot.left)
        self.lefts.insert(place, slot.left)
        self.rights.insert(place, slot.right)


def lanes_for(slots: Sequence[Slot], *, crossing: bool = False) -> list[int]:
    """The lane of each slot, from 0 next to the axis.

    The slots are taken from right to left, and at one place from last to first, so that what came first stands highest. Each gets
    the nearest lane in which it has room and no stem crosses a slot; where that takes a staircase of more than a dozen lanes, or
    ``crossing`` is allowed, the nearest in which it has room.
    """
    lanes: list[_Lane] = []
    stems: list[tuple[float, int]] = []
    found = [0] * len(slots)
    for index in sorted(range(len(slots)), key=lambda each: (-slots[each].stem, -each)):
        slot = slots[index]
        lane = None if crossing else _uncrossed(slot, lanes, stems)
        if lane is None:
            lane = next((number for number, each in enumerate(lanes) if each.has_room(slot)), len(lanes))
        if lane == len(lanes):
            lanes.append(_Lane())
        lanes[lane].take(slot)
        stems.append((slot.stem, lane))
        found[index] = lane
    return found


def _uncrossed(slot: Slot, lanes: Sequence[_Lane], stems: Sequence[tuple[float, int]]) -> int | None:
    """The nearest lane that the slot fits in with no stem across it and its own stem across none; None if that is too far."""
    first = 1 + max((lane for stem, lane in stems if slot.left < stem < slot.right), default=-1)
    for number in range(min(len(lanes), _MOST_STEPS)):
        if number >= first and lanes[number].has_room(slot):
            return number
        if lanes[number].covers(slot.stem):
            return None
    return len(lanes) if first <= len(lanes) < _MOST_STEPS else None
