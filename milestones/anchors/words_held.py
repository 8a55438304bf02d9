"""Whether a text holds any of some words: asked before a pattern is looked for, which takes many times as long."""

from __future__ import annotations

from collections.abc import Iterable


def holds_any(text: str, parts: Iterable[str]) -> bool:
    """Whether any of the ``parts`` of words, in small letters, stands somewhere in the text in whatever letters."""
    lowered = text.lower()
    return any(part in lowered for part in parts)
