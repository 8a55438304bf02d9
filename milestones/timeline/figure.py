"""The picture within a page: once for wide and once for narrow windows, with the table behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from milestones.markup.element import Markup, element, number
from milestones.timeline.picture.drawing import drawing
from milestones.timeline.picture.layout import NARROW, WIDTH, picture_of, subtitle_of
from milestones.timeline.picture.placing import Placed
from milestones.timeline.picture.scale import Window
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import gap_since, length_words, when


def figure(rows: Sequence[TimelineRow], prefix: str) -> Markup:
    """The figure; every mark leads to the row of its event in the table, which a reader opens."""
    table = element("details", element("summary", f"The same as a table: {subtitle_of(rows)}"), row_table(rows, prefix))
    return element("figure", picture_pair(rows, prefix), table, class_="timeline")


def picture_pair(rows: Sequence[TimelineRow], prefix: str, label: str = "Timeline", window: Window = (None, None)) -> Markup:
    """Two pictures, of which the style sheet shows the one that the window has room for; ``label`` is what they are called together."""
    wide = _svg(rows, f"{prefix}w", prefix, WIDTH, "wide-picture", window)
    return element(
        "div",
        wide,
        _svg(rows, f"{prefix}n", prefix, NARROW, "narrow-picture", window),
        class_="pictures",
        role="group",
        aria_label=label,
    )


def row_table(rows: Sequence[TimelineRow], prefix: str) -> Markup:
    """The rows as a table; their ids are ``prefix`` and their number.

    The roles are written out, since a narrow window shows a row as a block, and not every browser then still tells it as a row.
    """
    heads = [
        element("th", each, scope="col", role="columnheader") for each in ("date", "event", "since the event before", "source")
    ]
    body = [_table_row(row, f"{prefix}{index}") for index, row in enumerate(rows, 1)]
    head = element("thead", element("tr", *heads, role="row"), role="rowgroup")
    table = element("table", head, element("tbody", *body, role="rowgroup"), class_="events", role="table")
    return element("div", table, class_="wide", tabindex="0", role="region", aria_label="Table of the events")


def _table_row(row: TimelineRow, name: str) -> Markup:
    length = length_words(row)
    lasting = element("span", f" (lasted {length})", class_="quiet") if length else ""
    cells = (
        element("td", when(row), role="cell"),
        element("th", element("bdi", row.event), lasting, scope="row", role="rowheader"),
        element("td", gap_since(row), role="cell"),
        element("td", "; ".join(row.sources), class_="quiet", role="cell"),
    )
    return element("tr", *cells, id=name, role="row")


def _svg(rows: Sequence[TimelineRow], prefix: str, table: str, width: float, name: str, window: Window) -> Markup:
    picture = picture_of(rows, width=width, window=window)
    box = f"0 0 {number(picture.width)} {number(picture.height)}"
    label = f"Timeline: {subtitle_of(rows)}"
    return element(
        "svg", drawing(picture, prefix, partial(_row_address, table)), viewBox=box, role="group", aria_label=label, class_=name
    )


def _row_address(table: str, placed: Placed) -> str:
    return f"#{table}{placed.mark.first + 1}"
