"""What makes a finding the same one in another version of its document: path, check, claim and occurrence, but not the line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from milestones.calculator.finding import Finding, Verdict
from milestones.calculator.results import Report
from milestones.report.repository import Repository


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A contradicted claim, the path of its document as it was given and as a forge names it, and its fingerprint."""

    finding: Finding
    path: str | None
    named: str
    fingerprint: str


def contradictions(report: Report, repository: Repository) -> list[Contradiction]:
    """The contradictions of a report in its order."""
    found = []
    for result in report.documents:
        named = repository.path(result.document.path)
        marks = zip(result.findings, fingerprints(named, result.findings), strict=True)
        found += [
            Contradiction(each, result.document.path, named, mark) for each, mark in marks if each.verdict is Verdict.CONTRADICTED
        ]
    return found


def fingerprints(path: str, findings: Iterable[Finding]) -> list[str]:
    """A fingerprint a finding of one document, in order: 64 hexadecimal digits, unlike those of all the others.

    White space in the claim counts as one space, so that a paragraph may be wrapped anew. The same claim again is told apart by its number
    among all findings, whatever their verdicts, so that repairing one leaves the others as they were.
    """
    seen: Counter[tuple[str, str]] = Counter()
    made = []
    for finding in findings:
        identity = finding.check, " ".join(finding.text.split())
        seen[identity] += 1
        made.append(_digest(path, *identity, str(seen[identity])))
    return made


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
