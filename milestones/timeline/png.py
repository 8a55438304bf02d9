"""The timeline as one picture in PNG: the SVG in its light colours, drawn by resvg with the fonts of the machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from milestones.errors import ConfigError
from milestones.extras import extra_module
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow
from milestones.timeline.svg import timeline_svg

NAME = "png"
_ZOOM = 2
"""Pixels of the PNG for one of the SVG: sharp on a dense screen, and 274 to the inch on paper of seven inches."""
_SANS = ("Arial", "Liberation Sans", "Helvetica", "DejaVu Sans", "Noto Sans")
_SERIF = ("Georgia", "Liberation Serif", "Times New Roman", "DejaVu Serif", "Noto Serif")
_NO_FAMILY = "no family has this name"


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write the bytes of the picture.

    Raises ConfigError where the output is a terminal or takes no bytes, the library is not installed, or the machine has no font for the names.
    """
    buffer = getattr(stream, "buffer", None)
    if buffer is None or stream.isatty():
        raise ConfigError("a PNG picture is no text for a terminal; write it to a file: --output timeline.png")
    content = timeline_png(rows, options)
    stream.flush()
    buffer.write(content)


def timeline_png(rows: Sequence[TimelineRow], options: TimelineOptions) -> bytes:
    """The picture, twice as wide and high in pixels as the SVG. Raises ConfigError where the library or a font is missing."""
    sans, serif = _installed(_SANS), _installed(_SERIF)
    if sans is None and serif is None:
        raise ConfigError(
            "a PNG picture needs a font, and none is installed; install one (Debian: fonts-liberation), or write SVG"
        )
    return _drawn(timeline_svg(rows, options.title or "Timeline", options.window), sans or serif or "", serif or sans or "")


def _installed(families: Sequence[str]) -> str | None:
    """The first of the families that a letter can be drawn in. The library leaves out text for which it has no font, and does not say so."""
    blank = _drawn(_probe(""))
    return next((family for family in families if _drawn(_probe(f'<text y="30" font-family="{family}">M</text>')) != blank), None)


def _probe(content: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">{content}</svg>'


def _drawn(svg: str, sans: str = _NO_FAMILY, serif: str = _NO_FAMILY) -> bytes:
    resvg = extra_module("resvg_py", "picture", "a PNG picture")
    return bytes(resvg.svg_to_bytes(svg_string=svg, zoom=_ZOOM, sans_serif_family=sans, serif_family=serif))
