"""How the parts of a picture look, as a style sheet for light, dark and print."""

from __future__ import annotations

from collections.abc import Mapping

from milestones.markup.palette import DARK, LIGHT
from milestones.timeline.picture.labels import DETAIL_SIZE, NAME_SIZE
from milestones.timeline.picture.layout import GAP_SIZE, SUBTITLE_SIZE, TITLE_SIZE
from milestones.timeline.picture.placing import COUNT_SIZE
from milestones.timeline.picture.ticks import TICK_SIZE

SERIF = 'Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Liberation Serif", serif'
SANS = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif'

_FILLS = (
    ("paper,.count", "paper"),
    ("title,.name,.year", "ink"),
    ("subtitle,.detail,.tick,.gap-words,.legend", "quiet"),
    ("point,.bar,.pill", "event"),
    ("reference-mark", "reference"),
)
_STROKES = (
    ("grid", "rule"),
    ("axis,.tick-mark", "ink"),
    ("stem", "stem"),
    ("gap-line", "quiet"),
    ("uncertain", "event"),
    ("reference-line", "reference"),
    ("halo", "paper"),
)
_SHAPE = f"""
.title{{font:700 {TITLE_SIZE}px {SERIF}}}
.subtitle{{font:{SUBTITLE_SIZE}px {SERIF}}}
.name{{font:700 {NAME_SIZE}px {SANS}}}
.detail{{font:{DETAIL_SIZE}px {SANS}}}
.tick,.legend{{font:{TICK_SIZE}px {SANS}}}
.year{{font:700 {TICK_SIZE}px {SANS}}}
.count{{font:700 {COUNT_SIZE}px {SANS}}}
.gap-words{{font:{GAP_SIZE}px {SANS}}}
.middle{{text-anchor:middle}}
.end{{text-anchor:end}}
.halo{{stroke-width:4px;stroke-linejoin:round;paint-order:stroke}}
.grid,.stem,.gap-line{{stroke-width:1px;fill:none}}
.axis{{stroke-width:1.5px}}
.uncertain{{stroke-width:1.5px;stroke-dasharray:3 2;fill:none}}
.reference-line{{stroke-width:1.5px;stroke-dasharray:1 3}}
"""
_ON_PAPER = "@media print{.paper,.count{fill:#fff}.halo{stroke:#fff}}"
"""Paper is white enough without ink."""


def picture_style() -> str:
    """The style sheet of a picture. Colours are written out for either scheme, as not every viewer of SVG knows variables."""
    dark = _colours(DARK)
    return f"{_SHAPE}{_colours(LIGHT)}@media screen and (prefers-color-scheme:dark){{{dark}}}{_ON_PAPER}"


def _colours(palette: Mapping[str, str]) -> str:
    fills = (f".{names}{{fill:{palette[colour]}}}" for names, colour in _FILLS)
    strokes = (f".{names}{{stroke:{palette[colour]}}}" for names, colour in _STROKES)
    soft = f".soft-edge{{stop-color:{palette['event']};stop-opacity:0.12}}.soft-middle{{stop-color:{palette['event']};stop-opacity:0.85}}"
    return "".join((*fills, *strokes, soft))
