"""Repairs carried out in a document until none is left that makes it better."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from milestones.calculator.finding import Repair, Verdict
from milestones.calculator.results import DocumentResult
from milestones.documents.document import Document
from milestones.documents.reading import document_from_text
from milestones.fixes.edits import chosen, edited, moved

Recheck = Callable[[Document], DocumentResult]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A document before and after its repairs, and how many were carried out (0: both are the same)."""

    before: Document
    after: Document
    repairs: int = 0


def fixed(result: DocumentResult, recheck: Recheck, *, every: bool = False) -> Fixed:
    """The document of a result with its repairs carried out.

    Each round is judged by what ``recheck`` makes of the new text: a repair stays only if it takes a contradiction away and brings none, so
    that repairs that lean on each other's figures are not both carried out, and nothing is left for a second run.
    """
    document = result.document
    if not chosen(result, every=every):
        return Fixed(document, document)
    current = recheck(document)
    count = 0
    while True:
        better, taken = _round(current, chosen(current, every=every), recheck)
        if not taken:
            return Fixed(document, current.document, count)
        current, count = better, count + len(taken)


def _round(current: DocumentResult, repairs: tuple[Repair, ...], recheck: Recheck) -> tuple[DocumentResult, tuple[Repair, ...]]:
    """The result with those of some repairs carried out that do good: all of them, or the good ones of each half."""
    if not repairs:
        return current, ()
    tried = recheck(_with_text(current.document, edited(current.document.source, repairs)))
    if _wrong(tried) <= _wrong(current) - len(repairs):
        return tried, repairs
    if len(repairs) == 1:
        return current, ()
    middle = len(repairs) // 2
    first, taken = _round(current, repairs[:middle], recheck)
    second, more = _round(first, moved(repairs[middle:], taken), recheck)
    return second, (*taken, *more)


def _wrong(result: DocumentResult) -> int:
    return sum(finding.verdict is Verdict.CONTRADICTED for finding in result.findings)


def _with_text(document: Document, text: str) -> Document:
    return document_from_text(text, document.syntax, document.path, document.language)
