"""The working of a finding as an editor shows it beside the claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from milestones.anchors.registry import Registry
from milestones.calculator.finding import Finding, GapEnd, Premise, Reading, Repair, Verdict
from milestones.calculator.results import DocumentResult
from milestones.documents.positions import Lines
from milestones.fixes.edits import offered
from milestones.report.characters import visible_text
from milestones.report.markdown import escaped
from milestones.report.style import Signs
from milestones.report.text import holding_text

_SIGNS = Signs()

Block = tuple[str, Sequence[str]]
"""A heading, and the lines below it."""


def hover_text(findings: Sequence[Finding], result: DocumentResult, registry: Registry, lines: Lines, *, markdown: bool) -> str:
    """The working of some findings of a result, one after another, as Markdown or as plain text; all that the text brings in shows as it is written."""
    write = _markdown if markdown else _plain
    return ("\n\n---\n\n" if markdown else "\n\n").join(
        write(finding, tuple(_blocks(finding, result, registry, lines))) for finding in findings
    )


def _markdown(finding: Finding, blocks: Sequence[Block]) -> str:
    paragraphs = [f"**{_verdict(finding)}** ({escaped(finding.check)})", escaped(finding.message)]
    for heading, texts in blocks:
        paragraphs.append("\n".join([f"**{heading}**", "", *(f"- {escaped(text)}" for text in texts)]))
    return "\n\n".join(paragraphs)


def _plain(finding: Finding, blocks: Sequence[Block]) -> str:
    rows = [f"{_verdict(finding)} ({finding.check})", visible_text(" ".join(finding.message.split()))]
    for heading, texts in blocks:
        rows += [f"{heading}:", *(f"  {visible_text(text)}" for text in texts)]
    return "\n".join(rows)


def _verdict(finding: Finding) -> str:
    name = str(finding.verdict).capitalize()
    return f"{name}, {finding.severity}" if finding.verdict is Verdict.CONTRADICTED else name


def _blocks(finding: Finding, result: DocumentResult, registry: Registry, lines: Lines) -> Iterator[Block]:
    """What a verdict rests on and what follows from it, in the order of the reasoning; a heading without lines is left out."""
    found: tuple[Block, ...] = (
        ("Ignored by", [_ignored_by(finding)] if finding.ignored_by is not None else []),
        ("Premises", [_premise_text(each, result, registry, lines) for each in finding.premises]),
        ("Figures" if finding.gap is None else "Gap", list(_gap_texts(finding))),
        ("Readings", [_reading_text(each) for each in finding.readings]),
        ("Related", [f"{each.message} (line {lines.line_column(each.start)[0]})" for each in finding.related]),
        ("Implied", [" or ".join(finding.implied)] if finding.implied else []),
        ("Holds", [holding_text(finding)] if finding.forecast is not None else []),
        ("Repairs", [_repair_text(each, result) for each in offered(result, finding)]),
    )
    return (block for block in found if block[1])


def _ignored_by(finding: Finding) -> str:
    return f"{finding.ignored_by}: {finding.reason}" if finding.reason else str(finding.ignored_by)


def _premise_text(premise: Premise, result: DocumentResult, registry: Registry, lines: Lines) -> str:
    source = premise.source
    if registry.path is not None:
        source = source.replace(str(registry.path), registry.path.name)
    where = f", line {lines.line_column(premise.start)[0]} of this text" if premise.start is not None else ""
    return f"{_folded(premise.label)}: {premise.date.spoken()}, from {_folded(source)}{where}"


def _gap_texts(finding: Finding) -> Iterator[str]:
    """The two ends, what is stated of what lies between them, and what the dates give."""
    gap = finding.gap
    if gap is not None:
        yield f"from {_day(gap.start)} to {_day(gap.end)}"
    yield f"stated: {_folded(finding.stated)}"
    if finding.computed is not None:
        yield f"computed: {finding.computed}"
    if gap is not None and gap.hedge is not None:
        yield f"“{gap.hedge.words}” allows {gap.hedge.allowed}"


def _day(end: GapEnd) -> str:
    return f"{_folded(end.label)} (no date is known)" if end.date is None else end.date.spoken()


def _reading_text(reading: Reading) -> str:
    needed = f"; needed is {reading.allowed}" if reading.allowed else ""
    return f"{_SIGNS.holds if reading.holds else _SIGNS.fails} {reading.name}: {reading.value}{needed}"


def _repair_text(repair: Repair, result: DocumentResult) -> str:
    change = f"{_folded(result.document.source[repair.start : repair.end])} {_SIGNS.becomes} {_folded(repair.replacement) or 'nothing'}"
    return f"{change} ({repair.description})" if repair.description else change


def _folded(text: str) -> str:
    return " ".join(text.split())
