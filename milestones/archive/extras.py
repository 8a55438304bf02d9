"""Packages that only some runs need, with a clear word where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from milestones.errors import ConfigError


def extra(module: str, name: str, purpose: str) -> Any:
    """The module, imported now. Raises ConfigError, which names the extra to install, where it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        package = module.split(".")[0]
        raise ConfigError(f"{purpose} needs {package}, which is not installed; pip install 'milestones[{name}]'") from error
