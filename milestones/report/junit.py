"""JUnit's XML, which any CI shows: a suite a document, a case a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from milestones.calculator.finding import Finding, Verdict
from milestones.calculator.results import DocumentResult, Report
from milestones.documents.positions import ColumnUnit
from milestones.report.characters import visible_text, without_commands
from milestones.report.options import ReportOptions
from milestones.report.sources import Sources

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "junit"

_SKIPPED = (Verdict.UNVERIFIABLE, Verdict.IGNORED)


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write the suites. A contradicted claim fails, an unverifiable or ignored one is skipped; a case's name holds no line, so that it lasts."""
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    root = Element("testsuites", {"name": "milestones", **_counts(report.findings)})
    sources = Sources(report, ColumnUnit.CODE_POINTS)
    for result in report.documents:
        path = _text(options.repository.path(result.document.path))
        suite = SubElement(root, "testsuite", {"name": path, **_counts(result.findings)})
        for name, finding in zip(_names(result), result.findings, strict=True):
            line = sources.region(result.document.path, finding.start, finding.end).line
            case = SubElement(suite, "testcase", {"name": name, "classname": path, "file": path, "line": str(line)})
            _outcome(case, finding, f"{path}:{line}")
    indent(root)
    text = f'<?xml version="1.0" encoding="{options.encoding}"?>\n{tostring(root, encoding="unicode")}\n'
    stream.write(text.encode(options.encoding, "xmlcharrefreplace").decode(options.encoding))


def _counts(findings: Iterable[Finding]) -> dict[str, str]:
    verdicts = Counter(finding.verdict for finding in findings)
    skipped = sum(verdicts[each] for each in _SKIPPED)
    return {
        "tests": str(verdicts.total()),
        "failures": str(verdicts[Verdict.CONTRADICTED]),
        "errors": "0",
        "skipped": str(skipped),
    }


def _names(result: DocumentResult) -> list[str]:
    """A name a finding: its check and its claim, with a number where the same claim stands in the document before."""
    seen: Counter[str] = Counter()
    names = []
    for finding in result.findings:
        name = _text(f"{finding.check}: {' '.join(finding.text.split())}")
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def _outcome(case: Element, finding: Finding, place: str) -> None:
    from xml.etree.ElementTree import SubElement

    message = _text(finding.message)
    if finding.verdict is Verdict.CONTRADICTED:
        failure = SubElement(case, "failure", {"message": message, "type": str(finding.severity)})
        failure.text = "\n".join([f"{place}: {message}", *map(_text, _working(finding))])
    elif finding.verdict in _SKIPPED:
        SubElement(case, "skipped", {"message": f"{finding.verdict}: {message}"})


def _working(finding: Finding) -> Iterable[str]:
    yield f"stated: {finding.stated}"
    if finding.computed is not None:
        yield f"computed: {finding.computed}"
    yield from (f"rests on: {each.label}, {each.date.spoken()} ({each.source})" for each in finding.premises)
    yield from (f"repair: {each.replacement} ({each.description})" for each in finding.repairs)


def _text(text: str) -> str:
    """Text that XML 1.0 can hold: controls, lone surrogates and the two characters that are none are shown as escapes."""
    return without_commands(visible_text(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff"))
