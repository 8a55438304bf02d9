"""The timeline as a diagram of Mermaid, which GitHub and GitLab draw in Markdown (mermaid.js.org/syntax/timeline.html)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TextIO

from milestones.report.characters import encodable
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import TimelineRow
from milestones.timeline.sections import section
from milestones.timeline.wording import covered, gap_since, length_words, short_when

NAME = "mermaid"


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write one ``timeline`` diagram; events of one date share a period, and a long time has sections by years.

    Mermaid draws no scale: each event but the first says how long it came after the one before.
    """
    title = options.title or covered(list(rows))
    lines = ["timeline", f"    title {_text(title, options)}"]
    sections = section(rows)
    for heading, inside in sections:
        if len(sections) > 1:
            lines.append(f"    section {_text(heading, options)}")
        for date, shared in groupby(inside, short_when):
            lines.append(f"    {_text(date, options)}" + "".join(f" : {_text(each, options)}" for each in _events(shared)))
    stream.write("\n".join(lines) + "\n")


def _events(rows: Iterable[TimelineRow]) -> Iterable[str]:
    for row in rows:
        length = length_words(row)
        remark = ", ".join(each for each in (f"lasted {length}" if length else "", gap_since(row)) if each)
        yield f"{row.event} ({remark})" if remark else row.event


def _text(text: str, options: TimelineOptions) -> str:
    """``text`` on one line, with Mermaid's own signs as its entities: ``#58;`` for a colon."""
    plain = "".join(each if each.isprintable() else " " for each in text)
    return "".join(_sign(each, options.encoding) for each in " ".join(plain.split())) or "?"


def _sign(character: str, encoding: str) -> str:
    plain = character.isalnum() or character in " ,.–—()'-’“”…"
    return character if plain and encodable(character, encoding) else f"#{ord(character)};"
