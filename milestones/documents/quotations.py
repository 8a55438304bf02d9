"""Where a document speaks in the words of another: quotation marks, block quotations, the elements ``q`` and ``blockquote``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from milestones.documents.document import BOUNDARY, FILLER, Document
from milestones.documents.plain import paragraphs
from milestones.documents.quotation_marks import MARKS, Span, marked

_ELEMENT = re.compile(r"<(?P<end>/?)(?P<name>q|blockquote)(?=[\s/>])[^<>]*>", re.IGNORECASE)
_QUOTED_LINES = re.compile(r"(?:^ {0,3}>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_CALLOUT = re.compile(
    r"[ \t>]*(?:\[!\w|[*_]{1,3}[^*_\n]{1,60}[*_]{1,3}|(?:note|tip|hint|info|important|warning|caution|attention|danger|update|see also)\b[^\n]{0,40}?:)",
    re.IGNORECASE,
)
"""The head of a block that is set as a quotation but is the author's own remark: ``> [!NOTE]``, ``> **Warning:** …``."""


class _Tag(NamedTuple):
    name: str
    ends: bool
    start: int
    end: int


class Quotations:
    """The quoted stretches of a document; built once, asked by bisection."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, document: Document) -> None:
        merged: list[Span] = []
        for start, end in sorted(_stretches(document)):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def hold(self, start: int, end: int) -> bool:
        """Whether all from ``start`` to ``end`` is quoted; what is quoted in part is the writer's own sentence."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and end <= self._ends[index]


def _stretches(document: Document) -> list[Span]:
    prose, segments = document.prose, document.segments or paragraphs(document.prose)
    found = marked(prose, segments) if MARKS.search(prose) is not None else []
    blocks = [(segment.start, segment.end) for segment in segments if segment.kind == "quotation"]
    if document.syntax == "markdown":
        own, quoted = _blocks(document.source)
        found += quoted
        ends = dict(own)
        starts = sorted(ends)
        blocks = [block for block in blocks if not _lies_in(block, starts, ends)]
    return found + blocks + _elements(document)


def _lies_in(block: Span, starts: list[int], ends: dict[int, int]) -> bool:
    """Whether a block begins in one of the stretches that begin at ``starts``."""
    index = bisect_right(starts, block[0]) - 1
    return index >= 0 and block[0] < ends[starts[index]]


def _blocks(source: str) -> tuple[list[Span], list[Span]]:
    """The runs of lines that Markdown sets as quotations: those that are remarks of the author, and the others."""
    own: list[Span] = []
    quoted: list[Span] = []
    for lines in _QUOTED_LINES.finditer(source) if ">" in source else ():
        (own if _CALLOUT.match(lines.group()) else quoted).append(lines.span())
    return own, quoted


def _elements(document: Document) -> list[Span]:
    """The contents of the elements that quote; those without an end are none."""
    found: list[Span] = []
    begun: list[_Tag] = []
    for tag in _tags(document):
        if not tag.ends:
            begun.append(tag)
        elif any(start.name == tag.name for start in begun[-8:]):
            while (start := begun.pop()).name != tag.name:
                pass
            found.append((start.end, tag.start))
    return found


def _tags(document: Document) -> Iterator[_Tag]:
    """The tags of elements that quote, in order; not those that code or a script shows."""
    if document.syntax not in ("html", "markdown") or _ELEMENT.search(document.source) is None:
        return
    if document.syntax == "markdown":
        for match in _ELEMENT.finditer(document.source):
            if document.prose[match.start()] in (FILLER, BOUNDARY):
                yield _Tag(match["name"].lower(), bool(match["end"]), *match.span())
        return
    from milestones.documents.html_tokens import tokens

    for token in tokens(document.source, document.source.startswith(("<?xml", "\ufeff<?xml"))):
        if token.kind in ("start", "end") and token.name in ("q", "blockquote"):
            yield _Tag(token.name, token.kind == "end", token.start, token.end)
