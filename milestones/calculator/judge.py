"""The verdict on a gap: every admissible pair of ends against every admissible reading."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import Anchors, candidates, refined_by_death
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Verdict
from milestones.calculator.pairs import Evaluate, Pair, pairs_of
from milestones.calculator.unnamed_ends import supposed
from milestones.frozen import quickly_made
from milestones.parser.claim import Claim

_RANK = {"elapsed": 0, "calendar": 0, "ordinal": 0, "age": 0, "inclusive": 1, "by the clock": 2, "by the zone": 3, "rounded": 3}


@dataclass(frozen=True, slots=True)
class EndDates:
    """The dates that the two ends of a claim may have."""

    begins: list[Candidate]
    finishes: list[Candidate]


@quickly_made
@dataclass(frozen=True, slots=True)
class Judgement:
    """What is decided on a gap, before it is put into words.

    ``pair`` is what the verdict rests on, None where it is unverifiable; ``tried`` says how many pairs of dates the ends gave. The ``unsure`` pairs fit
    if an event that the text does not name is meant.
    """

    verdict: Verdict
    pair: Pair | None = None
    tried: int = 0
    unsure: tuple[Pair, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the claim is verified, and by a gap that does not run backwards (which "less than ten years" alone would allow)."""
        return self.verdict is Verdict.VERIFIED and self.pair is not None and not self.pair.runs_backwards


def begins_of(claim: Claim, anchors: Anchors) -> list[Candidate]:
    """The dates that the first end of a claim may have, by all that its document knows."""
    return candidates(anchors, claim, claim.begin, begin=True)


def finishes_of(claim: Claim, anchors: Anchors) -> list[Candidate]:
    """The dates that the second end of a claim may have."""
    return refined_by_death(anchors, claim, candidates(anchors, claim, claim.finish, begin=False))


def judged(claim: Claim, ends: EndDates, anchors: Anchors, settings: Settings, evaluation: Evaluate) -> Judgement:
    """The verdict on a claim that states a measure between two points."""
    measure = claim.measure
    assert measure is not None
    pairs = pairs_of(claim, measure, ends.begins, ends.finishes, settings, evaluation)
    holding = [pair for pair in pairs if pair.evaluation.holds]
    if holding:
        return Judgement(Verdict.VERIFIED, min(holding, key=_preference) if len(holding) > 1 else holding[0], len(pairs))
    convicting = _convicting(pairs, either=claim.either)
    if convicting is not None:
        return Judgement(Verdict.CONTRADICTED, convicting, len(pairs))
    unsure: list[Pair] = []
    for possible in supposed(anchors, claim, ends.begins, ends.finishes):
        tried = pairs_of(claim, measure, possible.begins, possible.finishes, settings, evaluation)
        fitting = [pair for pair in tried if pair.evaluation.holds]
        best = _only_best([pair for pair in fitting if possible.fits(pair.begin.span, pair.finish.span)])
        if best is not None:
            return Judgement(Verdict.VERIFIED, best, len(tried))
        unsure.extend(fitting)
    return Judgement(Verdict.UNVERIFIABLE, None, len(pairs), tuple(unsure))


def _only_best(pairs: list[Pair]) -> Pair | None:
    """The pair that fits best, if no other pair of dates fits as well."""
    if not pairs:
        return None
    best = min(pairs, key=_preference)
    rivals = {(pair.begin.span, pair.finish.span) for pair in pairs if _preference(pair) == _preference(best)}
    return best if len(rivals) == 1 else None


def _preference(pair: Pair) -> tuple[bool, bool, int]:
    return (not pair.firm, not (pair.begin.span.is_day and pair.finish.span.is_day), _RANK.get(pair.evaluation.reading or "", 2))


def _convicting(pairs: list[Pair], *, either: bool) -> Pair | None:
    """The pair that shows the contradiction: only where all pairs are firm, and they are one event or one date at each end that is no bare weekday.

    Where ``either`` of several days may be meant, those that are not firm have had their chance to acquit, and the others may be many.
    """
    firm = [pair for pair in pairs if pair.firm]
    if not firm or (len(firm) < len(pairs) and not either):
        return None
    begins = {pair.begin.key for pair in firm}
    finishes = {pair.finish.key for pair in firm}
    if len(begins) > 1 or (len(finishes) > 1 and not either):
        return None
    return firm[0]
