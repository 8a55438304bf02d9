"""WARC files of web crawls, and the WET files of their plain text: one document a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from milestones.archive.extras import extra
from milestones.archive.record import Fault, Raw, Row, UnreadableError
from milestones.archive.sources.source import file_identity

_SYNTAXES = {"text/plain": "plain", "text/html": "html", "application/xhtml+xml": "html", "text/markdown": "markdown"}
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
        warcio = extra("warcio.archiveiterator", "archive", f"{self.path}: WARC")
        failure = extra("warcio.exceptions", "archive", f"{self.path}: WARC").ArchiveLoadFailed
        number = 0
        try:
            with self.path.open("rb") as file:
                for record in warcio.ArchiveIterator(file):
                    kind = _content_type(record)
                    if record.rec_type in ("conversion", "response", "resource") and kind in _SYNTAXES:
                        number += 1
                        yield _raw(self.path, number, record, kind, most, file.tell())
        except (OSError, EOFError, ValueError, failure) as error:
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


def _content_type(record: Any) -> str:
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    return (headers.get_header("Content-Type") or "").split(";")[0].strip().lower() if headers is not None else ""


def _raw(path: Path, number: int, record: Any, kind: str, most: int, position: int) -> Raw:
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    content = record.content_stream().read(most + 1)
    place = f"{path}:{number}"
    payload = (list(record.rec_headers.headers), headers.get_header("Content-Type"), content)
    if len(content) > most:
        address = record.rec_headers.get_header("WARC-Target-URI")
        return Raw(place, Fault("too-large", f"{address} has more than {most:,} bytes"), 0, position)
    return Raw(place, payload, len(content), position)


def _decoded(content: bytes, content_type: str, row: Row) -> str:
    """The text by the charset of the header, else of the page's own ``meta``, else UTF-8."""
    named = _CHARSET.search(content_type) or _CHARSET.search(content[:_HEAD].decode("ascii", "replace"))
    charset = named.group(1) if named is not None else "utf-8"
    try:
        return content.decode(charset)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableError("unreadable", f"is not {charset}: {error}", row.get("WARC-Target-URI")) from error
