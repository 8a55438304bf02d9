"""Places in a document as an editor counts them: lines and characters from 0, in the unit that was agreed on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from lsprotocol import types

from milestones.documents.positions import ColumnUnit, Lines

UNITS: Mapping[types.PositionEncodingKind, ColumnUnit] = MappingProxyType(
    {
        types.PositionEncodingKind.Utf8: ColumnUnit.UTF8,
        types.PositionEncodingKind.Utf16: ColumnUnit.UTF16,
        types.PositionEncodingKind.Utf32: ColumnUnit.CODE_POINTS,
    }
)
"""What a character is in each encoding of positions."""


class Places:
    """The places of one text. Lines end at ``\\n``, ``\\r\\n`` or a lone ``\\r``, as the protocol says, and at nothing else."""

    __slots__ = ("_last", "_unit", "lines")

    def __init__(self, source: str, unit: ColumnUnit) -> None:
        self.lines = Lines(source)
        self._unit = unit
        self._last = self.lines.line_column(len(source))[0]

    def range(self, start: int, end: int) -> types.Range:
        """The range of a span of offsets."""
        region = self.lines.region(start, end, self._unit)
        return types.Range(
            types.Position(region.line - 1, region.column - 1), types.Position(region.end_line - 1, region.end_column - 1)
        )

    def offset(self, position: types.Position) -> int:
        """The offset of a position: the end of the line for one beyond it, that of a character for one within it."""
        line = min(position.line + 1, self._last)
        start, _ = self.lines.line_span(line)
        end = start + len(self.lines.line_text(line))
        if position.line >= self._last:
            return end
        column = partial(self.lines.column, unit=self._unit)
        return start + bisect_right(range(start, end + 1), position.character + 1, key=column) - 1
