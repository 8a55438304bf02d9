"""Which language a document is read in: its own, by an option or its metadata, or that of its project."""

from __future__ import annotations

from milestones.anchors.settings import Settings
from milestones.documents.document import Document
from milestones.errors import ConfigError
from milestones.language.language import Language
from milestones.language.languages import language


def document_language(document: Document, settings: Settings) -> Language:
    """The language of a document. Raises ConfigError for a code that is not known, with the document's name and what to do."""
    try:
        return language(document.language or settings.language)
    except ConfigError as error:
        name = document.path or "the text"
        raise ConfigError(f"{name}: {error}; name one with --language, or leave the document out") from error
