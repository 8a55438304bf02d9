"""A summary in Markdown for people: what was checked, what does not hold, and what to write instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from milestones.calculator.finding import Finding, Severity, Verdict
from milestones.calculator.results import Report
from milestones.documents.document import Document
from milestones.documents.positions import ColumnUnit
from milestones.report.characters import encodable_lines, visible_text
from milestones.report.options import ReportOptions
from milestones.report.sources import Sources
from milestones.report.summary import closing_sentence

NAME = "markdown"
MOST = 100
"""How many findings a table shows at most: a job summary of GitHub's may have one megabyte."""

_LONGEST = 600
_MARKS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]#!|<>~&@$^"})

_JOINED = re.compile(r":(?=\S)|(?<=www)\.")
"""What would begin an address or a pictograph: a colon with no space after it, and the full stop of "www."."""


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write a heading, a sentence, the contradictions, the verdicts by check; with ``options.verbose`` what is unverifiable too."""
    blocks = ["## Dates and durations", escaped(closing_sentence(report, verbose=True))]
    blocks += _section(report, options, Verdict.CONTRADICTED, "### Contradicted")
    if options.verbose:
        blocks += _section(report, options, Verdict.UNVERIFIABLE, "### Unverifiable")
    blocks += _verdicts(report.findings)
    stream.write(encodable_lines("\n\n".join(blocks), options.encoding) + "\n")


def escaped(text: str) -> str:
    """``text`` on one line such that Markdown, tables and HTML in it show as they are written; what is very long is cut."""
    folded = " ".join(text.split())
    cut = folded if len(folded) <= _LONGEST else folded[: _LONGEST - 1] + "…"
    return _JOINED.sub(r"\\\g<0>", visible_text(cut).translate(_MARKS))


def _section(report: Report, options: ReportOptions, verdict: Verdict, title: str) -> Iterator[str]:
    found = [(each, result.document) for result in report.documents for each in result.findings if each.verdict is verdict]
    if not found:
        return
    yield title
    order = list(Severity)
    worst = sorted(found, key=lambda pair: order.index(pair[0].severity))[:MOST]
    sources = Sources(report, ColumnUnit.CODE_POINTS)
    yield _table(("where", "what", "finding", "repair"), (_row(*pair, sources, options) for pair in worst))
    if len(found) > MOST:
        yield f"… and {len(found) - MOST:,} more."


def _row(finding: Finding, document: Document, sources: Sources, options: ReportOptions) -> tuple[str, ...]:
    line = sources.region(document.path, finding.start, finding.end).line
    place = f"{escaped(options.repository.path(document.path))}:{line}"
    page = options.repository.page(document.path, line)
    kind = f"{finding.severity}, {finding.check}" if finding.verdict is Verdict.CONTRADICTED else finding.check
    repairs = "; ".join(
        f"{escaped(document.source[each.start : each.end])} → {escaped(each.replacement)}" for each in finding.repairs
    )
    return (f"[{place}](<{page}>)" if page else place, kind, escaped(finding.message), repairs)


def _verdicts(findings: Iterable[Finding]) -> Iterator[str]:
    counts = Counter((finding.check, finding.verdict) for finding in findings)
    checks = sorted({check for check, _ in counts})
    if checks:
        rows = ((check, *(str(counts[check, verdict]) for verdict in Verdict)) for check in checks)
        yield _table(("check", *(str(verdict) for verdict in Verdict)), rows)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
