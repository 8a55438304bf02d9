"""Plain text: all of it is prose, but for addresses and comments that speak to this program."""

from __future__ import annotations

import re

from milestones.documents.document import BOUNDARY, Segment
from milestones.documents.masking import plain_characters, without_addresses
from milestones.documents.readers import Read


def read(source: str) -> Read:
    """The prose of a plain text; a segment is a paragraph, cut at blank lines."""
    prose = without_addresses(plain_characters(source))
    if "milestones:" in prose:
        from milestones.documents.directives import HTML_COMMENT

        prose = re.sub(HTML_COMMENT, lambda match: " " * len(match.group()), prose)
    if "\n" in prose:
        prose = _HEADLINE.sub(lambda match: match["headline"] + BOUNDARY + match["dateline"], prose)
    return prose, paragraphs(prose), ()


_HEADLINE = re.compile(
    r"\A(?P<headline>\s*[^\n]{1,120}[^\s.!?:;,])\n(?P<dateline>(?=[^\n]*\b[12]\d{3}\b)[^\n]{1,60}(?<![.!?])\r?\n[ \t]*\r?\n)"
)
"""A headline, and below it a short line with a year that is no sentence: the two are not read as one."""


def paragraphs(prose: str) -> tuple[Segment, ...]:
    """The stretches between blank lines."""
    if "\n" not in prose:
        return (Segment(0, len(prose)),) if prose.strip() else ()
    found: list[Segment] = []
    start = 0
    for gap in re.finditer(r"\n[ \t\r\f\v]*\n\s*", prose):
        if prose[start : gap.start()].strip():
            found.append(Segment(start, gap.start()))
        start = gap.end()
    if prose[start:].strip():
        found.append(Segment(start, len(prose)))
    return tuple(found)
