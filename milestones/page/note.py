"""The note in the margin: the verdict on one claim, with its whole working."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from milestones.calculator.finding import Finding, Premise, Reading, Related, Repair, Verdict
from milestones.documents.document import Document
from milestones.documents.positions import Lines
from milestones.markup.element import Child, Markup, element
from milestones.page.numbered import Numbered
from milestones.report.text import holding_text


def note(numbered: Numbered, document: Document, lines: Lines) -> Markup:
    """One note. A contradiction lies open; of any other verdict, the working opens when it is asked for."""
    finding = numbered.finding
    head = _head(numbered, lines)
    body = (element("p", finding.message, class_="message"), element("dl", *_rows(numbered, document, lines)), _links(numbered))
    name = f"note {finding.verdict} {finding.severity if finding.verdict is Verdict.CONTRADICTED else ''}".strip()
    if finding.verdict is Verdict.CONTRADICTED:
        return element("article", element("h4", head), *body, class_=name, id=numbered.note)
    return element("details", element("summary", head), *body, class_=name, id=numbered.note)


def _head(numbered: Numbered, lines: Lines) -> list[Child]:
    finding = numbered.finding
    word = str(finding.verdict)
    if finding.verdict is Verdict.CONTRADICTED:
        word = f"{word}, {finding.severity}"
    line = lines.line_column(finding.start)[0]
    return [
        element("span", f"{numbered.number}{numbered.sign}", class_="sign"),
        " ",
        element("b", word),
        " ",
        element("span", f"{finding.check} · line {line:,}", class_="what"),
    ]


def _links(numbered: Numbered) -> Markup:
    place = element("a", "in the text", href=f"#{numbered.place}", aria_label=f"claim {numbered.number} in the text")
    itself = element("a", "link to this note", href=f"#{numbered.note}", aria_label=f"link to note {numbered.number}")
    return element("p", place, " · ", itself, class_="links")


def _rows(numbered: Numbered, document: Document, lines: Lines) -> Iterator[Markup]:
    finding = numbered.finding
    yield from _row("rests on", [_premise(numbered, index, each) for index, each in enumerate(finding.premises)])
    yield from _row("hedge", [_hedge(finding)] if finding.gap is not None and finding.gap.hedge is not None else [])
    yield from _row("readings", [_reading(each) for each in finding.readings])
    yield from _row("holds", [holding_text(finding)] if finding.forecast is not None else [])
    yield from _row("implies", [" or ".join(finding.implied)] if finding.implied else [])
    yield from _row("related", [_related(each, lines) for each in finding.related])
    yield from _row("repair", [_repair(each, document) for each in finding.repairs])
    yield from _row(
        "ignored by", [": ".join(each for each in (finding.ignored_by, finding.reason) if each)] if finding.ignored_by else []
    )


def _row(label: str, values: list[Child]) -> Iterator[Markup]:
    if values:
        yield element("dt", label)
        yield from (element("dd", value) for value in values)


def _premise(numbered: Numbered, index: int, premise: Premise) -> Markup:
    """A premise with its date and source; its label leads to the place in the text where it stands."""
    label: Child = premise.label
    if premise.start is not None:
        label = element("a", premise.label, href=f"#{numbered.premise(index)}")
    source = element("span", f" ({premise.source})", class_="source")
    return element("span", label, f": {premise.date.spoken()}", source)


def _hedge(finding: Finding) -> str:
    assert finding.gap is not None and finding.gap.hedge is not None
    return f"“{finding.gap.hedge.words}” allows {finding.gap.hedge.allowed}"


def _reading(reading: Reading) -> Markup:
    sign, word = ("✓", "holds") if reading.holds else ("✗", "fails")
    needed = f"; needed is {reading.allowed}" if reading.allowed else ""
    shown = element("span", sign, aria_label=word, role="img", class_="holds" if reading.holds else "fails")
    return element("span", shown, f" {reading.name}: {reading.value}{needed}")


def _related(related: Related, lines: Lines) -> str:
    place = related.path if related.path is not None else f"line {lines.line_column(related.start)[0]:,}"
    return f"{place}: {related.message}"


def _repair(repair: Repair, document: Document) -> Markup:
    old = " ".join(document.source[repair.start : repair.end].split())
    because = element("span", f" ({repair.description})", class_="source") if repair.description else ""
    return element("span", element("del", old), " → ", element("ins", repair.replacement), because)


def document_id(path: str | None, number: int) -> str:
    """The id of a document on the page: by its path, so that it is the same in the next run."""
    return f"document-{quote(path, safe='').replace('%', '-')}" if path else f"document-{number}"
