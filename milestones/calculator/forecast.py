"""How long a claim holds: the first and last reference date on which its check would verify it.

A claim leans on a moving "now" where one of its dates comes from the reference date. Such a claim is judged again on other days, with
everything else as it stands. The days on which it holds are one stretch, so that doubling steps and then bisection find its ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from milestones.anchors.candidates import Anchors
from milestones.anchors.reference import ReferenceDate
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding, Forecast, Verdict
from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import add_months
from milestones.parser.claim import Claim, Option
from milestones.parser.measure import Measure, Unit
from milestones.parser.mention import Mention
from milestones.parser.resolve import FROM_REFERENCE, Context, resolve_one

Judge = Callable[[Claim, Anchors, Settings], Finding]

_FURTHEST = 2**17
"""How many days are looked ahead and back: 358 years. What still holds then is said to hold without end."""
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200, Unit.MILLENNIUM: 12_000}
_DAYS = {Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}


def forecasts(
    claims: Sequence[Claim], findings: Iterable[Finding], anchors: Anchors, settings: Settings, judge_of: Callable[[str], Judge]
) -> tuple[Finding, ...]:
    """The findings, one a claim, with a forecast where the claim leans on the reference date and that is a day.

    ``judge_of`` gives the judge of a check by its name.
    """
    return tuple(
        _with_forecast(claim, finding, anchors, settings, judge_of) for claim, finding in zip(claims, findings, strict=True)
    )


def _with_forecast(
    claim: Claim, finding: Finding, anchors: Anchors, settings: Settings, judge_of: Callable[[str], Judge]
) -> Finding:
    reference = anchors.reference
    judged = finding.verdict in (Verdict.VERIFIED, Verdict.CONTRADICTED)
    if reference is None or not reference.span.is_day or not judged or not leans_on_now(finding):
        return finding

    def on(day: int) -> Finding:
        """The finding of a document that speaks on another day."""
        moved = ReferenceDate(DateSpan.of_day_number(day), reference.source, reference.start, reference.end)
        return judge_of(claim.check)(_read_again(claim, moved.span), anchors.at(moved), settings)

    starts = (reference.span.earliest,) if finding.verdict is Verdict.VERIFIED else _likely_days(claim, finding)
    known = next((day for day in starts if _holds(on(day))), None)
    if known is None:
        return finding
    first, last = (_last_held(known, step, lambda day: _holds(on(day))) for step in (-1, 1))
    if first is None and last is None:
        return finding
    return replace(finding, forecast=Forecast(_day(first), _day(last)))


def _holds(finding: Finding) -> bool:
    """Whether a claim is verified, and its gap does not run backwards (which "less than ten years" alone would allow)."""
    gap = finding.gap
    backwards = (
        gap is not None
        and gap.start.date is not None
        and gap.end.date is not None
        and gap.end.date.latest < gap.start.date.earliest
    )
    return finding.verdict is Verdict.VERIFIED and not backwards


def _day(number: int | None) -> DateSpan | None:
    return None if number is None else DateSpan.of_day_number(number)


def leans_on_now(finding: Finding) -> bool:
    """Whether a date that a verdict rests on is the reference date, or is reckoned from it."""
    return any(FROM_REFERENCE in premise.label or FROM_REFERENCE in premise.source for premise in finding.premises)


def _last_held(known: int, step: int, holds: Callable[[int], bool]) -> int | None:
    """The last day on which a claim holds, going by steps of one sign from a day on which it does; None where it has no end."""
    reach = 1
    while holds(known + step * reach):
        if reach >= _FURTHEST:
            return None
        reach *= 2
    inside, outside = reach // 2, reach
    while outside - inside > 1:
        middle = (inside + outside) // 2
        inside, outside = (middle, outside) if holds(known + step * middle) else (inside, middle)
    return known + step * inside


def _read_again(claim: Claim, reference: DateSpan) -> Claim:
    """The claim with what it took from the reference date taken from another one."""
    begin = tuple(_option_again(option, reference) for option in claim.begin)
    finish = tuple(_option_again(option, reference) for option in claim.finish)
    return replace(claim, mention=_mention_again(claim.mention, reference), begin=begin, finish=finish)


def _option_again(option: Option, reference: DateSpan) -> Option:
    return option if option.mention is None else replace(option, mention=_mention_again(option.mention, reference))


def _mention_again(mention: Mention, reference: DateSpan) -> Mention:
    return resolve_one(mention, Context(reference, tense=mention.tense)) if mention.implied == FROM_REFERENCE else mention


def _likely_days(claim: Claim, finding: Finding) -> Iterator[int]:
    """Reference dates on which a claim that is contradicted may have been true, the likeliest first."""
    if claim.measure is None or finding.gap is None:
        return
    start, end = finding.gap.start, finding.gap.end
    moving_end = FROM_REFERENCE in end.label or start.date is None
    fixed = start.date if moving_end else end.date
    if fixed is None:
        return
    day, sign = (fixed.earliest, 1) if moving_end else (fixed.latest, -1)
    length = _moved(day, claim.measure, sign) - day
    unit = max(
        1,
        abs(_moved(day, replace(claim.measure, parts=claim.measure.parts[-1:]), 1) - day)
        // max(1, int(claim.measure.parts[-1].number)),
    )
    margins = (0, 1, -1, unit // 2, -unit // 2, unit, -unit, abs(length) * 15 // 100 - 1, 1 - abs(length) * 15 // 100)
    yield from dict.fromkeys(day + length + margin for margin in margins)


def _moved(day: int, measure: Measure, sign: int) -> int:
    """The day at the distance of a measure, fractions dropped."""
    for part in measure.parts:
        number = int(part.number) - (1 if measure.ordinal else 0)
        if part.unit in _MONTHS:
            day = add_months(day, sign * number * _MONTHS[part.unit])
        else:
            day += sign * number * _DAYS.get(part.unit, 1 if part.unit is Unit.WORKING_DAY else 0)
    return day
