"""What will turn false soon, and the words that will then be right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from milestones.calculator.finding import Finding, Repair, Verdict
from milestones.calculator.results import DocumentResult, Report, StaleClaim, Staleness
from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import add_months, year_month_day
from milestones.documents.document import Document
from milestones.errors import ConfigError
from milestones.language.language import Language
from milestones.parser.measure import Hedge

Recheck = Callable[[Document, str, DateSpan], DocumentResult]
"""Checks a document with another source as of a day."""

_LENGTH = re.compile(r"(\d{1,5})\s*(d|w|m|y|)", re.IGNORECASE)
_SWAPS = {
    Hedge.NEARLY: (Hedge.NONE, Hedge.JUST_OVER, Hedge.MORE_THAN),
    Hedge.LESS_THAN: (Hedge.NONE, Hedge.MORE_THAN),
    Hedge.AT_MOST: (Hedge.JUST_OVER, Hedge.MORE_THAN),
    Hedge.ABOUT: (Hedge.MORE_THAN, Hedge.LESS_THAN),
    Hedge.JUST_OVER: (Hedge.MORE_THAN,),
    Hedge.MORE_THAN: (Hedge.NEARLY, Hedge.LESS_THAN),
    Hedge.AT_LEAST: (Hedge.NEARLY, Hedge.LESS_THAN),
}
"""Hedges that a figure may take when the true value leaves the one that it has, the nearest first."""


def horizon(now: DateSpan, length: str) -> DateSpan:
    """The day at a length of time (``30d``, ``8w``, ``6m``, ``1y``; days without a letter) after ``now``. Raises ConfigError for any other text."""
    match = _LENGTH.fullmatch(length.strip())
    if match is None:
        raise ConfigError(f"--stale-within {length}: is no length of time; write 30d, 8w, 6m or 1y")
    number, unit = int(match[1]), match[2].lower() or "d"
    if unit in "dw":
        return DateSpan.of_day_number(now.latest + number * (7 if unit == "w" else 1))
    return DateSpan.of_day_number(add_months(now.latest, number * (12 if unit == "y" else 1)))


def with_staleness(
    report: Report, now: DateSpan, until: DateSpan, recheck: Recheck, language: Callable[[Document], Language]
) -> Report:
    """The report with the claims that hold on their reference date and no longer on the day after ``until``."""
    found = [
        StaleClaim(
            result.document, finding, last, _then(result, finding, max(last.shifted(1), now), recheck, language(result.document))
        )
        for result in report.documents
        for finding in result.findings
        if (last := _last(finding)) is not None and last.latest <= until.latest
    ]
    return replace(report, stale=Staleness(now, until, tuple(sorted(found, key=lambda claim: claim.last.latest))))


def _last(finding: Finding) -> DateSpan | None:
    if finding.verdict is not Verdict.VERIFIED or finding.forecast is None:
        return None
    return finding.forecast.last


def _then(result: DocumentResult, finding: Finding, day: DateSpan, recheck: Recheck, language: Language) -> str | None:
    """The words of the claim with the first change that makes them right on a day; they are checked as the whole text is."""
    source = result.document.source
    if finding.check == "weekday":
        return _with_year(finding)
    wrong = _at(recheck(result.document, source, day), finding, finding.end)
    for repair in (*_other_hedges(result, finding, language), *(wrong.repairs if wrong is not None else ())):
        edited = source[: repair.start] + repair.replacement + source[repair.end :]
        end = finding.end + len(edited) - len(source)
        right = _at(recheck(result.document, edited, day), finding, end)
        if right is not None and right.verdict is Verdict.VERIFIED:
            return " ".join(edited[min(finding.start, repair.start) : end].split())
    return None


def _with_year(finding: Finding) -> str | None:
    """A weekday and its date with the year that the reference date gives it now, which makes it right for good."""
    words = " ".join(finding.text.split())
    year = year_month_day(finding.premises[0].date.earliest)[0]
    return f"{words}{',' if words[-1:].isdigit() else ''} {year}"


def _at(result: DocumentResult, finding: Finding, end: int) -> Finding | None:
    """What a document that was checked again says where a finding was; ``end`` is where its words end now."""
    places = (each for each in result.findings if each.check == finding.check and each.start < end and finding.start < each.end)
    return next(places, None)


def _other_hedges(result: DocumentResult, finding: Finding, language: Language) -> Iterator[Repair]:
    claim = next(
        (each for each in result.claims if (each.start, each.end, each.check) == (finding.start, finding.end, finding.check)),
        None,
    )
    if claim is None or claim.measure is None or claim.mention.start >= claim.measure.number_start:
        return
    start, end = claim.mention.start, claim.measure.number_start
    for hedge in _SWAPS.get(claim.measure.hedge, ()):
        words = _words(hedge, language)
        if words is not None:
            yield Repair(start, end, _capital(words, result.document.source[start:end]), "")


def _words(hedge: Hedge, language: Language) -> str | None:
    """What a language says for a hedge, with the space after it; None where it has no words for it."""
    if hedge is Hedge.NONE:
        return ""
    phrases: Sequence[str] = [" ".join(words) for words, entry in language.phrases.items() if entry[1] == hedge.value]
    singles = [word for word, entry in language.words.items() if entry[1] == hedge.value]
    found = [hedge.value] if hedge.value in (*phrases, *singles) else [*phrases, *singles]
    return f"{found[0]} " if found else None


def _capital(words: str, old: str) -> str:
    return words[:1].upper() + words[1:] if old[:1].isupper() else words
