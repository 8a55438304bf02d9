"""Which calendar a document writes its dates in: its own, by the registry, a directive or its front matter, or that of its project."""

from __future__ import annotations

from milestones.anchors.event import CALENDARS
from milestones.anchors.registry import Registry
from milestones.anchors.settings import Settings
from milestones.documents.document import Document

KEY = "calendar"


def document_calendar(document: Document, registry: Registry, settings: Settings) -> str:
    """``gregorian`` or ``julian``; what names another calendar is passed over."""
    entry = registry.entry_for(document.path) if document.path is not None else None
    if entry is not None and entry.calendar is not None:
        return entry.calendar
    if not (document.directives or document.metadata):
        return settings.calendar
    said = [directive.options.get(KEY, "") for directive in document.directives if not directive.name]
    said += [each.value.strip().lower() for each in document.metadata if each.key.lower() == KEY]
    return next((name for name in said if name in CALENDARS), settings.calendar)
