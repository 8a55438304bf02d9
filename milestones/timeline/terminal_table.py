"""A table for a terminal: in columns where its words fit in them, else a short list for each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from milestones.report.characters import width
from milestones.timeline.column_lines import column_lines
from milestones.timeline.column_widths import column_widths

TABLE_FORMAT = "simple"
_INDENT = "  "
_LONGEST_WORD = 20

Cells = Sequence[Sequence[str]]


def terminal_table(cells: Cells, headers: Sequence[str], columns: int | None = None, tablefmt: str = TABLE_FORMAT) -> str:
    """The rows in one of tabulate's formats, without the columns that are empty in all of them.

    With ``columns``, cells are wrapped so that the table is no wider, as far as their words allow. Where words of an ordinary
    length would have to be broken, the format ``simple`` gives way to a list for each row: its first cell, and below it the others
    with their headers. ``tablefmt`` must be one that tabulate has.
    """
    from tabulate import tabulate

    kept = [index for index in range(len(headers)) if not cells or any(row[index] for row in cells)]
    cells, headers = [[row[index] for index in kept] for row in cells], [headers[index] for index in kept]
    widths = None if columns is None or not cells else column_widths(cells, headers, columns)
    if columns is not None and widths is not None and tablefmt == TABLE_FORMAT and _breaks_words(cells, headers, widths):
        return "\n\n".join("\n".join(_list(row, headers, columns)) for row in cells)
    return tabulate(cells, headers, tablefmt, disable_numparse=True, maxcolwidths=widths, maxheadercolwidths=widths)


def _breaks_words(cells: Cells, headers: Sequence[str], widths: Sequence[int]) -> bool:
    """Whether a column is narrower than one of its words; words that are longer than most are wide as most."""
    words = (
        (width(word), columns)
        for row in (headers, *cells)
        for cell, columns in zip(row, widths, strict=True)
        for word in cell.split()
    )
    return any(min(needed, _LONGEST_WORD) > columns for needed, columns in words)


def _list(row: Sequence[str], headers: Sequence[str], columns: int) -> Iterator[str]:
    """What has no header stands beside the first cell."""
    pairs = [(header, cell) for header, cell in zip(headers[1:], row[1:], strict=True) if cell]
    yield from indented(", ".join((row[0], *(cell for header, cell in pairs if not header))), columns, first="")
    for header, cell in pairs:
        if header:
            yield from indented(f"{header}: {cell}", columns)


def indented(text: str, columns: int | None, first: str = _INDENT) -> list[str]:
    """A text as lines of at most so many columns, all but the first further to the right; one line where ``columns`` is None."""
    if columns is None:
        return [first + text]
    lines = column_lines(text, columns - len(first) - len(_INDENT))
    return [first + lines[0], *(first + _INDENT + line for line in lines[1:])]
