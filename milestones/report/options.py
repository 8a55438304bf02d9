"""How a report is to be written."""

from __future__ import annotations

from dataclasses import dataclass, field

from milestones.calendar.datespan import DateSpan
from milestones.report.repository import Repository


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What a format may ask of its caller.

    ``verbose`` shows every finding, not only contradictions; ``explain`` shows every finding with its whole working. ``colour`` and ``encoding``
    describe the stream that the report goes to. ``as_of`` is the reference date that was given for the whole run, None where each document has its
    own. ``infer_date`` says that the dates which texts imply for their own writing were asked for.
    ``repository`` is what the formats of code forges name paths from.
    """

    verbose: bool = False
    colour: bool = False
    encoding: str = "utf-8"
    as_of: DateSpan | None = None
    infer_date: bool = False
    explain: bool = False
    repository: Repository = field(default_factory=Repository)
