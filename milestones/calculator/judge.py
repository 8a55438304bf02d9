"""The verdict on a gap: every admissible pair of ends against every admissible reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import Anchors, candidates, refined_by_death, years_around
from milestones.anchors.settings import Settings
from milestones.calculator.conventions import BY_THE_CLOCK, BY_THE_ZONE, evaluated, is_a_day_off_by_clock, rules_for
from milestones.calculator.finding import Finding, Gap, Premise, Severity, Verdict
from milestones.calculator.gaps import gap_of
from milestones.calculator.readings import Evaluation, evaluate
from milestones.calculator.repairs import number_repairs
from milestones.calculator.unnamed_ends import SUPPOSED, supposed
from milestones.calculator.unverifiable import explain_missing
from milestones.calculator.wording import stated
from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import add_months
from milestones.parser.claim import Claim
from milestones.parser.measure import Measure, Unit

Evaluate = Callable[[Claim, Measure, DateSpan, DateSpan, Settings], Evaluation]
_MOST_PAIRS = 64
_SOFT = (
    "Journeys are timed by the clock, which may make a day's difference; with the times of day in the registry this is settled."
)
_RANK = {"elapsed": 0, "calendar": 0, "ordinal": 0, "age": 0, "inclusive": 1, "by the clock": 2, "by the zone": 3, "rounded": 3}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two dates that a gap may lie between, and what the measure makes of them."""

    begin: Candidate
    finish: Candidate
    evaluation: Evaluation

    @property
    def firm(self) -> bool:
        """Whether both ends may convict."""
        return self.begin.firm and self.finish.firm


def plain(claim: Claim, measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    """The measure as it stands, by the general readings."""
    return evaluate(measure, start, end, settings)


def judge_gap(claim: Claim, anchors: Anchors, settings: Settings, evaluation: Evaluate = plain) -> Finding:
    """The finding on a claim that states the measure between two points."""
    measure = claim.measure
    assert measure is not None
    begins = candidates(anchors, claim, claim.begin, begin=True)
    finishes = refined_by_death(anchors, claim, candidates(anchors, claim, claim.finish, begin=False))
    pairs = _pairs(claim, measure, begins, finishes, settings, evaluation)
    holding = [pair for pair in pairs if pair.evaluation.holds]
    if holding:
        return _verified(claim, measure, min(holding, key=_preference))
    convicting = _convicting(pairs)
    if convicting is not None:
        return _contradicted(claim, measure, convicting, pairs, settings, anchors)
    unsure: list[Pair] = []
    for possible in supposed(anchors, claim, begins, finishes):
        fitting = [
            pair
            for pair in _pairs(claim, measure, possible.begins, possible.finishes, settings, evaluation)
            if pair.evaluation.holds
        ]
        best = _only_best([pair for pair in fitting if possible.fits(pair.begin.span, pair.finish.span)])
        if best is not None:
            return _verified(claim, measure, best)
        unsure.extend(fitting)
    missing = explain_missing(claim, measure, begins, finishes, anchors)
    return replace(
        missing,
        message=missing.message + _if_meant(unsure),
        gap=gap_of(claim, measure, begins, finishes),
    )


def _if_meant(pairs: list[Pair]) -> str:
    """The event that a claim would hold for, if it is about it; empty where there is none, or more than one."""
    supposed_events = {each.label: each for pair in pairs for each in (pair.begin, pair.finish) if each.source.endswith(SUPPOSED)}
    if len(supposed_events) != 1:
        return ""
    label, event = next(iter(supposed_events.items()))
    return f" It would hold if {label} ({event.span.spoken()}) is what is meant."


def _pairs(
    claim: Claim, measure: Measure, begins: list[Candidate], finishes: list[Candidate], settings: Settings, evaluation: Evaluate
) -> list[Pair]:
    pairs: list[Pair] = []
    for begin in begins:
        for finish in finishes:
            if begin.key == finish.key and begin.key != "now":
                continue
            for first, second in _dated(begin, finish, measure):
                if second.span.latest < first.span.earliest and (
                    not (begin.firm and finish.firm) or _mirrored(begin, finish, begins, finishes)
                ):
                    continue
                if _is_too_coarse(first, measure) or _is_too_coarse(second, measure):
                    continue
                rules = rules_for(settings, first, second)
                found = evaluated(measure, first, second, rules, partial(_evaluated, evaluation, claim, measure, rules))
                pairs.append(Pair(first, second, found))
                if len(pairs) >= _MOST_PAIRS:
                    return pairs
    return pairs


def _evaluated(
    evaluation: Evaluate, claim: Claim, measure: Measure, rules: Settings, start: DateSpan, end: DateSpan
) -> Evaluation:
    return evaluation(claim, measure, start, end, rules)


def _mirrored(begin: Candidate, finish: Candidate, begins: list[Candidate], finishes: list[Candidate]) -> bool:
    """Whether the same two dates stand as candidates the other way round."""
    return any(other.key == finish.key for other in begins) and any(other.key == begin.key for other in finishes)


def _is_too_coarse(candidate: Candidate, measure: Measure) -> bool:
    """Whether a date that is not firm is wider than the measure itself, so that anything would fit."""
    return not candidate.firm and candidate.span.days > max(1, longest_days(measure) // 2)


def longest_days(measure: Measure) -> int:
    """The measure in days, roughly."""
    return int(sum(part.number * _ROUGH_DAYS.get(part.unit, 1) for part in measure.parts))


_ROUGH_DAYS = {
    Unit.HOUR: 0, Unit.DAY: 1, Unit.NIGHT: 1, Unit.WORKING_DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14, Unit.MONTH: 30, Unit.QUARTER: 91,
    Unit.YEAR: 365, Unit.DECADE: 3652, Unit.CENTURY: 36524, Unit.MILLENNIUM: 365242,
}  # fmt: skip
_LONG = 300


def _dated(begin: Candidate, finish: Candidate, measure: Measure) -> list[tuple[Candidate, Candidate]]:
    """The pair with the years of dates that are written without one.

    For a measure of most of a year and more the year cannot be told from the other date, so such a pair may only acquit, in the implied year.
    """
    if (begin.recurring or finish.recurring) and longest_days(measure) > _LONG:
        loose = [replace(candidate, recurring=False, firm=False) for candidate in (begin, finish)]
        return [(loose[0], loose[1])] if begin.span.latest <= finish.span.earliest else []
    if begin.recurring and finish.recurring:
        return [(start, found) for start in _leap_and_common(begin) for found in years_around(finish, start, begin=False)]
    if begin.recurring:
        implied = [begin] if begin.span.earliest < finish.span.latest and "with" in begin.source else []
        return [(found, finish) for found in [*years_around(begin, finish, begin=True), *implied]]
    if finish.recurring:
        return [(begin, found) for found in years_around(finish, begin, begin=False)]
    return [(begin, finish)]


def _leap_and_common(candidate: Candidate) -> list[Candidate]:
    """A date without a year in a leap year and in a common one, where no year is known; else as it is."""
    if not candidate.undated:
        return [candidate]
    length = candidate.span.days
    start = add_months(candidate.span.earliest, 12)
    return [candidate, replace(candidate, span=DateSpan(start, start + length - 1, candidate.span.grain))]


def _only_best(pairs: list[Pair]) -> Pair | None:
    """The pair that fits best, if no other pair of dates fits as well."""
    if not pairs:
        return None
    best = min(pairs, key=_preference)
    rivals = {(pair.begin.span, pair.finish.span) for pair in pairs if _preference(pair) == _preference(best)}
    return best if len(rivals) == 1 else None


def _preference(pair: Pair) -> tuple[bool, bool, int]:
    return (not pair.firm, not (pair.begin.span.is_day and pair.finish.span.is_day), _RANK.get(pair.evaluation.reading or "", 2))


def _convicting(pairs: list[Pair]) -> Pair | None:
    """The pair that shows the contradiction: only where all pairs are firm, and they are one event or one date at each end that is no bare weekday."""
    if not pairs or not all(pair.firm for pair in pairs):
        return None
    begins = {pair.begin.key for pair in pairs}
    finishes = {pair.finish.key for pair in pairs}
    if len(begins) > 1 or len(finishes) > 1:
        return None
    return pairs[0]


def _premises(pair: Pair) -> tuple[Premise, ...]:
    """The dates of a pair, but none whose year nobody knows."""
    return tuple(
        Premise(candidate.label, candidate.span, candidate.source, candidate.start, candidate.end)
        for candidate in (pair.begin, pair.finish)
        if not candidate.undated
    )


def _verified(claim: Claim, measure: Measure, pair: Pair) -> Finding:
    reading = pair.evaluation.reading
    message = f"“{_quoted(claim)}” holds: {pair.evaluation.computed}{_between(pair)}"
    if reading not in ("elapsed", "calendar", "age", None):
        message += f"; it holds by the reading “{reading}”"
    message += pair.evaluation.remark
    if not (pair.begin.span.is_day and pair.finish.span.is_day):
        message += "; the dates are coarser than a day, and some day in them fits"
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.VERIFIED, Severity.NOTE, stated(measure), pair.evaluation.computed, reading,
                   f"{message}.", _premises(pair), pair.evaluation.readings, gap=_gap(claim, measure, pair))  # fmt: skip


def _contradicted(claim: Claim, measure: Measure, pair: Pair, pairs: list[Pair], settings: Settings, anchors: Anchors) -> Finding:
    severity = Severity.WARNING if pair.begin.elsewhere or pair.finish.elsewhere else Severity.ERROR
    rules = rules_for(settings, pair.begin, pair.finish)
    soft = is_a_day_off_by_clock(claim, measure, pair.begin, pair.finish, anchors)
    seen_otherwise = any(reading.name in (BY_THE_CLOCK, BY_THE_ZONE) for reading in pair.evaluation.readings)
    alone = len(pairs) == 1 and not soft and not seen_otherwise
    repairs = number_repairs(claim, measure, pair.begin, pair.finish, rules, anchors, alone=alone)
    message = f"“{_quoted(claim)}” does not hold: {pair.evaluation.computed}{_between(pair)}{pair.evaluation.remark}."
    if len(pairs) > 1:
        message += f" None of {len(pairs)} possible pairs of dates fits."
    if soft:
        severity, message = Severity.NOTE, f"{message} {_SOFT}"
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.CONTRADICTED, severity, stated(measure), pair.evaluation.computed, None,
                   message, _premises(pair), pair.evaluation.readings, repairs, gap=_gap(claim, measure, pair))  # fmt: skip


def _gap(claim: Claim, measure: Measure, pair: Pair) -> Gap:
    return gap_of(claim, measure, [pair.begin], [pair.finish])


def _quoted(claim: Claim) -> str:
    return " ".join(claim.text.split())


def _between(pair: Pair) -> str:
    return f" from {_spoken(pair.begin)} to {_spoken(pair.finish)}"


def _spoken(candidate: Candidate) -> str:
    return candidate.label if candidate.undated else f"{candidate.span.spoken()} ({candidate.label})"
