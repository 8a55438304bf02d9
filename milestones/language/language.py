"""What the parser needs to know of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Entry = tuple[str, Any]
"""A token class and its value: ``("M", 8)`` for August."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of one language, as data.

    ``words`` maps a lower-case word to its class and value; ``phrases`` does the same for sequences of words.
    ``triggers`` are the words whose presence makes a stretch of text worth reading. ``relations`` and ``phrase_relations``
    are the words that tie a quantity to its ends (since, ago, lasted), each with its class for the claim rules.
    ``stop_words`` carry no content when an event is looked for by its name; ``stems`` joins words of one meaning.
    ``ordinal_suffixes`` follow a number that is a place in a sequence. ``abbreviations`` end in a full stop that ends no sentence.
    """

    code: str
    words: Mapping[str, Entry]
    phrases: Mapping[tuple[str, ...], Entry]
    triggers: tuple[str, ...]
    relations: Mapping[str, str]
    phrase_relations: Mapping[tuple[str, ...], str]
    stop_words: frozenset[str]
    stems: Mapping[str, str]
    ordinal_suffixes: tuple[str, ...]
    abbreviations: frozenset[str]
    titles: frozenset[str] = field(default=frozenset())
    """Words after a quantity that make it a name: Six-Day *War*."""
    hedges_after: Mapping[str, str] = field(default_factory=dict)
    """Hedges that follow the quantity, with the hedge's value, ``to the day`` or ``near the day``."""
    denials: tuple[str, ...] = ()
    """Regular expressions of sentences that deny a quantity or only feel it; asked even where the words show a claim."""
    rules: tuple[str, ...] = ()
    """Regular expressions of sentences that lay down a rule rather than state a fact."""
