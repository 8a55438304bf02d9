"""The tags and texts of an HTML page at their offsets, cut as browsers cut them; malformed pages are read too, in time linear in their length.

The standard library's parser looks for the end of an unfinished tag or comment again and again, so that a page of nothing but ``<a`` takes minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

RAW_TEXT = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
"""Elements in which nothing is a tag but their own end."""

_OPENING = re.compile(r"<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*+)")
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)"
    r"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)(?:\"|\Z)|'(?P<single>[^']*+)(?:'|\Z)|(?P<bare>[^\s>\"'][^\s>]*+)))?"
)
_END = re.compile(r"[\s/]*+(?P<end>>?)")


@dataclass(frozen=True, slots=True)
class Attribute:
    """The value of an attribute with its entities read, and the offsets of the value as written."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a page: ``kind`` is ``text``, ``raw`` (the text of a :data:`RAW_TEXT` element), ``comment``, ``start`` or ``end`` (tags).

    ``name`` is the tag's in lower case. ``closed`` is true for a start tag that closes itself: ``<br/>``.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: tuple[tuple[str, Attribute], ...] = ()
    closed: bool = False


def tokens(source: str, xml: bool = False) -> Iterator[Token]:
    """The pieces of a page in order, without gaps from its first character to its last. In ``xml`` a tag that closes itself has no raw text."""
    position = 0
    while (opening := _OPENING.search(source, position)) is not None:
        if opening.start() > position:
            yield Token("text", position, opening.start())
        token = _markup(source, opening.start())
        yield token
        position = token.end
        if token.kind == "start" and token.name in RAW_TEXT and not (xml and token.closed):
            end = _raw_end(source, token)
            if end > position:
                yield Token("raw", position, end, token.name)
            position = end
    if position < len(source):
        yield Token("text", position, len(source))


def _markup(source: str, start: int) -> Token:
    """The tag or comment at an opening. What does not end reaches to the end of the page."""
    name = _NAME.match(source, start)
    if name is not None:
        return _tag(source, start, name)
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            return Token("comment", start, source.index(">", start) + 1)
        end = source.find("-->", start + 4)
        return Token("comment", start, len(source) if end < 0 else end + 3)
    return Token("comment", start, source.find(">", start) + 1 or len(source))


def _tag(source: str, start: int, name: re.Match[str]) -> Token:
    attributes: dict[str, Attribute] = {}
    position = name.end()
    while (found := _ATTRIBUTE.match(source, position)) is not None:
        group = found.lastgroup or "name"
        key = found["name"].lower()
        if key not in attributes:
            first, last = found.span(group) if group != "name" else (found.end(), found.end())
            attributes[key] = Attribute(unescape(source[first:last]), first, last)
        position = found.end()
    finish = _END.match(source, position)
    end = finish.end() if finish is not None else len(source)
    kind = "end" if source.startswith("</", start) else "start"
    closed = source.endswith("/>", start, end)
    return Token(kind, start, end, name[1].lower(), tuple(attributes.items()), closed)


def _raw_end(source: str, token: Token) -> int:
    end = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE).search(source, token.end)
    return len(source) if end is None else end.start()


def comments(source: str) -> tuple[int, ...]:
    """Where the comments of a page begin."""
    return tuple(token.start for token in tokens(source, is_xml(source)) if token.kind == "comment")


def is_xml(source: str) -> bool:
    """Whether a page says that it is XML."""
    return source.startswith(("<?xml", "\ufeff<?xml"))
