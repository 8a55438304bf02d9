"""Words that stand for one token together: "more than", "the day before yesterday"."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from milestones.language.language import Entry, Language

Phrase = tuple[int, int, Entry]
"""At which word a phrase begins, how many words it has, and the class and value of the token that it makes."""


def phrases_in(words: list[str], language: Language) -> list[Phrase]:
    """The phrases of a language among words in lower case, in order and disjoint; at each word the longest counts."""
    if _marks(language).isdisjoint(words):
        return []
    table, found, reached = _by_beginning(language), list[Phrase](), 0
    for place, (word, following) in enumerate(zip_longest(words, words[1:], fillvalue="")):
        if place >= reached and ((word, following) in table or (word,) in table):
            for phrase, entry in (*table.get((word, following), ()), *table.get((word,), ())):
                size = len(phrase)
                if tuple(words[place : place + size]) == phrase:
                    found.append((place, size, entry))
                    reached = place + size
                    break
    return found


@lru_cache(maxsize=8)
def _marks(language: Language) -> frozenset[str]:
    """A word of each phrase, the longest: without any of them there is no phrase."""
    return frozenset(max(words, key=len) for words in language.phrases)


@lru_cache(maxsize=8)
def _by_beginning(language: Language) -> dict[tuple[str, ...], list[tuple[tuple[str, ...], Entry]]]:
    """The phrases by their first two words, or by the only one, the longest first."""
    table: dict[tuple[str, ...], list[tuple[tuple[str, ...], Entry]]] = {}
    for words, entry in language.phrases.items():
        table.setdefault(words[:2], []).append((words, entry))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table
