"""What the parser needs to know of one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from milestones.language.cues import NEVER, Cues

Entry = tuple[str, Any]
"""A token class and its value: ``("M", 8)`` for August."""

Part = tuple[int, Entry]
"""How many letters of a word make a token, and that token's entry."""

Agreement = Callable[[str, int, int, str, bool], tuple[int, int, str] | None]
"""From the prose, where a number stands in it, the number that is to stand there, and whether that is a place in a sequence."""


def alone(prose: str, start: int, end: int, replacement: str, ordinal: bool) -> tuple[int, int, str] | None:
    """The number alone, where the words beside it do not change with it."""
    return start, end, replacement


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of one language, as data.

    ``words`` maps a lower-case word to its class and value, and a word with capitals to those of just that spelling; ``phrases`` does
    the same for sequences of lower-case words.
    ``triggers`` are the words whose presence makes a stretch of text worth reading. ``relations`` and ``phrase_relations``
    are the words that tie a quantity to its ends (since, ago, lasted), each with its class for the claim rules.
    ``stop_words`` carry no content when an event is looked for by its name; ``stems`` joins words of one meaning.
    ``ordinal_suffixes`` are regular expressions for what follows a number that is a place in a sequence. ``abbreviations`` end in a
    full stop that ends no sentence, except for ``closing_abbreviations``, which may stand last in one. ``weekday_names`` begin with Monday.
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
    closing_abbreviations: frozenset[str]
    weekday_names: tuple[str, ...]
    thousands: str = ","
    """The mark between groups of three digits."""
    other_thousands: str = ""
    """Marks that stand for :attr:`thousands` where the language is written otherwise, such as the Swiss 1'000; a repair keeps the one that it finds."""
    decimal: str = "."
    decade_suffix: str = r"['’]?s"
    """A regular expression for what follows the figures of a decade."""
    fiscal_mark: str = NEVER
    """A regular expression for the letters right before the figures of a fiscal year: FY2021."""
    not_years: str = NEVER
    """A regular expression for what follows four digits that are no year."""
    opaque: str = NEVER
    """A regular expression for digits that are neither a date nor a number."""
    money: str = NEVER
    """A regular expression for the word after a sum of money that belongs to it: $3 *million*."""
    clock: str = NEVER
    """A regular expression for a time of day in this language's own way; 14:30 is read in all."""
    spaced_dates: bool = False
    """Whether a numeric date may have spaces after its full stops: 26. 8. 2021."""
    compound: Callable[[str], tuple[Part, ...]] | None = None
    """Reads a lower-case word that no table holds as one token or several ("five|day"); empty for a word that it does not know."""
    spell: Callable[[int, str], str | None] | None = None
    """Writes a number in words as another number in words was written; None where it cannot."""
    agreeing: Agreement = alone
    """What to replace, from where to where, when a number changes, so that the words beside it still fit; None where that cannot be told."""
    states: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Stems of what lasts, with the stems of what may have begun it: who is *detained* was arrested or abducted."""
    trigger_patterns: tuple[str, ...] = ()
    """Regular expressions for triggers that are no whole words, or too many to list."""
    plural_endings: tuple[str, ...] = ()
    """How a plural noun ends. With :attr:`capitalised_nouns` every unknown word with a capital counts as one."""
    singular_endings: tuple[str, ...] = ()
    """How a word ends that is no plural in spite of :attr:`plural_endings`."""
    ordinal_stops: bool = False
    """Whether the mark of an ordinal is a full stop, which then ends no sentence before a word of time."""
    capitalised_nouns: bool = False
    """Whether every noun has a capital, so that a capital shows no name."""
    titles: frozenset[str] = field(default=frozenset())
    """Words after a quantity that make it a name: Six-Day *War*."""
    hedges_after: Mapping[str, str] = field(default_factory=dict)
    """Hedges that follow the quantity, with the hedge's value, ``to the day`` or ``near the day``."""
    denials: tuple[str, ...] = ()
    """Regular expressions of sentences that deny a quantity or only feel it; asked even where the words show a claim."""
    date_order: str | None = None
    """How numeric dates are written, ``day-first`` or ``month-first``; None where both are usual."""
    cues: Cues = field(default_factory=Cues)
    """What the words around a quantity or a date say of it."""
    rules: tuple[str, ...] = ()
    """Regular expressions of sentences that lay down a rule rather than state a fact."""
