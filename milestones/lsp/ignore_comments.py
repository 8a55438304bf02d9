"""A comment that ignores a claim, in the comments of the document's own syntax."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from milestones.anchors.check_names import IGNORED_CHECKS
from milestones.calculator.finding import Finding
from milestones.calculator.ignore_reach import END, LINE, START, reaches_of
from milestones.documents.directive import SIGN
from milestones.documents.document import Document
from milestones.documents.reading import document_from_text

_LINES_END = re.compile(r"\r\n|\n|\r")
_PARAGRAPHS_END = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?=\r\n|\n|\r)")


@dataclass(frozen=True, slots=True)
class Insertion:
    """Text that goes in before an offset."""

    offset: int
    text: str


@dataclass(frozen=True, slots=True)
class IgnoreComment:
    """What has to be written for a claim to be ignored, in order, and what to call that."""

    title: str
    insertions: tuple[Insertion, ...]


def ignore_comment(finding: Finding, document: Document) -> IgnoreComment | None:
    """The comment that ignores a claim. None where the syntax has no comments (plain text), or where one would not be read as a comment.

    It gives no reason, which is the writer's to say.
    """
    write = _SYNTAXES.get(document.syntax)
    if write is None or finding.check not in IGNORED_CHECKS:
        return None
    insertions = write(finding, document)
    return IgnoreComment(f"Ignore {finding.check} here", insertions) if _does_it(finding, document, insertions) else None


def _beside(finding: Finding, document: Document) -> tuple[Insertion, ...]:
    """An HTML comment, or one of MDX, right after the claim: there it breaks no paragraph, heading, row of a table or line."""
    is_mdx = document.path is not None and Path(document.path).suffix.lower() == ".mdx"
    opening, closing = ("{/*", "*/}") if is_mdx else ("<!--", "-->")
    return (Insertion(finding.end, f"{opening} {SIGN} {LINE}[{finding.check}] {closing}"),)


def _above(finding: Finding, document: Document) -> tuple[Insertion, ...]:
    """AsciiDoc's line comment on the line before the claim's; it may stand within a paragraph."""
    start = _line_start(document.source, finding.start)
    return (Insertion(start, f"// {SIGN} {LINE}[{finding.check}]{_line_end(document.source)}"),)


def _around(finding: Finding, document: Document) -> tuple[Insertion, ...]:
    """Comments of reStructuredText before and after the paragraph, since one within it would part it."""
    source, end_of_line = document.source, _line_end(document.source)
    ends = [match.end() for match in _PARAGRAPHS_END.finditer(source, 0, finding.start)]
    above = source[_start_of_text(source, ends[-1] if ends else 0) :]
    start = len(source) - len(above)
    indent = above[: len(above) - len(above.lstrip(" \t"))]
    after = _PARAGRAPHS_END.search(source, finding.end)
    end = after.start() if after is not None else len(source.rstrip("\r\n"))
    begin = f"{indent}.. {SIGN} {START}[{finding.check}]{end_of_line}{end_of_line}"
    return Insertion(start, begin), Insertion(end, f"{end_of_line}{end_of_line}{indent}.. {SIGN} {END}[{finding.check}]")


_SYNTAXES: Mapping[str, Callable[[Finding, Document], tuple[Insertion, ...]]] = MappingProxyType(
    {"markdown": _beside, "html": _beside, "asciidoc": _above, "restructuredtext": _around}
)


def _does_it(finding: Finding, document: Document, insertions: tuple[Insertion, ...]) -> bool:
    """Whether the text with the insertions, read again, has a comment that reaches over the claim, and no other than that is new."""
    shift = sum(len(each.text) for each in insertions if each.offset <= finding.start)
    moved = replace(finding, start=finding.start + shift, end=finding.end + shift)
    edited = document_from_text(_inserted(document.source, insertions), document.syntax, document.path, document.language)
    reaches = reaches_of(edited)
    grown = len(edited.directives) - len(document.directives)
    return reaches is not None and grown == len(insertions) and reaches.over(moved) is not None


def _inserted(text: str, insertions: tuple[Insertion, ...]) -> str:
    for each in reversed(insertions):
        text = text[: each.offset] + each.text + text[each.offset :]
    return text


def _line_start(source: str, offset: int) -> int:
    return max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1


def _start_of_text(source: str, offset: int) -> int:
    """The beginning of the first line from an offset on that is not blank."""
    match = re.compile(r"\s*").match(source, offset)
    return _line_start(source, match.end() if match is not None else offset)


def _line_end(source: str) -> str:
    match = _LINES_END.search(source)
    return match[0] if match is not None else "\n"
