"""HTML: the text that a reader of the page sees, at the offsets of the source; and the dates that the page gives itself."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from milestones.documents.document import BOUNDARY, FILLER, OPAQUE, Segment
from milestones.documents.html_elements import CODE, INLINE, UNSEEN, VOID
from milestones.documents.html_metadata import PageMetadata
from milestones.documents.html_tokens import Token, is_xml, tokens
from milestones.documents.masking import INVISIBLE, plain_characters, without_addresses
from milestones.documents.readers import Read

_KINDS = {"li": "item", "dd": "item", "dt": "item", "td": "cell", "th": "cell", "blockquote": "quotation", "title": "heading"} | {
    f"h{level}": "heading" for level in range(1, 7)
}
_OF_HEAD = frozenset(("meta", "link", "script", "style", "title", "base", "noscript", "template"))
_CELLS = frozenset(("td", "th"))
_ENDED_BY: dict[str, frozenset[str]] = {
    "li": frozenset(("li",)), "dt": frozenset(("dt", "dd")), "dd": frozenset(("dt", "dd")), "td": _CELLS, "th": _CELLS, "tr": _CELLS | {"tr"},
    "tbody": _CELLS | {"tr", "thead"}, "body": frozenset(("head",)),
}  # fmt: skip
"""Open elements that the start of another ends, their own end tag being optional; a paragraph is ended by any block."""
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE = re.compile(r"[\s\d\[\](),;*†‡§–-]*")
"""The text of a raised or lowered element that no figure beside it goes on with: the mark of a note, an exponent."""
_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")


def read(source: str) -> Read:
    """The prose, segments and metadata of a page; any text gives a result."""
    page = _Page(source)
    for token in tokens(source, page.xml):
        page.take(token)
    return page.result()


class _Page:
    """One pass over a page; what is written is always as long as what has been read."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.clean = plain_characters(source)
        self.xml = is_xml(source)
        self.pieces: list[str] = []
        self.open: list[tuple[str, str]] = []  # the elements that are open, each with the kind of segment within it
        self.names: Counter[str] = Counter()
        self.unseen: int | None = None  # how many elements were open when one that is not seen began
        self.segments: list[Segment] = []
        self.begun: int | None = None
        self.metadata = PageMetadata()

    def take(self, token: Token) -> None:
        """Write one piece of the page."""
        if token.kind == "text":
            self.text(token)
        elif token.kind == "raw":
            self.raw(token)
        elif token.kind == "start":
            self.start(token)
        elif token.kind == "end":
            self.end(token)
        else:
            self.fill(token)

    def fill(self, token: Token, first: str = FILLER, rest: str = FILLER) -> None:
        """Write what is no prose."""
        self.pieces.append(first + rest * (token.end - token.start - 1))

    def text(self, token: Token) -> None:
        if self.open and self.open[-1][0] == "head" and self.source[token.start : token.end].strip():
            self.pop()
        if self.unseen is not None:
            mark = OPAQUE if self.open[self.unseen][0] in CODE else FILLER
            self.fill(token, mark, mark)
            return
        if self.begun is None:
            self.begun = token.start
        text = self.clean[token.start : token.end]
        if (self.names["sup"] or self.names["sub"]) and _NOTE.fullmatch(text):
            self.fill(token, OPAQUE, OPAQUE)
            return
        self.pieces.append(_ENTITY.sub(_character, text) if "&" in text else text)

    def raw(self, token: Token) -> None:
        self.metadata.take_raw(self.source[token.start : token.end])
        if token.name == "title" and (self.unseen is None or self.open[self.unseen][0] == "head"):
            hiding, self.unseen = self.unseen, None
            self.text(token)
            self.close_segment(token.end)
            self.unseen = hiding
        else:
            self.fill(token)

    def start(self, token: Token) -> None:
        self.metadata.take_tag(token)
        name = token.name
        self.end_implied(name, token.start)
        self.tag(token)
        if name in VOID or (token.closed and (self.xml or name in ("svg", "math"))):
            return
        if self.unseen is None and (name in UNSEEN or name in CODE or _is_hidden(token)):
            self.unseen = len(self.open)
        self.open.append((name, _KINDS.get(name) or (self.open[-1][1] if self.open else "paragraph")))
        self.names[name] += 1

    def end_implied(self, name: str, position: int) -> None:
        """End the elements that the start of ``name`` ends."""
        if name in INLINE or name in CODE:
            if self.open and self.open[-1][0] == "head":
                self.pop()
            return
        ended = _ENDED_BY.get(name, frozenset())
        while self.open and (
            self.open[-1][0] == "p" or self.open[-1][0] in ended or (self.open[-1][0] == "head" and name not in _OF_HEAD)
        ):
            self.close_segment(position)
            self.pop()

    def end(self, token: Token) -> None:
        self.tag(token)
        if self.names[token.name]:
            while self.pop() != token.name:
                pass

    def pop(self) -> str:
        """End the innermost element."""
        name, _ = self.open.pop()
        self.names[name] -= 1
        if self.unseen == len(self.open):
            self.unseen = None
        return name

    def tag(self, token: Token) -> None:
        """A tag in the source: filler inside a sentence, a boundary between blocks."""
        if token.name in INLINE or token.name in CODE:
            self.fill(token)
            return
        self.close_segment(token.start)
        self.fill(token, BOUNDARY, " ")

    def close_segment(self, position: int) -> None:
        """Close the segment that is begun, if there is anything in it."""
        if self.begun is not None and self.source[self.begun : position].strip():
            self.segments.append(Segment(self.begun, position, self.open[-1][1] if self.open else "paragraph"))
        self.begun = None

    def result(self) -> Read:
        """What has been read."""
        self.close_segment(len(self.source))
        return without_addresses("".join(self.pieces)), tuple(self.segments), tuple(self.metadata.entries)


def _is_hidden(token: Token) -> bool:
    values = dict(token.attributes)
    hidden, style = values.get("aria-hidden"), values.get("style")
    return (
        "hidden" in values
        or (hidden is not None and hidden.value.strip().lower() == "true")
        or (style is not None and _HIDDEN_STYLE.search(style.value) is not None)
    )


def _character(match: re.Match[str]) -> str:
    """An entity as its character, with filler for the rest; what stands for none is shown as it is written."""
    text = match.group()
    shown = unescape(text)
    if shown in INVISIBLE:
        return FILLER * len(text)
    if len(shown) == 1 and shown not in (BOUNDARY, FILLER, OPAQUE):
        return shown + FILLER * (len(text) - 1)
    return FILLER * len(text) if not shown else text
