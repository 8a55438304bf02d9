"""Is an age said of the person that its sentence names, or of something else in it?

"Joan Pell, who is 70" and "Pell died aged 70" are; "Pell's house is 70 years old", "Pell lives in a house that is 70 years old", "Pell beat a man of
whom …" and "when Ben Hall was 70 years old, Pell was elected" are not. What comes between the last mention of the person and the age decides.
"""

from __future__ import annotations

import re

from milestones.anchors.life import CAPITAL, Life
from milestones.anchors.stems import stem
from milestones.language.language import Language

_WORD = re.compile(r"[^\W_]+")
_FULL_NAME = re.compile(rf"(?:(?P<lead>[\w.]+) )?\b{CAPITAL}[a-zß-ÿ]+ {CAPITAL}[a-zß-ÿ]+")
_OWNER = re.compile(rf"(?P<owned>\w+) (?P<joint>\w+) (?:{CAPITAL}[\w.’'-]* )*$")
_FEW_WORDS = 1
"""How many words of content may stand before an age that leads to the person: "*Widowed* at the age of 31, Joan Pell"."""


def is_said_of(life: Life, told: str, language: Language, *, born_here: bool) -> bool:
    """Whether the words of a sentence before an age, ``told``, leave no doubt that the age is this person's; ``born_here`` is true where they begin with the birth.

    A life without a name is anybody's.
    """
    place = _last_reference(life, told, language) or ((0, 0) if born_here else None)
    if place is None:
        return not life.names or _leads(life, told, language)
    start, end = place
    beside = _WORD.search(told, end) is None
    return (beside or not _is_owned(life, told[:start], language)) and not _turns_away(life, told[end:], language)


def _last_reference(life: Life, told: str, language: Language) -> tuple[int, int] | None:
    """Where the last word before the age stands that means the person: one of the name, or *he* or *she*."""
    plain = re.sub(language.cues.contact_clause, lambda found: " " * len(found.group()), told)
    pronouns = [found.span() for found in re.finditer(language.cues.pronouns, plain)]
    names = [found.span() for found in _WORD.finditer(told) if stem(found.group(), language) in life.names]
    aliases = [
        found.span() for alias in life.aliases for found in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", told, re.IGNORECASE)
    ]
    return max((*pronouns, *names, *aliases), key=lambda span: span[1], default=None)


def _leads(life: Life, told: str, language: Language) -> bool:
    """Whether an age that comes before the name is that of who is named next: nobody else is named before it, and hardly anything is said."""
    said = [
        word
        for word in _WORD.findall(told.lower())
        if not (word.isdigit() or word in language.stop_words or word in language.words)
    ]
    return len(said) <= _FEW_WORDS and not _names_another(life, told, language)


def _is_owned(life: Life, before: str, language: Language) -> bool:
    """Whether a name belongs to something else that the sentence is about: "the house of Joan Pell", but not "the death of Joan Pell" or "the Duke of Pell"."""
    found = _OWNER.search(before)
    if found is None or found["joint"].lower() not in language.cues.of_words:
        return False
    owned = found["owned"]
    return (
        re.search(language.cues.dying, owned.lower()) is None
        and owned.lower() not in language.cues.ranks
        and stem(owned, language) not in life.names
    )


def _turns_away(life: Life, rest: str, language: Language) -> bool:
    """Whether what follows the last mention of a person up to the age speaks of something else."""
    cues = language.cues
    owned = _WORD.findall(rest.lower())[1:2] if rest.startswith(cues.genitives or "\0") else []
    if (owned and cues.own_nouns.isdisjoint(owned)) or re.search(cues.possessed, rest) is not None:
        return True
    relative = re.match(rf"[\s,(]*(?:{cues.relative})", rest)
    after = rest[relative.end() :] if relative is not None else rest
    return (
        re.search(cues.relative, after) is not None
        or re.search(cues.another_subject, rest) is not None
        or re.search(cues.anybody, rest) is not None
        or _names_another(life, after, language)
    )


def _names_another(life: Life, words: str, language: Language) -> bool:
    """Whether a full name stands among some words that is neither this person's nor, by the word before it, that of a place; of a life without a name any may be."""
    if not life.names:
        return False
    leads = {*language.cues.place_leads, *language.cues.articles}
    for found in _FULL_NAME.finditer(words):
        own = any(stem(word, language) in life.names for word in _WORD.findall(found.group()))
        calendar = all(word.lower() in language.words for word in found.group().split()[-2:])
        if not own and not calendar and (found["lead"] or "").lower() not in leads:
            return True
    return False
