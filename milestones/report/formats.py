"""The formats that a report can be written in."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, TextIO, cast

from milestones.format_table import FormatTable, format_module

if TYPE_CHECKING:  # the command line names the formats in its help, which should not load the calculator
    from milestones.calculator.results import Report
    from milestones.report.options import ReportOptions


class ReportFormat(Protocol):
    """One way of writing a report: a module with a ``NAME`` and a ``write``."""

    NAME: str

    def write(self, report: Report, stream: TextIO, options: ReportOptions) -> None:
        """Write the whole report to ``stream``; nothing else goes there."""


FORMATS: FormatTable = MappingProxyType(
    {
        "text": "milestones.report.text",
        "json": "milestones.report.json",
        "jsonl": "milestones.report.jsonl",
        "sarif": "milestones.report.sarif",
        "junit": "milestones.report.junit",
        "github": "milestones.report.github",
        "gitlab": "milestones.report.gitlab",
        "rdjson": "milestones.report.rdjson",
        "markdown": "milestones.report.markdown",
        "html": "milestones.page.html",
    }
)


_WITH_FORECASTS = ("json", "jsonl", "html")


def shows_forecasts(name: str) -> bool:
    """Whether a format always shows how long claims hold; others do so where every finding is shown."""
    return name in _WITH_FORECASTS


def format_named(name: str) -> ReportFormat:
    """The format of this name. Raises ConfigError, which lists the formats, for any other."""
    return cast(ReportFormat, format_module(FORMATS, name))
