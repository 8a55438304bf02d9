"""The report for people: each contradiction in its sentence, with the working and the repair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from milestones.calculator.finding import Finding, Premise, Reading, Related, Repair, Verdict
from milestones.calculator.results import DocumentResult, Report
from milestones.documents.document import Document
from milestones.documents.positions import Lines
from milestones.report.characters import visible_text, without_commands
from milestones.report.excerpt import excerpt
from milestones.report.options import ReportOptions
from milestones.report.stale import stale_lines
from milestones.report.style import Style, style_for
from milestones.report.summary import closing_sentence, verdict_table
from milestones.report.working import NO_PATH, working_rows

NAME = "text"
_INDENT = "    "
_FEW_DAYS = 7


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write every contradiction (every finding where ``options.verbose`` or ``options.explain``), the table of verdicts and a closing sentence."""
    style = style_for(options)
    for result in report.documents:
        for block in _blocks(result, options, style):
            stream.write(without_commands(block) + "\n\n")
    if options.infer_date:
        stream.writelines(
            f"{without_commands(line)}\n" for result in report.documents for line in inference_lines(result, options)
        )
    if report.stale is not None:
        stream.write(without_commands("\n".join(stale_lines(report.stale, options))) + "\n\n")
    table = verdict_table(report.findings)
    if table:
        stream.write(table + "\n\n")
    stream.write(closing_sentence(report, verbose=options.verbose or options.explain) + "\n")


def inference_lines(result: DocumentResult, options: ReportOptions) -> Iterator[str]:
    """When a document was written, by what it tells; nothing for one that has a date of its own."""
    path, inferred = visible_text(result.document.path or NO_PATH, options.encoding), result.inferred
    if inferred is None and result.reference is None:
        yield f"{path}: the text does not tell when it was written.\n"
    if inferred is None:
        return
    days = [str(day) for day in inferred.days]
    when = " or ".join(days) if 0 < len(days) <= _FEW_DAYS else f"a day from {inferred.earliest} to {inferred.latest}"
    yield f"{path}: written on {when}, by its own statements:"
    lines = Lines(result.document.source)
    for each in inferred.because:
        yield f"{_INDENT}line {lines.line_column(each.start)[0]}: {visible_text(each.message, options.encoding)}"
    yield ""


def _blocks(result: DocumentResult, options: ReportOptions, style: Style) -> Iterator[str]:
    shown = [each for each in result.findings if options.verbose or options.explain or each.verdict is Verdict.CONTRADICTED]
    if not shown:
        return
    lines = Lines(result.document.source)
    for finding in shown:
        yield "\n".join(finding_lines(finding, result.document, lines, options, style))


def finding_lines(finding: Finding, document: Document, lines: Lines, options: ReportOptions, style: Style) -> Iterator[str]:
    """The lines that show one finding: where and what, the sentence, and the working as labelled rows."""
    line, column = lines.line_column(finding.start)
    path = visible_text(document.path or NO_PATH, options.encoding)
    word = str(finding.severity if finding.verdict is Verdict.CONTRADICTED else finding.verdict)
    place = style.paint(f"{path}:{line}:{column}:", "place")
    yield f"{place} {style.paint(word, word)} [{finding.check}]: {visible_text(finding.message, options.encoding)}"
    others = [(each.start, each.end) for each in finding.premises if each.start is not None and each.end is not None]
    quoted = excerpt(document, finding.start, finding.end, others, encoding=options.encoding)
    yield _INDENT + quoted.text
    yield _INDENT + style.paint(quoted.underline, "claim" if finding.verdict is Verdict.CONTRADICTED else "quiet")
    rows = working_rows(finding, document, lines, style) if options.explain else _working(finding, style)
    for label, texts in (*rows, *_rest(finding, document, lines, options, style)):
        for index, text in enumerate(texts):
            head = style.paint(f"{label if index == 0 else '':<10}", "quiet")
            yield f"{_INDENT}{head}{visible_text(text, options.encoding)}"


def _working(finding: Finding, style: Style) -> Iterable[tuple[str, list[str]]]:
    """The labelled rows of the working in short; a label without texts shows nothing."""
    return (
        ("stated", [finding.stated]),
        ("computed", [] if finding.computed is None else [finding.computed]),
        ("rests on", [_premise_text(each) for each in finding.premises]),
        ("readings", [_reading_text(each, style) for each in finding.readings]),
    )


def holding_text(finding: Finding) -> str:
    """How long a claim holds, of one that leans on the reference date: "from 2021-08-26 until 2021-08-27"; "only" that long, where it does not."""
    span = _holding_span(finding)
    return span if finding.verdict is Verdict.VERIFIED else f"only {span}"


def _holding_span(finding: Finding) -> str:
    if finding.holds_until is None:
        return f"from {finding.holds_from} on"
    return (
        f"until {finding.holds_until}" if finding.holds_from is None else f"from {finding.holds_from} until {finding.holds_until}"
    )


def _rest(
    finding: Finding, document: Document, lines: Lines, options: ReportOptions, style: Style
) -> Iterable[tuple[str, list[str]]]:
    """The labelled rows of what follows from a finding."""
    related = [_related_text(each, document, lines) for each in finding.related]
    return (
        ("holds", [holding_text(finding)] if finding.forecast is not None and (options.verbose or options.explain) else []),
        ("implies", [" or ".join(finding.implied)] if finding.implied else []),
        ("related", related),
        ("repair", [_repair_text(each, document, style) for each in finding.repairs]),
    )


def _related_text(related: Related, document: Document, lines: Lines) -> str:
    """Where it is and what it says; of another document the path alone, as its lines are not at hand."""
    own = related.path in (None, document.path)
    return f"{f'line {lines.line_column(related.start)[0]}' if own else related.path}: {related.message}"


def _premise_text(premise: Premise) -> str:
    return f"{premise.label}: {premise.date.spoken()} ({premise.source})"


def _reading_text(reading: Reading, style: Style) -> str:
    return f"{style.signs.holds if reading.holds else style.signs.fails} {reading.name}: {reading.value}"


def _repair_text(repair: Repair, document: Document, style: Style) -> str:
    replaced = " ".join(document.source[repair.start : repair.end].split())
    change = f"{replaced} {style.signs.becomes} {repair.replacement}"
    return f"{change} ({repair.description})" if repair.description else change
