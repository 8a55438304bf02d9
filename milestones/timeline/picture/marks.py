"""What a picture marks: an event, or several that are too near to each other to be told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from milestones.timeline.picture.scale import Scale
from milestones.timeline.rows import TimelineRow


class Kind(str, Enum):
    """How a mark is drawn; each kind has a shape of its own."""

    POINT = "point"
    LASTING = "lasting"
    COARSE = "coarse"
    REFERENCE = "reference"
    CLUSTER = "cluster"

    __str__ = str.__str__


@dataclass(frozen=True, slots=True)
class Mark:
    """One or more rows of the timeline, from number ``first`` on, and the days from ``begin`` to ``end`` that they take."""

    rows: tuple[TimelineRow, ...]
    first: int
    begin: int
    end: int
    kind: Kind

    @property
    def approximate(self) -> bool:
        """Whether the date is uncertain; a cluster's never is."""
        return self.kind is not Kind.CLUSTER and self.rows[0].span.approximate


LEAST_BAR = 10.0
"""The width of the narrowest bar; what would be narrower stands around its middle."""


def stem_of(mark: Mark, scale: Scale) -> float:
    """Where the line rises that ties a mark to the axis: the noon of a day, the beginning of anything longer."""
    begin, end = scale.x(mark.begin), scale.x(mark.end + 1)
    is_day = mark.kind in (Kind.POINT, Kind.REFERENCE)
    return (begin + end) / 2 if is_day or end - begin < LEAST_BAR else begin


def marks_of(rows: Sequence[TimelineRow], scale: Scale, reach: float = 0.0) -> tuple[Mark, ...]:
    """The rows in order, one mark each; those whose beginnings lie within ``reach`` on the scale share one mark where it is above 0."""
    marks: list[Mark] = []
    group: list[TimelineRow] = []
    for row in rows:
        if group and (reach <= 0 or scale.x(row.begins.earliest) - scale.x(group[0].begins.earliest) > reach):
            marks.append(_mark(group, len(marks) and marks[-1].first + len(marks[-1].rows)))
            group = []
        group.append(row)
    if group:
        marks.append(_mark(group, len(rows) - len(group)))
    return tuple(marks)


def _mark(group: Sequence[TimelineRow], first: int) -> Mark:
    row = group[0]
    if len(group) > 1:
        return Mark(tuple(group), first, row.begins.earliest, max(each.begins.earliest for each in group), Kind.CLUSTER)
    return Mark((row,), first, row.span.earliest, row.span.latest, _kind(row))


def _kind(row: TimelineRow) -> Kind:
    if row.is_reference:
        return Kind.REFERENCE
    if row.until is not None:
        return Kind.LASTING
    return Kind.POINT if row.span.is_day else Kind.COARSE
