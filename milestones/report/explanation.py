"""How each mention and claim was read: the rule, the components, and what its ends may rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import TextIO

from milestones.calculator.results import DocumentResult
from milestones.documents.positions import Lines
from milestones.parser.claim import Claim, Option
from milestones.parser.expression import DateExpression
from milestones.parser.mention import Mention
from milestones.report.characters import visible_text
from milestones.report.options import ReportOptions

_UNSAID = (None, (), 0, False, "")


def write_explanation(results: Iterable[DocumentResult], stream: TextIO, options: ReportOptions) -> None:
    """Write a paragraph a mention and claim, in text order."""
    for result in results:
        for line in _lines(result):
            stream.write(visible_text(line, options.encoding) + "\n")


def _lines(result: DocumentResult) -> Iterator[str]:
    lines = Lines(result.document.source)
    found: list[tuple[int, int, Mention | Claim]] = [(each.start, 0, each) for each in result.mentions]
    found += [(each.start, 1, each) for each in result.claims]
    for start, _, each in sorted(found, key=lambda row: row[:2]):
        line, column = lines.line_column(start)
        yield f"{line}:{column}: “{' '.join(each.text.split())}”"
        yield from _mention(each) if isinstance(each, Mention) else _claim(each)


def _mention(mention: Mention) -> Iterator[str]:
    yield f"    {mention.type} {mention.value}, read by the rule “{mention.rule}”"
    if mention.expression is not None:
        yield f"    written   {_components(mention.expression) or 'nothing of the calendar'}"
    if mention.span is not None:
        yield f"    days      {mention.span}"
    if mention.implied is not None:
        yield f"    implied   by {mention.implied}"


def _components(expression: DateExpression) -> str:
    named = ((field.name, getattr(expression, field.name)) for field in fields(expression) if field.name != "places")
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in named if value not in _UNSAID)


def _claim(claim: Claim) -> Iterator[str]:
    yield f"    claim {claim.check}, read by the rule “{claim.rule}”"
    for name, options in (("from", claim.begin), ("to", claim.finish)):
        for option in options:
            yield f"    {name:9} {_option(option)}"


def _option(option: Option) -> str:
    words = f" “{' '.join(option.text.split())}”" if option.text and option.kind not in ("birth", "death") else ""
    return f"{option.kind}{words}{'' if option.firm else ' (may only acquit)'}"
