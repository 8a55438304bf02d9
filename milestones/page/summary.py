"""The head of the page: what the run comes to, the filters, and the index of the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from milestones.calculator.finding import Verdict
from milestones.calculator.results import DocumentResult, Report
from milestones.markup.element import Markup, element, join
from milestones.page.note import document_id
from milestones.page.numbered import SIGNS
from milestones.report.summary import closing_sentence

NO_PATH = "standard input"


def head(report: Report) -> Markup:
    """The title, the sentence, the verdicts by check, the filters, and for several documents the index."""
    several = len(report.documents) != 1
    title = f"{len(report.documents):,} documents" if several else name(report.documents[0])
    return element(
        "header",
        element("p", "Verification report", class_="kicker"),
        element("h1", title),
        element("p", closing_sentence(report, verbose=True), class_="deck"),
        _filters(report),
        _verdicts(report),
        _index(report.documents) if several else "",
    )


def name(result: DocumentResult) -> str:
    """What a document is called."""
    return result.document.path or NO_PATH


def _filters(report: Report) -> Markup:
    """A box to tick for each verdict; the style sheet does the rest, so that they work without a script."""
    boxes = [
        element(
            "label",
            element("input", type="checkbox", id=f"show-{verdict}", checked=True, autocomplete="off"),
            element("span", sign, class_="sign", aria_hidden="true"),
            f" {verdict} ",
            element("b", f"{report.summary[str(verdict)]:,}"),
            class_=f"filter {verdict}",
        )
        for verdict, sign in SIGNS.items()
    ]
    return element("fieldset", element("legend", "Show"), *boxes, class_="filters")


def _verdicts(report: Report) -> Markup:
    counts = Counter((finding.check, finding.verdict) for finding in report.findings)
    checks = sorted({check for check, _ in counts})
    if not checks:
        return Markup()
    heads = [
        element("th", "check", scope="col"),
        *(element("th", f"{sign} {verdict}", scope="col") for verdict, sign in SIGNS.items()),
    ]
    rows = [
        element("tr", element("th", check, scope="row"), *(_count(counts[check, verdict], verdict) for verdict in SIGNS))
        for check in checks
    ]
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *rows), class_="verdicts")
    return element("details", element("summary", "Verdicts by check"), _scrolling(table), class_="by-check")


def _scrolling(table: Markup) -> Markup:
    return element("div", table, class_="wide", tabindex="0", role="region", aria_label="Verdicts by check")


def _count(number: int, verdict: Verdict) -> Markup:
    return element("td", f"{number:,}" if number else "·", class_=str(verdict) if number else None)


def _index(results: Sequence[DocumentResult]) -> Markup:
    items = [_entry(result, number) for number, result in enumerate(results, 1)]
    return element("nav", element("h2", "Documents"), element("ol", *items), aria_label="Documents", class_="index")


def _entry(result: DocumentResult, number: int) -> Markup:
    counts = Counter(finding.verdict for finding in result.findings)
    shown = [
        element("span", f"{sign} {counts[verdict]:,}", class_=f"tally {verdict}", title=f"{counts[verdict]:,} {verdict}")
        for verdict, sign in SIGNS.items()
        if counts[verdict]
    ]
    link = element("a", name(result), href=f"#{document_id(result.document.path, number)}")
    return element("li", link, " ", join(shown) if shown else element("span", "no claim about time", class_="quiet"))
