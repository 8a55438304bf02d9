"""What a run comes to: verdicts by check, and one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from milestones.anchors.check_names import IGNORE
from milestones.calculator.finding import Finding, Severity, Verdict
from milestones.calculator.results import Report


def verdict_table(findings: Iterable[Finding]) -> str:
    """The four verdicts counted by check, checks in alphabetical order, with a total below several; empty without findings."""
    counts = Counter((finding.check, finding.verdict) for finding in findings)
    checks = sorted({check for check, _ in counts})
    if not checks:
        return ""
    from tabulate import tabulate

    rows: list[list[str | int]] = [[check, *(counts[check, verdict] for verdict in Verdict)] for check in checks]
    if len(checks) > 1:
        rows.append(["total", *(sum(counts[check, verdict] for check in checks) for verdict in Verdict)])
    return tabulate(rows, headers=["check", *(str(verdict) for verdict in Verdict)], tablefmt="simple", disable_numparse=[0])


def closing_sentence(report: Report, *, verbose: bool = False) -> str:
    """How many claims were checked in how many documents, and what came of them."""
    documents = counted(sum(result.document.syntax != "toml" for result in report.documents), "document")
    claims = [finding for finding in report.findings if finding.check != IGNORE]
    faults = [finding for finding in report.findings if finding.check == IGNORE and finding.verdict is Verdict.CONTRADICTED]
    sentence = _of_claims(claims, documents, verbose=verbose)
    if faults:
        sentence += f"; {counted(len(faults), 'ignore')} to look at ({_severities(faults)})"
    return sentence + "."


def _of_claims(claims: Sequence[Finding], documents: str, *, verbose: bool) -> str:
    if not claims:
        return f"No claim about time in {documents}"
    counts = Counter(finding.verdict for finding in claims)
    contradicted = counts[Verdict.CONTRADICTED]
    outcome = f"{contradicted} contradicted ({_severities(claims)})" if contradicted else "none contradicted"
    sentence = f"{counted(len(claims), 'claim')} in {documents}: {outcome}"
    unverifiable = counts[Verdict.UNVERIFIABLE]
    if unverifiable:
        sentence += f", {unverifiable} unverifiable" + ("" if verbose else " (--verbose says why)")
    return sentence


def has_failed(report: Report, fail_on: str) -> bool:
    """Whether a contradiction is at or above ``fail_on``: ``error``, ``warning`` (errors too), or ``never``."""
    failing = {"error": {Severity.ERROR}, "warning": {Severity.ERROR, Severity.WARNING}, "never": set()}[fail_on]
    return any(each.verdict is Verdict.CONTRADICTED and each.severity in failing for each in report.findings)


def has_gone_stale(report: Report) -> bool:
    """Whether a claim was listed that turns false soon."""
    return report.stale is not None and bool(report.stale.claims)


def _severities(findings: Iterable[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings if finding.verdict is Verdict.CONTRADICTED)
    return ", ".join(counted(counts[severity], str(severity)) for severity in Severity if counts[severity])


def counted(number: int, noun: str) -> str:
    """ "1 error", "2 errors", "1,000 claims"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
