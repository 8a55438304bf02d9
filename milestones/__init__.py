"""Every date, weekday, age, anniversary and day count in a text, recomputed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from milestones.version import __version__

if TYPE_CHECKING:
    from milestones.anchors.event import Event
    from milestones.anchors.registry import Registry
    from milestones.api import check, extract
    from milestones.calculator.finding import Finding
    from milestones.calculator.results import DocumentResult, Report
    from milestones.calendar.counting import Gap, count
    from milestones.calendar.datespan import DateSpan
    from milestones.documents.document import Document
    from milestones.errors import ConfigError, InputError, MilestonesError, RegistryError

_HOMES = {
    "check": "api", "extract": "api", "count": "calendar.counting", "Gap": "calendar.counting", "DateSpan": "calendar.datespan",
    "Event": "anchors.event", "Registry": "anchors.registry", "Finding": "calculator.finding", "Report": "calculator.results",
    "DocumentResult": "calculator.results", "Document": "documents.document", "MilestonesError": "errors", "ConfigError": "errors",
    "RegistryError": "errors", "InputError": "errors",
}  # fmt: skip

__all__ = [
    "ConfigError", "DateSpan", "Document", "DocumentResult", "Event", "Finding", "Gap", "InputError", "MilestonesError", "Registry",
    "RegistryError", "Report", "__version__", "check", "count", "extract",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that a command loads only what it uses."""
    if name not in _HOMES:
        raise AttributeError(f"module 'milestones' has no attribute {name!r}")
    return getattr(import_module(f"milestones.{_HOMES[name]}"), name)
