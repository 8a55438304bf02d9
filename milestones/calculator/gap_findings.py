"""What is decided on a gap, put into words: its finding."""

from __future__ import annotations

from collections.abc import Sequence

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.conventions import BY_THE_CLOCK, BY_THE_ZONE, is_a_day_off_by_clock, rules_for
from milestones.calculator.finding import Finding, Premise, Severity, Verdict
from milestones.calculator.gaps import gap_of
from milestones.calculator.judge import EndDates, begins_of, finishes_of, judged
from milestones.calculator.pairs import Evaluate, Pair
from milestones.calculator.repairs import number_repairs
from milestones.calculator.unnamed_ends import SUPPOSED
from milestones.calculator.unverifiable import unverifiable
from milestones.calculator.wording import stated
from milestones.parser.claim import Claim
from milestones.parser.measure import Measure

_SOFT = (
    "Journeys are timed by the clock, which may make a day's difference; with the times of day in the registry this is settled."
)


def judge_gap(claim: Claim, anchors: Anchors, settings: Settings, evaluation: Evaluate) -> Finding:
    """The finding on a claim that states the measure between two points."""
    measure = claim.measure
    assert measure is not None
    ends = EndDates(begins_of(claim, anchors), finishes_of(claim, anchors))
    judgement = judged(claim, ends, anchors, settings, evaluation)
    if judgement.pair is None:
        return unverifiable(claim, measure, ends.begins, ends.finishes, _if_meant(judgement.unsure))
    if judgement.verdict is Verdict.VERIFIED:
        return _verified(claim, measure, judgement.pair)
    return _contradicted(claim, measure, judgement.pair, judgement.tried, settings, anchors)


def _if_meant(pairs: Sequence[Pair]) -> str:
    """The event that a claim would hold for, if it is about it; empty where there is none, or more than one."""
    supposed_events = {each.label: each for pair in pairs for each in (pair.begin, pair.finish) if each.source.endswith(SUPPOSED)}
    if len(supposed_events) != 1:
        return ""
    label, event = next(iter(supposed_events.items()))
    return f" It would hold if {label} ({event.span.spoken()}) is what is meant."


def _premises(pair: Pair) -> tuple[Premise, ...]:
    """The dates of a pair, but none whose year nobody knows."""
    return tuple(
        [
            Premise(candidate.label, candidate.span, candidate.source, candidate.start, candidate.end)
            for candidate in (pair.begin, pair.finish)
            if not candidate.undated
        ]
    )


def _verified(claim: Claim, measure: Measure, pair: Pair) -> Finding:
    evaluation, said = pair.evaluation, stated(measure)
    reading, computed = evaluation.reading, evaluation.gives()
    message = f"“{_quoted(claim)}” holds: {computed}{_between(pair)}"
    if reading not in ("elapsed", "calendar", "age", None):
        message += f"; it holds by the reading “{reading}”"
    message += evaluation.remark
    if not (pair.begin.span.is_day and pair.finish.span.is_day):
        message += "; the dates are coarser than a day, and some day in them fits"
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.VERIFIED, Severity.NOTE, said, computed, reading, f"{message}.",
                   _premises(pair), evaluation.readings, rule=claim.rule, gap=gap_of(claim, measure, said, [pair.begin], [pair.finish]))  # fmt: skip


def _contradicted(claim: Claim, measure: Measure, pair: Pair, tried: int, settings: Settings, anchors: Anchors) -> Finding:
    evaluation, said = pair.evaluation, stated(measure)
    computed = evaluation.gives()
    severity = Severity.WARNING if pair.begin.elsewhere or pair.finish.elsewhere else Severity.ERROR
    rules = rules_for(settings, pair.begin, pair.finish)
    soft = is_a_day_off_by_clock(claim, measure, pair.begin, pair.finish, anchors)
    seen_otherwise = any(trial.name in (BY_THE_CLOCK, BY_THE_ZONE) for trial in evaluation.trials)
    alone = tried == 1 and not soft and not seen_otherwise
    repairs = number_repairs(claim, measure, pair.begin, pair.finish, rules, anchors, alone=alone)
    message = f"“{_quoted(claim)}” does not hold: {computed}{_between(pair)}{evaluation.remark}."
    if tried > 1:
        message += f" None of {tried} possible pairs of dates fits."
    if soft:
        severity, message = Severity.NOTE, f"{message} {_SOFT}"
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.CONTRADICTED, severity, said, computed, None, message,
                   _premises(pair), evaluation.readings, repairs, rule=claim.rule, gap=gap_of(claim, measure, said, [pair.begin], [pair.finish]))  # fmt: skip


def _quoted(claim: Claim) -> str:
    return " ".join(claim.text.split())


def _between(pair: Pair) -> str:
    return f" from {_spoken(pair.begin)} to {_spoken(pair.finish)}"


def _spoken(candidate: Candidate) -> str:
    return candidate.label if candidate.undated else f"{candidate.span.spoken()} ({candidate.label})"
