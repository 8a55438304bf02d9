"""One document on the page: its timeline, and its text with the notes beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from milestones.calculator.results import DocumentResult
from milestones.documents.positions import Lines
from milestones.markup.element import Markup, element, join
from milestones.page.blocks import TABLE, UNREAD, Block, blocks
from milestones.page.note import note
from milestones.page.numbered import Numbered
from milestones.page.pieces import Span, marked, spans_of

_ELEMENTS = {"heading": "h3", "item": "li", "quotation": "blockquote", UNREAD: "pre"}


def document_body(result: DocumentResult, findings: Sequence[Numbered]) -> Markup:
    """The text as it reads, a row for each block: the block, and the notes on the claims that begin in it."""
    document = result.document
    spans = spans_of(findings)
    lines = Lines(document.source)
    found = blocks(document, [(span.start, span.end) for span in spans])
    notes, near = _notes(found, findings), _near(found, spans)
    rows = []
    for block, own, touching in zip(found, notes, near, strict=True):
        text = element("div", _block(result, block, touching), class_="text")
        beside = element("div", *(note(each, document, lines) for each in own), class_="notes") if own else ""
        rows.append(element("div", text, beside, class_="row"))
    if not found:
        rows = [element("p", "There is no text.", class_="quiet")]
    return join(rows)


def _notes(found: Sequence[Block], findings: Sequence[Numbered]) -> list[list[Numbered]]:
    """The findings by the block in which they begin; one that begins in none belongs to the block before it."""
    starts = [block.start for block in found]
    notes: list[list[Numbered]] = [[] for _ in found]
    for each in findings if found else ():
        notes[max(0, bisect_right(starts, each.finding.start) - 1)].append(each)
    return notes


def _near(found: Sequence[Block], spans: Sequence[Span]) -> list[list[Span]]:
    """The spans by all the blocks that they touch."""
    ends = [block.end for block in found]
    near: list[list[Span]] = [[] for _ in found]
    for span in spans:
        index = bisect_left(ends, span.start)
        while index < len(found) and found[index].start <= span.end:
            near[index].append(span)
            index += 1
    return near


def _block(result: DocumentResult, block: Block, near: Sequence[Span]) -> Markup:
    if block.kind == TABLE:
        cells = (_table_row(result, row, near) for row in block.parts)
        return element(
            "div", element("table", element("tbody", *cells)), class_="wide", tabindex="0", role="region", aria_label="table"
        )
    ((start, end),) = block.parts[0]
    content = marked(result.document, start, end, near, verbatim=block.kind == UNREAD)
    inner = element(_ELEMENTS.get(block.kind, "p"), content, class_=block.kind, dir="auto")
    return element("ul", inner) if block.kind == "item" else inner


def _table_row(result: DocumentResult, cells: Sequence[tuple[int, int]], spans: Sequence[Span]) -> Markup:
    return element("tr", *_cells(result, cells, spans))


def _cells(result: DocumentResult, cells: Sequence[tuple[int, int]], spans: Sequence[Span]) -> Iterator[Markup]:
    for start, end in cells:
        yield element("td", marked(result.document, start, end, spans))
