"""Findings as diagnostics of an editor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from lsprotocol import types
from pygls.uris import from_fs_path

from milestones.anchors.check_names import IGNORE
from milestones.anchors.registry import Registry
from milestones.calculator.finding import Finding, Premise, Severity, Verdict
from milestones.lsp.abilities import Abilities
from milestones.lsp.checking import Checked
from milestones.lsp.places import Places
from milestones.lsp.registries import BrokenRegistryError

SOURCE = "milestones"
REGISTRY = "registry"
"""The code of what is wrong with a registry itself."""

_SEVERITIES: Mapping[Severity, types.DiagnosticSeverity] = MappingProxyType(
    {
        Severity.ERROR: types.DiagnosticSeverity.Error,
        Severity.WARNING: types.DiagnosticSeverity.Warning,
        Severity.NOTE: types.DiagnosticSeverity.Information,
    }
)
_ORIGIN = re.compile(r" line (\d+), ")
_FAULT = re.compile(r":(?P<line>\d+)(?::(?P<column>\d+))?: ")


def is_shown(finding: Finding, *, unverifiable: bool) -> bool:
    """Whether a finding is a diagnostic: a contradiction is, and what cannot be checked where that was asked for."""
    return finding.verdict is Verdict.CONTRADICTED or (unverifiable and finding.verdict is Verdict.UNVERIFIABLE)


def diagnostic(finding: Finding, checked: Checked, places: Places, abilities: Abilities) -> types.Diagnostic:
    """One finding: its check as the code, what it says, and the places that it rests on; a comment that is there for nothing is faded."""
    contradicted = finding.verdict is Verdict.CONTRADICTED
    idle = finding.check == IGNORE and bool(finding.repairs) and types.DiagnosticTag.Unnecessary in abilities.tags
    return types.Diagnostic(
        range=places.range(finding.start, finding.end),
        message=finding.message,
        severity=_SEVERITIES[finding.severity] if contradicted else types.DiagnosticSeverity.Hint,
        code=finding.check,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if idle else None,
        related_information=list(_related(finding, checked, places)) if abilities.related else None,
    )


def _related(finding: Finding, checked: Checked, places: Places) -> Iterator[types.DiagnosticRelatedInformation]:
    """The places apart from the claim that a finding rests on or names, each once: in the text, and for events in the registry's file."""
    seen = set()
    for place, label in (*_in_text(finding, checked, places), *_in_registry(finding, checked.registry)):
        where = (place.uri, place.range.start.line, place.range.start.character)
        if where not in seen:
            seen.add(where)
            yield types.DiagnosticRelatedInformation(place, label)


def _in_text(finding: Finding, checked: Checked, places: Places) -> Iterator[tuple[types.Location, str]]:
    spans = [(each.start, each.end, f"{each.label}: {each.date.spoken()}") for each in finding.premises]
    spans += [
        (each.start, each.end, each.message) for each in finding.related if each.path in (None, checked.result.document.path)
    ]
    for start, end, label in spans:
        if start is not None and end is not None and (start < finding.start or end > finding.end):
            yield types.Location(checked.opened.uri, places.range(start, end)), label


def _in_registry(finding: Finding, registry: Registry) -> Iterator[tuple[types.Location, str]]:
    for premise in finding.premises:
        line = registry_line(premise, registry)
        if line is not None and registry.path is not None:
            yield types.Location(file_uri(registry.path), _whole_line(line)), f"{premise.label}: {premise.date.spoken()}"


def registry_line(premise: Premise, registry: Registry) -> int | None:
    """The line of the registry's file, from 1, where the event of a premise is dated; None where it is from elsewhere."""
    for event in registry.events:
        line = _ORIGIN.search(event.origin)
        if line is not None and premise.source.startswith(event.origin):
            return int(line[1])
    return None


def registry_diagnostics(error: BrokenRegistryError) -> list[types.Diagnostic]:
    """What is wrong with a registry, at the lines of its file."""
    found = []
    for message in error.messages:
        rest = message.removeprefix(str(error.file))
        place = _FAULT.match(rest)
        line = int(place["line"]) if place is not None else 1
        what = rest[place.end() :] if place is not None else rest.removeprefix(": ")
        found.append(types.Diagnostic(_whole_line(line), what, types.DiagnosticSeverity.Error, REGISTRY, source=SOURCE))
    return found


def _whole_line(line: int) -> types.Range:
    """A line, from 1, of a file whose text is not at hand: from its beginning to that of the next, which needs no count of characters."""
    return types.Range(types.Position(line - 1, 0), types.Position(line, 0))


def file_uri(path: Path) -> str:
    """The address of a file for an editor."""
    return from_fs_path(str(path.absolute())) or ""
