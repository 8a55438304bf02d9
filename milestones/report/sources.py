"""The places that findings speak of, in the documents of a report."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calculator.finding import Finding
from milestones.calculator.results import Report
from milestones.documents.positions import ColumnUnit, Lines, Region


@dataclass(frozen=True, slots=True)
class Place:
    """A span of one of the documents, and what stands there."""

    path: str | None
    region: Region
    label: str


class Sources:
    """The documents of a report by their paths; the lines of each are found once."""

    __slots__ = ("_lines", "_sources", "_unit")

    def __init__(self, report: Report, unit: ColumnUnit) -> None:
        self._sources = {result.document.path: result.document.source for result in report.documents}
        self._lines: dict[str | None, Lines] = {}
        self._unit = unit

    def region(self, path: str | None, start: int, end: int) -> Region:
        """The lines and columns of a span of the document at ``path``. Raises KeyError for a document that is not of the report."""
        if path not in self._lines:
            self._lines[path] = Lines(self._sources[path])
        return self._lines[path].region(start, end, self._unit)

    def related(self, finding: Finding, path: str | None) -> list[Place]:
        """The places apart from the claim that a finding of the document at ``path`` rests on or names, each once."""
        spans = [(path, each.start, each.end, each.label) for each in finding.premises]
        spans += [(each.path or path, each.start, each.end, each.message) for each in finding.related]
        found: dict[tuple[str | None, int, int], Place] = {}
        for where, start, end, label in spans:
            if start is None or end is None or where not in self._sources:
                continue
            if where != path or start < finding.start or end > finding.end:
                found[where, start, end] = Place(where, self.region(where, start, end), label)
        return list(found.values())
