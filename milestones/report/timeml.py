"""TimeML 1.2.1: the text of one document with its temporal expressions as TIMEX3, and its date of creation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from milestones.calculator.results import DocumentResult
from milestones.errors import InputError
from milestones.parser.mention import Mention
from milestones.report.options import ReportOptions

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERRED = re.compile("[\r\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|#(?=#\\[)|:(?=:)")
"""What stands as a reference: what a reader of XML would change, what controls a terminal, and what commands a log."""


def write_timeml(results: Iterable[DocumentResult], stream: TextIO, _options: ReportOptions) -> None:
    """Write one document. Raises InputError for several: a TimeML file holds one."""
    found = list(results)
    if len(found) != 1:
        raise InputError(f"TimeML holds one document, and {len(found)} are named; extract them one at a time")
    stream.write(timeml(found[0]))


def timeml(result: DocumentResult) -> str:
    """The document as TimeML; characters that XML does not allow become U+FFFD."""
    created = "" if result.reference is None else str(result.reference.span)
    dct = (
        f'<DCT><TIMEX3 tid="t0" type="DATE" value={quoteattr(created)} functionInDocument="CREATION_TIME">{escape(created)}</TIMEX3></DCT>\n'
        if created
        else ""
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n<DOCID>{_text(result.document.path or "text")}</DOCID>\n{dct}<TEXT>{_body(result)}</TEXT>\n</TimeML>\n'


def _body(result: DocumentResult) -> str:
    source = result.document.source
    pieces: list[str] = []
    position = 0
    for number, mention in enumerate(result.mentions, 1):
        pieces.append(_text(source[position : mention.start]))
        pieces.append(_timex(mention, number))
        position = mention.end
    pieces.append(_text(source[position:]))
    return "".join(pieces)


def _timex(mention: Mention, number: int) -> str:
    mod = f" mod={quoteattr(mention.mod)}" if mention.mod else ""
    return f'<TIMEX3 tid="t{number}" type="{mention.type}" value={quoteattr(mention.value)}{mod}>{_text(mention.text)}</TIMEX3>'


def _text(text: str) -> str:
    return _REFERRED.sub(lambda match: f"&#{ord(match[0])};", escape(_NOT_XML.sub("\ufffd", text)))
