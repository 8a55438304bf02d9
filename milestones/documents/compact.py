"""Prose without its filler, in which words that marks cut up are whole, and the way back to the offsets of the source.

What reads prose need not know of marks: ``**26** <em>August</em> 2021`` is the same text as ``26 August 2021``, whatever the length of the marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from milestones.calendar.datespan import DateSpan
from milestones.documents.document import FILLER, Document, Segment

_Value = TypeVar("_Value")
_STRETCH = re.compile(f"[^{FILLER}]+")
_STARTS = frozenset(("start", "number_start"))
_ENDS = frozenset(("end", "number_end"))
_PAIRS = frozenset(("sentence",))
"""Fields that hold offsets, by their names, in whatever dataclass they stand."""


@dataclass(frozen=True, slots=True)
class Offsets:
    """How offsets in compact prose lead back to the source.

    ``compact`` and ``source`` are where the stretches between fillers begin in either. Offsets past the end of the compact prose, which is ``length``
    characters long, stand for offsets of the source, moved on by as much: so what the prose does not hold, such as front matter, keeps its place.
    """

    compact: tuple[int, ...]
    source: tuple[int, ...]
    length: int

    def start(self, offset: int) -> int:
        """The offset in the source of a character of the prose."""
        if offset > self.length:
            return offset - self.length - 1
        stretch = bisect_right(self.compact, offset) - 1
        return self.source[stretch] + offset - self.compact[stretch] if stretch >= 0 else 0

    def end(self, offset: int) -> int:
        """The offset in the source behind the character before an offset."""
        return self.start(offset - 1) + 1 if 0 < offset <= self.length else self.start(offset)

    def within(self, offset: int) -> int:
        """The offset in the prose of a place in the source; what is filler there stands where the filler was."""
        stretch = bisect_right(self.source, offset) - 1
        if stretch < 0:
            return 0
        following = self.compact[stretch + 1] if stretch + 1 < len(self.compact) else self.length
        return min(self.compact[stretch] + offset - self.source[stretch], following)

    def aside(self, offset: int) -> int:
        """The offset past the prose that stands for a place in the source."""
        return offset + self.length + 1

    def moved(self, value: _Value) -> _Value:
        """A value with all offsets in it those of the source."""
        moved: _Value = _moved(value, self, {})
        return moved


def compacted(document: Document) -> tuple[Document, Offsets | None]:
    """The document with compact prose, and the way back; the document itself, and None, where it has no filler. Its source is not to be asked."""
    if FILLER not in document.prose:
        return document, None
    source, compact, length = [], [], 0
    for stretch in _STRETCH.finditer(document.prose):
        source.append(stretch.start())
        compact.append(length)
        length += stretch.end() - stretch.start()
    offsets = Offsets(tuple(compact), tuple(source), length)
    segments = tuple(Segment(offsets.within(each.start), offsets.within(each.end), each.kind) for each in document.segments)
    metadata = tuple(
        replace(each, start=offsets.aside(each.start), end=offsets.aside(each.end))
        if each.start is not None and each.end is not None
        else each
        for each in document.metadata
    )
    directives = tuple(
        replace(each, start=offsets.aside(each.start), end=offsets.aside(each.end)) for each in document.directives
    )
    prose = document.prose.replace(FILLER, "")
    return replace(document, source=prose, prose=prose, segments=segments, metadata=metadata, directives=directives), offsets


_FLAT = frozenset((str, int, bool, float, type(None)))
"""The types of values that hold no offsets within; most of what a dataclass has is of them."""
_Moving = Callable[[Any, Offsets, dict[int, Any]], Any]


def _moved(value: Any, offsets: Offsets, seen: dict[int, Any]) -> Any:
    kind = type(value)
    if kind in _FLAT:
        return value
    if kind is tuple or kind is list:
        parts = [_moved(each, offsets, seen) for each in value]
        changed = any(new is not old for new, old in zip(parts, value, strict=True))
        return kind(parts) if changed else value
    fields_of = _fields(value.__class__)
    if not fields_of:
        return value
    if id(value) not in seen:
        changes = {}
        for name, moving in fields_of:
            old = getattr(value, name)
            if old is None or (moving is _moved and type(old) in _FLAT):
                continue
            new = moving(old, offsets, seen)
            if new is not old:
                changes[name] = new
        seen[id(value)] = (replace(value, **changes) if changes else value, value)
    return seen[id(value)][0]


@lru_cache(maxsize=256)
def _fields(kind: type) -> tuple[tuple[str, _Moving], ...]:
    """The fields of a dataclass that may hold offsets, each with what moves it; none of any other type."""
    if not is_dataclass(kind) or issubclass(kind, DateSpan | Document):
        return ()
    return tuple((each.name, _moving(each.name)) for each in fields(kind) if each.init)


def _moving(name: str) -> _Moving:
    if name in _PAIRS:
        return lambda value, offsets, seen: (offsets.start(value[0]), offsets.end(value[1])) if value else value
    if name in _STARTS:
        return lambda value, offsets, seen: offsets.start(value) if isinstance(value, int) else _moved(value, offsets, seen)
    if name in _ENDS:
        return lambda value, offsets, seen: offsets.end(value) if isinstance(value, int) else _moved(value, offsets, seen)
    return _moved
