"""Where a document speaks in the words of another: quotation marks, block quotations, the elements ``q`` and ``blockquote``."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
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


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Stretches in order, those that overlap or touch as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _near(merged: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of some merged stretches that overlap or touch one from ``start`` to ``end``."""
    return merged[bisect_left(merged, start, key=_end) : bisect_right(merged, end, key=_start)]


_start, _end = itemgetter(0), itemgetter(1)
_NOWHERE = (-1, -1)


class Quotations:
    """The quoted stretches of a document. Marks are paired only in the segments that are asked about, and only once."""

    __slots__ = ("_blocks", "_outermost", "_paired", "_prose", "_segments")

    def __init__(self, document: Document) -> None:
        self._prose = document.prose
        self._segments = document.segments or paragraphs(document.prose)
        self._blocks = _merged(_blocks(document))
        self._outermost: dict[tuple[int, int], Span] = {}
        self._paired: dict[tuple[int, int], list[Span]] = {}

    def hold(self, start: int, end: int) -> bool:
        """Whether all from ``start`` to ``end`` is quoted; what is quoted in part is the writer's own sentence."""
        segments = self._around(start, end)
        quoted = list(_near(self._blocks, start, end))
        if quoted or self._stands_between_marks(start, end, segments):
            quoted += _near(self._in_marks(segments), start, end)
        return any(first <= start and end <= last for first, last in _merged(quoted))

    def _around(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last of the segments by which marks show whether a stretch is quoted: those that hold it, and the next, where a quotation may go on."""
        first = max(0, bisect_right(self._segments, start, key=lambda segment: segment.start) - 1)
        return first, bisect_left(self._segments, end, lo=first, key=lambda segment: segment.start)

    def _stands_between_marks(self, start: int, end: int, segments: tuple[int, int]) -> bool:
        """Whether there is any mark on either side."""
        outermost = self._outermost.get(segments)
        if outermost is None:
            outermost = self._outermost[segments] = self._outermost_marks(segments)
        return outermost[0] < start and end <= outermost[1]

    def _outermost_marks(self, segments: tuple[int, int]) -> Span:
        """Where the first and the last mark of some segments stand; nowhere, which is before the text, where there are none."""
        around = self._segments[segments[0] : segments[1] + 1]
        places = [mark.start() for mark in MARKS.finditer(self._prose, around[0].start, around[-1].end)] if around else []
        return (places[0], places[-1]) if places else _NOWHERE

    def _in_marks(self, segments: tuple[int, int]) -> list[Span]:
        """What stands in marks in some segments, but the last."""
        found = self._paired.get(segments)
        if found is None:
            first, last = segments
            found = self._paired[segments] = _merged(marked(self._prose, self._segments[first : last + 1]))
        return found


def _blocks(document: Document) -> list[Span]:
    """What is quoted without marks: blocks and elements."""
    blocks = [(segment.start, segment.end) for segment in document.segments if segment.kind == "quotation"]
    if document.syntax == "markdown":
        own, quoted = _quoted_lines(document.source)
        ends = dict(own)
        starts = sorted(ends)
        blocks = quoted + [block for block in blocks if not _lies_in(block, starts, ends)]
    return blocks + _elements(document)


def _lies_in(block: Span, starts: list[int], ends: dict[int, int]) -> bool:
    """Whether a block begins in one of the stretches that begin at ``starts``."""
    index = bisect_right(starts, block[0]) - 1
    return index >= 0 and block[0] < ends[starts[index]]


def _quoted_lines(source: str) -> tuple[list[Span], list[Span]]:
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
