"""The report as one page of HTML that needs no network and no script."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from milestones.calculator.finding import Verdict
from milestones.calculator.results import DocumentResult, Report
from milestones.markup.element import Markup, element, join
from milestones.markup.page import for_encoding, page, palette_style, resource
from milestones.page.body import document_body
from milestones.page.chronology import chronology
from milestones.page.note import document_id
from milestones.page.numbered import Numbered, numbered
from milestones.page.pieces import words_of
from milestones.page.summary import head, name
from milestones.report.options import ReportOptions
from milestones.timeline.picture.style import picture_style

NAME = "html"


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write the page: summary, filters, index, and every document with all of its findings, whatever their verdict."""
    stream.write(for_encoding(report_page(report), options.encoding))


def report_page(report: Report) -> str:
    """The page as text."""
    findings = numbered(report.documents)
    several = len(report.documents) != 1
    sections = [
        _section(result, own, number, several=several)
        for number, (result, own) in enumerate(zip(report.documents, findings, strict=True), 1)
    ]
    skip = element("a", "Skip to the text", href="#text", class_="skip")
    body = join((skip, head(report), element("main", *sections, id="text")))
    title = f"Verification report: {f'{len(report.documents):,} documents' if several else name(report.documents[0])}"
    style = (
        palette_style() + picture_style() + resource("milestones.markup", "page.css") + resource("milestones.page", "report.css")
    )
    return page(title, body, style=style)


def _section(result: DocumentResult, findings: Sequence[Numbered], number: int, *, several: bool) -> Markup:
    reference = result.reference
    dated = f"Read as of {reference.span.spoken()} ({reference.source})." if reference else "It does not say when it was written."
    own = document_id(result.document.path, number)
    return element(
        "section",
        element("h2", name(result), id=f"{own}-title", class_=None if several else "hidden"),
        element("p", dated, class_="dated"),
        _failing(result, findings),
        chronology(result, number),
        element("div", document_body(result, findings), class_="document", lang=result.document.language),
        id=own,
        aria_labelledby=f"{own}-title",
    )


def _failing(result: DocumentResult, findings: Sequence[Numbered]) -> Markup:
    """What does not hold, in a line each that leads to its note."""
    items = [
        element(
            "li",
            element("a", words_of(result.document, each.finding.start, each.finding.end), href=f"#{each.note}"),
            f": {each.finding.computed or each.finding.message}",
            value=each.number,
        )
        for each in findings
        if each.finding.verdict is Verdict.CONTRADICTED
    ]
    return element("div", element("h3", "What does not hold"), element("ol", *items), class_="failing") if items else Markup()
