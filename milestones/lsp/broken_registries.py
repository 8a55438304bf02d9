"""Registries that cannot be read, told where they stand until they are mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lsprotocol import types

from milestones.lsp.diagnostics import file_uri, registry_diagnostics
from milestones.lsp.registries import BrokenRegistryError


@dataclass(slots=True)
class BrokenRegistries:
    """The faults that have been told, by the documents that they keep from being checked. Each fault is told once, and taken back when it is gone."""

    publish: Callable[[str, list[types.Diagnostic]], None]
    tell: Callable[[str], None]
    _faults: dict[str, BrokenRegistryError] = field(default_factory=dict)
    _told: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def note(self, document: str, fault: BrokenRegistryError | None) -> None:
        """Take down that a document has a broken registry, or that it has none (any more)."""
        if fault is None:
            self.forget(document)
            return
        self._faults[document] = fault
        uri = file_uri(fault.file)
        if self._told.get(uri) != fault.messages:
            self._told[uri] = fault.messages
            self.publish(uri, registry_diagnostics(fault))
            self.tell(f"{fault.messages[0]}; no document of this registry is checked until it is mended")
        self._take_back()

    def forget(self, document: str) -> None:
        """Take down that a document has no broken registry, or is closed."""
        if self._faults.pop(document, None) is not None:
            self._take_back()

    def _take_back(self) -> None:
        broken = {file_uri(fault.file) for fault in self._faults.values()}
        for uri in [each for each in self._told if each not in broken]:
            del self._told[uri]
            self.publish(uri, [])
