"""Workflow commands of GitHub Actions: each contradiction as an annotation of its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from milestones.calculator.finding import Finding, Severity, Verdict
from milestones.calculator.results import Report
from milestones.documents.positions import ColumnUnit
from milestones.report.characters import visible_text
from milestones.report.options import ReportOptions
from milestones.report.sources import Sources
from milestones.report.summary import closing_sentence, counted

NAME = "github"
MOST = 10
"""How many annotations of each level GitHub shows for a step; it drops the others without a word."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write the commands and, as a line of the log, the closing sentence."""
    write_commands(report, stream, options)
    stream.write(closing_sentence(report, verbose=True) + "\n")


def write_commands(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write a command a contradiction, errors first, at most ten of each level; then a notice that counts the others."""
    for line in _commands(report, options):
        stream.write(line + "\n")


def _commands(report: Report, options: ReportOptions) -> Iterator[str]:
    sources = Sources(report, ColumnUnit.CODE_POINTS)
    found = [(each, result.document.path) for result in report.documents for each in result.findings if _is_wrong(each)]
    levels = {level: [pair for pair in found if pair[0].severity is level] for level in Severity}
    left_out: Counter[Severity] = Counter()
    for level, pairs in levels.items():
        most = MOST - 1 if level is Severity.NOTE and (left_out or len(pairs) > MOST) else MOST
        yield from (_annotation(finding, path, sources, options) for finding, path in pairs[:most])
        if len(pairs) > most:
            left_out[level] = len(pairs) - most
    if left_out:
        yield _command("notice", {"title": "milestones"}, _rest(left_out))


def _is_wrong(finding: Finding) -> bool:
    return finding.verdict is Verdict.CONTRADICTED


def _rest(left_out: Counter[Severity]) -> str:
    levels = ", ".join(counted(number, str(level)) for level, number in left_out.items())
    more = counted(left_out.total(), "more contradiction")
    return f"{more} not shown here: {levels}. The log and the job summary have them."


def _annotation(finding: Finding, path: str | None, sources: Sources, options: ReportOptions) -> str:
    properties: dict[str, str | int] = {}
    if path is not None:
        region = sources.region(path, finding.start, finding.end)
        properties = {"file": options.repository.path(path), "line": region.line, "endLine": region.end_line}
        if region.line == region.end_line:
            properties |= {"col": region.column, "endColumn": region.end_column}
    properties["title"] = f"milestones: {finding.check}"
    lines = [finding.message, *_repairs(finding)]
    return _command(_LEVELS[finding.severity], properties, "\n".join(visible_text(each, options.encoding) for each in lines))


def _repairs(finding: Finding) -> Iterable[str]:
    return (f"Repair: {each.replacement} ({each.description})" for each in finding.repairs)


def _command(name: str, properties: dict[str, str | int], message: str) -> str:
    shown = ",".join(f"{key}={_escaped(value)}" for key, value in properties.items())
    return f"::{name} {shown}::{message.translate(_DATA)}"


def _escaped(value: str | int) -> str:
    return visible_text(str(value)).translate(_PROPERTY)
