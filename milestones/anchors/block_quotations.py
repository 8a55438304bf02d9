"""The dates that the lines around a block quotation give for it: those that lead to it, and those that say whose it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from milestones.documents.document import Document, Segment
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions

_LEAD = 200
"""How much of the words that lead to a quotation is asked for its date."""
_MOST = 12
"""How many paragraphs of a quotation are gone through on either side of a claim."""
_BEHIND = 600
"""How far behind a claim the line in its own paragraph may stand that says whose the words are."""
_LEADS_ON = re.compile(r":[\s*_]*$")
_STOP = re.compile(r"[.!?]\s+")
_ATTRIBUTION = re.compile(r"(?m)^[ \t>*_]*(?:--|[—–―])[ \t]*\S.*$")
"""A line that says whose the words above it are: "— Letter of 1 December 2019"."""


def dates_of_block(document: Document, place: int, mentions: Mentions) -> tuple[Mention, ...]:
    """The dates around the block quotation that holds a place of the prose, in the words that lead to it ("On 1 May she wrote:") and below it ("— Letter of 1 May")."""
    number = bisect_right(document.segments, place, key=_start) - 1
    if number < 0 or document.segments[number].kind != "quotation":
        return ()
    return tuple(
        mention
        for start, end in _stretches(document.prose, document.segments, number, place)
        for mention in mentions.between(start, end)
        if mention.type in ("DATE", "TIME") and mention.expression is not None and mention.end <= end
    )


def _stretches(prose: str, segments: Sequence[Segment], number: int, place: int) -> Iterator[tuple[int, int]]:
    """The parts of a text that may date what is quoted at a place of a segment: what leads to the quotation, and the next line that says whose it is."""
    first, last = number, number
    while first > max(0, number - _MOST) and segments[first - 1].kind == "quotation":
        first -= 1
    while last < min(len(segments) - 1, number + _MOST) and segments[last + 1].kind == "quotation":
        last += 1
    if first > 0:
        yield from _lead(prose, segments[first - 1])
    own = _ATTRIBUTION.search(prose, place, min(segments[number].end, place + _BEHIND))
    if own is not None:
        yield own.span()
        return
    for segment in segments[number + 1 : last + 2]:
        line = _ATTRIBUTION.match(prose, segment.start, segment.end)
        if line is not None:
            yield line.span()
            return


def _lead(prose: str, segment: Segment) -> Iterator[tuple[int, int]]:
    """The last sentence of the words before a quotation, if they end with a colon."""
    start = max(segment.start, segment.end - _LEAD)
    if _LEADS_ON.search(prose, start, segment.end) is None:
        return
    stops = [stop.end() for stop in _STOP.finditer(prose, start, segment.end)]
    yield (stops[-1] if stops else start), segment.end


def _start(segment: Segment) -> int:
    return segment.start
