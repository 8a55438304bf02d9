"""The day on which a document says that it was last changed, where it was written on another."""

from __future__ import annotations

from milestones.anchors.document_date import date_in_metadata
from milestones.anchors.reference import ReferenceDate
from milestones.anchors.small_letters import SmallLetters
from milestones.documents.document import Document
from milestones.language.language import Language
from milestones.parser.mentions import Mentions

CHANGED_KEYS = (
    "datemodified", "lastmod", "last_modified_at", "last_modified", "last-modified", "modified", "date_modified", "updated", "updated_at", "last_updated", "lastupdated",
)  # fmt: skip
"""Metadata keys for the day of the last change, the most trusted first."""
_REACH = 40
"""How far behind "last updated" its date may stand."""


def changed_on(document: Document, letters: SmallLetters, mentions: Mentions, language: Language) -> ReferenceDate | None:
    """The day of the last change by the metadata, else by the latest "last updated" of the text; None where neither says it."""
    return date_in_metadata(document.metadata, CHANGED_KEYS, language) or _in_text(letters, mentions, language)


def _in_text(letters: SmallLetters, mentions: Mentions, language: Language) -> ReferenceDate | None:
    found = [
        ReferenceDate(mention.span, "what the text says of its last change", mention.start, mention.end)
        for match in letters.matches(language.cues.changed, language.cues.changed_words)
        for mention in mentions.between(match.end(), match.end() + _REACH)[:1]
        if mention.span is not None
        and mention.span.is_day
        and mention.expression is not None
        and mention.expression.year is not None
    ]
    return max(found, key=lambda date: date.span.earliest, default=None)
