"""What the package offers to programs: check a text, extract its mentions and claims, count a gap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from milestones.anchors.binding import Binder
from milestones.anchors.candidates import Anchors
from milestones.anchors.document_language import document_language
from milestones.anchors.event import Event
from milestones.anchors.inline_events import inline_events
from milestones.anchors.line_dates import LineDates
from milestones.anchors.reading import Reading, read
from milestones.anchors.reference import ReferenceDate
from milestones.anchors.registry import Registry
from milestones.anchors.settings import Settings
from milestones.anchors.text_events import dated_events
from milestones.anchors.unsure_claims import without_unsure
from milestones.calculator.chosen import counted, passed_over
from milestones.calculator.directive_faults import directive_findings
from milestones.calculator.finding import Finding
from milestones.calculator.results import DocumentResult, Report
from milestones.calculator.stale import horizon, with_staleness
from milestones.calculator.told import Told, told
from milestones.calculator.verify import verify, with_forecasts
from milestones.calculator.weigh import Weighed, weigh
from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import parse_edtf
from milestones.documents.compact import Offsets
from milestones.documents.document import Document
from milestones.documents.reading import document_from_text, read_document
from milestones.frozen import quickly_made
from milestones.language.language import Language
from milestones.later import Later
from milestones.memory import within_memory
from milestones.parser.claim import Claim
from milestones.parser.mention import Mention
from milestones.processes import cores, in_order

AsOf = date | DateSpan | str | None
_NO_EVENTS = Registry()
_NOTHING = Document("", "")


def check(
    text: str | None = None,
    *,
    path: str | Path | None = None,
    as_of: AsOf = None,
    events: Iterable[Event] = (),
    registry: Registry | None = None,
    syntax: str | None = None,
    language: str | None = None,
    on_told: Callable[[Sequence[Told]], None] | None = None,
) -> Report:
    """The findings on a text, or on the file at ``path``.

    ``as_of`` is the reference date: a date, a :class:`DateSpan` or an EDTF string; None leaves it to the document. Nothing is read from
    the clock. A claim that leans on the reference date says how long it holds.
    ``events`` are added to those of ``registry``. ``on_told`` gets what the claims tell of points in time, for a network of one's own.
    Any text gives a report; a file that cannot be read raises InputError.
    """
    book = _registry(registry, events)
    document = _document(text, path, syntax or (book.syntax_for(path) if path is not None else None), language)
    return check_documents([document], book, _span(as_of), forecast=True, on_told=on_told)


def extract(
    text: str | None = None,
    *,
    path: str | Path | None = None,
    as_of: AsOf = None,
    syntax: str | None = None,
    language: str | None = None,
) -> DocumentResult:
    """The mentions and claims of a text, without verdicts."""
    return extract_document(_document(text, path, syntax, language), None, _span(as_of))


@quickly_made
@dataclass(frozen=True, slots=True)
class _Run:
    """What all documents of a run are checked with."""

    registry: Registry
    as_of: DateSpan | None
    line_dates: Callable[[Document], LineDates] | None
    forecast: bool

    def binder(self, language: Language, own: tuple[Event, ...]) -> Binder:
        """The events of the registry by their names, with those that only one document knows."""
        return Binder.of((*self.registry.events, *own) if own else self.registry.events, language)


def check_documents(
    documents: Iterable[Document],
    registry: Registry | None = None,
    as_of: DateSpan | None = None,
    *,
    infer_date: bool = False,
    line_dates: Callable[[Document], LineDates] | None = None,
    forecast: bool = False,
    jobs: int = 1,
    on_checked: Callable[[Document], None] | None = None,
    on_told: Callable[[Sequence[Told]], None] | None = None,
) -> Report:
    """The report on some documents against one registry.

    With ``infer_date`` a document without a reference date takes the one day that its own statements leave for its writing, where they leave just one.
    ``line_dates`` gives each line of a document a reference date of its own, in place of ``as_of``. With ``forecast`` each claim that leans on
    the reference date says how long it holds, which takes about as long as its verdict. ``jobs`` processes share the work, 0 stands for as
    many as there are cores; the report is the same whatever their number. ``on_checked`` is told of each document that is done,
    ``on_told`` of what its claims tell the network.
    """
    book = registry or _NO_EVENTS
    run = _Run(book, as_of, line_dates, forecast)
    judged = []
    for weighed in _checked(list(documents), run, jobs):
        judged.append(weighed)
        if on_checked is not None:
            on_checked(weighed.result.document)
        if on_told is not None:
            on_told(weighed.told)
    results = weigh(judged)
    if infer_date and any(_inferred(result) is not None for result in results):
        again = [
            _check_one(number, each.result.document, run, _inferred(result)) if _inferred(result) else each
            for number, (each, result) in enumerate(zip(judged, results, strict=True))
        ]
        dates = [result.inferred for result in results]
        results = tuple(replace(result, inferred=date) for result, date in zip(weigh(again), dates, strict=True))
    return Report(tuple(_finished(result, book) for result in results))


def going_stale(report: Report, registry: Registry, now: DateSpan, length: str) -> Report:
    """The report with the claims that turn false within a length of time (``30d``, ``8w``, ``6m``, ``1y``) from ``now``.

    The report is one with forecasts. Raises ConfigError for a length that is none.
    """

    def recheck(document: Document, source: str, day: DateSpan) -> DocumentResult:
        edited = document_from_text(source, document.syntax, document.path, document.language)
        return check_documents([edited], registry, day).documents[0]

    def words(document: Document) -> Language:
        return document_language(document, _settings(document, registry))

    return with_staleness(report, now, horizon(now, length), recheck, words)


def _inferred(result: DocumentResult) -> ReferenceDate | None:
    """The only day on which a document without a reference date can have been written."""
    inferred = result.inferred
    if inferred is None or inferred.only is None or result.reference is not None:
        return None
    places: list[tuple[int | None, int | None]] = [(each.start, each.end) for each in inferred.because[:1]] or [(None, None)]
    return ReferenceDate(inferred.only, "implied by the text", *places[0])


def extract_document(document: Document, registry: Registry | None = None, as_of: DateSpan | None = None) -> DocumentResult:
    """One document's mentions, claims, reference date and the events that its sentences date, without verdicts."""
    book = registry or _NO_EVENTS
    reading = read(document, book, as_of)

    def claims() -> tuple[Claim, ...]:
        found = reading.claims()
        if found:
            found = without_unsure(found, _anchors(reading, Binder.of(book.events, reading.language), ()))
        return reading.offsets.moved(found) if reading.offsets is not None else found

    def events() -> tuple[Event, ...]:
        return dated_events(reading.prose, list(reading.mentions), reading.language, document.path)

    return replace(_result(reading, (), ()), claims=Later(claims), events=Later(events))


def _finished(result: DocumentResult, registry: Registry) -> DocumentResult:
    """The result with findings that quote the source as it stands, those of the checks that are made alone, and those on its ignores."""
    document = result.document
    if not result.findings and not document.directives:
        return result
    findings = tuple(_at_source(finding, document.source) for finding in result.findings)
    return replace(
        result, findings=counted(document, findings, registry.ignores_for(document.path), _settings(document, registry))
    )


def _checked(documents: list[Document], run: _Run, jobs: int) -> Iterator[Weighed]:
    """Each document judged, in order."""
    jobs = min(jobs or cores(), len(documents))
    if jobs <= 1:
        return (_check_one(number, document, run) for number, document in enumerate(documents))
    sizes = [len(document.source) for document in documents]
    found = in_order(partial(_check_portion, run=run), list(enumerate(documents)), sizes, jobs)
    return (_returned(document, weighed, run) for document, weighed in zip(documents, found, strict=True))


def _returned(document: Document, weighed: Weighed, run: _Run) -> Weighed:
    """What another process found, with the document itself and the mentions that were left behind."""
    result = weighed.result

    def mentions() -> tuple[Mention, ...]:
        lines = run.line_dates(document) if run.line_dates is not None else None
        return read(document, run.registry, run.as_of, result.reference, lines).public_mentions()

    return replace(weighed, result=replace(result, document=document, mentions=Later(mentions)))


@within_memory
def _check_portion(numbered: Sequence[tuple[int, Document]], run: _Run) -> list[Weighed]:
    """Some documents judged in a process of their own; what is sent back is without them and their mentions."""
    judged = [_check_one(number, document, run) for number, document in numbered]
    return [replace(weighed, result=replace(weighed.result, document=_NOTHING, mentions=())) for weighed in judged]


def _check_one(number: int, document: Document, run: _Run, inferred: ReferenceDate | None = None) -> Weighed:
    registry = run.registry
    lines = run.line_dates(document) if run.line_dates is not None else None
    reading = read(document, registry, run.as_of, inferred, lines)
    own, faults = inline_events(document, registry) if document.directives else ((), ())
    beside = directive_findings(faults) if faults else ()
    written = reading.claims()
    if not written:
        return Weighed(_result(reading, (), ()), (), beside)
    anchors = _anchors(reading, run.binder(reading.language, own), own)
    claims = without_unsure(written, anchors)
    judged = tuple(_judged(claims, anchors, reading.settings, reading.lines, run.forecast))
    offsets = reading.offsets
    found = tuple(_at_source(finding, document.source) for finding in (offsets.moved(judged) if offsets else judged))
    findings = passed_over(document, found, registry.ignores_for(document.path), reading.settings)
    tells = tuple(told(number, claims, findings, anchors, reading.settings)) if lines is None else ()
    if offsets is not None:
        tells = tuple(_told_at_source(each, offsets) for each in tells)
    return Weighed(_result(reading, claims, findings), tells, beside)


def _told_at_source(each: Told, offsets: Offsets) -> Told:
    """What a claim tells at the offsets of the source, where its finding stands already."""
    claim, begin, finish = offsets.moved((each.claim, each.begin, each.finish))
    return Told(each.document, claim, each.finding, begin, finish, each.alternatives)


def _anchors(reading: Reading, binder: Binder, own: tuple[Event, ...]) -> Anchors:
    return Anchors(reading.compact, reading.mentions, reading.reference, binder.events, binder, reading.language, own)


def _result(reading: Reading, claims: tuple[Claim, ...], findings: tuple[Finding, ...]) -> DocumentResult:
    """The result at the offsets of the source, where the findings stand already; its mentions are read when somebody asks for them, its claims moved."""
    offsets = reading.offsets
    if offsets is None:
        return DocumentResult(reading.document, reading.reference, Later(reading.public_mentions), claims, findings)
    moved = Later(partial(offsets.moved, claims)) if claims else ()
    reference = reading.reference
    if reference is not None and reference.start is not None:
        reference = offsets.moved(reference)
    return DocumentResult(reading.document, reference, Later(reading.public_mentions), moved, findings)


def _judged(
    claims: tuple[Claim, ...], anchors: Anchors, settings: Settings, lines: LineDates | None, forecast: bool
) -> Iterable[Finding]:
    """One finding a claim; where lines have dates of their own, each from the date of its lines."""
    if lines is None:
        findings = verify(claims, anchors, settings)
        return with_forecasts(claims, findings, anchors, settings) if forecast else findings
    found: list[Finding] = []
    for claim in claims:
        dated = anchors.at(lines.at(claim.start, claim.end))
        findings = verify([claim], dated, settings)
        found += with_forecasts([claim], findings, dated, settings) if forecast else findings
    return found


def _at_source(finding: Finding, source: str) -> Finding:
    """The finding with the text as it stands in the source, marks of emphasis and all."""
    text = source[finding.start : finding.end]
    return finding if text == finding.text else replace(finding, text=text)


def _settings(document: Document, registry: Registry) -> Settings:
    return registry.settings_for(document.path) if document.path is not None else registry.settings


def _document(text: str | None, path: str | Path | None, syntax: str | None, language: str | None) -> Document:
    if (text is None) == (path is None):
        raise TypeError("give either a text or path=…")
    if path is not None:
        return read_document(Path(path), syntax, language)
    return document_from_text(text or "", syntax or "plain", None, language)


def _registry(registry: Registry | None, events: Iterable[Event]) -> Registry:
    extra = tuple(events)
    book = registry or _NO_EVENTS
    return book.with_events(extra) if extra else book


def _span(as_of: AsOf) -> DateSpan | None:
    if as_of is None or isinstance(as_of, DateSpan):
        return as_of
    return parse_edtf(as_of) if isinstance(as_of, str) else DateSpan.from_date(as_of)
