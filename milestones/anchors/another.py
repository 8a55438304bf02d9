"""Do words speak of another of the kind than the event whose name they hold?

"The launch of the website" need not be what a registry calls "launch", nor "the clinical trial" its "trial", "the second arrest of X" its "arrest of X", or
"Luca Conti" its "Conti". So words that add what no name of the event says may acquit and never convict.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from milestones.anchors.event import Event
from milestones.anchors.stems import content, stem
from milestones.calendar.gregorian import year_month_day
from milestones.language import token_class as tc
from milestones.language.language import Language

TOKEN = re.compile(r"[^\W_]+(?:\.\d+)*|[^\w\s]")
_APOSTROPHES = frozenset("’'")


def known_stems(event: Event, language: Language) -> frozenset[str]:
    """The stems of all names of an event, their words, and its years."""
    names = (event.name, *event.aliases)
    years = (str(year_month_day(day)[0]) for day in (event.span.earliest, event.span.latest))
    return frozenset(years).union(*(content(name, language).stems for name in names), *(TOKEN.findall(name) for name in names))


def light_verbs(event: Event, language: Language) -> frozenset[str]:
    """The verbs without content that stand in a name of an event, where they add nothing: "Pell took office"."""
    words = " ".join((event.name, *event.aliases)).lower().split()
    return language.cues.light_verbs.intersection(words)


def is_another(words: Sequence[str], places: Sequence[int], known: frozenset[str], language: Language) -> bool:
    """Whether the words around those of a name, which stand at ``places``, say that another is meant; ``known`` is what its names and dates say.

    They do by a word that picks one of several ("the second X"), by a name before or after a name ("X Lite" for "X"), and, around words that hold no proper name, by what
    belongs to them before ("the rail X", "the teachers’ X", "on X") or after ("X at the mill").
    """
    first, last = places[0], places[-1] + 1
    if _is_compound(words, first, last, known, language):
        return True
    capitals = [_is_proper(words, index, language) for index in range(first, last)]
    if any(_is_picked(words, index, known, language) for index in range(first, last)):
        return True
    if capitals[-1] and not language.capitalised_nouns and _has_name_after(words, last, known, language):
        return True
    if capitals[0] and not language.capitalised_nouns:
        return _has_forename(words, first, known, language, surname=not any(capitals[1:2]))
    if _is_done_by_another(words, first, last, known, language):
        return True
    if any(capitals) and not language.capitalised_nouns:
        return False
    return _is_modified(words, first, known, language) or _goes_on(words, last, known, language)


def _is_compound(words: Sequence[str], first: int, last: int, known: frozenset[str], language: Language) -> bool:
    """Whether a name and a capitalised word for something that happens make a longer name: "the Lindqvist Foundation"."""
    return not language.capitalised_nouns and any(
        words[index][0].isupper()
        and words[index - 1][0].isupper()
        and words[index].lower() in language.stems
        and words[index] not in known
        for index in range(first + 1, last)
    )


def _is_proper(words: Sequence[str], index: int, language: Language) -> bool:
    """Whether a word is a name by its capital; at the head of a sentence only one that is no word for something that happens."""
    word = words[index]
    return word[0].isupper() and (index > 0 or word.lower() not in language.stems)


def _is_strange(word: str, known: frozenset[str], language: Language) -> bool:
    """Whether a word says something that no name of the event does."""
    lower = word.lower()
    return (
        word[0].isalnum()
        and lower not in language.stop_words
        and lower not in language.words
        and lower not in language.cues.colourless
        and re.fullmatch(language.cues.manner, lower) is None
        and stem(word, language) not in known
    )


def _is_picked(words: Sequence[str], first: int, known: frozenset[str], language: Language) -> bool:
    """Whether a word that picks one of several stands before a word of the name."""
    before = words[first - 1] if first else ""
    return before.lower() in language.cues.one_of_several - language.cues.articles and stem(before, language) not in known


def _has_forename(words: Sequence[str], first: int, known: frozenset[str], language: Language, *, surname: bool) -> bool:
    """Whether a name is part of a longer one: a capitalised word before it that is no rank and in no name of the event, or an owner with a small letter.

    Before more than a ``surname`` the first word of a sentence has its capital from there ("Singer Amy Lund", but "the Rugby World Cup").
    """
    before = words[first - 1] if first else ""
    if before.lower() == "s" and first > 2 and words[first - 2] in _APOSTROPHES:
        return words[first - 3][0].islower() and _is_strange(words[first - 3], known, language)
    return (
        before[:1].isupper()
        and (surname or first > 1)
        and before.lower() not in language.cues.ranks
        and _is_strange(before, known, language)
    )


def _has_name_after(words: Sequence[str], last: int, known: frozenset[str], language: Language) -> bool:
    """Whether a name goes on with a capitalised word or a number that no name of the event has: "Cloud Lite", "Cloud 2"."""
    after = words[last] if last < len(words) else ""
    return (after[:1].isupper() or after[:1].isdigit()) and _is_strange(after, known, language)


def _is_done_by_another(words: Sequence[str], first: int, last: int, known: frozenset[str], language: Language) -> bool:
    """Whether a name that begins with a verb and names nobody who did it has a subject of its own: "she moved to Lisbon" for the move to Lisbon."""
    cues = language.cues
    leads = {*cues.place_leads, *cues.attribute_leads}
    if last - first < 2 or words[first + 1].lower() not in leads or re.fullmatch(cues.tells_then, words[first].lower()) is None:
        return False
    clause = words[max((index + 1 for index in range(first) if words[index] in ",;:"), default=0) : first]
    return any(_is_strange(word, known, language) or re.fullmatch(cues.pronouns, word) is not None for word in clause)


def _is_modified(words: Sequence[str], first: int, known: frozenset[str], language: Language) -> bool:
    """Whether something of content stands right before words without a proper name, or owns what they mean, or is in the state that they name."""
    if not first:
        return False
    before, cues = words[first - 1], language.cues
    if before.lower() in cues.owners:
        return any(_is_strange(word, known, language) for word in words[: first - 1])
    if _is_calendar_word(before, known, language) or before.lower() in cues.having:
        return True
    owner = first - 2 if before in _APOSTROPHES else first - 3 if first > 2 and words[first - 2] in _APOSTROPHES else None
    if owner is not None and owner >= 0:
        return _is_strange(words[owner], known, language) or words[owner].lower() in language.words
    return _is_strange(before, known, language) or before.lower() in {*cues.place_leads, *cues.attribute_leads}


_KINDS = frozenset((tc.SEASON, tc.MONTH, tc.WEEKDAY, tc.ORDINAL))


def _is_calendar_word(word: str, known: frozenset[str], language: Language) -> bool:
    """Whether a word of the calendar says which of a kind is meant: "the winter concert"."""
    entry = language.words.get(word.lower())
    return entry is not None and entry[0] in _KINDS and stem(word, language) not in known


def _goes_on(words: Sequence[str], last: int, known: frozenset[str], language: Language) -> bool:
    """Whether a preposition after words without a proper name leads to something that no name of the event says."""
    cues = language.cues
    if last >= len(words) or words[last].lower() not in {*cues.of_words, *cues.place_leads, *cues.attribute_leads}:
        return False
    for word in words[last + 1 :]:
        if not word[0].isalnum() and word not in _APOSTROPHES:
            return False
        if _is_strange(word, known, language):
            return True
    return False
