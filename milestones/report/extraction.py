"""Mentions and claims without verdicts: as text, JSON (schema ``milestones-extract/1``), JSON Lines, TimeML, and explained."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TextIO

from milestones.calculator.results import DocumentResult
from milestones.documents.positions import Lines
from milestones.errors import ConfigError
from milestones.parser.claim import Claim
from milestones.parser.mention import Mention
from milestones.report.characters import visible_text
from milestones.report.explanation import write_explanation
from milestones.report.json import position_object
from milestones.report.json_stream import Series, plain_json, write_json
from milestones.report.options import ReportOptions
from milestones.report.timeml import write_timeml
from milestones.report.working import NO_PATH

SCHEMA = "milestones-extract/1"


Writer = Callable[[Iterable[DocumentResult], TextIO, ReportOptions], None]


def extraction_format(name: str) -> Writer:
    """What writes mentions and claims in the format ``name``. Raises ConfigError for one that is not in EXTRACTION_FORMATS."""
    if name not in EXTRACTION_FORMATS:
        raise ConfigError(f"there is no format {name!r}; choose one of {', '.join(EXTRACTION_FORMATS)}")
    return EXTRACTION_FORMATS[name]


def mention_object(mention: Mention, lines: Lines) -> dict[str, Any]:
    """A mention in JSON's own types; ``span`` is the ISO date that it means, null where that cannot be known."""
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type,
        "value": mention.value,
        "mod": mention.mod,
        "span": None if mention.span is None else str(mention.span),
        "implied": mention.implied,
        **position_object(mention.start, mention.end, lines),
    }


def claim_object(claim: Claim, lines: Lines) -> dict[str, Any]:
    """A claim in JSON's own types."""
    return {
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "check": claim.check,
        **position_object(claim.start, claim.end, lines),
    }


def _document_object(result: DocumentResult) -> dict[str, Any]:
    lines = Lines(result.document.source)
    return {
        "path": result.document.path,
        "as_of": None if result.reference is None else str(result.reference.span),
        "mentions": Series(result.mentions, lambda mention: mention_object(mention, lines)),
        "claims": Series(result.claims, lambda claim: claim_object(claim, lines)),
    }


def _write_json(results: Iterable[DocumentResult], stream: TextIO, options: ReportOptions) -> None:
    value = {
        "schema": SCHEMA,
        "as_of": None if options.as_of is None else str(options.as_of),
        "documents": Series(tuple(results), _document_object),
    }
    write_json(value, stream, options.encoding)


def _write_json_lines(results: Iterable[DocumentResult], stream: TextIO, _options: ReportOptions) -> None:
    """One object a line, ``kind`` says which; always ASCII, so that a line of text is a line of the file."""
    for result in results:
        found = _document_object(result)
        for kind, key in (("mention", "mentions"), ("claim", "claims")):
            for each in found[key]:
                line = json.dumps({"kind": kind, "path": found["path"], "as_of": found["as_of"], **each})
                stream.write(plain_json(line, "ascii") + "\n")


def _write_text(results: Iterable[DocumentResult], stream: TextIO, options: ReportOptions) -> None:
    for result in results:
        for line in _text_lines(result):
            stream.write(visible_text(line, options.encoding) + "\n")


def _text_lines(result: DocumentResult) -> Iterator[str]:
    """A line a mention (its TIMEX3 type and value) and a line a claim (its check), in text order."""
    lines = Lines(result.document.source)
    path = result.document.path or NO_PATH
    found = [(each.start, each.end, each.text, f"{each.type} {each.value}") for each in result.mentions]
    found += [(each.start, each.end, each.text, f"claim {each.check}") for each in result.claims]
    for start, _, text, what in sorted(found):
        line, column = lines.line_column(start)
        yield f"{path}:{line}:{column}: {what}: {' '.join(text.split())}"


EXTRACTION_FORMATS: Mapping[str, Writer] = MappingProxyType(
    {"text": _write_text, "json": _write_json, "jsonl": _write_json_lines, "timeml": write_timeml, "explain": write_explanation}
)
"""Each format's name and what writes it."""
