"""Word documents (``.docx``): paragraphs, cells and notes as lines of text, one line a paragraph; positions are positions in that text.

The package python-docx opens the file; it resolves no external entity and asks no network. What a file would unpack to is measured before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from milestones.documents.document import BOUNDARY, FILLER, OPAQUE, MetadataEntry, Segment
from milestones.documents.masking import plain_characters, without_addresses
from milestones.documents.readers import Read
from milestones.documents.word_metadata import metadata
from milestones.errors import InputError, one_line

MOST_BYTES = 256 * 2**20
"""How much a file may unpack to; a document of a thousand pages with its pictures stays far below."""
MOST_BYTES_OF_XML = 64 * 2**20
"""How much its text may unpack to."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHARACTERS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}ptab": " ", f"{_W}noBreakHyphen": "-", f"{_W}sym": "\ufffc"}
_UNSEEN = frozenset(
    (f"{_W}p", f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
)  # fmt: skip
"""What is not read with a paragraph: what was deleted in a tracked change, the double of a drawing, and the paragraphs of a box within it."""
_SPACE = re.compile(r"[\r\n\t\x0b\x0c\x85\u2028\u2029]")
_CODE = re.compile(r"(?i)code|preformatted|verbatim|^html (?:keyboard|sample|typewriter)")
_HEADING = re.compile(r"(?i)^(?:heading|title|subtitle)")
_ITEM = re.compile(r"(?i)^list")
_QUOTATION = re.compile(r"(?i)quote")
_NOTES = ("/footnotes", "/endnotes")


def read(data: bytes, name: str) -> tuple[str, Read]:
    """The text of a Word document, and what is prose in it. Raises InputError for what is no such document, or too large; ``name`` is what it is called."""
    try:
        import docx
        from docx.oxml.parser import parse_xml
    except ImportError as error:
        raise InputError(f"{name}: Word documents need python-docx; install it with: pip install 'milestones[docx]'") from error
    _measure(data, name)
    try:
        document = docx.Document(BytesIO(data))
        text = _Text({style.style_id: style.name or "" for style in document.styles})
        text.take(document.element.body)
        for relation in document.part.rels.values():
            if relation.reltype.endswith(_NOTES) and not relation.is_external:
                text.take(parse_xml(relation.target_part.blob))
        return text.result(metadata(document))
    except Exception as error:  # a broken file breaks python-docx and lxml in many ways
        said = one_line(" ".join(str(error).split())[:200]) or type(error).__name__
        raise InputError(f"{name}: is no Word document that can be read ({said}); save it again as .docx") from error


def _measure(data: bytes, name: str) -> None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise InputError(f"{name}: is no Word document ({error}); save it as .docx, or as plain text") from error
    whole = sum(entry.file_size for entry in entries)
    xml = sum(entry.file_size for entry in entries if entry.filename.lower().endswith((".xml", ".rels")))
    if whole > MOST_BYTES or xml > MOST_BYTES_OF_XML or len(entries) > 10_000:
        raise InputError(
            f"{name}: would unpack to {whole:,} bytes in {len(entries):,} parts, {xml:,} of them XML; at most {MOST_BYTES:,} are read, "
            f"{MOST_BYTES_OF_XML:,} of them XML; split the document"
        )


class _Text:
    """The lines of a document and their prose, of the same length."""

    def __init__(self, styles: dict[str, str]) -> None:
        self.styles = styles
        self.source: list[str] = []
        self.prose: list[str] = []
        self.segments: list[Segment] = []
        self.position = 0

    def take(self, part: Any) -> None:
        """Write the paragraphs of a part in the order in which they stand."""
        for paragraph in part.iter(f"{_W}p"):
            if not _is_doubled(paragraph):
                self.paragraph(paragraph)

    def paragraph(self, paragraph: Any) -> None:
        style = self.style(paragraph, "pPr", "pStyle")
        pieces = list(self.pieces(paragraph))
        text = "".join(piece for piece, _ in pieces)
        is_code = _CODE.search(style) is not None
        self.source.append(text + "\n")
        self.prose.append("".join(OPAQUE * len(piece) if is_code or masked else piece for piece, masked in pieces) + BOUNDARY)
        if text.strip() and not is_code:
            self.segments.append(Segment(self.position, self.position + len(text), _kind(paragraph, style)))
        self.position += len(text) + 1

    def pieces(self, element: Any) -> Iterator[tuple[str, bool]]:
        """The pieces of a paragraph, each with whether it is no prose."""
        for child in element:
            if child.tag in _UNSEEN or (child.tag == f"{_W}r" and _has(child, "vanish")):
                continue
            if child.tag == f"{_W}t":
                yield _SPACE.sub(" ", child.text or ""), self.is_masked(element, child.text or "")
            elif child.tag in _CHARACTERS:
                yield _CHARACTERS[child.tag], False
            else:
                yield from self.pieces(child)

    def is_masked(self, run: Any, text: str) -> bool:
        raised = run.find(f"{_W}rPr/{_W}vertAlign")
        is_note = (
            raised is not None and raised.get(f"{_W}val") != "baseline" and re.fullmatch(r"[\s\d\[\](),*†‡§]*", text) is not None
        )
        return is_note or _CODE.search(self.style(run, "rPr", "rStyle")) is not None

    def style(self, element: Any, properties: str, tag: str) -> str:
        """The name of the style of a paragraph or run."""
        found = element.find(f"{_W}{properties}/{_W}{tag}")
        identifier = found.get(f"{_W}val") or "" if found is not None else ""
        return self.styles.get(identifier, identifier)

    def result(self, entries: tuple[MetadataEntry, ...]) -> tuple[str, Read]:
        """The text, and what has been read."""
        source, prose = "".join(self.source), "".join(self.prose)
        marked = plain_characters(source) != source
        if marked:
            prose = "".join(
                " " if mark in (FILLER, BOUNDARY, OPAQUE) and mark == given else mark
                for mark, given in zip(prose, source, strict=True)
            )
        return source, (without_addresses(prose), tuple(self.segments), entries)


def _kind(paragraph: Any, style: str) -> str:
    ancestors = {ancestor.tag for ancestor in paragraph.iterancestors()}
    if f"{_W}tc" in ancestors:
        return "cell"
    if _HEADING.search(style):
        return "heading"
    if _QUOTATION.search(style):
        return "quotation"
    numbered = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    return "item" if numbered or _ITEM.search(style) or ancestors & {f"{_W}footnote", f"{_W}endnote"} else "paragraph"


def _has(run: Any, name: str) -> bool:
    """Whether a run has a property that is on."""
    found = run.find(f"{_W}rPr/{_W}{name}")
    return found is not None and found.get(f"{_W}val") not in ("0", "false", "off")


def _is_doubled(paragraph: Any) -> bool:
    return any(ancestor.tag in _UNSEEN and ancestor.tag != f"{_W}p" for ancestor in paragraph.iterancestors())
