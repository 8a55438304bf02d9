"""How wide a text is in a sans-serif font, without a font."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from milestones.report.characters import width

_GROUPS = (
    # advance in thousandths of the font's size, characters: Verdana, the widest of the usual sans-serif fonts
    (275, "ijl'|"),
    (352, " f/\\"),
    (364, ",."),
    (394, "t"),
    (427, "rIJ()[]-:;!"),
    (525, "cszk?"),
    (600, "abdeghnopquvxyL_F"),
    (636, "0123456789$€£TEZY«»"),
    (690, "ABCKPRSVX"),
    (760, "DGHNUOQ"),
    (820, "+=<>~^w&…—"),
    (980, "mMW@%"),
)
_ADVANCES: Mapping[str, int] = MappingProxyType({character: advance for advance, row in _GROUPS for character in row})
_NARROW, _WIDE = 640, 1000


def text_width(text: str, size: float) -> float:
    """The width of a text in the unit of ``size``, about; wide characters of East Asia count their full width, combining ones nothing."""
    return sum(_advance(character) for character in text) * size / 1000


def _advance(character: str) -> int:
    return _ADVANCES.get(character, {0: 0, 2: _WIDE}.get(width(character), _NARROW))
