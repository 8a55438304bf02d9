"""Where a document's own date comes from, in order of trust: registry, directive, metadata, dateline, file name. Never the clock."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice

from milestones.anchors.reference import ReferenceDate
from milestones.anchors.registry import Registry
from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import parse_edtf
from milestones.calendar.grain import Grain
from milestones.documents.document import BOUNDARY, FILLER, Document, MetadataEntry
from milestones.documents.filename import date_in_filename
from milestones.errors import DateError
from milestones.language.language import Language
from milestones.parser.mention import Mention
from milestones.parser.mentions import WrittenMentions
from milestones.parser.resolve import Context, resolve_one

PUBLISHED_KEYS = (
    "published", "datepublished", "article:published_time", "publication_date", "publish_date", "pubdate", "date", "revdate", "post", "dc.date", "created", "time",
    "datemodified", "updated", "last_modified",
)  # fmt: skip
"""Metadata keys that date a document, the most trusted first."""

_DATELINE = re.compile(r"^\s*(?:[A-ZÀ-ÖØ-Þ][\w .,'’-]{2,40}),?\s*[,(–—-]?\s*$")
_DATES = 4
"""How many mentions at the head of a text are looked at."""
_HEAD = 400
"""How many characters of a text are its head."""
_LINE_BREAK = re.compile(rf"[\n\r{BOUNDARY}]")
_UNREAD = dict.fromkeys(map(ord, BOUNDARY + FILLER + " \n\r\t"))


def reference_date(
    document: Document, mentions: Iterable[Mention], registry: Registry, language: Language
) -> ReferenceDate | None:
    """The day on which the document speaks, or None where nothing says it."""
    return (
        _from_registry(document, registry)
        or _from_directive(document)
        or date_in_metadata(document.metadata, PUBLISHED_KEYS, language)
        or _from_dateline(document, mentions, language)
        or _from_filename(document)
    )


def _from_registry(document: Document, registry: Registry) -> ReferenceDate | None:
    entry = registry.entry_for(document.path) if document.path is not None else None
    published = (entry.as_of or entry.published) if entry is not None else None
    return (
        ReferenceDate(published, f"registry, [[document]] {entry.path}") if entry is not None and published is not None else None
    )


def _from_directive(document: Document) -> ReferenceDate | None:
    for directive in document.directives:
        for key in ("as-of", "published"):
            value = directive.options.get(key)
            span = _parsed(value) if value else None
            if span is not None:
                return ReferenceDate(span, f"directive {key} in the text", directive.start, directive.end)
    return None


def date_in_metadata(metadata: tuple[MetadataEntry, ...], keys: tuple[str, ...], language: Language) -> ReferenceDate | None:
    """The date of the first of some keys, in lower case, that has one."""
    for key in keys:
        for entry in metadata:
            span = (_parsed(entry.value) or _in_words(entry.value, language)) if entry.key.lower() == key else None
            if span is not None:
                return ReferenceDate(span, entry.source, entry.start, entry.end)
    return None


def _parsed(value: str) -> DateSpan | None:
    """The date at the head of a metadata value, a time of day after it dropped; None where it is none."""
    text = value.strip().strip("\"'")
    match = re.match(r"(\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{4}-\d{2}|\d{4})(?=$|[T\s])", text)
    if match is None:
        return None
    parts = match.group(1).replace("/", "-").split("-")
    try:
        return parse_edtf("-".join(part.zfill(2) for part in parts))
    except DateError:
        return None


def _in_words(value: str, language: Language) -> DateSpan | None:
    """The day at the head of a metadata value that is written as in a text: "26 August 2021", "Thu, 26 Aug 2021 10:00:00 GMT"."""
    text = value.strip()[:_HEAD]
    first = next(iter(WrittenMentions(text, language)), None)
    span = resolve_one(first, Context()).span if first is not None and first.start == 0 else None
    return span if span is not None and span.is_day and span.grain is Grain.DAY else None


def _from_dateline(document: Document, mentions: Iterable[Mention], language: Language) -> ReferenceDate | None:
    """A full date near the head that stands alone on its line or follows a place: "BEIJING, Aug. 25, 2021".

    A block is a line of its own, however the source is broken into lines; the cells of tables and the items of lists date no document.
    """
    for mention in islice(mentions, _DATES):
        if len(document.prose[: mention.start].translate(_UNREAD)) > _HEAD:
            return None
        span = resolve_one(mention, Context(date_order=language.date_order)).span
        if span is None or span.grain is not Grain.DAY or not span.is_day or _is_listed(document, mention.start):
            continue
        line = _LINE_BREAK.split(document.prose[max(0, mention.start - _HEAD) : mention.start])[-1].replace(FILLER, "")
        rest = _LINE_BREAK.split(document.prose[mention.end : mention.end + _HEAD], maxsplit=1)[0].replace(FILLER, "")
        alone = (
            re.fullmatch(rf"\s*(?:{language.cues.publication})\s*", line.lower()) is not None
            and len(rest.strip()) <= 40
            and (not rest.strip() or rest.strip()[0] in ",·|–—-")
        )
        placed = _DATELINE.match(line) is not None and re.match(r"\s*[-–—:(]|\s*$|\.", rest) is not None and _is_place(line)
        if alone or placed:
            return ReferenceDate(span, "dateline", mention.start, mention.end)
    return None


def _is_listed(document: Document, offset: int) -> bool:
    number = bisect_right(document.segments, offset, key=lambda segment: segment.start)
    return number > 0 and offset < document.segments[number - 1].end and document.segments[number - 1].kind in ("cell", "item")


def _is_place(line: str) -> bool:
    words = re.findall(r"[^\W\d_]+", line)
    return 1 <= len(words) <= 5 and words[0].isupper() and len(words[0]) > 2


def _from_filename(document: Document) -> ReferenceDate | None:
    found = date_in_filename(document.path) if document.path is not None else None
    span = _parsed(found) if found is not None else None
    return ReferenceDate(span, "file name") if span is not None else None
