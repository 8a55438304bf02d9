"""The events that some documents speak of, as far as their claims need them, and what the documents say of their dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from milestones.anchors.candidates import ELSEWHERE
from milestones.anchors.stems import content
from milestones.calculator.finding import Finding
from milestones.calculator.results import DocumentResult
from milestones.calendar.datespan import DateSpan
from milestones.documents.positions import Lines
from milestones.language.language import Language
from milestones.language.languages import language
from milestones.parser.claim import Claim


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the path and line of a document, and the words on one line."""

    path: str
    line: int
    text: str


@dataclass(slots=True)
class FoundEvent:
    """An event by the words that name it; ``named`` is where, with the days that the claim there implies, ``dated`` where a text dates it."""

    name: str
    named: dict[Place, tuple[str, ...]] = field(default_factory=dict)
    dated: dict[Place, DateSpan] = field(default_factory=dict)

    @property
    def date(self) -> DateSpan | None:
        """The day that the texts give it; None where they give none, or several."""
        spans = dict.fromkeys(self.dated.values())
        return next(iter(spans)) if len(spans) == 1 else None

    @property
    def days(self) -> tuple[str, ...]:
        """The days that fit all claims that imply any; else none."""
        implied = [days for days in self.named.values() if days]
        return tuple(day for day in implied[0] if all(day in days for days in implied)) if implied else ()


def found_events(results: Iterable[DocumentResult]) -> tuple[FoundEvent, ...]:
    """The events that claims are measured from or to by name, without the date in the name itself, in the order in which they are named first.

    Names of the same words are one event.
    """
    found: dict[tuple[str, ...], FoundEvent] = {}
    for result in results:
        words = language(result.document.language or "en")
        lines = Lines(result.document.source)
        findings = {(finding.start, finding.end, finding.check): finding for finding in result.findings}
        for claim in result.claims:
            finding = findings.get((claim.start, claim.end, claim.check))
            if finding is None or _is_known(finding):
                continue
            for name in _names(claim, words):
                key = tuple(sorted(content(name, words).stems)) or (name.casefold(),)
                _note(found.setdefault(key, FoundEvent(name)), result, claim, finding, lines)
    return tuple(found.values())


def _is_known(finding: Finding) -> bool:
    """Whether an end of the claim rests on an event that a directive of the document defines."""
    return any(premise.source.startswith("directive ") for premise in finding.premises)


def _names(claim: Claim, words_of: Language) -> Iterator[str]:
    for options in (claim.begin, claim.finish):
        dates = [option.mention.start for option in options if option.kind == "date" and option.mention is not None]
        for option in options:
            if option.kind != "phrase" or any(option.start <= date < option.end for date in dates):
                continue
            words = option.text.split()
            while words and words[0].casefold() in words_of.cues.articles:
                words = words[1:]
            if words:
                yield " ".join(words)


def _note(event: FoundEvent, result: DocumentResult, claim: Claim, finding: Finding, lines: Lines) -> None:
    event.named[_place(result, claim.start, claim.end, lines)] = finding.implied
    for premise in finding.premises:
        if premise.source == ELSEWHERE and premise.start is not None and premise.end is not None:
            event.dated[_place(result, premise.start, premise.end, lines)] = premise.date


def _place(result: DocumentResult, start: int, end: int, lines: Lines) -> Place:
    text = " ".join(result.document.source[start:end].split())
    return Place(result.document.path or "the text", lines.line_column(start)[0], text)
