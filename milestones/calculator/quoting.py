"""Claims in the words of another: marked, and judged as the setting ``quotes`` says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from milestones.calculator.finding import Finding, Severity, Verdict
from milestones.calculator.ignoring import as_ignored
from milestones.documents.document import Document

REMARK = "It stands in a quotation."


def quoting(document: Document, findings: Sequence[Finding], quotes: str) -> tuple[Finding, ...]:
    """The findings, those whose whole claim is quoted marked.

    With ``check`` nothing else changes. With ``note`` a contradiction weighs a note and offers no repair, since the words are not the
    writer's to change. With ``skip`` every quoted claim is ignored.
    """
    if not findings:
        return ()
    from milestones.documents.quotations import Quotations

    quotations = Quotations(document)
    return tuple(
        _judged(finding, quotes) if not finding.quoted and quotations.hold(finding.start, finding.end) else finding
        for finding in findings
    )


def _judged(finding: Finding, quotes: str) -> Finding:
    marked = replace(finding, quoted=True)
    if quotes == "skip" and finding.verdict is not Verdict.IGNORED:
        return as_ignored(marked, "quotes = skip", "it stands in a quotation")
    if quotes == "note" and finding.verdict is Verdict.CONTRADICTED:
        return replace(marked, severity=Severity.NOTE, message=f"{finding.message} {REMARK}", repairs=())
    return marked
