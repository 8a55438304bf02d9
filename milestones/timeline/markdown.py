"""The timeline as a Markdown table, for a README or a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TextIO

from milestones.report.characters import visible_text
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import gap_since, length_words, when

NAME = "markdown"
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#!|~&$@]|:(?=\S)|(?<=www)\.)")


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write a heading where there is a title, and a table in the form of GitHub Flavored Markdown: date, event, gap, source."""
    if options.title is not None:
        stream.write(f"## {escaped(options.title, options.encoding)}\n\n")
    stream.write("| date | event | since the event before | source |\n| --- | --- | --- | --- |\n")
    for row in rows:
        cells = (when(row), f"**{escaped(row.event, options.encoding)}**{_lasting(row)}", gap_since(row))
        sources = "; ".join(escaped(source, options.encoding) for source in row.sources)
        stream.write("| " + " | ".join((*cells, sources)) + " |\n")


def escaped(text: str, encoding: str = "utf-8") -> str:
    """``text`` on one line, with a backslash before all that Markdown might act on."""
    return _ACTIVE.sub(r"\\\1", visible_text(" ".join(text.split()), encoding))


def _lasting(row: TimelineRow) -> str:
    return f" ({length_words(row)})" if row.until is not None else ""
