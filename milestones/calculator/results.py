"""What a run gives back: a document with its findings, and all documents together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from milestones.anchors.event import Event
from milestones.anchors.reference import ReferenceDate
from milestones.calculator.finding import Finding
from milestones.calculator.implied_dates import InferredDate
from milestones.calendar.datespan import DateSpan
from milestones.documents.document import Document
from milestones.frozen import quickly_made
from milestones.parser.claim import Claim
from milestones.parser.mention import Mention


@quickly_made
@dataclass(frozen=True, slots=True)
class DocumentResult:
    """One document after the calculator: findings and mentions in text order, one finding a claim.

    ``events`` are the events that the document itself dates (a dated clause, a lifespan), for the timeline. ``inferred`` is when a document without a
    reference date can have been written, None where it does not tell. Mentions, and the claims and events of a document that is only extracted, are worked out when
    somebody looks at them.
    """

    document: Document
    reference: ReferenceDate | None
    mentions: Sequence[Mention]
    claims: Sequence[Claim]
    findings: tuple[Finding, ...]
    events: Sequence[Event] = ()
    inferred: InferredDate | None = None


@dataclass(frozen=True, slots=True)
class StaleClaim:
    """A claim that holds until ``last``, and the words that will be right on the day after (None where none can be offered)."""

    document: Document
    finding: Finding
    last: DateSpan
    then: str | None


@dataclass(frozen=True, slots=True)
class Staleness:
    """The claims that will have turned false by the day after ``until``, as seen from ``now``, the soonest first."""

    now: DateSpan
    until: DateSpan
    claims: tuple[StaleClaim, ...]


@quickly_made
@dataclass(frozen=True, slots=True)
class Report:
    """All documents of a run, in the order in which they were given; ``stale`` is None where nobody asked for it."""

    documents: tuple[DocumentResult, ...]
    stale: Staleness | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of every document, in order."""
        return tuple(finding for result in self.documents for finding in result.findings)

    @property
    def summary(self) -> dict[str, int]:
        """How many findings have each of the four verdicts; all four keys are always there."""
        counts = Counter(str(finding.verdict) for finding in self.findings)
        return {verdict: counts[verdict] for verdict in ("verified", "contradicted", "unverifiable", "ignored")}
