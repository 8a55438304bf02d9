"""Lines and columns of offsets, in the source as it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum


class ColumnUnit(Enum):
    """What a column counts: characters, or the units of an encoding."""

    CODE_POINTS = "code points"
    UTF16 = "utf-16-le"
    UTF8 = "utf-8"


@dataclass(frozen=True, slots=True)
class Region:
    """Where a span begins and ends: lines and columns from 1, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """The lines of a source; built once, asked by bisection. Lines end at ``\\n``, ``\\r\\n`` or a lone ``\\r``."""

    __slots__ = ("_lengths", "_source", "_starts")

    def __init__(self, source: str) -> None:
        self._source = source
        self._lengths: dict[ColumnUnit, _Lengths] = {}
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", source))]

    def line_column(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """The text of a line (from 1) without its end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._source)
        return self._source[start:end].rstrip("\r\n")

    def line_span(self, line: int) -> tuple[int, int]:
        """Where a line (from 1) begins, and where the next one does."""
        return self._starts[line - 1], self._starts[line] if line < len(self._starts) else len(self._source)

    def region(self, start: int, end: int, unit: ColumnUnit = ColumnUnit.CODE_POINTS) -> Region:
        """The lines and columns of a span, columns in ``unit``."""
        line, _ = self.line_column(start)
        end_line, _ = self.line_column(end)
        return Region(line, self.column(start, unit), end_line, self.column(end, unit))

    def column(self, offset: int, unit: ColumnUnit) -> int:
        """The column of an offset in ``unit``, from 1."""
        line, column = self.line_column(offset)
        if unit is ColumnUnit.CODE_POINTS or self._source.isascii():
            return column
        if unit not in self._lengths:
            self._lengths[unit] = _Lengths(self._source, unit)
        lengths = self._lengths[unit]
        return lengths.before(offset) - lengths.before(self._starts[line - 1]) + 1

    def utf8_column(self, offset: int) -> int:
        """The column of an offset in UTF-8 bytes, from 1."""
        return self.column(offset, ColumnUnit.UTF8)

    def utf16_column(self, offset: int) -> int:
        """The column of an offset in UTF-16 units, from 0, as editors count."""
        return self.column(offset, ColumnUnit.UTF16) - 1


_STRIDE = 256


class _Lengths:
    """How many units of an encoding stand before an offset: summed once a stride, so that a long line costs no more than a short one."""

    __slots__ = ("_size", "_source", "_sums", "_unit")

    def __init__(self, source: str, unit: ColumnUnit) -> None:
        self._source = source
        self._unit = unit
        self._size = 2 if unit is ColumnUnit.UTF16 else 1
        self._sums = [0]
        for start in range(0, len(source), _STRIDE):
            self._sums.append(self._sums[-1] + self._length(source[start : start + _STRIDE]))

    def before(self, offset: int) -> int:
        stride = offset // _STRIDE
        return self._sums[stride] + self._length(self._source[stride * _STRIDE : offset])

    def _length(self, text: str) -> int:
        return len(text.encode(self._unit.value, "surrogatepass")) // self._size
