"""WARC files of web crawls, and the WET files of their plain text: one document a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from milestones.archive.record import Fault, Raw, Row, UnreadableError
from milestones.archive.sources.decompressed import decompressed
from milestones.archive.sources.source import file_identity
from milestones.extras import extra_module

_SYNTAXES = {"text/plain": "plain", "text/html": "html", "application/xhtml+xml": "html", "text/markdown": "markdown"}
_PAGES = ("conversion", "response", "resource")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_HEAD = 2048
_CODES = {"eng": "en", "deu": "de", "fra": "fr", "spa": "es", "ita": "it", "nld": "nl", "por": "pt"}
"""ISO 639-3 codes, which Common Crawl writes, as the package's codes; others stay as they are."""


@dataclass(frozen=True, slots=True)
class Warc:
    """The pages of a crawl that are text: records of the types conversion, response and resource. Pictures and the rest are no documents."""

    path: Path

    def identity(self) -> dict[str, Any]:
        """Path, size and time of change."""
        return file_identity(self.path)

    def raws(self, names: tuple[str, ...], most: int) -> Iterator[Raw]:
        """Every page of text, by its number from 1 and its record's id."""
        warcio = extra_module("warcio.archiveiterator", "archive", f"{self.path}: WARC")
        number = 0
        try:
            with decompressed(self.path) as (stream, file):
                for page in _pages(warcio.ArchiveIterator(stream), most):
                    number += 1
                    yield _raw(f"{self.path}:{number}", page, most, file.tell())
        except Exception as error:  # warcio raises whatever broken headers lead it to
            fault = Fault("unreadable", f"nothing after page {number} can be read: {error}")
            yield Raw(f"{self.path}:{number + 1}", fault, 0, self.path.stat().st_size)

    def row(self, payload: Any) -> Row:
        """The page's text, its address as ``id``, its language where the crawl names one, and every header of its record by name."""
        headers, content_type, content = payload
        row = dict(headers)
        kind = content_type.split(";")[0].strip().lower()
        languages = row.get("WARC-Identified-Content-Language", "")
        first = languages.split(",")[0].strip()
        row.update(
            id=row.get("WARC-Target-URI"), text=_decoded(content, content_type, row), syntax=_SYNTAXES[kind],
            language=_CODES.get(first, first) or None,
        )  # fmt: skip
        return row

    def columns(self) -> None:
        """Nothing: a page's columns are its headers."""
        return


def _pages(records: Any, most: int) -> Iterator[tuple[list[tuple[str, str]], str, bytes]]:
    """The headers, the type and at most one byte more than ``most`` of each page of text.

    Raises OSError where the file breaks off, which warcio takes for its end: a record is shorter than it says, or one begins and never comes.
    """
    more = True
    for record in records:
        headers = record.http_headers if record.rec_type == "response" else record.rec_headers
        kind = (headers.get_header("Content-Type") or "") if headers is not None else ""
        page = record.rec_type in _PAGES and kind.split(";")[0].strip().lower() in _SYNTAXES
        content = record.content_stream().read(most + 1) if page else b""
        records.read_to_end()
        length = record.rec_headers.get_header("Content-Length") or ""
        if not length.strip().isdigit() or record.raw_stream.limit > 0:
            raise OSError("the record breaks off")
        if page:
            yield record.rec_headers.headers, kind, content
        more = records.next_line is not None
    if more:
        raise OSError("the file breaks off")


def _raw(place: str, page: tuple[list[tuple[str, str]], str, bytes], most: int, position: int) -> Raw:
    headers, _, content = page
    if len(content) > most:
        address = dict(headers).get("WARC-Target-URI")
        return Raw(place, Fault("too-large", f"{address} has more than {most:,} bytes"), 0, position)
    return Raw(place, page, len(content), position)


def _decoded(content: bytes, content_type: str, row: Row) -> str:
    """The text by the charset of the header, else of the page's own ``meta``, else UTF-8."""
    named = _CHARSET.search(content_type) or _CHARSET.search(content[:_HEAD].decode("ascii", "replace"))
    charset = named.group(1) if named is not None else "utf-8"
    try:
        return content.decode(charset)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableError("unreadable", f"is not {charset}: {error}", row.get("WARC-Target-URI")) from error
