"""Claims that a project, or a text, has chosen to pass over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from milestones.anchors.check_names import IGNORE
from milestones.anchors.registry_entries import IgnoreEntry
from milestones.calculator.finding import Finding, Severity, Verdict

if TYPE_CHECKING:
    from milestones.calculator.ignore_reach import Reaches


def ignored(findings: Sequence[Finding], entries: tuple[IgnoreEntry, ...], reaches: Reaches | None = None) -> tuple[Finding, ...]:
    """The findings, those that a comment of the text or an entry of the registry covers with the verdict *ignored* and the reason in the message.

    All that is covered is ignored, whatever its verdict would be; where both cover a claim, the comment is named.
    """
    if not entries and reaches is None:
        return tuple(findings)
    return tuple(_judged(finding, entries, reaches) for finding in findings)


def as_ignored(finding: Finding, by: str, reason: str | None) -> Finding:
    """The finding with the verdict *ignored*; nothing is to be repaired in it."""
    why = f": {reason}" if reason else ""
    message = f"{finding.message} Ignored by {by}{why}."
    return replace(
        finding,
        verdict=Verdict.IGNORED,
        severity=Severity.NOTE,
        message=message,
        repairs=(),
        ignored_by=by,
        reason=reason or None,
    )


def fits(entry: IgnoreEntry, finding: Finding) -> bool:
    """Whether an entry means a finding of a document that its path fits. What is said of ignores themselves is meant only where ``check`` says so."""
    if finding.check == IGNORE and entry.check != IGNORE:
        return False
    return (entry.check is None or entry.check == finding.check) and (entry.text is None or entry.text in finding.text)


def _judged(finding: Finding, entries: tuple[IgnoreEntry, ...], reaches: Reaches | None) -> Finding:
    if finding.verdict is Verdict.IGNORED:
        return finding
    reach = reaches.over(finding) if reaches is not None else None
    if reach is not None:
        return as_ignored(finding, f"the comment at line {reach.line}", reach.directive.reason)
    entry = next((entry for entry in entries if fits(entry, finding)), None)
    return finding if entry is None else as_ignored(finding, entry.origin, entry.reason)
