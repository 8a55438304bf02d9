"""The timeline as a page of HTML: the picture and the table behind it, without a script; with one, zoom and a filter too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from milestones.markup.element import Markup, element, join
from milestones.markup.page import for_encoding, page, palette_style, resource
from milestones.timeline.figure import picture_pair, row_table
from milestones.timeline.options import TimelineOptions
from milestones.timeline.page_data import page_data
from milestones.timeline.picture.layout import subtitle_of
from milestones.timeline.picture.scale import Window
from milestones.timeline.picture.style import picture_style
from milestones.timeline.rows import TimelineRow

NAME = "html"
_PREFIX = "event-"
_BUTTONS = (
    ("in", "+", "Zoom in"),
    ("out", "−", "Zoom out"),
    ("back", "←", "Earlier"),
    ("on", "→", "Later"),
    ("all", "All", "Show all"),
)
_KEYS = "Timeline. With the keyboard: plus and minus zoom, the arrows move, 0 shows all."


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write the page."""
    stream.write(for_encoding(timeline_page(rows, options.title or "Timeline", options.window), options.encoding))


def timeline_page(rows: Sequence[TimelineRow], title: str, window: Window = (None, None)) -> str:
    """The page as text."""
    head = element(
        "header",
        element("p", "Timeline", class_="kicker"),
        element("h1", title),
        element("p", subtitle_of(rows), class_="deck"),
    )
    skip = element("a", "Skip to the table", href="#table", class_="skip")
    body = join(
        (
            skip,
            head,
            element("main", _figure(rows, window), _table(rows))
            if rows
            else element("main", element("p", "There are no events.")),
        )
    )
    style = (
        palette_style()
        + picture_style()
        + resource("milestones.markup", "page.css")
        + resource("milestones.timeline", "timeline.css")
    )
    script = "".join(resource("milestones.timeline.script", name) for name in ("layout.js", "zoom.js")) if rows else None
    return page(title, body, style=style, script=script, data=page_data(rows, _PREFIX, window) if rows else None)


def _figure(rows: Sequence[TimelineRow], window: Window) -> Markup:
    controls = element(
        "div", _filter(), _buttons(), element("p", id="status", role="status", class_="quiet"), class_="controls", hidden=True
    )
    return element("figure", controls, picture_pair(rows, _PREFIX, _KEYS, window), class_="timeline")


def _filter() -> Markup:
    box = element("input", type="search", id="filter", autocomplete="off", spellcheck="false")
    return element("label", "Filter ", box, for_="filter")


def _buttons() -> Markup:
    buttons = [
        element("button", sign, type="button", data_action=action, aria_label=label, title=label)
        for action, sign, label in _BUTTONS
    ]
    return element("div", *buttons, role="group", aria_label="Zoom", class_="buttons")


def _table(rows: Sequence[TimelineRow]) -> Markup:
    return element("section", element("h2", "The same as a table"), row_table(rows, _PREFIX), id="table")
