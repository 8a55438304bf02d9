"""The pairs of dates that a gap may lie between, and what a measure makes of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import years_around
from milestones.anchors.settings import Settings
from milestones.calculator.conventions import evaluated, rules_for
from milestones.calculator.measuring import Evaluation
from milestones.calculator.readings import evaluate
from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import add_months
from milestones.frozen import quickly_made
from milestones.parser.claim import Claim
from milestones.parser.measure import Measure, Unit

Evaluate = Callable[[Claim, Measure, DateSpan, DateSpan, Settings], Evaluation]
"""How a check tries a measure against two dates."""
_MOST_PAIRS = 64
_OFFSET = "offset"
_COUNTS = ("anniversary", "ordinal")
"""The checks whose count begins with its event."""


@quickly_made
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

    @property
    def runs_backwards(self) -> bool:
        """Whether the second date lies before the first; never where a year is not known."""
        return not (self.begin.undated or self.finish.undated) and self.finish.span.latest < self.begin.span.earliest


def plain(claim: Claim, measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> Evaluation:
    """The measure as it stands, by the general readings."""
    return evaluate(measure, start, end, settings)


def pairs_of(
    claim: Claim, measure: Measure, begins: list[Candidate], finishes: list[Candidate], settings: Settings, evaluation: Evaluate
) -> list[Pair]:
    """Every admissible pair of a date of each end, 64 at most."""
    pairs: list[Pair] = []
    for begin in begins:
        for finish in finishes:
            if begin.key == finish.key and begin.key != "now":
                continue
            for first, second in _dated(begin, finish, measure):
                if second.span.latest < first.span.earliest and (
                    not (begin.firm and finish.firm)
                    or _counts_onwards(claim, begin, finish)
                    or _mirrored(begin, finish, begins, finishes)
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


def _counts_onwards(claim: Claim, begin: Candidate, finish: Candidate) -> bool:
    """Whether a claim counts from somebody's birth, from the day that its check begins with, or from where the story stood in the sentence before: a day
    on the wrong side of that is of somebody or something else."""
    steps = claim.check == _OFFSET and (begin.elsewhere or finish.elsewhere)
    return steps or claim.check in _COUNTS or any(option.kind == "birth" for option in claim.begin)


def _mirrored(begin: Candidate, finish: Candidate, begins: list[Candidate], finishes: list[Candidate]) -> bool:
    """Whether the same two dates stand as candidates the other way round."""
    return any(other.key == finish.key for other in begins) and any(other.key == begin.key for other in finishes)


def _is_too_coarse(candidate: Candidate, measure: Measure) -> bool:
    """Whether a date that is not firm is wider than the measure itself, so that anything would fit."""
    return not candidate.firm and not candidate.span.is_day and candidate.span.days > longest_days(measure) // 2


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
