"""Colours of a terminal, and the signs that a stream can show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from milestones.report.characters import encodable
from milestones.report.options import ReportOptions

_CODES: Mapping[str, str] = MappingProxyType(
    {
        "error": "1;31",
        "warning": "1;33",
        "note": "1;36",
        "verified": "32",
        "unverifiable": "33",
        "ignored": "2",
        "place": "1",
        "claim": "1;31",
        "quiet": "2",
    }
)


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs that a report uses, in the letters of its stream."""

    holds: str = "✓"
    fails: str = "✗"
    becomes: str = "→"


_ASCII_SIGNS = Signs(holds="+", fails="x", becomes="->")


@dataclass(frozen=True, slots=True)
class Style:
    """How words look: plain, or coloured by their role."""

    colour: bool
    signs: Signs

    def paint(self, text: str, role: str) -> str:
        """``text`` in the colour of ``role``; as it is without colour, or for a role that has none."""
        if not self.colour or not text or role not in _CODES:
            return text
        return f"\x1b[{_CODES[role]}m{text}\x1b[0m"


def style_for(options: ReportOptions) -> Style:
    """The style of a report: ticks and arrows where the encoding has them, else letters and hyphens."""
    signs = Signs()
    shown = encodable(signs.holds + signs.fails + signs.becomes, options.encoding)
    return Style(options.colour, signs if shown else _ASCII_SIGNS)
