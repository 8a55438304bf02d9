"""What the editor at the other end can do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lsprotocol import types
from pygls.capabilities import get_capability

from milestones.documents.positions import ColumnUnit


@dataclass(frozen=True, slots=True)
class Abilities:
    """The abilities that change what is sent; ``unit`` is what a character of a position is."""

    unit: ColumnUnit = ColumnUnit.UTF16
    markdown: bool = False
    related: bool = False
    tags: frozenset[types.DiagnosticTag] = frozenset()
    versioned_edits: bool = False
    watches: bool = False


def abilities_of(client: types.ClientCapabilities, unit: ColumnUnit) -> Abilities:
    """The abilities that a client names; what it is silent of it cannot do."""
    formats: Iterable[object] = get_capability(client, "text_document.hover.content_format", ())
    tags: Iterable[types.DiagnosticTag] = get_capability(client, "text_document.publish_diagnostics.tag_support.value_set", ())
    return Abilities(
        unit,
        markdown=types.MarkupKind.Markdown in formats,
        related=bool(get_capability(client, "text_document.publish_diagnostics.related_information", False)),
        tags=frozenset(tags),
        versioned_edits=bool(get_capability(client, "workspace.workspace_edit.document_changes", False)),
        watches=bool(get_capability(client, "workspace.did_change_watched_files.dynamic_registration", False)),
    )
