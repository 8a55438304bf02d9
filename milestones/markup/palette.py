"""The colours of pictures and pages, for light and for dark, and the contrast that they have.

Blue and vermilion are told apart with every common deficiency of colour vision (Okabe and Ito, 2008), and nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum
from types import MappingProxyType

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#fffefb",
        "panel": "#f5f2ea",
        "ink": "#1b1a18",
        "quiet": "#57534b",
        "rule": "#d8d3c7",
        "stem": "#c3bdb0",
        "event": "#0a5788",
        "soft": "#7fabc9",
        "reference": "#a83a05",
        "contradicted": "#9c2a06",
        "contradicted-tint": "#fbe3d8",
        "verified": "#0a5788",
        "verified-tint": "#e0eef7",
        "unverifiable": "#66510a",
        "unverifiable-tint": "#f8efcd",
        "ignored": "#57534b",
        "ignored-tint": "#ecebe6",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#17181a",
        "panel": "#212326",
        "ink": "#ece9e2",
        "quiet": "#b1aca1",
        "rule": "#3b3d41",
        "stem": "#55585d",
        "event": "#7cbdec",
        "soft": "#456f8f",
        "reference": "#ffa06a",
        "contradicted": "#ffa07a",
        "contradicted-tint": "#4a2416",
        "verified": "#8ac6f0",
        "verified-tint": "#173449",
        "unverifiable": "#e9cf7a",
        "unverifiable-tint": "#3f3510",
        "ignored": "#b1aca1",
        "ignored-tint": "#303236",
    }
)


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, from 1 to 21, by WCAG 2.2; text needs 4.5, and what is drawn 3."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    linear = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return fsum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
