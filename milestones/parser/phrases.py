"""Words that stand for one token together: "more than", "the day before yesterday"."""

from __future__ import annotations

from functools import lru_cache

from milestones.language.language import Entry, Language

Phrase = tuple[int, int, Entry]
"""At which word a phrase begins, how many words it has, and the class and value of the token that it makes."""


def phrases_in(words: list[str], language: Language) -> list[Phrase]:
    """The phrases of a language among words in lower case, in order and disjoint; at each word the longest counts."""
    table = _by_mark(language)
    found = [
        (place - before, len(phrase), entry)
        for place, word in enumerate(words)
        if word in table
        for before, phrase, entry in table[word]
        if before <= place and tuple(words[place - before : place - before + len(phrase)]) == phrase
    ]
    return found if len(found) < 2 else _disjoint(sorted(found, key=lambda phrase: (phrase[0], -phrase[1])))


def _disjoint(phrases: list[Phrase]) -> list[Phrase]:
    found: list[Phrase] = []
    reached = 0
    for phrase in phrases:
        if phrase[0] >= reached:
            found.append(phrase)
            reached = phrase[0] + phrase[1]
    return found


@lru_cache(maxsize=8)
def marks(language: Language) -> dict[str, frozenset[str]]:
    """A word of each phrase, and what may stand beside it in a phrase; itself where it is one alone. Without such a pair there is no phrase."""
    beside: dict[str, frozenset[str]] = {}
    for mark, phrases in _by_mark(language).items():
        near = [(words[max(0, place - 1) : place] + words[place + 1 : place + 2]) or words for place, words, _ in phrases]
        beside[mark] = frozenset(word for words in near for word in words)
    return beside


@lru_cache(maxsize=8)
def _by_mark(language: Language) -> dict[str, list[tuple[int, tuple[str, ...], Entry]]]:
    """The phrases by the word that marks them, the longest that is no small word, each with how many words stand before it."""
    table: dict[str, list[tuple[int, tuple[str, ...], Entry]]] = {}
    for words, entry in language.phrases.items():
        mark = max(words, key=lambda word: (word.isalpha(), word not in language.stop_words, len(word)))
        table.setdefault(mark, []).append((words.index(mark), words, entry))
    return table
