"""Where one event stands as a badge for a README: an SVG picture that needs no font file and no network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from milestones.errors import ConfigError
from milestones.report.characters import visible_text
from milestones.timeline.picture.text_width import text_width
from milestones.tracker.standing import Standing
from milestones.tracker.standing_wording import brief, line

_HEIGHT, _BASELINE, _SIZE, _PADDING = 20, 14, 11, 6
_LABEL_FILL, _MESSAGE_FILL, _TEXT_FILL = "#444444", "#1f5a96", "#ffffff"
_MOST_LABEL = 240
"""Widths and heights in pixels. White on either ground has a contrast above 4.5 to 1 (WCAG 2.2, 1.4.3)."""


def write(found: Sequence[Standing], as_of: int, stream: TextIO, encoding: str) -> None:
    """Write the picture. Raises ConfigError unless there is exactly one event."""
    if len(found) != 1:
        ids = ", ".join(standing.event.id or "" for standing in found[:10])
        what = (
            f"name it: milestones status EVENT --format svg-badge; the registry has {ids}"
            if found
            else "add one with milestones event add"
        )
        raise ConfigError(f"a badge shows one event, and there are {len(found)}; {what}")
    stream.write(badge(_label(found[0].event.name), brief(found[0]), line(found[0])))


def badge(label: str, message: str, title: str) -> str:
    """A picture of two fields with a title for those who do not see it. The texts are fitted to widths that hold in any sans-serif font."""
    label, message, title = (visible_text(each) for each in (label, message, title))
    left, right = (round(text_width(each, _SIZE)) for each in (label, message))
    split, whole = left + 2 * _PADDING, left + right + 4 * _PADDING
    size = f'width="{whole}" height="{_HEIGHT}" viewBox="0 0 {whole} {_HEIGHT}"'
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label={quoteattr(title)}>',
            f"  <title>{escape(title)}</title>",
            f'  <rect width="{whole}" height="{_HEIGHT}" rx="3" fill="{_MESSAGE_FILL}"/>',
            f'  <path d="M3 0H{split}V{_HEIGHT}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="{_LABEL_FILL}"/>',
            f'  <g fill="{_TEXT_FILL}" font-family="Verdana, DejaVu Sans, Geneva, sans-serif" font-size="{_SIZE}" aria-hidden="true">',
            _text(label, _PADDING, left),
            _text(message, split + _PADDING, right),
            "  </g>",
            "</svg>\n",
        )
    )


def _text(text: str, x: int, width: int) -> str:
    return f'    <text x="{x}" y="{_BASELINE}" textLength="{width}" lengthAdjust="spacingAndGlyphs">{escape(text)}</text>'


def _label(name: str) -> str:
    """A name, cut with an ellipsis where it would make the badge too wide; the title has the whole of it."""
    if text_width(name, _SIZE) <= _MOST_LABEL:
        return name
    cut = name
    while text_width(cut + "…", _SIZE) > _MOST_LABEL:
        cut = cut[:-1]
    return cut.rstrip() + "…"
