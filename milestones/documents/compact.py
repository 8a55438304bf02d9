"""Prose without its filler, in which words that marks cut up are whole, and the way back to the offsets of the source.

What reads prose need not know of marks: ``**26** <em>August</em> 2021`` is the same text as ``26 August 2021``, whatever the length of the marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from milestones.calendar.datespan import DateSpan
from milestones.documents.directive import Directive
from milestones.documents.document import FILLER, Document, MetadataEntry, Segment
from milestones.later import Later

_Value = TypeVar("_Value")
_Placed = TypeVar("_Placed", MetadataEntry, Directive)
_STRETCH = re.compile(f"[^{FILLER}]+")
_STARTS = frozenset(("start", "number_start"))
_ENDS = frozenset(("end", "number_end"))
_PAIRS = frozenset(("sentence",))
"""Fields that hold offsets, by their names, in whatever dataclass they stand."""


class Offsets:
    """How offsets in compact prose lead back to the source.

    Offsets past the end of the compact prose, which is ``length`` characters long, stand for offsets of the source, moved on by as much: so what the prose
    does not hold, such as front matter, keeps its place.
    """

    __slots__ = ("_prose", "_stretches", "length")

    def __init__(self, prose: str, length: int) -> None:
        """The way back to prose with filler from the same without it, which is ``length`` characters long."""
        self._prose = prose
        self._stretches: tuple[list[int], list[int]] | None = None
        self.length = length

    def _begins(self) -> tuple[list[int], list[int]]:
        """Where the stretches between fillers begin in the compact prose and in the source; found out when it is first asked for."""
        if self._stretches is None:
            compact, source, length = list[int](), list[int](), 0
            for stretch in _STRETCH.finditer(self._prose):
                source.append(stretch.start())
                compact.append(length)
                length += stretch.end() - stretch.start()
            self._stretches = compact, source
        return self._stretches

    def start(self, offset: int) -> int:
        """The offset in the source of a character of the prose."""
        if offset > self.length:
            return offset - self.length - 1
        compact, source = self._begins()
        stretch = bisect_right(compact, offset) - 1
        return source[stretch] + offset - compact[stretch] if stretch >= 0 else 0

    def end(self, offset: int) -> int:
        """The offset in the source behind the character before an offset."""
        return self.start(offset - 1) + 1 if 0 < offset <= self.length else self.start(offset)

    def within(self, offset: int) -> int:
        """The offset in the prose of a place in the source; what is filler there stands where the filler was."""
        compact, source = self._begins()
        stretch = bisect_right(source, offset) - 1
        if stretch < 0:
            return 0
        following = compact[stretch + 1] if stretch + 1 < len(compact) else self.length
        return min(compact[stretch] + offset - source[stretch], following)

    def aside(self, offset: int) -> int:
        """The offset past the prose that stands for a place in the source."""
        return offset + self.length + 1

    def moved(self, value: _Value) -> _Value:
        """A value with all offsets in it those of the source; what stands in it twice is one object afterwards too."""
        moved: _Value = _moved(value, self, {})
        return moved


def compacted(document: Document) -> tuple[Document, Offsets | None]:
    """The document with compact prose, and the way back; the document itself, and None, where it has no filler. Its source is not to be asked."""
    if FILLER not in document.prose:
        return document, None
    prose = document.prose.replace(FILLER, "")
    offsets = Offsets(document.prose, len(prose))

    def segments() -> tuple[Segment, ...]:
        return tuple(Segment(offsets.within(each.start), offsets.within(each.end), each.kind) for each in document.segments)

    metadata = tuple(_aside(each, each.start, each.end, offsets) for each in document.metadata)
    directives = tuple(_aside(each, each.start, each.end, offsets) for each in document.directives)
    language, syntax = document.language, document.syntax
    return Document(prose, prose, Later(segments), document.path, syntax, language, metadata, directives), offsets


def _aside(value: _Placed, start: int | None, end: int | None, offsets: Offsets) -> _Placed:
    """What stands beside the prose, with offsets past it; it stands nowhere if one of them is None."""
    return value if start is None or end is None else replace(value, start=offsets.aside(start), end=offsets.aside(end))


_FLAT = frozenset((str, int, bool, float, type(None)))
"""The types of values that hold no offsets within; most of what a dataclass has is of them."""
_FLAT_NAMES = frozenset(("str", "int", "bool", "float", "None", "DateSpan"))
"""The same as they are written for a field; spans are days, not offsets."""
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
    found = [(each, _moving(each.name)) for each in fields(kind) if each.init]
    return tuple((each.name, moving) for each, moving in found if moving is not _moved or not _is_flat(each.type))


def _is_flat(written: object) -> bool:
    """Whether a field of the type that is written so holds no offsets."""
    return isinstance(written, str) and _FLAT_NAMES.issuperset(written.split(" | "))


def _moving(name: str) -> _Moving:
    if name in _PAIRS:
        return lambda value, offsets, seen: (offsets.start(value[0]), offsets.end(value[1])) if value else value
    if name in _STARTS:
        return lambda value, offsets, seen: offsets.start(value) if isinstance(value, int) else _moved(value, offsets, seen)
    if name in _ENDS:
        return lambda value, offsets, seen: offsets.end(value) if isinstance(value, int) else _moved(value, offsets, seen)
    return _moved
