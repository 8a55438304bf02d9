"""What of a document's findings counts: those of the checks that are made, without what is ignored, and with what is wrong with the ignores."""

from __future__ import annotations

from collections.abc import Sequence

from milestones.anchors.check_names import IGNORE, TEXT_CHECKS
from milestones.anchors.registry_entries import IgnoreEntry
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding
from milestones.calculator.ignoring import ignored
from milestones.calculator.quoting import quoting
from milestones.documents.document import Document


def passed_over(
    document: Document, findings: Sequence[Finding], entries: tuple[IgnoreEntry, ...], settings: Settings
) -> tuple[Finding, ...]:
    """The findings, those in quotations marked, and those that the text, the registry or a setting ignores with the verdict *ignored*."""
    if not findings and not document.directives:
        return ()
    findings = quoting(document, findings, settings.quotes)
    if not document.directives:
        return ignored(findings, entries)
    from milestones.calculator.ignore_reach import reaches_of

    return ignored(findings, entries, reaches_of(document))


def counted(
    document: Document, findings: Sequence[Finding], entries: tuple[IgnoreEntry, ...], settings: Settings
) -> tuple[Finding, ...]:
    """The findings of the checks that are made, those on the document's ignores among them, in text order.

    The findings on single claims have been through :func:`passed_over` already.
    """
    made = [finding for finding in findings if settings.makes(finding.check)]
    weighed = iter(passed_over(document, [each for each in made if each.check in TEXT_CHECKS], entries, settings))
    found = tuple(next(weighed) if each.check in TEXT_CHECKS else each for each in made)
    if not document.directives or not settings.makes(IGNORE):
        return found
    from milestones.calculator.ignore_faults import ignore_faults

    faults = ignored(ignore_faults(document, found, settings), entries)
    return tuple(sorted((*found, *faults), key=lambda finding: finding.start)) if faults else found
