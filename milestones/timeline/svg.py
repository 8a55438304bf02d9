"""The timeline as one picture in SVG, which asks for no font and no network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from milestones.markup.element import Markup, element, number
from milestones.timeline.options import TimelineOptions
from milestones.timeline.picture.drawing import drawing, told
from milestones.timeline.picture.layout import picture_of, subtitle_of
from milestones.timeline.picture.scale import Window
from milestones.timeline.picture.style import picture_style
from milestones.timeline.rows import TimelineRow

NAME = "svg"
_DESCRIBED = 100


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write one SVG document. Who cannot see it finds its title, and its events in words, as the description."""
    text = '<?xml version="1.0" encoding="UTF-8"?>\n' + timeline_svg(rows, options.title or "Timeline", options.window) + "\n"
    stream.write(text.encode("ascii", "xmlcharrefreplace").decode() if not options.encoding.lower().startswith("utf") else text)


def timeline_svg(rows: Sequence[TimelineRow], title: str, window: Window = (None, None)) -> Markup:
    """The ``svg`` element of a picture that stands alone, with its own style sheet."""
    picture = picture_of(rows, title=title, window=window)
    inside = (
        element("title", title, id="title"),
        element("desc", _description(rows), id="description"),
        element("style", Markup(picture_style())),
        drawing(picture, "event-"),
    )
    box = f"0 0 {number(picture.width)} {number(picture.height)}"
    names = {"aria-labelledby": "title description"}
    return element(
        "svg",
        *inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=box,
        width=picture.width,
        height=picture.height,
        role="img",
        **names,
    )


def _description(rows: Sequence[TimelineRow]) -> str:
    rest = len(rows) - _DESCRIBED
    lines = [subtitle_of(rows) + ".", *(told(row) + "." for row in rows[:_DESCRIBED])]
    return "\n".join([*lines, f"And {rest:,} more."] if rest > 0 else lines)
