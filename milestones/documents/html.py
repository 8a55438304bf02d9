"""HTML: the text that a reader of the page sees, at the offsets of the source; and the dates that the page gives itself."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

from milestones.documents.document import BOUNDARY, FILLER, MetadataEntry, Segment
from milestones.documents.masking import plain_characters, without_addresses
from milestones.documents.readers import Read

HIDDEN = frozenset(("script", "style", "code", "pre", "template", "textarea", "svg", "head", "noscript", "kbd", "samp", "math"))
"""Elements whose text is no prose."""
INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
     "time", "u", "var", "wbr", "data", "label")
)  # fmt: skip
"""Elements that do not break a sentence off."""
VOID = frozenset(("br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "source", "track", "wbr"))
_KINDS = {"li": "item", "dd": "item", "dt": "item", "td": "cell", "th": "cell", "blockquote": "quotation"} | {
    f"h{level}": "heading" for level in range(1, 7)
}
_META_KEYS = frozenset(
    (
        "article:published_time",
        "article:modified_time",
        "date",
        "dc.date",
        "dc.date.issued",
        "pubdate",
        "publish_date",
        "datepublished",
        "datemodified",
    )
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def read(source: str) -> Read:
    """The prose, segments and metadata of a page; any text gives a result."""
    parser = _Page(source)
    parser.feed(source)
    parser.close()
    return parser.result()


class _Page(HTMLParser):
    """One pass over a page: ``prose`` is written piece by piece, always as long as what has been read."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.clean = plain_characters(source)
        self.pieces: list[str] = []
        self.written = 0
        self.starts = [0]
        for match in re.finditer("\n", source):
            self.starts.append(match.end())
        self.hidden: list[str] = []
        self.kind = "paragraph"
        self.segments: list[Segment] = []
        self.open: int | None = None
        self.entries: list[MetadataEntry] = []
        self.linked_data = False

    def here(self) -> int:
        """Where the parser stands in the source."""
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def fill(self, until: int, mark: str = FILLER) -> None:
        """Write what is no prose up to an offset: filler, or a boundary and white space."""
        size = until - self.written
        if size > 0:
            self.pieces.append(FILLER * size if mark == FILLER else BOUNDARY + " " * (size - 1))
            self.written = until

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.note_metadata(tag, values)
        start = self.here()
        self.tag(tag, start, start + len(self.get_starttag_text() or ""))
        if tag in VOID:
            return
        concealed = (
            "hidden" in values or values.get("aria-hidden") == "true" or _HIDDEN_STYLE.search(values.get("style", "")) is not None
        )
        if self.hidden or tag in HIDDEN or concealed:
            self.hidden.append(tag)
        self.linked_data = tag == "script" and values.get("type", "").lower() == "application/ld+json"
        if tag not in INLINE:
            self.kind = _KINDS.get(tag, "paragraph")

    def handle_endtag(self, tag: str) -> None:
        start = self.here()
        end = self.source.find(">", start) + 1 or len(self.source)
        self.tag(tag, start, end)
        self.linked_data = False
        if tag in self.hidden:
            while self.hidden and self.hidden.pop() != tag:
                pass

    def tag(self, tag: str, start: int, end: int) -> None:
        """A tag in the source: filler inside a sentence, a boundary between blocks."""
        inline = tag in INLINE and not self.hidden
        self.fill(start)
        if not inline:
            self.end_segment(start)
        self.fill(min(max(end, start), len(self.source)), FILLER if inline else BOUNDARY)

    def end_segment(self, position: int) -> None:
        """Close the segment that is open."""
        if self.open is not None and self.source[self.open : position].strip():
            self.segments.append(Segment(self.open, position, self.kind))
        self.open = None

    def handle_data(self, data: str) -> None:
        start = self.here()
        self.fill(start)
        if self.linked_data:
            self.note_linked_data(data)
        if self.hidden:
            self.fill(start + len(data))
            return
        if self.open is None:
            self.open = start
        self.pieces.append(self.clean[start : start + len(data)])
        self.written = start + len(data)

    def handle_entityref(self, name: str) -> None:
        self.reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.reference(f"&#{name};")

    def reference(self, text: str) -> None:
        """An entity: its character first, filler for the rest."""
        start = self.here()
        self.fill(start)
        size = len(text) if self.source.startswith(text, start) else len(text) - 1
        decoded = unescape(text)
        shown = decoded if len(decoded) == 1 and not self.hidden else FILLER
        self.pieces.append(shown + FILLER * (size - 1))
        self.written = start + size

    def note_metadata(self, tag: str, values: dict[str, str]) -> None:
        """A date that the page gives itself in a tag."""
        if tag == "html" and values.get("lang"):
            self.entries.append(MetadataEntry("lang", values["lang"], "html lang"))
        elif tag == "meta":
            key = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
            if key in _META_KEYS and values.get("content"):
                self.entries.append(MetadataEntry(key, values["content"], f"meta {key}"))
        elif tag == "time" and values.get("datetime"):
            self.entries.append(MetadataEntry("time", values["datetime"], "<time datetime>"))

    def note_linked_data(self, data: str) -> None:
        """The dates of a JSON-LD block; a block that is no JSON says nothing."""
        try:
            found = json.loads(data)
        except (ValueError, RecursionError):
            return
        for item in _objects(found):
            for key in ("datePublished", "dateModified"):
                if isinstance(item.get(key), str):
                    self.entries.append(MetadataEntry(key, item[key], f"JSON-LD {key}"))

    def result(self) -> Read:
        """What has been read, filled up to the end of the source."""
        self.end_segment(self.written)
        self.fill(len(self.source))
        return without_addresses("".join(self.pieces)[: len(self.source)]), tuple(self.segments), tuple(self.entries)


def _objects(value: Any) -> list[dict[str, Any]]:
    """The objects of a JSON-LD value: itself, the items of a list, of ``@graph``."""
    if isinstance(value, list):
        return [item for entry in value[:200] for item in (_objects(entry) if isinstance(entry, dict) else [])]
    if not isinstance(value, dict):
        return []
    return [value, *_objects(value.get("@graph"))]
