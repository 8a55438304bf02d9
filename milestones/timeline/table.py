"""The timeline as a table."""

from __future__ import annotations

from collections.abc import Iterable

from milestones.errors import ConfigError
from milestones.report.characters import visible_text
from milestones.timeline.rows import TimelineRow

DEFAULT_FORMAT = "simple"
HEADERS = ("date", "event", "since previous", "to reference date", "source")


def timeline_table(rows: Iterable[TimelineRow], tablefmt: str = DEFAULT_FORMAT, encoding: str = "utf-8") -> str:
    """The rows in one of tabulate's formats; dates in words, with the weekday where the day is known.

    Raises ConfigError, which lists the formats, for a ``tablefmt`` that tabulate does not have.
    """
    from tabulate import tabulate, tabulate_formats

    if tablefmt not in tabulate_formats:
        raise ConfigError(f"there is no table format {tablefmt!r}; choose one of {', '.join(tabulate_formats)}")
    cells = [[visible_text(cell, encoding) for cell in _cells(row)] for row in rows]
    return tabulate(cells, headers=HEADERS, tablefmt=tablefmt, disable_numparse=True)


def _cells(row: TimelineRow) -> tuple[str, ...]:
    return (
        row.span.spoken(),
        row.event,
        "" if row.since_previous is None else row.since_previous.spoken(),
        "" if row.to_reference is None else row.to_reference.spoken_to_reference(),
        "; ".join(row.sources),
    )
