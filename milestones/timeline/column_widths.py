"""How wide the columns of a table may be, so that the whole of it fits."""

from __future__ import annotations

from collections.abc import Sequence

from milestones.report.characters import width

_BETWEEN = 2
_LEAST = 8


def column_widths(cells: Sequence[Sequence[str]], headers: Sequence[str], columns: int, between: int = _BETWEEN) -> list[int]:
    """The width of each column in a table of at most ``columns``: the widest give way first, none to less than eight.

    Columns that are narrow enough keep the width of their widest cell; ``between`` is the room between two columns.
    """
    widths = [max(width(row[index]) for row in (headers, *cells)) for index in range(len(headers))]
    room = columns - between * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _LEAST:
        widest = widths.index(max(widths))
        second = max((each for each in widths if each < widths[widest]), default=_LEAST)
        level = [index for index, each in enumerate(widths) if each == widths[widest]]
        share = -(-(sum(widths) - room) // len(level))
        for index in level:
            widths[index] = max(_LEAST, second, widths[index] - share)
    return widths
