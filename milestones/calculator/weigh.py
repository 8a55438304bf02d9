"""All statements of a run weighed together: what single claims cannot show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from milestones.calculator.finding import Finding
from milestones.calculator.implied_dates import inferred_date, with_implied_days
from milestones.calculator.inconsistency import Inconsistency, inconsistencies
from milestones.calculator.mixed_counting import mixed_counts
from milestones.calculator.results import DocumentResult
from milestones.calculator.text_network import joined, text_network
from milestones.calculator.told import Told
from milestones.frozen import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Weighed:
    """A document judged claim by claim, and what its claims tell the network."""

    result: DocumentResult
    told: tuple[Told, ...]
    beside: tuple[Finding, ...] = ()
    """Findings on what is no claim, such as a directive that cannot be followed."""


def weigh(documents: Sequence[Weighed]) -> tuple[DocumentResult, ...]:
    """The results with the findings that rest on several statements, of one document or of several, and with the days that the texts imply."""
    paths = [each.result.document.path for each in documents]
    results = [_alone(number, each, paths) for number, each in enumerate(documents)]
    together = _together(documents, paths)
    if not together:
        return tuple(results)
    seen = {
        (number, finding.start, finding.end)
        for number, result in enumerate(results)
        for finding in result.findings
        if finding.related
    }
    for found in together:
        place = (found.document, found.finding.start, found.finding.end)
        if place not in seen:
            results[found.document] = _added(results[found.document], [found.finding])
    return tuple(results)


def _alone(number: int, each: Weighed, paths: Sequence[str | None]) -> DocumentResult:
    result = each.result
    if not (each.beside or each.told or result.findings):
        return result
    mixed = [*each.beside, *mixed_counts(result.claims, result.findings)]
    told = each.told if result.reference is None else joined(each.told)
    if not told:
        return _added(result, mixed)
    text = text_network(told)
    conflicting = inconsistencies(text, paths)
    findings = result.findings if conflicting else with_implied_days(text, result.findings)
    inferred = inferred_date(text, number) if result.reference is None and not conflicting else None
    return _added(replace(result, findings=findings, inferred=inferred), [*mixed, *(found.finding for found in conflicting)])


def _together(documents: Sequence[Weighed], paths: Sequence[str | None]) -> list[Inconsistency]:
    """Conflicts between documents: only what leans on an event of their registry can be one."""
    if len(documents) < 2:
        return []
    shared = [each for document in documents for each in document.told if any(point.shared for point in each.points)]
    if len({each.document for each in shared}) < 2:
        return []
    return [found for found in inconsistencies(text_network(shared), paths) if any(each.path for each in found.finding.related)]


def _added(result: DocumentResult, more: Sequence[Finding]) -> DocumentResult:
    if not more:
        return result
    return replace(result, findings=tuple(sorted((*result.findings, *more), key=lambda finding: (finding.start, finding.end))))
