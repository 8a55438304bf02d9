"""What the script of a timeline's page needs to know of each row: its days, and the words of its label with their widths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from milestones.markup.harmless import harmless
from milestones.timeline.picture.drawing import told
from milestones.timeline.picture.labels import Label, label_for, remarks_of
from milestones.timeline.picture.layout import NARROW, WIDTH, widest_label
from milestones.timeline.picture.marks import marks_of
from milestones.timeline.picture.scale import Window, scale_for
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import gap_since, short_date


def page_data(rows: Sequence[TimelineRow], prefix: str, window: Window = (None, None)) -> dict[str, Any]:
    """The rows in order, the days that the whole picture reaches over, and the id of the fill for coarse dates.

    ``prefix`` begins the ids of the rows of the table.
    """
    scale = scale_for(rows, 0.0, WIDTH, window)
    marks = marks_of(rows, scale)
    return {
        "first": scale.first,
        "last": scale.last,
        "soft": f"{prefix}wsoft",
        "rows": [
            {
                "id": f"{prefix}{mark.first + 1}",
                "kind": str(mark.kind),
                "first": mark.begin,
                "last": mark.end,
                "begin": [row.begins.earliest, row.begins.latest],
                "uncertain": mark.approximate,
                "named": row.id is not None,
                "date": short_date(row.begins),
                "told": harmless(told(row)),
                "search": harmless(f"{row.event} {told(row)}").lower(),
                "since": gap_since(row),
                "remarks": list(remarks_of(mark)),
                "wide": _name(label_for(mark, widest_label(WIDTH), with_gap=False)),
                "narrow": _name(label_for(mark, widest_label(NARROW), with_gap=False)),
            }
            for mark, row in zip(marks, rows, strict=True)
        ],
    }


def _name(label: Label) -> list[Any]:
    return [list(label.name), round(label.name_width, 1)]
