"""SARIF 2.1.0 for code scanning: contradictions alone, as GitHub's upload takes them."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, TextIO

from milestones.calculator.finding import Finding, Repair, Severity, Verdict
from milestones.calculator.results import Report
from milestones.calculator.rule import Rule
from milestones.calculator.rules import RULES
from milestones.documents.positions import ColumnUnit, Region
from milestones.report.fingerprint import Contradiction, contradictions
from milestones.report.json_stream import Series, write_json
from milestones.report.options import ReportOptions
from milestones.report.repository import Repository
from milestones.report.rules import rule_sections, rule_text
from milestones.report.sources import Place, Sources
from milestones.version import __version__

NAME = "sarif"
VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_ROOT = "%SRCROOT%"
_UNDESCRIBED = "A statement about time that does not hold."
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_LINK = re.compile(r"[\[\]\\]")
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write one run. Paths are URI references from the root of the repository; columns are UTF-16 units from 1, the end exclusive."""
    write_json(sarif_object(report, options.repository), stream, options.encoding)


def sarif_object(report: Report, repository: Repository) -> dict[str, Any]:
    """The log as JSON's own types. A result is a contradiction; the other verdicts are counted in the run's properties."""
    rules = _rules(report)
    sources = Sources(report, ColumnUnit.UTF16)
    result = partial(_result, sources=sources, repository=repository, rules=list(rules))
    results = Series(contradictions(report, repository), result)
    driver = {"name": "milestones", "version": __version__, "semanticVersion": __version__, "rules": list(rules.values())}
    run = {
        "tool": {"driver": driver},
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository that was checked."}}},
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "utf16CodeUnits",
        "artifacts": [{"location": _artifact(result.document.path, repository)} for result in report.documents],
        "results": results,
        "properties": {"summary": report.summary},
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _rules(report: Report) -> dict[str, dict[str, Any]]:
    """Every check as a rule, and after them each name that findings bear without being a check."""
    rules = {name: _rule(rule) for name, rule in RULES.items()}
    for finding in report.findings:
        if finding.verdict is Verdict.CONTRADICTED and finding.check not in rules:
            rules[finding.check] = _described(finding.check, finding.check.replace("-", " "), *[_UNDESCRIBED] * 3)
    return rules


def _rule(rule: Rule) -> dict[str, Any]:
    """A check with its section of the reference page as help, in plain text and in Markdown."""
    page = "\n\n".join(list(rule_sections(rule))[1:])
    return _described(rule.name, rule.about, rule.meaning, rule_text(rule), page)


def _described(name: str, short: str, full: str, text: str, markdown: str) -> dict[str, Any]:
    return {
        "id": name,
        "shortDescription": {"text": f"{short[:1].upper()}{short[1:]}".rstrip(".").replace("`", "") + "."},
        "fullDescription": {"text": full.replace("`", "")},
        "help": {"text": text, "markdown": markdown},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["dates"], "precision": "high", "problem.severity": "error"},
    }


def _result(found: Contradiction, sources: Sources, repository: Repository, rules: list[str]) -> dict[str, Any]:
    finding = found.finding
    return {
        "ruleId": finding.check,
        "ruleIndex": rules.index(finding.check),
        "kind": "fail",
        "level": _LEVELS[finding.severity],
        "partialFingerprints": {"milestonesClaim/v1": found.fingerprint},
        **_located(finding, found.path, sources, repository),
    }


def _located(finding: Finding, path: str | None, sources: Sources, repository: Repository) -> dict[str, Any]:
    """The parts of a result that speak of places: message, locations, and fixes where there are repairs."""
    places = sources.related(finding, path)
    region = {**_region(sources.region(path, finding.start, finding.end)), "snippet": {"text": finding.text}}
    value: dict[str, Any] = {"message": {"text": _message(finding, places)}, "locations": [_location(path, region, repository)]}
    if places:
        value["relatedLocations"] = [
            {"id": number, **_location(each.path, _region(each.region), repository), "message": {"text": _plain(each.label)}}
            for number, each in enumerate(places, 1)
        ]
    if finding.repairs:
        value["fixes"] = [_fix(repair, path, sources, repository) for repair in finding.repairs]
    return value


def _message(finding: Finding, places: list[Place]) -> str:
    """The finding's message and a link to each related place, since GitHub shows only those that are linked."""
    links = [f"[{_LINK.sub(_backslashed, _plain(each.label))}]({number})" for number, each in enumerate(places, 1)]
    text = _plain(finding.message).replace("](", "]\\(")
    return f"{text}{'' if text.endswith(('.', '!', '?')) else '.'} See {', '.join(links)}." if links else text


def _plain(text: str) -> str:
    """Text without what a reader of SARIF would take for a placeholder such as ``{0}``."""
    return _PLACEHOLDER.sub(r"{{\1}}", text)


def _backslashed(match: re.Match[str]) -> str:
    return "\\" + match[0]


def _artifact(path: str | None, repository: Repository) -> dict[str, str]:
    uri = repository.uri(path)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": _ROOT}


def _location(path: str | None, region: dict[str, Any], repository: Repository) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(path, repository), "region": region}}


def _region(region: Region) -> dict[str, Any]:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _fix(repair: Repair, path: str | None, sources: Sources, repository: Repository) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(sources.region(path, repair.start, repair.end)),
        "insertedContent": {"text": repair.replacement},
    }
    return {
        "description": {"text": _plain(repair.description or f"write {repair.replacement}")},
        "artifactChanges": [{"artifactLocation": _artifact(path, repository), "replacements": [replacement]}],
    }
