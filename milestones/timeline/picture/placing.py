"""Marks and labels at their places above the axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from milestones.timeline.picture.box import Box
from milestones.timeline.picture.labels import Label
from milestones.timeline.picture.lanes import Slot, lanes_for
from milestones.timeline.picture.marks import LEAST_BAR, Kind, Mark, stem_of
from milestones.timeline.picture.scale import Scale
from milestones.timeline.picture.text_width import text_width

MARK_HEIGHT, PILL_HEIGHT = 10.0, 15.0
COUNT_SIZE = 10.5
"""The size of the count in the mark of a cluster."""

_BESIDE = 6.0
_LONG_BAR = 44.0
_LANE_GAP = 12.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its bar (as wide as its point for a single day), its label and the place of both.

    ``stem`` is where the line to the axis rises. ``label_box`` holds all lines; they begin at its left, or end at its right
    where ``to_the_left``.
    """

    mark: Mark
    label: Label
    bar: Box
    label_box: Box
    stem: float
    to_the_left: bool = False


def placed_marks(
    marks: Sequence[Mark], labels: Sequence[Label], scale: Scale, top: float, *, crossing: bool = False
) -> tuple[Placed, ...]:
    """Every mark in a lane below ``top``, in the order given; the lane next to the axis is the lowest, and each as high as what it holds.

    ``crossing`` allows a line to the axis to pass behind labels, which takes fewer lanes.
    """
    drafts = [_draft(mark, label, scale) for mark, label in zip(marks, labels, strict=True)]
    lanes = lanes_for([_slot(draft) for draft in drafts], crossing=crossing)
    heights = [0.0] * (max(lanes, default=-1) + 1)
    for draft, lane in zip(drafts, lanes, strict=True):
        heights[lane] = max(heights[lane], draft.bar.bottom, draft.label_box.bottom)
    tops = [top + fsum(heights[lane + 1 :]) + _LANE_GAP * (len(heights) - 1 - lane) for lane in range(len(heights))]
    return tuple(_lowered(draft, tops[lane]) for draft, lane in zip(drafts, lanes, strict=True))


def _draft(mark: Mark, label: Label, scale: Scale) -> Placed:
    """A mark as it stands in a lane at height 0."""
    begin, end = max(scale.left, scale.x(mark.begin)), min(scale.right, scale.x(mark.end + 1))
    stem = max(scale.left, stem_of(mark, scale))
    if mark.kind in (Kind.POINT, Kind.REFERENCE):
        begin, end = stem - MARK_HEIGHT / 2, stem + MARK_HEIGHT / 2
    elif mark.kind is Kind.CLUSTER or end - begin < LEAST_BAR:
        least = LEAST_BAR if mark.kind is not Kind.CLUSTER else pill_width(mark)
        middle, half = (begin + end) / 2, max(least, end - begin) / 2
        begin, end = middle - half, middle + half
    long = end - begin > _LONG_BAR
    height = PILL_HEIGHT if mark.kind is Kind.CLUSTER else MARK_HEIGHT
    top = label.height + 3 if long else 9.0 - height / 2
    bar = Box(begin, top, end, top + height)
    box, to_the_left = _above(bar, label, scale) if long else _beside(bar, label, scale)
    return Placed(mark, label, bar, box, stem, to_the_left)


def pill_width(mark: Mark) -> float:
    """The width that the count of a cluster takes in its mark."""
    return text_width(f"{len(mark.rows):,}", COUNT_SIZE, bold=True) + 12


def _above(bar: Box, label: Label, scale: Scale) -> tuple[Box, bool]:
    left = max(scale.left, min(bar.left, scale.right - label.width))
    return Box(left, 0.0, left + label.width, label.height), False


def _beside(bar: Box, label: Label, scale: Scale) -> tuple[Box, bool]:
    """On the right if there is room, and else on the left."""
    left = bar.right + _BESIDE
    if left + label.width <= scale.right:
        return Box(left, 0.0, left + label.width, label.height), False
    right = bar.left - _BESIDE
    return Box(right - label.width, 0.0, right, label.height), True


def _slot(draft: Placed) -> Slot:
    return Slot(min(draft.bar.left, draft.label_box.left), max(draft.bar.right, draft.label_box.right), draft.stem)


def _lowered(draft: Placed, by: float) -> Placed:
    return Placed(draft.mark, draft.label, _moved(draft.bar, by), _moved(draft.label_box, by), draft.stem, draft.to_the_left)


def _moved(box: Box, by: float) -> Box:
    return Box(box.left, box.top + by, box.right, box.bottom + by)
