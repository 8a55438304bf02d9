"""How long a claim holds: the first and last reference date on which its check would verify it.

A claim leans on a moving "now" where one of its dates comes from the reference date. Such a claim is judged again on other days, with
everything else as it stands, though not put into words. The days on which it holds are one stretch. Its measure tells about where that ends,
and steps and bisection from there find the very day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import Anchors
from milestones.anchors.reference import ReferenceDate
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding, Forecast, Verdict
from milestones.calculator.judge import EndDates, begins_of, finishes_of
from milestones.calculator.likely_days import likely_days, likely_ends
from milestones.calendar.datespan import DateSpan
from milestones.parser.claim import Claim, Option
from milestones.parser.mention import Mention
from milestones.parser.resolve import FROM_REFERENCE, Context, resolve_one

Holds = Callable[[Claim, EndDates, Anchors, Settings], bool]
"""Whether a claim with these dates at its ends is verified, and by a gap that does not run backwards."""

_FURTHEST = 2**17
"""How many days are looked ahead and back: 358 years. What still holds then is said to hold without end."""


def forecasts(
    claims: Sequence[Claim], findings: Iterable[Finding], anchors: Anchors, settings: Settings, holds: Holds
) -> tuple[Finding, ...]:
    """The findings, one a claim, with a forecast where the claim leans on the reference date and that is a day."""
    return tuple(
        _with_forecast(claim, finding, anchors, settings, holds) for claim, finding in zip(claims, findings, strict=True)
    )


def _with_forecast(claim: Claim, finding: Finding, anchors: Anchors, settings: Settings, holds: Holds) -> Finding:
    reference = anchors.reference
    settled = finding.verdict in (Verdict.VERIFIED, Verdict.CONTRADICTED)
    if reference is None or not reference.span.is_day or not settled or not leans_on_now(finding):
        return finding
    moving = _Moving.of(claim, anchors, settings, holds)
    known = _known(claim, finding, reference.span.earliest, moving)
    if known is None:
        return finding
    earliest, latest = likely_ends(claim, finding, settings) if moving.is_simple else (None, None)
    first = last_held(known, -1, moving.holds_on, earliest)
    last = last_held(known, 1, moving.holds_on, latest)
    if first is None and last is None:
        return finding
    return replace(finding, forecast=Forecast(_day(first), _day(last)))


def _known(claim: Claim, finding: Finding, day: int, moving: _Moving) -> int | None:
    """A day on which a claim holds: that on which its document speaks, or of what is contradicted another one; None where none is found."""
    if finding.verdict is Verdict.VERIFIED:
        return day if moving.holds_on(day) else None
    return next((other for other in likely_days(claim, finding) if moving.holds_on(other)), None)


@dataclass(frozen=True, slots=True)
class _Moving:
    """A claim to be judged on other days. An end that does not lean on the day has the same dates on all of them; those of any other are None.

    ``dated`` says that a date of the claim itself is another one then, with its ends.
    """

    claim: Claim
    anchors: Anchors
    settings: Settings
    holds: Holds
    dated: bool
    begins: list[Candidate] | None
    finishes: list[Candidate] | None

    @classmethod
    def of(cls, claim: Claim, anchors: Anchors, settings: Settings, holds: Holds) -> _Moving:
        """The claim with the dates of its ends that stay."""
        dated = _is_dated_by_reference(claim)
        begins = None if dated or _leans(claim.begin) else begins_of(claim, anchors)
        finishes = None if dated or _leans(claim.finish) else finishes_of(claim, anchors)
        return cls(claim, anchors, settings, holds, dated, begins, finishes)

    @property
    def is_simple(self) -> bool:
        """Whether the day is one end, and one date the other: with a choice of dates the days on which the claim holds may have holes."""
        stays, moves = (self.begins, self.claim.finish) if self.finishes is None else (self.finishes, self.claim.begin)
        return stays is not None and len(stays) == 1 and len(moves) == 1

    def holds_on(self, day: int) -> bool:
        """Whether the claim of a document that speaks on another day holds."""
        reference = self.anchors.reference
        assert reference is not None
        moved = ReferenceDate(DateSpan.of_day_number(day), reference.source, reference.start, reference.end)
        there = self.anchors.at(moved)
        claim = _read_again(self.claim, moved.span) if self.dated else self.claim
        begins = begins_of(claim, there) if self.begins is None else self.begins
        finishes = finishes_of(claim, there) if self.finishes is None else self.finishes
        return self.holds(claim, EndDates(begins, finishes), there, self.settings)


def _leans(options: tuple[Option, ...]) -> bool:
    """Whether an end may be the day on which the text speaks, or a weekday next to it."""
    return any(option.kind in ("now", "weekday") for option in options)


def _is_dated_by_reference(claim: Claim) -> bool:
    """Whether a date that a claim rests on has its year, or all of its day, from the reference date."""
    mentions = [option.mention for option in (*claim.begin, *claim.finish)] if claim.measure is not None else [claim.mention]
    return any(mention is not None and mention.implied == FROM_REFERENCE for mention in mentions)


def _day(number: int | None) -> DateSpan | None:
    return None if number is None else DateSpan.of_day_number(number)


def leans_on_now(finding: Finding) -> bool:
    """Whether a date that a verdict rests on is the reference date, or is reckoned from it."""
    return any(FROM_REFERENCE in premise.label or FROM_REFERENCE in premise.source for premise in finding.premises)


def last_held(known: int, step: int, holds: Callable[[int], bool], likely: int | None) -> int | None:
    """The last day on which a claim holds, going by steps of one sign from a day on which it does; None where it has no end.

    The search sets out from a ``likely`` last day, where there is one; the better it is, the shorter the search.
    """
    start = 0 if likely is None else min(max(0, step * (likely - known)), _FURTHEST)
    onward = start == 0 or holds(known + step * start)
    inside, outside = (start, _FURTHEST + 1) if onward else (0, start)
    reach = 1
    while inside < (place := start + reach if onward else start - reach) < outside:
        held = holds(known + step * place)
        inside, outside = (place, outside) if held else (inside, place)
        if held is not onward:
            break
        reach *= 2
    while outside - inside > 1:
        middle = (inside + outside) // 2
        inside, outside = (middle, outside) if holds(known + step * middle) else (inside, middle)
    return None if inside == _FURTHEST else known + step * inside


def _read_again(claim: Claim, reference: DateSpan) -> Claim:
    """The claim with what it took from the reference date taken from another one."""
    begin = tuple(_option_again(option, reference) for option in claim.begin)
    finish = tuple(_option_again(option, reference) for option in claim.finish)
    return replace(claim, mention=_mention_again(claim.mention, reference), begin=begin, finish=finish)


def _option_again(option: Option, reference: DateSpan) -> Option:
    return option if option.mention is None else replace(option, mention=_mention_again(option.mention, reference))


def _mention_again(mention: Mention, reference: DateSpan) -> Mention:
    return resolve_one(mention, Context(reference, tense=mention.tense)) if mention.implied == FROM_REFERENCE else mention
