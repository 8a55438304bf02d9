"""German words with their endings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Value = TypeVar("Value")

ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


def inflected(*stems: str) -> tuple[str, ...]:
    """Each stem with the endings of an adjective: ``letzt`` gives letzte, letzten, letzter, letztes, letztem."""
    return tuple(stem + ending for stem in stems for ending in ADJECTIVE_ENDINGS)


def possessives(*stems: str) -> tuple[str, ...]:
    """Each stem bare and with the endings of an article: sein, seine, seinen …"""
    return (*stems, *inflected(*stems))


def each(words: Iterable[str], value: Value) -> dict[str, Value]:
    """The same value for some words."""
    return dict.fromkeys(words, value)
