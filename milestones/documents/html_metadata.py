"""What an HTML page says of itself: its language, and the dates on which it was published and changed."""

from __future__ import annotations

import json
from typing import Any

from milestones.documents.document import MetadataEntry
from milestones.documents.html_tokens import Attribute, Token

META_KEYS: dict[str, str] = {
    "article:published_time": "article:published_time",
    "og:article:published_time": "article:published_time",
    "datepublished": "datePublished",
    "publication_date": "publication_date",
    "publish_date": "publish_date",
    "publish-date": "publish_date",
    "pubdate": "pubdate",
    "date": "date",
    "dc.date": "dc.date",
    "dc.date.issued": "dc.date",
    "dcterms.issued": "dc.date",
    "dcterms.date": "dc.date",
    "article:modified_time": "dateModified",
    "datemodified": "dateModified",
    "last-modified": "last_modified",
}
"""Names of a ``<meta>`` in lower case, and the key of the entry that they give."""
LINKED_DATA_KEYS = ("datePublished", "dateModified")
"""The keys of a JSON-LD object that are read, and the values of ``itemprop`` on any element."""

_ITEM_PROPERTIES = {key.lower(): key for key in LINKED_DATA_KEYS}


class PageMetadata:
    """The entries of a page, in the order in which they stand there; of its ``<time>`` elements without a property, the first alone."""

    def __init__(self) -> None:
        self.entries: list[MetadataEntry] = []
        self._linked_data = False
        self._timed = False

    def take_tag(self, token: Token) -> None:
        """Note what a start tag says."""
        self._linked_data = False
        if not token.attributes:
            return
        values = dict(token.attributes)
        if token.name == "script":
            kind = values.get("type")
            self._linked_data = kind is not None and kind.value.partition(";")[0].strip().lower() == "application/ld+json"
        elif token.name == "html":
            self._add("lang", values.get("lang") or values.get("xml:lang"), "html lang")
        elif token.name == "meta":
            self._take_meta(values)
        else:
            self._take_property(token.name, values)

    def take_raw(self, text: str) -> None:
        """Note the dates of the text of an element, if that is JSON-LD; what is no JSON says nothing."""
        if not self._linked_data:
            return
        self._linked_data = False
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            return
        for item in _objects(found):
            for key in LINKED_DATA_KEYS:
                if isinstance(item.get(key), str) and item[key].strip():
                    self.entries.append(MetadataEntry(key, item[key], f"JSON-LD {key}"))

    def _take_meta(self, values: dict[str, Attribute]) -> None:
        for attribute in ("property", "name", "itemprop"):
            name = values[attribute].value.strip().lower() if attribute in values else ""
            if name in META_KEYS:
                self._add(META_KEYS[name], values.get("content"), f"meta {name}")
                return

    def _take_property(self, name: str, values: dict[str, Attribute]) -> None:
        stated = values["itemprop"].value.lower().split() if "itemprop" in values else []
        found = [_ITEM_PROPERTIES[text] for text in stated if text in _ITEM_PROPERTIES]
        value = values.get("datetime") or values.get("content")
        for key in found:
            self._add(key, value, f"itemprop {key}")
        if name == "time" and not found and not self._timed and "datetime" in values:
            self._timed = True
            self._add("time", values["datetime"], "<time datetime>")

    def _add(self, key: str, value: Attribute | None, source: str) -> None:
        if value is not None and value.value.strip():
            self.entries.append(MetadataEntry(key, value.value, source, value.start, value.end))


def _objects(found: Any) -> list[dict[str, Any]]:
    """The objects of a JSON-LD value: itself, the items of a list, those of ``@graph``."""
    objects: list[dict[str, Any]] = []
    waiting = [found]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            objects.append(value)
            waiting.append(value.get("@graph"))
    return objects
