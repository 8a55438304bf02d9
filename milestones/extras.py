"""Libraries that come with an extra of the package, for commands that not every reader needs."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from milestones.errors import ConfigError


def extra_module(name: str, extra: str, purpose: str) -> ModuleType:
    """The module of a library. Raises ConfigError, which says what needs it and what to install, where it is missing."""
    try:
        return import_module(name)
    except ImportError as error:
        raise ConfigError(f"{purpose} needs {name}, which is not installed: pip install 'milestones[{extra}]'") from error
