"""Is an age said of the person that its sentence names, or of something else in it?

"Joan Pell, who is 70" and "Pell died aged 70" are; "Pell's house is 70 years old", "Pell lives in a house that is 70 years old", "Pell beat a man of
whom …" and "when Ben Hall was 70 years old, Pell was elected" are not. What comes between the last mention of the person and the age decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from milestones.anchors.life import CAPITAL, Life
from milestones.anchors.stems import stem
from milestones.language.language import Language

_WORD = re.compile(r"[^\W_]+")
_FULL_NAME = re.compile(rf"(?:(?P<lead>[\w.]+) )?\b{CAPITAL}[a-zß-ÿ]+ {CAPITAL}[a-zß-ÿ]+")
_NAME = re.compile(rf"(?P<lead>[^\W_]+)(?P<comma>,?) (?P<name>{CAPITAL}[a-zß-ÿ]+)")
_OWNER = re.compile(rf"(?P<owned>\w+) (?P<joint>\w+) (?:{CAPITAL}[\w.’'-]* )*$")
_NAMED = re.compile(rf"\b(?P<article>\w+) (?:(?P<lead>[a-zß-ÿ][^\W_]*) )?(?:{CAPITAL}[\w.’'-]* )*$")
_RUN = re.compile(rf"{CAPITAL}[\w-]*(?: {CAPITAL}[\w-]*)*")
_FULL = 2
"""How many words a full name has at least."""
_FEW_WORDS = 1
"""How many words of content may stand before an age that leads to the person: "*Widowed* at the age of 31, Joan Pell"."""


def is_said_of(life: Life, told: str, after: str, language: Language, *, born_here: bool) -> bool:
    """Whether the words of a sentence before an age, ``told``, and ``after`` it leave no doubt that the age is this person's.

    ``born_here`` is true where they begin with the birth. A life without a name is anybody's.
    """
    place = last_reference(life, told, language) or ((0, 0) if born_here else None)
    if place is None:
        return not life.names or (_leads(life, told, language) and _leads_to(life, after, language))
    start, end = place
    if _is_pronoun(told[start:end], language) and (
        _is_quoted(told[:start], language) or _may_resume_another(life, told[:start], language)
    ):
        return False
    if _opens_quotation(told[end:]) or _is_in_a_name(told[:start], told[end:], language):
        return False
    beside = _WORD.search(told, end) is None
    return (beside or not _is_owned(life, told[:start], language)) and not _turns_away(life, told[end:], language)


def _is_pronoun(words: str, language: Language) -> bool:
    return re.fullmatch(language.cues.pronouns, words) is not None


def _may_resume_another(life: Life, before: str, language: Language) -> bool:
    """Whether *he* after some words of its sentence may be whom they name last: "Joan Pell married Ben Hall when he was 60 years old"."""
    place = last_reference(life, before, language)
    return place is not None and life.names != frozenset() and may_mean_another(life, before[place[1] :], language)


def _leads_to(life: Life, after: str, language: Language) -> bool:
    """Whether the words after an age come to the person first: not to "Joan Pell's sister"."""
    for start, end, own in _names_in(life, after, language):
        if own:
            follows = after[end:]
            return re.search(language.cues.kin, after[:start]) is None and not follows.startswith(language.cues.genitives or "\0")
    return True


def _names_in(life: Life, words: str, language: Language) -> Iterator[tuple[int, int, bool]]:
    """Each name among some words, from where to where it goes, and whether it is the person's."""
    for found in _RUN.finditer(words):
        mine = [word for word in _WORD.finditer(words, found.start(), found.end()) if stem(word.group(), language) in life.names]
        if mine and _is_own(life, found.group(), language):
            yield mine[0].start(), mine[-1].end(), True
        else:
            yield found.start(), found.end(), False


def _is_own(life: Life, name: str, language: Language) -> bool:
    """Whether some words with capitals name the person: by two words of the name, or by one without another's first name."""
    words = _WORD.findall(name)
    mine = [word for word in words if stem(word, language) in life.names]
    if len(mine) >= _FULL or (mine and (len(life.names) < _FULL or language.capitalised_nouns)):
        return True
    return bool(mine) and all(word in mine or _is_no_name(word, language) for word in words)


def _is_no_name(word: str, language: Language) -> bool:
    lower = word.lower()
    return (
        lower in language.cues.ranks
        or lower in language.stop_words
        or lower in language.words
        or lower in language.cues.pronoun_names
    )


def _opens_quotation(words: str) -> bool:
    """Whether a quotation begins among some words and is not over at their end, so that somebody speaks, of whomsoever."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def _is_quoted(before: str, language: Language) -> bool:
    """Whether somebody's words lead to a pronoun: a quotation, or "her passport says"."""
    return _opens_quotation(before) or re.search(rf"{language.cues.supposed}(?: \w+)?\s*$", before) is not None


def _is_in_a_name(before: str, rest: str, language: Language) -> bool:
    """Whether a name is only a part of another, or that of a thing: "the Joan Pell", "the ferry Joan Pell", "Joan Pell Street"; "the painter Joan Pell" is not."""
    if language.capitalised_nouns:
        return False
    if re.match(rf"\s+{CAPITAL}\w", rest) is not None:
        return True
    found = _NAMED.search(before)
    if found is None or found["article"].lower() not in language.cues.articles:
        return False
    lead = found["lead"]
    return lead is None or (
        lead[0].islower() and lead not in language.cues.ranks and re.search(language.cues.another_person, f"the {lead}") is None
    )


def last_reference(life: Life, told: str, language: Language) -> tuple[int, int] | None:
    """Where the last word before the age stands that means the person: one of the name, or *he* or *she*."""
    plain = re.sub(language.cues.contact_clause, lambda found: " " * len(found.group()), told)
    pronouns = [found.span() for found in re.finditer(language.cues.pronouns, plain)]
    names = [
        found.span()
        for found in _WORD.finditer(told)
        if stem(found.group(), language) in life.names and found.group()[0].islower()
    ]
    runs = [(start, end) for start, end, own in _names_in(life, told, language) if own]
    aliases = [
        found.span() for alias in life.aliases for found in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", told, re.IGNORECASE)
    ]
    return max((*pronouns, *names, *runs, *aliases), key=lambda span: span[1], default=None)


def _leads(life: Life, told: str, language: Language) -> bool:
    """Whether an age that comes before the name is that of who is named next: nobody else is named before it, and hardly anything is said."""
    cues = language.cues
    if (cues.genitives and told.rstrip().endswith(cues.genitives)) or _opens_quotation(told):
        return False
    said = [
        word
        for word in _WORD.findall(told.lower())
        if not (word.isdigit() or word in language.stop_words or word in language.words)
    ]
    return len(said) <= _FEW_WORDS and re.search(cues.things, told.lower()) is None and not _names_another(life, told, language)


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
    if _WORD.search(rest) is not None and cues.genitives and rest.rstrip().endswith(cues.genitives):
        return _WORD.findall(rest)[1:] != []
    return (
        re.search(cues.relative, after) is not None
        or re.search(cues.things, rest) is not None
        or re.search(cues.supposed, rest) is not None
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
        own = _is_own(life, found.group().removeprefix(f"{found['lead']} "), language)
        calendar = all(word.lower() in language.words for word in found.group().split()[-2:])
        if not own and not calendar and (found["lead"] or "").lower() not in leads:
            return True
    return False


def is_named_in(life: Life, words: str, language: Language) -> bool:
    """Whether some words hold one of a person's name, or an alias; of a life without a name always."""
    if not life.names or any(alias.lower() in words.lower() for alias in life.aliases):
        return True
    return any(stem(word, language) in life.names for word in _WORD.findall(words))


def is_surely_owned(life: Life, told: str, language: Language) -> bool:
    """Whether *her* birthday, after some words of its sentence, can only be this person's: nobody else is spoken of since its last mention."""
    place = last_reference(life, told, language)
    return place is None or not may_mean_another(life, told[place[1] :], language)


def may_mean_another(life: Life, between: str, language: Language) -> bool:
    """Whether a pronoun after some words need not mean the person told of before them: they name or tell of somebody else."""
    cues = language.cues
    return any(re.search(cue, between) is not None for cue in (cues.kin, cues.another_person)) or _names_anybody(
        life, between, language
    )


def _names_anybody(life: Life, words: str, language: Language) -> bool:
    """Whether a word with a capital stands within a sentence that is no name of this person and, by the word before it, of no place or day."""
    leads = {*language.cues.place_leads, *language.cues.attribute_leads, *language.cues.articles}
    for found in _NAME.finditer(words):
        name = found["name"]
        if (
            found["lead"].lower() in leads
            or (found["comma"] and found["lead"][0].isupper())
            or name.lower() in language.words
            or stem(name, language) in life.names
        ):
            continue
        if not language.capitalised_nouns:
            return True
    return False
