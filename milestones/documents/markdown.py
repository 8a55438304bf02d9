"""Markdown: headings, paragraphs, list items, table cells and quotations are prose; code, link targets, comments and marks are not.

One pass over the lines finds the blocks, one over the prose of each block its inline parts; both are linear in the text.
"""

from __future__ import annotations

import re
from html import unescape

from milestones.documents.blocks import LINE, Blocks, blanked, lead_blanked
from milestones.documents.document import BOUNDARY, FILLER, OPAQUE, Segment
from milestones.documents.front_matter import front_matter
from milestones.documents.html_elements import CODE, INLINE
from milestones.documents.markdown_concealed import concealed
from milestones.documents.masking import INVISIBLE, masked, plain_characters, without_addresses
from milestones.documents.readers import Read

_FENCE = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?P<fence>`{3,}|~{3,})")
_FENCE_END = re.compile(r"(?P<quote>[ \t]*>[ \t>]*)?[ \t]*(?P<fence>`{3,}|~{3,})[ \t]*\r?\n?$")
_HEADING = re.compile(r" {0,3}#{1,6}(?=[ \t]|\r?\n|$)")
_SETEXT = re.compile(r" {0,3}(?:=+|-+)[ \t]*\r?\n?$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|(?P<number>\d{1,9})[.)])(?=[ \t])")
_QUOTE = re.compile(r" {0,3}(?:>[ ]?)+")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\n]{1,100}\]:")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\r?\n?$")
_TABLE_RULE = re.compile(r"[ \t>]*[|+:=-][|+:= \t-]*\r?\n?$")
_CONTAINER = re.compile(r" {0,3}:{3,}|[ \t]*(?:!!!|\?\?\?\+?|===[+!]?[ \t]+[\"'])")
_ALERT = re.compile(r"[ \t]*>[ \t]*\[![A-Za-z]+\][+-]?[ \t]*\r?\n?$")
_MEANING = re.compile(r" {0,3}:[ \t]+(?=\S)")
_MODULE_LINE = re.compile(
    r"import[ \t](?:[^\n]*\bfrom[ \t]*)?[\"']"
    r"|export[ \t]+(?:default|const|let|var|function|class|async|type|interface)\b|export[ \t]*[{*]"
)
_NO_PROSE = (_RULE, _CONTAINER, _ALERT)
_NO_PROSE_AT_HEAD = (_DEFINITION, _MODULE_LINE)
"""What is prose where it stands within a paragraph."""
_NO_PROSE_BEGINS = frozenset("=-*_:!?>[ie")
"""The first characters of an underline and of the forms above, after white space."""
_INLINE = re.compile(
    r"(?P<escape>\\(?:[!-/:-@\[-`{-~]|(?=\r?\n)))"
    r"|(?P<code>(?<!`)(?P<ticks>`{1,8})(?!`)(?:[^`]|(?!(?P=ticks)(?!`))`){1,2000}?(?P=ticks)(?!`))"
    r"|(?P<template>\{\{[^{}\n]{0,500}\}\}|\{%[^{}\n]{0,500}%\})"
    r"|(?P<target>\]\([^()]{0,500}(?:\([^()\n]{0,200}\)[^()]{0,200})?\)|\]\[[^\]\n]{0,200}\])"
    r"|(?P<footnote>\[\^[^\]\n]{1,100}\])"
    r"|(?P<literal><(?P<element>code|kbd|samp)>[^<\n]{0,500}</(?P=element)>|<su[bp]>[\d\[\](),*†‡§]{1,20}</su[bp]>)"
    r"|(?P<auto><[a-zA-Z][^<>\s]{0,500}>|</?[a-zA-Z][^<>]{0,1000}>)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    r"|(?P<mark>!?\[|\]|(?<=\S)\*{1,3}|\*{1,3}(?=\S)|~~|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))"
)
_SIGN = re.compile(r"[\\`\]<&*_~\[{!]")
"""What each inline mark begins with."""
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])")


def read(source: str) -> Read:
    """The prose, segments and front matter of a Markdown text."""
    end, metadata = front_matter(source)
    lead = max(end, int(source.startswith("\ufeff")))
    lines, segments = _blocks(concealed(plain_characters(source)[lead:]), lead)
    return without_addresses("".join(lines)), segments, metadata


class _Blocks(Blocks):
    """The state of the pass over the lines of a Markdown text."""

    def __init__(self) -> None:
        super().__init__(_inline)
        self.fence: str | None = None
        self.quoted = False  # whether the open fence stands in a quotation
        self.in_table = False
        self.alert = False  # whether the lines that are marked as quoted are an alert, which is nobody's words but the author's
        self.module = False  # whether a statement of a module goes on, until a blank line
        self.item: int | None = None  # the column at which the text of the list item begins, if one goes on

    def close(self, position: int) -> None:
        """End the open segment, and the table."""
        self.in_table = False
        if self.open is not None:
            super().close(position)


def _blocks(text: str, begin: int) -> tuple[list[str], tuple[Segment, ...]]:
    """The lines of a text that begins at an offset, after as much white space."""
    state = _Blocks()
    state.lines.append(" " * begin)
    position = begin
    for line in LINE.findall(text):
        state.lines.append(_line(state, line, position))
        position += len(line)
    state.close(position)
    return state.lines, tuple(state.segments)


def _line(state: _Blocks, line: str, position: int) -> str:
    if state.fence is None and not state.module and line[0].isalpha() and "|" not in line and _goes_on(state, line, position):
        return line
    state.alert = state.alert and line.lstrip().startswith(">")
    if state.module:
        state.module = bool(line.strip())
        return blanked(line)
    if state.fence is not None and state.quoted and not line.lstrip(" ").startswith(">"):
        state.fence = None
    fence = _FENCE.match(line) if "`" in line or "~" in line else None
    if state.fence is not None:
        closing = _FENCE_END.match(line) if fence is not None else None
        if closing is not None and closing["fence"].startswith(state.fence) and (closing["quote"] is not None) == state.quoted:
            state.fence = None
        return blanked(line)
    if fence is not None and not ("`" in fence["fence"] and "`" in line[fence.end() :]):
        state.close(position)
        state.fence = fence["fence"]
        state.quoted = line.lstrip(" ").startswith(">")
        return blanked(line)
    if not line.strip():
        state.close(position)
        return line
    if state.open is None and _is_code(state, line):
        return blanked(line)
    return _other_block(state, line, position) or _prose_line(state, line, position)


def _goes_on(state: _Blocks, line: str, position: int) -> bool:
    """Whether a line that begins with a letter goes on with a block, or begins a paragraph, as all do but the statements of a module."""
    if state.open is None:
        if _MODULE_LINE.match(line) is not None:
            return False
        state.alert, state.item = False, None
        state.start(position, position, "paragraph")
    return True


def _is_code(state: _Blocks, line: str) -> bool:
    return line.startswith(("    ", "\t")) and _ITEM.match(line) is None and _indent(line) >= (state.item or 0) + 4


def _indent(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4))


def _gap(text: str) -> int:
    """How many spaces stand between the mark of an item and its text: 1 to 4, by CommonMark 0.31, section 5.2."""
    gap = len(text) - len(text.lstrip(" "))
    return gap if 1 <= gap <= 4 else 1


def _other_block(state: _Blocks, line: str, position: int) -> str | None:
    """A line that is an underline, a rule, a definition, a statement of a module or of a table; None for any other."""
    if line.lstrip()[0] in _NO_PROSE_BEGINS and _is_no_prose(state, line):
        underline = _SETEXT.match(line) is not None
        if state.open is not None and underline and state.within("paragraph"):
            state.open = (state.open[0], "heading")
        state.close(position)
        state.item = None if _RULE.match(line) else state.item
        state.module = _MODULE_LINE.match(line) is not None
        state.alert = state.alert or _ALERT.match(line) is not None
        if _CONTAINER.match(line) and line.lstrip()[0] != ":":
            state.item = _indent(line) + 4
        return blanked(line)
    if "|" not in line and not line.lstrip().startswith("+-"):
        return None
    if _TABLE_RULE.match(line):
        _head_row(state, position)
        state.in_table = True
        return blanked(line)
    if state.in_table or line.count("|") >= 2 or line.lstrip().startswith("|"):
        return _table_row(state, line, position)
    return None


def _is_no_prose(state: _Blocks, line: str) -> bool:
    forms = _NO_PROSE + _NO_PROSE_AT_HEAD if state.open is None else _NO_PROSE
    return _SETEXT.match(line) is not None or any(form.match(line) for form in forms)


def _prose_line(state: _Blocks, line: str, position: int) -> str:
    lead, kind = _lead(line, state.within("paragraph"))
    kind = "paragraph" if kind == "quotation" and state.alert else kind
    goes_on = kind in ("quotation", "paragraph") and state.within(kind)
    if kind is not None and not goes_on:
        state.item = len(line[:lead].expandtabs(4)) + _gap(line[lead:]) if kind == "item" else None
        state.start(position, position + lead, kind)
    elif state.open is None:
        state.item = state.item if line[0] in " \t" else None
        state.start(position, position, "paragraph")
    opens = lead > 0 and kind is not None and not goes_on
    line = lead_blanked(line, lead, opens)
    if kind == "heading":
        text = line.rstrip("\r\n").rstrip("#")
        state.lines.append(text)
        state.close(position + len(line.rstrip()))
        return BOUNDARY * (len(line) - len(text))
    return line


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
    note = _FOOTNOTE.match(line, position) or _MEANING.match(line, position)
    if note is not None:
        return note.end(), "item"
    return position, "quotation" if quote is not None else None


def _head_row(state: _Blocks, position: int) -> None:
    """End the open segment before the rule of a table; a paragraph of one line with a bar in it is the table's head."""
    line = state.lines[-1] if state.within("paragraph") and len(state.lines) == state.first + 1 else ""
    if "|" in line:
        state.open = None
        state.lines.append(_table_row(state, state.lines.pop(), position - len(line)))
    state.close(position)


def _table_row(state: _Blocks, line: str, position: int) -> str:
    state.close(position)
    state.in_table = True
    start = position
    for cell in line.split("|"):
        if cell.strip():
            state.segments.append(Segment(start, start + len(cell.rstrip("\r\n")), "cell"))
        start += len(cell) + 1
    return _inline(line).replace("|", BOUNDARY).replace("\n", BOUNDARY)


def _inline(text: str) -> str:
    """The prose of a block with its inline marks made filler, its code opaque, and entities read."""
    pieces: list[str] = []
    written, sign = 0, _SIGN.search(text)
    while sign is not None:
        position = sign.start()
        mark = _INLINE.match(text, position)
        if mark is not None:
            pieces += [text[written:position], _replace(mark)]
            written = mark.end()
        sign = _SIGN.search(text, position + 1 if mark is None else written)
    return "".join([*pieces, text[written:]]) if pieces else text


def _replace(match: re.Match[str]) -> str:
    text = match.group()
    if match["escape"]:
        return FILLER + text[1:]
    if match["code"] or match["literal"] or match["template"]:
        return masked(text, OPAQUE)
    if match["entity"]:
        shown = unescape(text)
        shown = FILLER if shown in INVISIBLE else shown
        return shown + FILLER * (len(text) - 1) if len(shown) == 1 else text
    if match["auto"]:
        tag = _TAG.match(text)
        if tag is None:
            return masked(text, OPAQUE)
        return masked(text, FILLER) if tag[1].lower() in INLINE | CODE else BOUNDARY + masked(text[1:], " ")
    return masked(text, FILLER)
