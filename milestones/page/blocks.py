"""A document cut into what a reader sees as one: paragraphs, headings, items, tables, and stretches that are no prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from milestones.documents.document import Document, Segment

UNREAD = "unread"
"""The kind of a stretch that is no prose: front matter, code, a comment."""

TABLE = "cell"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the source from ``start`` to ``end``; ``parts`` are its rows of cells in a table, and else the one stretch."""

    kind: str
    start: int
    end: int
    parts: tuple[tuple[tuple[int, int], ...], ...]


def blocks(document: Document, places: Iterable[tuple[int, int]]) -> list[Block]:
    """The blocks in the order of the source.

    What is no prose is shown where it holds words and a reader of the source would see it; of a page of HTML only the lines
    with ``places``: those of premises and findings.
    """
    found: list[Block] = []
    wanted = sorted(places)
    position = 0
    for kind, group in groupby(document.segments, key=lambda segment: segment.kind):
        for block in _of_one_kind(kind, list(group), document.source):
            found += _unread(document, position, block.start, wanted)
            found.append(block)
            position = block.end
    found += _unread(document, position, len(document.source), wanted)
    return found


def _of_one_kind(kind: str, segments: list[Segment], source: str) -> Iterator[Block]:
    if kind != TABLE:
        yield from (Block(kind, each.start, each.end, (((each.start, each.end),),)) for each in segments)
        return
    rows: list[list[Segment]] = []
    for segment in segments:
        if rows and "\n" not in source[rows[-1][-1].end : segment.start]:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    parts = tuple(tuple((cell.start, cell.end) for cell in row) for row in rows)
    yield Block(kind, segments[0].start, segments[-1].end, parts)


def _unread(document: Document, start: int, end: int, wanted: list[tuple[int, int]]) -> Iterator[Block]:
    if document.syntax == "html":
        for first, last in _lines_around(document.source, start, end, wanted):
            yield Block(UNREAD, first, last, (((first, last),),))
        return
    start = _after_signs_of_what_ended(document.source, start, end)
    stretch = document.source[start:end]
    if any(character.isalpha() for character in stretch):
        first = start + len(stretch) - len(stretch.lstrip("\r\n"))
        last = start + len(_without_signs_of_what_follows(stretch).rstrip())
        yield Block(UNREAD, first, last, (((first, last),),))


def _after_signs_of_what_ended(source: str, start: int, end: int) -> int:
    """Where the rest of a line ends that belongs to the block before, such as the last bar of a table; ``start`` where it holds words."""
    newline = source.find("\n", start, end)
    is_rest = start > 0 and source[start - 1] != "\n" and newline >= 0
    return newline if is_rest and not any(character.isalpha() for character in source[start:newline]) else start


def _without_signs_of_what_follows(stretch: str) -> str:
    """The stretch without its last line where that is the mark of the heading, item or row that follows it."""
    kept, newline, last = stretch.rpartition("\n")
    return kept if newline and not any(character.isalpha() for character in last) else stretch


def _lines_around(source: str, start: int, end: int, wanted: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines from ``start`` to ``end`` that hold a wanted place, each once."""
    position = start
    for first, last in wanted:
        if first < position or last > end:
            continue
        begin = max(position, source.rfind("\n", position, first) + 1)
        newline = source.find("\n", last, end)
        position = end if newline < 0 else newline
        yield begin, position
