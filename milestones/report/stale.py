"""What will turn false soon: as text and as JSON's own types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from milestones.calculator.results import StaleClaim, Staleness
from milestones.documents.positions import Lines
from milestones.report.characters import visible_text
from milestones.report.options import ReportOptions
from milestones.report.working import NO_PATH


def stale_lines(stale: Staleness, options: ReportOptions) -> Iterator[str]:
    """A line a claim, the soonest first, and below it the words that will then be right."""
    until = stale.until.spoken()
    if not stale.claims:
        yield f"No claim goes stale by {until}."
        return
    yield f"Stale by {until}, the soonest first:"
    yield ""
    for claim in stale.claims:
        line, column = Lines(claim.document.source).line_column(claim.finding.start)
        path = visible_text(claim.document.path or NO_PATH, options.encoding)
        words = visible_text(" ".join(claim.finding.text.split()), options.encoding)
        yield f"{path}:{line}:{column}: {claim.last} {_distance(claim, stale)}: “{words}”"
        yield f"    then      {visible_text(claim.then, options.encoding) if claim.then is not None else 'no words can be offered'}"


def _distance(claim: StaleClaim, stale: Staleness) -> str:
    """How far the last day on which a claim holds lies from now."""
    days = claim.last.latest - stale.now.latest
    if days < 0:
        return f"was its last day, {-days:,} day{'s' if days < -1 else ''} ago"
    return "is its last day, today" if days == 0 else f"is its last day, in {days:,} day{'s' if days > 1 else ''}"


def stale_object(stale: Staleness) -> dict[str, Any]:
    """The claims as JSON's own types; ``then`` is None where no words can be offered."""
    return {"now": str(stale.now), "until": str(stale.until), "claims": [_claim_object(claim, stale) for claim in stale.claims]}


def _claim_object(claim: StaleClaim, stale: Staleness) -> dict[str, Any]:
    line, column = Lines(claim.document.source).line_column(claim.finding.start)
    return {
        "path": claim.document.path,
        "line": line,
        "column": column,
        "start": claim.finding.start,
        "end": claim.finding.end,
        "text": claim.finding.text,
        "check": claim.finding.check,
        "holds_from": claim.finding.holds_from,
        "holds_until": claim.finding.holds_until,
        "days_left": claim.last.latest - stale.now.latest,
        "then": claim.then,
    }
