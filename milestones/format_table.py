"""Formats as rows of a table: a name, and the module that writes it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType

from milestones.errors import ConfigError

FormatTable = Mapping[str, str]
"""Each format's name and the module that writes it; a module is imported when its format is asked for."""


def format_module(formats: FormatTable, name: str) -> ModuleType:
    """The module of a format. Raises ConfigError, which lists the formats, for a name that the table does not have."""
    if name not in formats:
        raise ConfigError(f"there is no format {name!r}; choose one of {', '.join(formats)}")
    return import_module(formats[name])
