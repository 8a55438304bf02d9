"""What stands beside a mark: a name, and below it the date and the gap."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.markup.harmless import harmless
from milestones.timeline.picture.marks import Kind, Mark
from milestones.timeline.picture.text_width import text_width, wrapped
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import gap_since, length_words, short_date, short_when

NAME_SIZE, DETAIL_SIZE = 13.0, 11.5
NAME_LINE, DETAIL_LINE = 16.0, 14.5
_MOST_NAME_LINES, _MOST_DETAIL_LINES = 3, 2


@dataclass(frozen=True, slots=True)
class Label:
    """The lines of a label: those of the name, in bold, above those of the detail."""

    name: tuple[str, ...]
    detail: tuple[str, ...]

    @property
    def width(self) -> float:
        """The width of the widest line, at most."""
        return max([self.name_width] + [text_width(line, DETAIL_SIZE) for line in self.detail])

    @property
    def name_width(self) -> float:
        """The width of the widest line of the name, at most."""
        return max(text_width(line, NAME_SIZE, bold=True) for line in self.name)

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.name) * NAME_LINE + len(self.detail) * DETAIL_LINE


def label_for(mark: Mark, width: float, *, with_gap: bool) -> Label:
    """The label of a mark, no wider than ``width``; ``with_gap`` says how long after the mark before it an event stands."""
    name = _named(mark).event if mark.kind is Kind.CLUSTER else mark.rows[0].event
    gap = gap_since(mark.rows[0]) if with_gap and mark.kind is not Kind.CLUSTER else ""
    return Label(
        wrapped(harmless(name), NAME_SIZE, width, _MOST_NAME_LINES, bold=True) or ("?",),
        _joined([each for each in (*remarks_of(mark), gap) if each], width),
    )


def _joined(remarks: list[str], width: float) -> tuple[str, ...]:
    """The remarks on as few lines as hold them; a line is broken within a remark only where that is wider than a line."""
    lines: list[str] = []
    for remark in remarks:
        longer = f"{lines[-1]} · {remark}" if lines else remark
        if lines and text_width(longer, DETAIL_SIZE) <= width:
            lines[-1] = longer
        else:
            lines += wrapped(remark, DETAIL_SIZE, width, _MOST_DETAIL_LINES)
    return tuple(lines)


def remarks_of(mark: Mark) -> tuple[str, ...]:
    """What stands below the name: the date, and how long an event lasted; of a cluster, how many more events, and when."""
    if mark.kind is Kind.CLUSTER:
        first, last = (short_date(each.begins) for each in (mark.rows[0], mark.rows[-1]))
        return f"and {len(mark.rows) - 1:,} more", first if first == last else f"{first} – {last}"
    row = mark.rows[0]
    length = length_words(row)
    return (short_when(row), f"lasted {length}") if length else (short_when(row),)


def _named(mark: Mark) -> TimelineRow:
    """The row that stands for a cluster: the first that somebody gave a name, else the first that is an event."""
    named = [row for row in mark.rows if row.id is not None] or [row for row in mark.rows if not row.is_reference]
    return (named or mark.rows)[0]
