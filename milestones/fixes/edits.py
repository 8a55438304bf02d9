"""Which repairs of a document are carried out, and the text that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from milestones.anchors.check_names import IGNORE
from milestones.calculator.finding import Finding, Repair, Verdict
from milestones.calculator.results import DocumentResult
from milestones.documents.document import FILLER, Document


def chosen(result: DocumentResult, *, every: bool) -> tuple[Repair, ...]:
    """The repairs of a document's contradictions that can be carried out together, in text order.

    They are the safe ones; with ``every``, of the other findings those that offer just one repair. A repair whose place holds more than
    what is read there (an entity, a mark of emphasis) is refused, and of two that overlap the first is taken.
    """
    found = [
        repair
        for finding in result.findings
        if (repair := _of(finding, every=every)) is not None and _is_plain(result.document, finding, repair)
    ]
    taken: list[Repair] = []
    for repair in sorted(found, key=lambda each: (each.start, each.end)):
        if not taken or repair.start >= taken[-1].end:
            taken.append(repair)
    return tuple(taken)


def offered(result: DocumentResult, finding: Finding) -> tuple[Repair, ...]:
    """The repairs of one finding that can be carried out, the safe ones first."""
    if finding.verdict is not Verdict.CONTRADICTED:
        return ()
    repairs = (each for each in finding.repairs if _is_plain(result.document, finding, each))
    return tuple(sorted(dict.fromkeys(repairs), key=lambda each: not each.safe))


def edited(text: str, repairs: Iterable[Repair]) -> str:
    """The text with repairs, in order and apart from each other, carried out."""
    pieces: list[str] = []
    position = 0
    for repair in repairs:
        pieces += [text[position : repair.start], repair.replacement]
        position = repair.end
    return "".join([*pieces, text[position:]])


def moved(repairs: Sequence[Repair], before: Iterable[Repair]) -> tuple[Repair, ...]:
    """The repairs at the offsets that they have once those ``before`` them have been carried out."""
    shift = sum(len(each.replacement) - (each.end - each.start) for each in before)
    return tuple(replace(each, start=each.start + shift, end=each.end + shift) for each in repairs)


def _of(finding: Finding, *, every: bool) -> Repair | None:
    if finding.verdict is not Verdict.CONTRADICTED:
        return None
    safe = [repair for repair in finding.repairs if repair.safe]
    if len(safe) == 1:
        return safe[0]
    return finding.repairs[0] if every and len(finding.repairs) == 1 else None


def _is_plain(document: Document, finding: Finding, repair: Repair) -> bool:
    """Whether what a repair replaces is read as it is written, and is no part of a word that marks run through. Comments to the program are not read at all."""
    if finding.check == IGNORE:
        return True
    prose, start, end = document.prose, repair.start, repair.end
    joined = (start > 0 and prose[start - 1] == FILLER and _goes_on(prose[max(0, start - 40) : start].rstrip(FILLER)[-1:])) or (
        prose[end : end + 1] == FILLER and _goes_on(prose[end : end + 40].lstrip(FILLER)[:1])
    )
    return start < end and not joined and document.source[start:end] == prose[start:end]


def _goes_on(neighbour: str) -> bool:
    """Whether a character beyond some marks belongs to the same word; a run of marks without an end in reach is taken to go on."""
    return not neighbour or neighbour.isalnum()
