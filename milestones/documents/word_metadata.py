"""What a Word document says of itself: its properties, and the date on which it was published, if it says that."""

from __future__ import annotations

import re
from typing import Any

from milestones.documents.document import MetadataEntry

_CUSTOM = "/custom-properties"
_COVER_PAGE = b"CoverPageProps"


def metadata(document: Any) -> tuple[MetadataEntry, ...]:
    """The entries of a document, custom properties first.

    The days on which the file was made and last saved are kept as ``file_created`` and ``file_modified``: they do not date the text, since a file
    begins as a copy of a template and is saved on days on which nobody writes.
    """
    entries = [*_custom(document), *_cover_page(document)]
    core = document.core_properties
    for key, value in (
        ("title", core.title),
        ("author", core.author),
        ("language", core.language),
        ("file_created", core.created),
        ("file_modified", core.modified),
    ):
        if value:
            entries.append(MetadataEntry(key, str(value), f"document property {key}"))
    return tuple(entries)


def _custom(document: Any) -> list[MetadataEntry]:
    """The properties that the author has added: "Date", "Publication date"."""
    from docx.oxml.parser import parse_xml

    found = []
    for relation in document.part.package.rels.values():
        if relation.is_external or not relation.reltype.endswith(_CUSTOM):
            continue
        for item in parse_xml(relation.target_part.blob):
            name, value = item.get("name"), "".join(item.itertext()).strip()
            if name and value:
                key = re.sub(r"\s+", "_", name.strip().lower())
                found.append(MetadataEntry(key, value, f"document property {name}"))
    return found


def _cover_page(document: Any) -> list[MetadataEntry]:
    """The date of publication on a cover page of Word's own."""
    from docx.oxml.parser import parse_xml

    found = []
    for relation in document.part.rels.values():
        if relation.is_external or not relation.reltype.endswith("/customXml") or _COVER_PAGE not in relation.target_part.blob:
            continue
        for item in parse_xml(relation.target_part.blob).iter("{*}PublishDate"):
            if item.text and item.text.strip():
                found.append(MetadataEntry("publish_date", item.text.strip(), "publish date of the cover page"))
    return found
