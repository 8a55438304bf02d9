"""The formats that a report can be written in."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, TextIO, cast

from milestones.errors import ConfigError

if TYPE_CHECKING:  # the command line names the formats in its help, which should not load the calculator
    from milestones.calculator.results import Report
    from milestones.report.options import ReportOptions


class ReportFormat(Protocol):
    """One way of writing a report: a module with a ``NAME`` and a ``write``."""

    NAME: str

    def write(self, report: Report, stream: TextIO, options: ReportOptions) -> None:
        """Write the whole report to ``stream``; nothing else goes there."""


FORMATS: Mapping[str, str] = MappingProxyType(
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
"""Each format's name and the module that writes it; a module is imported when its format is asked for."""


_WITH_FORECASTS = ("json", "jsonl", "html")


def shows_forecasts(name: str) -> bool:
    """Whether a format always shows how long claims hold; others do so where every finding is shown."""
    return name in _WITH_FORECASTS


def format_named(name: str) -> ReportFormat:
    """The format of this name. Raises ConfigError, which lists the formats, for any other."""
    if name not in FORMATS:
        raise ConfigError(f"there is no format {name!r}; choose one of {', '.join(FORMATS)}")
    return cast(ReportFormat, import_module(FORMATS[name]))
