"""Claims that a project has chosen to pass over."""

from __future__ import annotations

from dataclasses import replace

from milestones.anchors.registry_entries import IgnoreEntry
from milestones.calculator.finding import Finding, Severity, Verdict


def ignored(findings: tuple[Finding, ...], entries: tuple[IgnoreEntry, ...]) -> tuple[Finding, ...]:
    """The findings, those that an entry fits with the verdict *ignored* and the reason in the message."""
    if not entries:
        return findings
    return tuple(_judged(finding, entries) for finding in findings)


def _judged(finding: Finding, entries: tuple[IgnoreEntry, ...]) -> Finding:
    entry = next((entry for entry in entries if _fits(entry, finding)), None)
    if entry is None:
        return finding
    reason = f": {entry.reason}" if entry.reason else ""
    message = f"{finding.message} Ignored by {entry.origin}{reason}."
    return replace(finding, verdict=Verdict.IGNORED, severity=Severity.NOTE, message=message, repairs=())


def _fits(entry: IgnoreEntry, finding: Finding) -> bool:
    return (entry.check is None or entry.check == finding.check) and (entry.text is None or entry.text in finding.text)
