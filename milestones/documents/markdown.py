"""Markdown: headings, paragraphs, list items, table cells and quotations are prose; code, link targets, comments and marks are not.

One pass over the lines finds the blocks, one over each prose line its inline parts; both are linear in the text.
"""

from __future__ import annotations

import re
from html import unescape

from milestones.documents.document import BOUNDARY, FILLER, OPAQUE, Segment
from milestones.documents.front_matter import front_matter
from milestones.documents.html_elements import CODE, INLINE
from milestones.documents.markdown_concealed import concealed
from milestones.documents.masking import plain_characters, without_addresses
from milestones.documents.readers import Read

_FENCE = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?P<fence>`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?=[ \t]|\r?\n|$)")
_SETEXT = re.compile(r" {0,3}(?:=+|-+)[ \t]*\r?\n?$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|(?P<number>\d{1,9})[.)])(?=[ \t])")
_QUOTE = re.compile(r" {0,3}(?:>[ ]?)+")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\n]{1,100}\]:")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\r?\n?$")
_TABLE_RULE = re.compile(r"[ \t>]*[|+:=-][|+:= \t-]*\r?\n?$")
_CONTAINER = re.compile(r" {0,3}(?::{3,}|!!!|\?\?\?)")
_MODULE_LINE = re.compile(
    r"import[ \t](?:[^\n]*\bfrom[ \t]*)?[\"']"
    r"|export[ \t]+(?:default|const|let|var|function|class|async|type|interface)\b|export[ \t]*[{*]"
)
_LINE = re.compile(
    r" {0,3}(?::{3,}|!!!|\?\?\?)"
    r"|import[ \t](?:[^\n]*\bfrom[ \t]*)?[\"']"
    r"|export[ \t]+(?:default|const|let|var|function|class|async|type|interface)\b|export[ \t]*[{*]"
)
_LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")
_NO_PROSE = (_RULE, _DEFINITION, _CONTAINER)
_INLINE = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>(?<!`)(?P<ticks>`{1,8})(?!`)(?:[^`]|(?!(?P=ticks)(?!`))`){1,2000}?(?P=ticks)(?!`))"
    r"|(?P<target>\]\([^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\]\[[^\]\n]{0,200}\])"
    r"|(?P<footnote>\[\^[^\]\n]{1,100}\])"
    r"|(?P<literal><(?P<element>code|kbd|samp)>[^<\n]{0,500}</(?P=element)>)"
    r"|(?P<auto><[a-zA-Z][^<>\s]{0,500}>|</?[a-zA-Z][^<>\n]{0,1000}>)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    r"|(?P<mark>!?\[|\]|(?<=\S)\*{1,3}|\*{1,3}(?=\S)|~~|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))"
)
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])")


def read(source: str) -> Read:
    """The prose, segments and front matter of a Markdown text."""
    end, metadata = front_matter(source)
    lead = max(end, int(source.startswith("\ufeff")))
    lines, segments = _blocks(" " * lead + concealed(plain_characters(source)[lead:]), end)
    return without_addresses("".join(lines)), segments, metadata


class _Blocks:
    """The state of the pass over the lines: what has been written, and the segment that is open."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.segments: list[Segment] = []
        self.open: tuple[int, str] | None = None
        self.fence: str | None = None
        self.blank = True
        self.in_item = False

    def close(self, position: int) -> None:
        if self.open is not None and position > self.open[0]:
            self.segments.append(Segment(self.open[0], position, self.open[1]))
        self.open = None

    def start(self, line: int, position: int, kind: str) -> None:
        self.close(line)
        self.open = (position, kind)

    def within(self, kind: str) -> bool:
        """Whether a segment of this kind is open."""
        return self.open is not None and self.open[1] == kind


def _blocks(text: str, begin: int) -> tuple[list[str], tuple[Segment, ...]]:
    state = _Blocks()
    position = 0
    for line in _LINE.findall(text):
        state.lines.append(_line(state, line, position) if position >= begin else line)
        position += len(line)
    state.close(position)
    return state.lines, tuple(state.segments)


def _line(state: _Blocks, line: str, position: int) -> str:
    fence = _FENCE.match(line) if "`" in line or "~" in line else None
    if state.fence is not None:
        if fence is not None and fence["fence"].startswith(state.fence) and not line[fence.end() :].strip():
            state.fence = None
        return _white(line)
    if fence is not None and not ("`" in fence["fence"] and "`" in line[fence.end() :]):
        state.close(position)
        state.fence = fence["fence"]
        return _white(line)
    if not line.strip():
        state.close(position)
        state.blank = True
        return line
    if line.startswith(("    ", "\t")) and state.blank and not state.in_item and _ITEM.match(line) is None:
        return _white(line)
    written = _prose_line(state, line, position)
    state.blank = False
    return written


def _prose_line(state: _Blocks, line: str, position: int) -> str:
    underline = _SETEXT.match(line) is not None
    if underline or any(form.match(line) for form in _NO_PROSE) or (state.open is None and _MODULE_LINE.match(line)):
        if state.open is not None and underline and state.within("paragraph"):
            state.open = (state.open[0], "heading")
        state.close(position)
        state.in_item = state.in_item and not _RULE.match(line)
        return _white(line)
    if "|" in line or line.lstrip().startswith("+-"):
        if _TABLE_RULE.match(line):
            state.close(position)
            return _white(line)
        if line.count("|") >= 2 or line.lstrip().startswith("|"):
            return _table_row(state, line, position)
    lead, kind = _lead(line, state.within("paragraph"))
    goes_on = kind == "quotation" and state.within("quotation")
    if kind is not None and not goes_on:
        state.in_item = kind == "item"
        state.start(position, position + lead, kind)
    elif state.open is None:
        state.in_item = state.in_item and line[0] in " \t"
        state.open = (position, "paragraph")
    body = _inline(line[lead:])
    if kind == "heading":
        state.close(position + len(line.rstrip()))
        body = body.rstrip("\r\n").rstrip("#") + BOUNDARY * (len(body) - len(body.rstrip("\r\n").rstrip("#")))
    if lead and kind is not None and not goes_on:
        return BOUNDARY + " " * (lead - 1) + body
    return " " * lead + body


def _lead(line: str, in_paragraph: bool) -> tuple[int, str | None]:
    """How long the marks at the head of a line are, and the kind of block that they open (None where they go on with one).

    A number other than 1 opens no list within a paragraph (CommonMark 0.31, section 5.3): a line may begin with a year and a full stop.
    """
    quote = _QUOTE.match(line)
    position = quote.end() if quote is not None else 0
    heading = _HEADING.match(line, position)
    if heading is not None:
        return heading.end(), "heading"
    item = _ITEM.match(line, position)
    if item is not None and not (in_paragraph and item["number"] not in (None, "1")):
        return item.end(), "item"
    note = _FOOTNOTE.match(line, position)
    if note is not None:
        return note.end(), "item"
    return position, "quotation" if quote is not None else None


def _table_row(state: _Blocks, line: str, position: int) -> str:
    state.close(position)
    start = position
    for cell in line.split("|"):
        if cell.strip():
            state.segments.append(Segment(start, start + len(cell.rstrip("\r\n")), "cell"))
        start += len(cell) + 1
    return _inline(line).replace("|", BOUNDARY).replace("\n", BOUNDARY)


def _white(line: str) -> str:
    body = line.rstrip("\r\n")
    return (BOUNDARY + " " * (len(body) - 1) if body else "") + line[len(body) :]


def _inline(line: str) -> str:
    """A line with its inline marks made filler, its code opaque, and entities read."""
    return _INLINE.sub(_replace, line) if any(sign in line for sign in "\\`]<&*_~[") else line


def _replace(match: re.Match[str]) -> str:
    text = match.group()
    if match["escape"]:
        return FILLER + text[1]
    if match["code"] or match["literal"]:
        return OPAQUE * len(text)
    if match["entity"]:
        shown = unescape(text)
        return shown + FILLER * (len(text) - 1) if len(shown) == 1 else text
    if match["auto"]:
        tag = _TAG.match(text)
        if tag is None:
            return OPAQUE * len(text)
        return FILLER * len(text) if tag[1].lower() in INLINE | CODE else BOUNDARY + " " * (len(text) - 1)
    return FILLER * len(text)
