"""Claims as the network of gaps takes them: two points of the text and the days that may lie between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import Anchors, candidates
from milestones.anchors.event import Event
from milestones.anchors.settings import Settings
from milestones.anchors.stems import content, happenings
from milestones.calculator.admissible import admissible
from milestones.calculator.conventions import with_rules_of
from milestones.calculator.finding import Finding, Verdict
from milestones.calculator.network_statements import Interval
from milestones.calendar.datespan import DateSpan
from milestones.parser.claim import Claim, Option

NOW = "now"
_GAPS = ("elapsed", "offset", "range-length", "ordinal", "anniversary", "age", "lifespan")


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time that a claim ends at.

    ``node`` is the same for two mentions of one point. ``spans`` are the days it may mean, none where no date is known; then a ``weekday`` may be, and
    ``now_within`` says how many days it lies from the day of writing at most (0: it is that day), None where the text does not tie them.
    ``shared`` is true for what all documents of a run know by this name: an event of their registry. ``named`` is true for an event that only
    words of the text stand for. ``event`` is the event of the registry that the point is of, where it is one with conventions of its own.
    """

    node: str
    label: str
    spans: tuple[DateSpan, ...] = ()
    source: str = ""
    start: int | None = None
    end: int | None = None
    weekday: int | None = None
    now_within: int | None = None
    shared: bool = False
    named: bool = False
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What one claim tells: the days from ``begin`` to ``finish`` lie in one of the ``alternatives``. ``document`` counts the documents of a run from 0."""

    document: int
    claim: Claim
    finding: Finding
    begin: Point
    finish: Point
    alternatives: tuple[Interval, ...]

    @property
    def points(self) -> tuple[Point, Point]:
        """Both ends."""
        return self.begin, self.finish


def told(document: int, claims: Sequence[Claim], findings: Sequence[Finding], anchors: Anchors, settings: Settings) -> list[Told]:
    """What the claims of one document tell the network, in order; ``findings`` are theirs, one each.

    Claims that are contradicted by themselves, that could mean several dates or none in particular, and claims whose two dates are known to the day
    are left out: they say nothing that their own finding does not.
    """
    found = []
    for claim, finding in zip(claims, findings, strict=True):
        if claim.check not in _GAPS or not _may_tell(finding):
            continue
        begin = _point(document, anchors, claim, begin=True)
        finish = _point(document, anchors, claim, begin=False) if begin is not None else None
        if begin is None or finish is None or begin.node == finish.node:
            continue
        alternatives = admissible(claim, _rules(settings, begin, finish))
        if alternatives:
            found.append(Told(document, claim, finding, begin, finish, alternatives))
    return found


def _may_tell(finding: Finding) -> bool:
    if finding.verdict is Verdict.UNVERIFIABLE:
        return True
    return finding.verdict is Verdict.VERIFIED and any(not premise.date.is_day for premise in finding.premises)


def _rules(settings: Settings, begin: Point, finish: Point) -> Settings:
    """The settings with the conventions of the events at the ends; those of the first go before those of the second."""
    for point in (finish, begin):
        if point.event is not None:
            settings = with_rules_of(point.event, settings)
    return settings


def _point(document: int, anchors: Anchors, claim: Claim, *, begin: bool) -> Point | None:
    """The point at one end of a claim; None where it is not clear which one is meant."""
    options = claim.begin if begin else claim.finish
    found = candidates(anchors, claim, options, begin=begin)
    if found:
        return _known(document, anchors, found)
    for option in options:
        point = _unknown(document, anchors, claim, option) if option.firm else None
        if point is not None:
            return point
    return None


def _known(document: int, anchors: Anchors, found: list[Candidate]) -> Point | None:
    first = found[0]
    if any(each.key != first.key or not each.firm or each.undated or each.recurring for each in found):
        return None
    shared = first.key.startswith("event:") and not any(first.key.startswith(f"event:{event.name}:") for event in anchors.local)
    node = first.key if shared else f"{document}/{first.key}"
    spans = tuple(each.span for each in found)
    return Point(node, first.label, spans, first.source, first.start, first.end, shared=shared, event=first.event)


def _unknown(document: int, anchors: Anchors, claim: Claim, option: Option) -> Point | None:
    if option.kind == "now":
        own = anchors.facts.spoken_on(claim.start, claim.end).is_of_the_text
        return Point(f"{document}/{NOW}", "the day of writing", now_within=0) if own else None
    if option.kind == "weekday" and option.mention is not None and option.mention.expression is not None:
        return _weekday(document, anchors, claim, option)
    if option.kind == "phrase":
        return _named(document, anchors, claim, option)
    return None


def _weekday(document: int, anchors: Anchors, claim: Claim, option: Option) -> Point | None:
    """A bare weekday of a text that has no date: within a week of the day of writing, or that day, where the text says so ("Thursday marks")."""
    assert option.mention is not None and option.mention.expression is not None
    day = option.mention.expression.weekday
    if day is None:
        return None
    between = anchors.prose[option.end : claim.start]
    is_now = re.fullmatch(anchors.language.cues.marks_now, between) is not None
    label = f"“{option.mention.shown}”"
    if is_now:
        return Point(f"{document}/{NOW}", "the day of writing", start=option.start, end=option.end, weekday=day, now_within=0)
    node = f"{document}/date:{option.mention.start}"
    return Point(node, label, start=option.start, end=option.end, weekday=day, now_within=7)


def _named(document: int, anchors: Anchors, claim: Claim, option: Option) -> Point | None:
    """An event that the text only names: the same for the same words with a head that happens, unless they pick one of several ("the second arrest").

    Each entry of a log or a diary has its own ("15 January: ten days until the release"), and what returns each year is no one event.
    """
    language = anchors.language
    words = content(option.text, language)
    stems = words.stems
    if not stems & words.heads & happenings(language) or len(stems) > 6:
        return None
    lower = option.text.lower()
    if language.cues.one_of_several.intersection(lower.split()) or re.search(language.cues.returns, lower) is not None:
        return None
    entry = anchors.facts.spoken_on(claim.start, claim.end).heading
    place = f"{document}/named" if entry is None else f"{document}/named in the entry at {entry.start}"
    label = f"“{' '.join(option.text.split())}”"
    return Point(f"{place}:{' '.join(sorted(stems))}", label, start=option.start, end=option.end, named=True)
