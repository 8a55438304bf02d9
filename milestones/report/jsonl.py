"""The report as JSON Lines, schema ``milestones-finding/1``: one finding a line, with the path of its document."""

from __future__ import annotations

from typing import TextIO

from milestones.calculator.results import Report
from milestones.report.json import document_object
from milestones.report.json_stream import encodable_json
from milestones.report.options import ReportOptions

NAME = "jsonl"
SCHEMA = "milestones-finding/1"


def write(report: Report, stream: TextIO, options: ReportOptions) -> None:
    """Write every finding, whatever its verdict, in the order of the report; nothing where there is none."""
    for result in report.documents:
        document = document_object(result, options)
        head = {"schema": SCHEMA, **{key: document[key] for key in ("path", "as_of", "as_of_source")}}
        for finding in document["findings"]:
            stream.write(encodable_json({**head, **finding}, options.encoding, indent=None) + "\n")
