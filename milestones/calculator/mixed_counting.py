"""Days counted from one anchor elapsed here and inclusively there: each may stand, both together mislead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from milestones.anchors.now_dates import ENTRY
from milestones.calculator.finding import Finding, Premise, Related, Severity, Verdict
from milestones.calculator.rule import Example, Rule
from milestones.parser.claim import Claim
from milestones.parser.measure import Hedge, Unit

CHECK = "mixed-counting"
RULE = Rule(
    name=CHECK,
    about="one anchor counted elapsed here and inclusively there",
    forms="1,000 days since the arrest … 99 days after the arrest.",
    meaning="Each count may stand by one convention, but a document that counts from the same anchor elapsed here and with both end days there leaves a reader a "
    "day out. Only plain counts of 30 days and more are compared; below, nearly all texts count elapsed days. It is a warning. To hold a house to one convention, set "
    "`counting` in the registry.",
    readings="Elapsed and inclusive.",
    holds=(
        Example(
            "It is 1,000 days since the arrest. On 10 March 2019, 100 days after the arrest, she spoke.",
            "999 and 99 days elapsed: both counts take in both end days",
            "2021-08-26",
            ("arrest = 2018-12-01",),
        ),
    ),
    fails=(
        Example(
            "It is 1,000 days since the arrest. On 11 March 2019, 100 days after the arrest, she spoke.",
            "999 days elapsed, counted with both end days, but 100 days elapsed",
            "2021-08-26",
            ("arrest = 2018-12-01",),
        ),
    ),
    unverifiable="never.",
)
LEAST_DAYS = 30
"""Shorter counts are nearly always elapsed, also in texts that count longer ones inclusively."""
_CONVENTIONS = ("elapsed", "inclusive")


@dataclass(frozen=True, slots=True)
class _Count:
    """A plain count of days that holds by one convention only."""

    claim: Claim
    finding: Finding
    convention: str

    @property
    def anchors(self) -> tuple[tuple[str, int], ...]:
        """What it counts from and to."""
        return tuple((premise.label, premise.date.earliest) for premise in self.finding.premises)


def mixed_counts(claims: Sequence[Claim], findings: Sequence[Finding]) -> list[Finding]:
    """For each anchor that a document counts from in both ways, one finding: on the first count that differs from the first of all."""
    if sum(_holds_by_a_convention(finding) for finding in findings) < 2:
        return []
    groups: dict[tuple[str, int], list[_Count]] = {}
    for each in _counts(zip(claims, findings, strict=True)):
        for anchor in each.anchors[:1]:
            groups.setdefault(anchor, []).append(each)
    found = []
    for counts in groups.values():
        odd = next((each for each in counts if each.convention != counts[0].convention), None)
        if odd is not None:
            found.append(_finding(odd, counts[0]))
    return found


def _counts(pairs: Iterable[tuple[Claim, Finding]]) -> Iterable[_Count]:
    for claim, finding in pairs:
        quantity = claim.measure.single if claim.measure is not None else None
        holds = _holds_by_a_convention(finding) and not finding.quoted
        if claim.check != "elapsed" or quantity is None or claim.measure is None or not holds:
            continue
        plain = claim.measure.hedge is Hedge.NONE and not claim.measure.to_the_day and quantity.unit is Unit.DAY
        exact = len(finding.premises) == 2 and all(
            premise.date.is_day and premise.source != ENTRY for premise in finding.premises
        )
        if plain and exact and quantity.number >= LEAST_DAYS and not _is_whole_length(claim):
            yield _Count(claim, finding, str(finding.reading))


def _is_whole_length(claim: Claim) -> bool:
    """Whether a count is the length of something from its first day to its last, which takes in both wherever days since are elapsed: "the season lasts 282 days"."""
    return claim.rule == "lasted" and claim.finish[0].kind == "clause"


def _holds_by_a_convention(finding: Finding) -> bool:
    return finding.verdict is Verdict.VERIFIED and finding.reading in _CONVENTIONS


def _finding(odd: _Count, first: _Count) -> Finding:
    anchor: Premise = odd.finding.premises[0]
    here, there = _shown(odd), _shown(first)
    message = (
        f"“{here}” counts {_way(odd)}, but “{there}” counts {_way(first)}, both from {anchor.date.spoken()} ({anchor.label}); "
        f"a reader who compares them is a day out."
    )
    return Finding(odd.claim.start, odd.claim.end, odd.claim.text, CHECK, Verdict.CONTRADICTED, Severity.WARNING, odd.finding.stated, odd.finding.computed,
                   None, message, odd.finding.premises, (), (),
                   (Related(first.claim.start, first.claim.end, f"“{there}” counts {_way(first)}"),))  # fmt: skip


def _shown(count: _Count) -> str:
    return " ".join(count.claim.text.split())


def _way(count: _Count) -> str:
    return "the days elapsed" if count.convention == "elapsed" else "both end days"
