"""The languages that the package knows, by code; each is imported when it is asked for."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from milestones.errors import ConfigError
from milestones.language.language import Language

CODES: dict[str, str] = {"en": "ENGLISH", "de": "GERMAN"}
"""The name of each language's value in its module."""


@lru_cache(maxsize=32)
def language(code: str) -> Language:
    """The language of a code such as ``en`` or ``en-GB``. Raises ConfigError for one that is not known."""
    short = code.lower().replace("_", "-").split("-")[0]
    if short not in CODES:
        raise ConfigError(f"language {code!r} is not known; known are: {', '.join(sorted(CODES))}")
    found: Language = getattr(import_module(f"milestones.language.{short}"), CODES[short])
    return found
