"""A document of an editor, and what a check makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from milestones.anchors.registry import Registry
from milestones.api import check_documents
from milestones.calculator.results import DocumentResult
from milestones.calendar.datespan import DateSpan
from milestones.documents.document import Document
from milestones.documents.reading import document_from_text
from milestones.documents.selection import is_excluded
from milestones.errors import MilestonesError
from milestones.fixes.fixing import Fixed, fixed
from milestones.lsp.options import Options
from milestones.lsp.registries import BrokenRegistryError, Registries
from milestones.lsp.syntaxes import syntax_for


@dataclass(frozen=True, slots=True)
class Opened:
    """A document as an editor shows it; ``path`` is None for one that is no file, ``folder`` then where its registry is looked for."""

    uri: str
    version: int | None
    text: str
    language_id: str | None = None
    path: Path | None = None
    folder: Path | None = None


@dataclass(frozen=True)
class Checked:
    """A document that was checked. What takes long and is seldom asked for is reckoned when it first is."""

    opened: Opened
    result: DocumentResult
    registry: Registry
    as_of: DateSpan | None
    infer_date: bool

    @cached_property
    def forecast(self) -> DocumentResult:
        """The result with how long each claim holds; the findings are the same, and in the same order."""
        return self._judged(self.result.document, forecast=True)

    @cached_property
    def fixed(self) -> Fixed:
        """The text with what is safe repaired, as ``check --fix`` writes it."""
        return fixed(self.result, self._judged)

    def _judged(self, document: Document, *, forecast: bool = False) -> DocumentResult:
        run = check_documents([document], self.registry, self.as_of, infer_date=self.infer_date, forecast=forecast)
        return run.documents[0]


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A document that was not checked, and why; None where nobody needs to be told. ``fault`` is that of its registry."""

    opened: Opened
    why: str | None = None
    fault: BrokenRegistryError | None = None


def checked(opened: Opened, registries: Registries, options: Options) -> Checked | Unchecked:
    """What ``milestones check FILE`` finds in a document. Nothing is raised: what goes wrong is said in the result."""
    try:
        return _checked(opened, registries, options)
    except BrokenRegistryError as error:
        return Unchecked(opened, fault=error)
    except MilestonesError as error:
        return Unchecked(opened, str(error))
    except Exception as error:  # an editor's session must outlive whatever a document does
        return Unchecked(opened, f"the check failed, which is a fault of milestones: {type(error).__name__}: {error}")


def _checked(opened: Opened, registries: Registries, options: Options) -> Checked | Unchecked:
    if len(opened.text) > options.largest:
        return Unchecked(
            opened, f"not checked: it has more than the {options.largest:,} characters that the option largest allows"
        )
    registry = options.over(registries.nearest(opened.path or opened.folder, options.registry))
    syntax = _syntax(opened, registry)
    if syntax is None:
        return Unchecked(opened)
    if opened.path is not None and _is_left_out(opened.path, registry):
        return Unchecked(opened, "not checked: the registry's setting exclude leaves it out")
    path = str(opened.path) if opened.path is not None else None
    document = document_from_text(opened.text, syntax, path, options.language)
    as_of = options.reference()
    result = check_documents([document], registry, as_of, infer_date=options.infer_date).documents[0]
    return Checked(opened, result, registry, as_of, options.infer_date)


def _syntax(opened: Opened, registry: Registry) -> str | None:
    by_registry = registry.syntax_for(opened.path) if opened.path is not None else None
    return by_registry or syntax_for(opened.path, opened.language_id)


def _is_left_out(path: Path, registry: Registry) -> bool:
    globs: Sequence[str] = registry.settings.exclude
    root = registry.path.parent if registry.path is not None else None
    return bool(globs) and is_excluded(path, tuple(globs), root)
