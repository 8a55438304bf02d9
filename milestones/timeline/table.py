"""The timeline as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from milestones.errors import ConfigError
from milestones.report.characters import visible_text
from milestones.timeline.column_widths import column_widths
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import when

NAME = "table"
DEFAULT_FORMAT = "simple"
HEADERS = ("date", "event", "since previous", "to reference date", "source")


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write the table and a line break, in cells that are wrapped where the terminal has fewer columns than the table."""
    stream.write(timeline_table(rows, options.tablefmt, options.encoding, options.columns) + "\n")


def timeline_table(
    rows: Iterable[TimelineRow], tablefmt: str = DEFAULT_FORMAT, encoding: str = "utf-8", columns: int | None = None
) -> str:
    """The rows in one of tabulate's formats; dates in words, with the weekday where the day is known.

    With ``columns``, the cells are wrapped so that the table is not wider, as far as their words allow.
    Raises ConfigError, which lists the formats, for a ``tablefmt`` that tabulate does not have.
    """
    from tabulate import tabulate, tabulate_formats

    if tablefmt not in tabulate_formats:
        raise ConfigError(f"there is no table format {tablefmt!r}; choose one of {', '.join(tabulate_formats)}")
    cells = [[visible_text(cell, encoding) for cell in _cells(row)] for row in rows]
    widths = None if columns is None or not cells else column_widths(cells, HEADERS, columns)
    return tabulate(cells, HEADERS, tablefmt, disable_numparse=True, maxcolwidths=widths, maxheadercolwidths=widths)


def _cells(row: TimelineRow) -> tuple[str, ...]:
    return (
        when(row),
        row.event,
        "" if row.since_previous is None else row.since_previous.spoken(),
        "" if row.to_reference is None else row.to_reference.spoken_to_reference(),
        "; ".join(row.sources),
    )
