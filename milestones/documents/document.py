"""A text as the rest of the program sees it: its source, its prose, and what it says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from milestones.documents.directive import Directive
from milestones.frozen import quickly_made

BOUNDARY = "\x1e"
"""The character that stands in :attr:`Document.prose` where prose breaks off: nothing is read across it."""

FILLER = "\x00"
"""The character that stands for source characters which a reader does not see (the rest of an entity, a mark of emphasis inside a word)."""

OPAQUE = "\x1a"
"""The character that stands for source characters which are there for a reader but are no prose: inline code, a URL."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of prose: ``kind`` is ``paragraph``, ``heading``, ``item``, ``cell`` or ``quotation``. Offsets in code points."""

    start: int
    end: int
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class MetadataEntry:
    """A statement of the document about itself: ``published = 2021-08-26`` in its front matter, with the offsets of the value."""

    key: str
    value: str
    source: str
    start: int | None = None
    end: int | None = None


@quickly_made
@dataclass(frozen=True, slots=True)
class Document:
    """One text.

    ``prose`` is as long as ``source`` and every character that is prose stands at the same offset in both; what is no
    prose is :data:`BOUNDARY`, :data:`FILLER`, :data:`OPAQUE` or white space. So an offset found in ``prose`` is an offset in ``source``.
    """

    source: str
    prose: str
    segments: Sequence[Segment] = ()
    path: str | None = None
    syntax: str = "plain"
    language: str | None = None
    metadata: tuple[MetadataEntry, ...] = field(default=())
    directives: tuple[Directive, ...] = ()
    """The comments that speak to this program, in order."""
