"""reStructuredText: titles, paragraphs, items, cells, notes and the text of admonitions are prose; code, options, comments and targets are not.

One pass over the lines follows the indentation, by which the markup says what belongs to what (docutils, *reStructuredText Markup Specification*).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from milestones.documents.blocks import blanked, lead_blanked
from milestones.documents.document import BOUNDARY, MetadataEntry
from milestones.documents.line_pass import LinePass
from milestones.documents.readers import Read
from milestones.documents.restructured_directives import ARGUMENT_IS_TEXT, QUOTATIONS, TEXT, VERSION_FIRST, written_for_readers
from milestones.documents.restructured_inline import inline
from milestones.documents.restructured_tables import table

_ADORNMENT = re.compile(r"[ \t]*([!-/:-@\[-`{-~])\1+[ \t]*\r?\n?$")
_ITEM = re.compile(r"(?:[-*+•‣⁃]|\(?(?:\d{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,9}|#)[.)])(?:[ \t]+(?=\S)|(?=\r?\n?$))")
_NOTE = re.compile(r"\.\.[ \t]+\[(?:\d+|[#*][\w.-]*|[A-Za-z][\w.-]*)\](?:[ \t]+|(?=\r?\n?$))")
_DIRECTIVE = re.compile(r"\.\.[ \t]+(?:\|[^|\n]{1,100}\|[ \t]+)?(?P<name>[\w:.+-]*\w)::(?:[ \t]+|(?=\r?\n?$))")
_FIELD = re.compile(r":(?P<name>(?![\s:])(?:[^:\\\n]|\\.|:(?![\s`]|$)){1,100}(?<!\s)):(?:[ \t]+(?=\S)|(?=[ \t]*\r?\n?$))")
_ENTRY = re.compile(r"\.\.[ \t]+(?P<name>[a-z]+):[ \t]+(?P<value>\S[^\r\n]*)")
_DEEPEST = 8
"""How many items may begin on one line, each within the one before; nobody writes more."""
_LINE_BLOCK = re.compile(r"\|(?=[ \t\r\n])")


def read(source: str) -> Read:
    """The prose, segments and fields of a reStructuredText."""
    return _Text(source, inline).read()


def comments(source: str) -> tuple[int, ...]:
    """Where the comments of a text begin: at their two dots."""
    return _Text(source, inline).comments_of_all()


class _Text(LinePass):
    """One pass over the lines. A container is the column at which its text stands, and the kind of segment in it."""

    def __init__(self, source: str, inline: Callable[[str], str]) -> None:
        super().__init__(source, inline)
        self.containers: list[tuple[int, str]] = [(0, "paragraph")]
        self.number = 0
        self.column: int | None = None  # where the lines of the open segment stand; None if its second line will say
        self.floor = -1  # what such a second line must stand right of
        self.kind = "paragraph"  # of what is indented to the right of the floor
        self.masked: int | None = None  # what stands right of this column is no prose
        self.literal: int | None = None  # the column of a paragraph that announced a literal block
        self.quote = ""  # what begins each line of a literal block that is not indented
        self.nested = 0  # how many items have begun on this line
        self.options: int | None = None  # the column of the directive whose options may follow
        self.no_table = False  # whether no simple table ends any more

    def take_all(self) -> None:
        """Write every line."""
        while self.number < len(self.lines):
            line = self.lines[self.number]
            taken = self.take(line, len(line) - len(line.lstrip(" \t")))
            for text in taken:
                self.blocks.lines.append(text)
                self.position += len(text)
            self.number += len(taken)
        self.close()

    def close(self) -> None:
        if self.blocks.open is not None and self.blocks.open[1] != "heading" and not self.titled():
            self.at_head = False
        self.blocks.close(self.position)

    def titled(self) -> bool:
        """Whether the open segment is one line between two rules: a title whose underline is to come."""
        first = self.blocks.first
        return first > 0 and len(self.blocks.lines) == first + 1 and bool(_ADORNMENT.match(self.lines[self.number - 2]))

    def take(self, line: str, indent: int) -> list[str]:
        """The next lines as they are written: one, or all those of a table."""
        if not line.strip():
            self.close()
            self.until_blank = False
            self.quote = ""
            self.options = None
            return [line]
        column = len(line[:indent].expandtabs(8))
        if self.is_masked(line, column):
            return [blanked(line)]
        if self.options is not None and column > self.options and _FIELD.match(line, indent):
            self.close()
            return [blanked(line)]
        self.options = None
        if self.blocks.open is not None and self.goes_on(column):
            return [self.continued(line)]
        self.close()
        self.enter(column)
        self.nested = 0
        return self.block(line, indent, column)

    def is_masked(self, line: str, column: int) -> bool:
        if self.literal is not None and self.blocks.open is None:
            announced, self.literal = self.literal, None
            if column > announced:
                self.masked = announced
            elif column == announced and not line.strip()[0].isalnum():
                self.quote = line.strip()[0]
        if self.masked is not None and column > self.masked:
            return True
        self.masked = None
        self.quote = self.quote if self.quote and line.lstrip().startswith(self.quote) else ""
        return self.until_blank or bool(self.quote)

    def goes_on(self, column: int) -> bool:
        """Whether a line belongs to the open segment."""
        if self.column is None and column > self.floor:
            self.column = column
            self.containers.append((column, self.kind))
        return column == self.column

    def continued(self, line: str) -> str:
        if self.is_underline(line):
            assert self.blocks.open is not None
            self.blocks.open = (self.blocks.open[0], "heading")
            self.literal = None
            self.close()
            return blanked(line)
        self.announce(line)
        start = len(line) - len(line.lstrip(" \t"))
        return line[:start] + " " + line[start + 1 :] if _LINE_BLOCK.match(line, start) else line

    def is_underline(self, line: str) -> bool:
        """Whether a line makes the one before it, the first of its paragraph, a title: it is as long, or at least four marks."""
        if len(self.blocks.lines) != self.blocks.first + 1 or not self.blocks.within("paragraph") or not _ADORNMENT.match(line):
            return False
        return len(line.strip()) >= min(4, len(self.blocks.lines[-1].strip()))

    def announce(self, line: str) -> None:
        """Remember whether what is indented below the paragraph that ends so is literal."""
        self.literal = self.containers[-1][0] if line.rstrip().endswith("::") else None

    def enter(self, column: int) -> None:
        """Leave the containers that end left of a column, and enter one that begins there."""
        while len(self.containers) > 1 and column < self.containers[-1][0]:
            self.containers.pop()
        if column > self.containers[-1][0]:
            kind = self.kind if column > self.floor >= self.containers[-1][0] else "quotation"
            if self.column == self.containers[-1][0] and self.blocks.lines and self.blocks.lines[-1].strip():
                kind = "item"  # below a term, without a blank line
            self.containers.append((column, kind))
        if column <= self.floor:
            self.floor = -1

    def block(self, line: str, start: int, column: int) -> list[str]:
        """The first line of a block whose text begins at ``start``."""
        mark = line[start]
        rows = table(self.lines, self.number, start, self.no_table) if mark in "+=" else None
        if rows is not None:
            self.no_table = not rows.lines
            self.at_head = False
            self.blocks.segments += [rows.segment(each, self.position) for each in rows.cells]
            return rows.lines or [blanked(line)]
        if line.startswith("..", start) and line[start + 2 : start + 3] in ("", " ", "\t", "\r", "\n"):
            return [self.explicit(line, start, column)]
        if line.strip() == "::":
            self.announce(line)
            return [blanked(line)]
        if _ADORNMENT.match(line) or line.startswith("__ ", start):
            return [blanked(line)]
        if line.startswith(">>> ", start):
            self.until_blank = True
            return [blanked(line)]
        field = _FIELD.match(line, start) if mark == ":" else None
        if field is not None:
            return [self.field(line, field, column)]
        item = _ITEM.match(line, start) if self.nested < _DEEPEST else None
        if item is not None and ((line[start] not in "(0123456789" and not mark.isalpha()) or self.is_enumerated(column)):
            return self.item(line, item.end(), column)
        if mark == "|" and _LINE_BLOCK.match(line, start):
            return [self.text(line, start + 1, column, "paragraph", opens=True)]
        return [self.text(line, start, column, self.containers[-1][1])]

    def is_enumerated(self, column: int) -> bool:
        """Whether a line that begins as an item of a list is one: what follows it is blank, indented or another item."""
        following = self.lines[self.number + 1] if self.number + 1 < len(self.lines) else ""
        lead = len(following) - len(following.lstrip(" \t"))
        return not following.strip() or len(following[:lead].expandtabs(8)) > column or _ITEM.match(following, lead) is not None

    def item(self, line: str, end: int, column: int) -> list[str]:
        inner = len(line[:end].expandtabs(8))
        self.floor, self.kind = column, "item"
        self.containers.append((inner, "item"))
        if not line[end:].strip():
            self.containers.pop()
            return [blanked(line)]
        self.nested += 1
        (text, *rest) = self.block(" " * end + line[end:], end, inner)
        return [lead_blanked(line[:end], end, opens=True) + text[end:], *rest]

    def text(self, line: str, start: int, column: int, kind: str, opens: bool = False, hanging: bool = False) -> str:
        """Open a segment at ``start``; ``hanging`` if its second line may stand anywhere right of the column."""
        if not opens and self.number and self.lines[self.number - 1].strip():
            self.break_off()
        self.blocks.start(self.position, self.position + start, kind)
        self.column = None if hanging else column
        if hanging:
            self.floor, self.kind = column, kind
        self.announce(line)
        return lead_blanked(line, start, opens)

    def break_off(self) -> None:
        """Let a boundary stand in for the end of the line before: what follows is another block."""
        before = self.blocks.lines[-1]
        self.blocks.lines[-1] = before[:-1] + BOUNDARY

    def field(self, line: str, field: re.Match[str], column: int) -> str:
        """A field: at the head of the document what it says of itself, else an item."""
        name = field["name"].lower()
        if self.at_head and name not in ("abstract", "dedication"):
            self.note(name, f"field `{field['name']}`", field.end(), len(line.rstrip()))
            self.masked = column
            return blanked(line)
        return self.hanging(line, field.end(), column, "item")

    def note(self, name: str, source: str, start: int, end: int) -> None:
        if end > start:
            first, last = self.position + start, self.position + end
            self.metadata.append(MetadataEntry(name, self.source[first:last], source, first, last))

    def hanging(self, line: str, end: int, column: int, kind: str) -> str:
        """A block whose text begins at ``end`` or below."""
        if line[end:].strip():
            return self.text(line, end, column, kind, opens=True, hanging=True)
        self.floor, self.kind, self.column = column, kind, None
        return blanked(line)

    def explicit(self, line: str, start: int, column: int) -> str:
        """What two dots begin: a note, a directive, a target or a comment."""
        note = _NOTE.match(line, start)
        if note is not None:
            return self.hanging(line, note.end(), column, "item")
        directive = _DIRECTIVE.match(line, start)
        if directive is not None:
            return self.directive(line, directive, column)
        rest = line[start + 2 :].strip()
        following = self.lines[self.number + 1] if self.number + 1 < len(self.lines) else ""
        if rest or following.strip():
            self.masked = column
        if not rest.startswith(("_", "|")):
            self.comments.append(self.position + start)
            entry = _ENTRY.match(line, start)
            if entry is not None and self.at_head:
                self.note(entry["name"], f"comment `{entry['name']}`", *entry.span("value"))
        return blanked(line)

    def directive(self, line: str, found: re.Match[str], column: int) -> str:
        name = found["name"].rpartition(":")[2].lower() if found["name"].startswith(("rst:", "std:")) else found["name"].lower()
        if name == "post" and self.at_head:
            self.note("post", "directive `post`", found.end(), len(line.rstrip()))
        if "|" in line[: found.end()] or not written_for_readers(name):
            self.masked = column
            return blanked(line)
        self.options = column
        self.floor, self.kind, self.column = column, "quotation" if name in QUOTATIONS else "paragraph", None
        end = found.end()
        if name in VERSION_FIRST:
            end += len(re.match(r"\S*[ \t]*", line[end:])[0])  # type: ignore[index]  # every part of it may be empty
        if name in TEXT and (name in ARGUMENT_IS_TEXT or name in VERSION_FIRST) and line[end:].strip():
            return self.text(line, end, column, self.kind, opens=True, hanging=True)
        if name in TEXT and line[end:].strip():
            shown = self.text(line, end, column, "heading", opens=True, hanging=True)
            self.kind = "paragraph"
            return shown
        return blanked(line)
