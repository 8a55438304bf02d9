"""AsciiDoc: titles, paragraphs, items, cells and quotations are prose; listings, macros, attributes, comments and passthroughs are not.

One pass over the lines follows the delimiters that open and close blocks (Eclipse Foundation, *AsciiDoc Language Documentation*).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from milestones.documents.asciidoc_inline import inline
from milestones.documents.blocks import blanked, lead_blanked
from milestones.documents.document import BOUNDARY, MetadataEntry, Segment
from milestones.documents.line_pass import LinePass
from milestones.documents.readers import Read

_DELIMITER = re.compile(r"(?P<mark>-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|`{3,}[\w-]*|~{4,}|[|,:!]={3,})[ \t]*\r?\n?$")
_VERBATIM = frozenset("-.+/`")
"""Delimiters, by their first character, of what is no prose."""
_TITLE = re.compile(r"(?:={1,6}|#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"([=~^+-])\1+[ \t]*\r?\n?$")
_ATTRIBUTE = re.compile(r":(?P<name>!?\w[\w-]*!?):(?:[ \t]+(?P<value>[^\r\n]*)|(?=[ \t]*\r?\n?$))")
_LIST_OF_ATTRIBUTES = re.compile(r"\[(?P<attributes>(?:\[[^\[\]\r\n]*\]|[^\[\]\r\n]*)|[^\r\n]*)\][ \t]*\r?\n?$")
_MACRO = re.compile(r"(?:[a-zA-Z][\w-]*)::(?:\S[^\[\r\n]*)?\[[^\r\n]*\][ \t]*\r?\n?$")
_ITEM = re.compile(
    r"[ \t]*(?:-|\*{1,5}|\.{1,5}|\d{1,9}\.|[a-zA-Z]\.|[ivxIVX]{1,6}\)|<(?:\d+|\.)>|•)[ \t]+(?=\S)(?:\[[ *xX]\][ \t]+)?"
)
_TERM = re.compile(r"[ \t]*(?P<term>[^\r\n]{1,200}?)(?P<sign>:{2,4}|;;)(?:[ \t]+(?=\S)|(?=[ \t]*\r?\n?$))")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_BLOCK_TITLE = re.compile(r"\.(?=[^\s.])")
_BREAK = re.compile(r"(?:'{3,}|<{3,}|(?:-[ ]?){3}|(?:\*[ ]?){3})[ \t]*\r?\n?$")
_CELL = re.compile(r"(?:(?:^|(?<=[ \t]))(?:(?:\d+(?:\.\d+)?|\.\d+)[+*])?[<^>]?(?:\.[<^>])?[a-z]?)?(?<!\\)\|")
_REVISION = re.compile(
    r"(?:v?[\d.]+[ \t]*,[ \t]*|v[\d.]+$)?(?P<date>[^,:\r\n]*\d{4}[^,:\r\n]*?|\w+ \d{1,2}, \d{4})?[ \t]*(?::[^\r\n]*)?\r?\n?$"
)
_CODE_STYLES = frozenset(("source", "listing", "literal", "stem", "latexmath", "asciimath", "pass", "comment", "mermaid", "plantuml", "graphviz", "ditaa", "subs"))  # fmt: skip
_QUOTED = frozenset(("quote", "verse"))


def read(source: str) -> Read:
    """The prose, segments and attributes of an AsciiDoc text."""
    return _Text(source, inline).read()


def comments(source: str) -> tuple[int, ...]:
    """Where the comments of one line begin."""
    return _Text(source, inline).comments_of_all()


class _Text(LinePass):
    """One pass over the lines."""

    def __init__(self, source: str, inline: Callable[[str], str]) -> None:
        super().__init__(source, inline)
        self.open: list[str] = []  # the delimiters of the blocks that are open
        self.quoted = 0  # how many of them were open when a quotation began
        self.style = ""  # of the block that comes next
        self.described = False  # whether a term has been given whose description is to come
        self.header = 0  # which line of the header comes next, from 1; 0 in the body

    def take_all(self) -> None:
        """Write every line."""
        for line in self.lines:
            self.blocks.lines.append(self.take(line))
            self.position += len(line)
        self.blocks.close(self.position)

    def take(self, line: str) -> str:
        """The next line as it is written."""
        if self.open and self.open[-1][0] in _VERBATIM and self.open[-1] != "--":
            return self.verbatim(line)
        if not line.strip():
            self.blocks.close(self.position)
            self.until_blank = False
            self.at_head = self.at_head and not self.header
            self.header = 0
            return line
        if self.until_blank:
            return blanked(line)
        delimiter = _DELIMITER.match(line)
        if delimiter is not None and (delimiter["mark"] in self.open or not self.is_underline(line)):
            return self.delimited(line, delimiter["mark"])
        return self.unseen(line) or (self.row(line) if self.in_table() else self.prose(line))

    def verbatim(self, line: str) -> str:
        if line.rstrip() == self.open[-1].rstrip():
            self.open.pop()
        return blanked(line)

    def in_table(self) -> bool:
        return bool(self.open) and self.open[-1][1:2] == "=" and self.open[-1][0] != "="

    def delimited(self, line: str, mark: str) -> str:
        """A line that opens or closes a block; one that closes an outer block closes those within it."""
        self.blocks.close(self.position)
        style, self.style = self.style, ""
        if mark in self.open:
            del self.open[self.open.index(mark) :]
            self.quoted = 0 if self.quoted > len(self.open) else self.quoted
            return blanked(line)
        self.at_head = False
        if mark == "--" and style in _CODE_STYLES:
            mark = "-- "
        self.open.append("```" if mark[0] == "`" else mark)
        if (mark[0] == "_" or style in _QUOTED) and not self.quoted:
            self.quoted = len(self.open)
        return blanked(line)

    def unseen(self, line: str) -> str | None:
        """A line that is a comment, an attribute, a macro or a break; None for any other."""
        if line.startswith("//") and not line.startswith("///"):
            self.comments.append(self.position)
            return " " * len(line.rstrip("\r\n")) + line[len(line.rstrip("\r\n")) :]
        attribute = _ATTRIBUTE.match(line)
        if attribute is not None and self.blocks.open is None:
            if attribute["value"] and self.at_head:
                self.note(attribute["name"], f"attribute `{attribute['name']}`", attribute.start("value"), len(line.rstrip()))
            return blanked(line)
        attributes = _LIST_OF_ATTRIBUTES.match(line) if line[0] == "[" else None
        if attributes is not None and self.blocks.open is None:
            self.style = re.split(r"[,%#.]", attributes["attributes"], maxsplit=1)[0].strip().lower() or self.style
            return blanked(line)
        if line.rstrip() == "+" or _MACRO.match(line) or (self.blocks.open is None and _BREAK.match(line)):
            self.blocks.close(self.position)
            return blanked(line)
        return None

    def note(self, name: str, source: str, start: int, end: int) -> None:
        if end > start:
            first, last = self.position + start, self.position + end
            self.metadata.append(MetadataEntry(name.lower(), self.source[first:last], source, first, last))

    def kind(self) -> str:
        return "quotation" if self.quoted else "paragraph"

    def prose(self, line: str) -> str:
        if self.header:
            return self.head(line)
        style, self.style = self.style, ""
        if self.blocks.open is None:
            described, self.described = self.described, False
            if style in _CODE_STYLES or (
                line[0] in " \t" and not described and _ITEM.match(line) is None and _TERM.match(line) is None
            ):
                self.until_blank = True
                return blanked(line)
            title = _TITLE.match(line)
            if title is not None:
                return self.title(line, title.end())
        elif self.is_underline(line):
            self.blocks.open = (self.blocks.open[0], "heading")
            self.blocks.close(self.position)
            self.header = int(self.at_head and line[0] == "=")
            return blanked(line)
        return self.block(line, "quotation" if style in _QUOTED else self.kind())

    def block(self, line: str, kind: str) -> str:
        """A line of a paragraph, or the first of an item; these need no blank line before."""
        item = _ITEM.match(line)
        term = _TERM.match(line) if "::" in line or ";;" in line else None
        if term is not None:
            return self.term(line, term)
        if item is not None and (self.blocks.open is None or self.blocks.within("item") or not item.group()[0].isdigit()):
            return self.started(line, item.end(), "item")
        if self.blocks.open is not None:
            return line
        self.at_head = False
        lead = _ADMONITION.match(line) or _BLOCK_TITLE.match(line)
        if lead is not None:
            shown = self.started(line, lead.end(), kind)
            return self.single(shown) if lead.group() == "." else shown
        self.blocks.start(self.position, self.position, kind)
        return line

    def started(self, line: str, lead: int, kind: str) -> str:
        self.blocks.start(self.position, self.position + lead, kind)
        return lead_blanked(line, lead, opens=True)

    def single(self, line: str) -> str:
        """A line that is a block by itself."""
        self.blocks.lines.append(line)
        self.blocks.close(self.position + len(line.rstrip()))
        shown = self.blocks.lines.pop()
        body = shown.rstrip("\r\n")
        return body + (BOUNDARY + shown[len(body) + 1 :] if len(shown) > len(body) else "")

    def title(self, line: str, lead: int) -> str:
        self.header = int(self.at_head and lead and line[1] in " \t")
        self.at_head = self.at_head and bool(self.header)
        return self.single(self.started(line, lead, "heading"))

    def break_off(self) -> None:
        """Let a boundary stand in for the end of the line before: what follows is another block."""
        if self.blocks.open is not None:
            self.blocks.lines[-1] = self.blocks.lines[-1][:-1] + BOUNDARY

    def term(self, line: str, term: re.Match[str]) -> str:
        """A term and the description that may begin on its line."""
        self.break_off()
        self.started(line, 0, "item")
        shown = self.single(line[: term.end("term")])
        sign = BOUNDARY * (term.end() - term.end("term"))
        rest = line[term.end() :]
        self.blocks.lines.append(shown + sign)
        self.described = not rest.strip()
        if rest.strip():
            self.blocks.start(self.position, self.position + term.end(), "item")
        return rest

    def head(self, line: str) -> str:
        """The lines below the title: the authors, then the revision."""
        self.header += 1
        revision = _REVISION.match(line) if self.header > 2 or line[0] == "v" else None
        if revision is not None and revision["date"]:
            self.note("revdate", "revision line", *revision.span("date"))
        return blanked(line)

    def row(self, line: str) -> str:
        """A line of a table: a bar begins a cell, and a cell may run over lines."""
        mark = self.open[-1][0]
        if mark in "|!":
            form = _CELL if mark == "|" else re.compile(r"(?<!\\)!")
            pieces, written = [], 0
            for cell in form.finditer(line):
                pieces += [line[written : cell.start()], BOUNDARY * len(cell.group())]
                written = cell.end()
            shown = "".join([*pieces, line[written:]])
        else:
            shown = line.replace(mark, BOUNDARY)
        self.cells(shown)
        return inline(shown)

    def cells(self, shown: str) -> None:
        for part in re.finditer(rf"[^{BOUNDARY}\r\n]+", shown):
            if part.group().strip():
                self.blocks.segments.append(Segment(self.position + part.start(), self.position + part.end(), "cell"))

    def is_underline(self, line: str) -> bool:
        """Whether a line makes the one before it a title: it is about as long (section titles of two lines)."""
        if len(self.blocks.lines) != self.blocks.first + 1 or not self.blocks.within("paragraph") or not _UNDERLINE.match(line):
            return False
        return abs(len(line.strip()) - len(self.blocks.lines[-1].strip())) <= 1
