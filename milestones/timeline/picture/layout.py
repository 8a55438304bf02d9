"""The whole picture: title, axis, gaps, marks and labels at their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from milestones.timeline.picture.labels import label_for
from milestones.timeline.picture.legend import Entry, legend_for
from milestones.timeline.picture.marks import Kind, Mark, marks_of, stem_of
from milestones.timeline.picture.placing import Placed, placed_marks
from milestones.timeline.picture.scale import Scale, Window, scale_for
from milestones.timeline.picture.text_width import text_width, wrapped
from milestones.timeline.picture.ticks import Tick, ticks_for
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import NO_EVENTS, covered, gap_words

WIDTH = 960.0
"""The width of a picture that is to be printed; its height is at most half as much again, as a page's."""

NARROW = 380.0
"""The width of a picture for a telephone, which may be as high as ten of its widths."""

TITLE_SIZE, SUBTITLE_SIZE, GAP_SIZE = 26.0, 13.5, 11.5
TITLE_LINE = 32.0
GAP_STRIP = 24.0
"""The height of the strip above the axis in which gaps are written."""

_MARGIN = 20.0
_WIDEST_LABEL = 240.0
_PAGE, _SCROLL, _WIDE = 1.5, 10, 600
_REACHES = (0.0, *(2.0 ** (power / 3) for power in range(1, 33)))


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap between two marks that follow each other, written on the axis: from ``left`` to ``right``."""

    left: float
    right: float
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """What stands where, in pixels from the upper left corner.

    The marks are between ``top``, where the ticks are named once more, and ``axis``. The gaps stand just above the axis, the
    legend below its ticks.
    """

    width: float
    height: float
    title: tuple[str, ...]
    subtitle: str
    scale: Scale
    top: float
    axis: float
    ticks: tuple[Tick, ...]
    gaps: tuple[Gap, ...]
    placed: tuple[Placed, ...]
    legend: tuple[Entry, ...]


def picture_of(
    rows: Sequence[TimelineRow], *, title: str | None = None, width: float = WIDTH, window: Window = (None, None)
) -> Picture:
    """The picture of rows in the order of time, as far as the window goes; what reaches beyond it is cut off at its edge.

    If the page does not hold it, lines to the axis may pass behind labels; and if that does not do, events that are near to each
    other are joined in clusters, as few as will do.
    """
    most = width * (_PAGE if width >= _WIDE else _SCROLL)
    scale = scale_for(rows, _MARGIN, width - _MARGIN, window)
    heading = wrapped(title, TITLE_SIZE, width - 2 * _MARGIN, 3, bold=True) if title else ()
    drawn = _picture(rows, scale, heading, width)
    for reach in _REACHES:
        if drawn.height <= most:
            break
        drawn = _picture(rows, scale, heading, width, reach, crossing=True)
    return drawn


def _picture(
    rows: Sequence[TimelineRow],
    scale: Scale,
    heading: tuple[str, ...],
    width: float,
    reach: float = 0.0,
    *,
    crossing: bool = False,
) -> Picture:
    subtitle = subtitle_of(rows) if heading else ""
    top = (16 + len(heading) * TITLE_LINE + 22 if heading else 0) + 40
    marks = marks_of(rows, scale, reach)
    gaps = _gaps(marks, scale)
    written = {gap.right for gap in gaps}
    widest = widest_label(width)
    labels = [label_for(mark, widest, with_gap=stem_of(mark, scale) not in written) for mark in marks]
    placed = placed_marks(marks, labels, scale, top + 14, crossing=crossing)
    bottom = max((max(each.bar.bottom, each.label_box.bottom) for each in placed), default=top + 14)
    axis = round(bottom + (GAP_STRIP if gaps else 0) + 14)
    legend = legend_for(marks, scale.left, scale.right, axis + 42)
    height = max((entry.box.bottom for entry in legend), default=axis + 36) + 12
    return Picture(width, height, heading, subtitle, scale, top, axis, ticks_for(scale) if rows else (), gaps, placed, legend)


def widest_label(width: float) -> float:
    """The width that a label may have in a picture, so that it has room on one side of every mark."""
    return min(_WIDEST_LABEL, (width - 2 * _MARGIN) / 2 - 24)


def subtitle_of(rows: Sequence[TimelineRow]) -> str:
    """How many events there are, and over which years: ``14 events, 1867 to 2018``."""
    if not rows:
        return NO_EVENTS
    events = sum(not row.is_reference for row in rows)
    return f"{events:,} {'event' if events == 1 else 'events'}, {covered(list(rows))}"


def _gaps(marks: Sequence[Mark], scale: Scale) -> tuple[Gap, ...]:
    """The gaps for whose words there is room between the beginnings of two marks.

    A day stands at its noon and anything longer at its beginning, so a month may stand before its first day that precedes it in the
    list: the gap after it begins where the one before it ends.
    """
    found: list[Gap] = []
    free = scale.left
    for before, after in pairwise(marks):
        gap = after.rows[0].since_previous
        left = scale.x(before.end) if before.kind is Kind.CLUSTER else stem_of(before, scale)
        right = stem_of(after, scale)
        if gap is not None and gap.least > 0 and left >= scale.left:
            left = max(left, free)
            words = gap_words(gap)
            if text_width(words, GAP_SIZE) + 22 <= right - left:
                found.append(Gap(left, right, words))
                free = right
    return tuple(found)
