"""A stretch of the source as markup: what a reader sees of it, with claims marked and premises to be pointed at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from milestones.documents.document import BOUNDARY, FILLER, OPAQUE, Document
from milestones.markup.element import Markup, element, join
from milestones.page.numbered import Numbered


@dataclass(frozen=True, slots=True)
class Span:
    """A claim, or with ``premise`` the id of the place where one of its premises stands."""

    start: int
    end: int
    of: Numbered
    premise: str | None = None


def spans_of(findings: Sequence[Numbered]) -> list[Span]:
    """The spans of all claims and of the premises that stand in the text, in order; of premises on one place the first is kept."""
    found = [Span(each.finding.start, each.finding.end, each) for each in findings]
    for each in findings:
        for index, premise in enumerate(each.finding.premises):
            if premise.start is not None and premise.end is not None:
                found.append(Span(premise.start, premise.end, each, each.premise(index)))
    return sorted(found, key=lambda span: (span.start, -span.end))


def marked(document: Document, start: int, end: int, spans: Sequence[Span], *, verbatim: bool = False) -> Markup:
    """The stretch from ``start`` to ``end``; ``verbatim`` shows the source as it stands, and else signs of markup are left out."""
    inside = [span for span in spans if (span.start < end and span.end > start) or span.start == span.end == start]
    cuts = sorted({start, end, *(min(max(at, start), end) for span in inside for at in (span.start, span.end))})
    pieces = [element("span", id=span.of.place) for span in inside if span.premise is None and span.start == span.end]
    for first, last in zip(cuts, cuts[1:] or [end], strict=False):
        covering = [span for span in inside if span.start <= first and last <= span.end]
        content = _shown(document, first, last, verbatim)
        pieces.append(_wrapped(content, covering, first))
        pieces += [_reference(span.of) for span in inside if span.premise is None and span.end == last > first]
    return join(pieces)


def words_of(document: Document, start: int, end: int) -> str:
    """The stretch as it reads, on one line."""
    characters = (document.source[at] if document.prose[at] == OPAQUE else document.prose[at] for at in range(start, end))
    return " ".join("".join(characters).replace(FILLER, "").replace(BOUNDARY, " ").split())


def _wrapped(content: Markup, covering: Sequence[Span], first: int) -> Markup:
    """A piece in the mark of the shortest claim that it belongs to, and in the places of premises that begin with it."""
    claims = [span for span in covering if span.premise is None]
    if claims:
        claim = min(claims, key=lambda span: span.end - span.start)
        begins = claim.start == first
        content = element("mark", content, class_=f"claim {claim.of.finding.verdict}", id=claim.of.place if begins else None)
        for other in claims:
            if other is not claim and other.start == first:
                content = element("span", content, id=other.of.place)
    for span in covering:
        if span.premise is not None:
            content = element("span", content, class_="premise", id=span.premise if span.start == first else None)
    return content


def _reference(numbered: Numbered) -> Markup:
    """The number behind a claim, which leads to the note."""
    label = f"note {numbered.number}: {numbered.finding.verdict}"
    sign = element("span", f"{numbered.number}{numbered.sign}", aria_hidden="true")
    link = element("a", sign, href=f"#{numbered.note}", aria_label=label)
    return element("sup", link, class_=f"number {numbered.finding.verdict}")


def _shown(document: Document, start: int, end: int, verbatim: bool) -> Markup:
    if verbatim:
        return join((document.source[start:end],))
    return join(_runs(document, start, end))


def _runs(document: Document, start: int, end: int) -> Iterator[str | Markup]:
    """Prose as it reads, code and addresses from the source; what a reader does not see is left out."""
    position = start
    while position < end:
        opaque = document.prose[position] == OPAQUE
        last = position
        while last < end and (document.prose[last] == OPAQUE) is opaque:
            last += 1
        if opaque:
            yield element("code", document.source[position:last].strip("`"))
        else:
            yield document.prose[position:last].replace(FILLER, "").replace(BOUNDARY, " ")
        position = last
