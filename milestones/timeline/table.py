"""The timeline as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from milestones.errors import ConfigError
from milestones.report.characters import visible_text
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow
from milestones.timeline.terminal_table import TABLE_FORMAT, terminal_table
from milestones.timeline.wording import NO_EVENTS, when

NAME = "table"
HEADERS = ("date", "event", "since previous", "to reference date", "source")


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write the table, fitted into the columns of the terminal, or that there are no events; and a line break."""
    table = timeline_table(rows, options.tablefmt, options.encoding, options.columns) if rows else NO_EVENTS
    stream.write(table + "\n")


def timeline_table(
    rows: Iterable[TimelineRow], tablefmt: str = TABLE_FORMAT, encoding: str = "utf-8", columns: int | None = None
) -> str:
    """The rows in one of tabulate's formats; dates in words, with the weekday where the day is known.

    With ``columns``, it is fitted into so many, as :func:`terminal_table` does.
    Raises ConfigError, which lists the formats, for a ``tablefmt`` that tabulate does not have.
    """
    from tabulate import tabulate_formats

    if tablefmt not in tabulate_formats:
        raise ConfigError(f"there is no table format {tablefmt!r}; choose one of {', '.join(tabulate_formats)}")
    return terminal_table([[visible_text(cell, encoding) for cell in _cells(row)] for row in rows], HEADERS, columns, tablefmt)


def _cells(row: TimelineRow) -> tuple[str, ...]:
    return (
        when(row),
        row.event,
        "" if row.since_previous is None else row.since_previous.spoken(),
        "" if row.to_reference is None else row.to_reference.spoken_to_reference(),
        "; ".join(row.sources),
    )
