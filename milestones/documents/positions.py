"""Lines and columns of offsets, in the source as it stands."""

from __future__ import annotations

import re
from bisect import bisect_right


class Lines:
    """The lines of a source; built once, asked by bisection. Lines end at ``\\n``, ``\\r\\n`` or a lone ``\\r``."""

    __slots__ = ("_source", "_starts")

    def __init__(self, source: str) -> None:
        self._source = source
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

    def utf8_column(self, offset: int) -> int:
        """The column of an offset in UTF-8 bytes, from 1."""
        return len(self._before(offset).encode("utf-8", "surrogatepass")) + 1

    def utf16_column(self, offset: int) -> int:
        """The column of an offset in UTF-16 units, from 0, as editors count."""
        return len(self._before(offset).encode("utf-16-le", "surrogatepass")) // 2

    def _before(self, offset: int) -> str:
        line = bisect_right(self._starts, offset)
        return self._source[self._starts[line - 1] : offset]
