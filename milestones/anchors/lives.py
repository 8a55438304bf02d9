"""Whose birth or death an age in a text is measured by, so that it is never another person's."""

from __future__ import annotations

import re
from functools import lru_cache

from milestones.anchors.known_lives import KnownLives
from milestones.anchors.life import CAPITAL, OTHER_NAME, Life
from milestones.anchors.stems import content
from milestones.anchors.whose_age import is_named_in, is_said_of, last_reference, may_mean_another
from milestones.language.language import Language


def life_of(
    lives: KnownLives, sentence: str, begin: int, position: int, prose: str, language: Language
) -> tuple[Life | None, bool]:
    """The life that a sentence about an age speaks of, and whether that is firm; none where another name with a comma or bracket is set beside the age.

    ``begin`` is where the sentence starts, ``position`` where the age stands. A birth told in the sentence itself decides.
    A name or alias in the sentence decides. Without one, a pronoun or a bare subject means the last person told of in the same
    paragraph, or the only one. A life without a name is firm unless the sentence names somebody in a relative clause ("Bess, who died"); one
    that is only two dates in brackets, which may be those of a house, is firm for a pronoun alone.
    """
    life, firm = _told_life(lives, sentence, begin, position, prose, language)
    told = prose[begin:position]
    other = _set_beside(life, told, language) if life is not None else None
    if other is not None:
        return (life if other["clause"] is None else None), False
    place = life.position if life is not None and life.position is not None else -1
    inside = begin <= place < position
    since = prose[place:position] if inside else told
    if life is None or _turns_to_kin(since, language):
        return life, False
    if (
        not inside
        and not is_named_in(life, told, language)
        and may_mean_another(life, _told_before(life, begin, prose, language), language)
    ):
        return life, False
    return life, firm and is_said_of(life, since, sentence[max(0, position - begin) :], language, born_here=inside)


_BACK = 300
"""How many characters before a sentence are asked whom its pronoun may mean."""


def _told_before(life: Life, begin: int, prose: str, language: Language) -> str:
    """What comes between the last mention of a person, by name or as *he* or *she*, and a sentence."""
    before = prose[max(0, begin - _BACK) : begin].rsplit("\n\n", 1)[-1]
    place = last_reference(life, before, language)
    return before[place[1] :] if place is not None else before


def _told_life(
    lives: KnownLives, sentence: str, begin: int, position: int, prose: str, language: Language
) -> tuple[Life | None, bool]:
    """As :func:`life_of`, without a look at what stands right beside the age."""
    inside = [life for life in lives.told if life.position is not None and begin <= life.position < begin + len(sentence)]
    if len({life.born for life in inside}) == 1:
        return inside[0], not _other_person(prose, inside[0], position, language)
    perhaps = lives.perhaps_named(content(sentence, language).stems)
    named = [life for life in perhaps if _is_named(life, sentence, language)]
    if named:
        best = max(
            named, key=lambda life: (len(life.names & content(sentence, language).stems), -(abs(position - (life.position or 0))))
        )
        rivals = {
            (life.born, life.label)
            for life in named
            if len(life.names & content(sentence, language).stems) == len(best.names & content(sentence, language).stems)
        }
        told = prose[begin:position]
        sure = not _of_another(told, best, language) and _is_surely_named(best, prose, begin, position, sentence, language)
        return best, len({born for born, _ in rivals}) == 1 and sure
    if len(lives.anonymous) == 1:
        return lives.anonymous[0], _who_clause(sentence, language) is None
    before = [life for life in lives.told if life.position is not None and life.position < position]
    if before:
        near = max(before, key=lambda life: life.position or 0)
        paragraph = prose.rfind("\n\n", 0, position)
        beside = [life for life in before if (life.position or 0) > paragraph]
        alone = lives.of_one_birth
        labelled = len(beside) == 1 and re.search(language.cues.life_label, prose[: near.position][-12:]) is not None
        same = near.died is not None or OTHER_NAME.search(prose, near.end or 0, begin) is None
        same = same and re.search(language.cues.kin, near.label) is None
        bare = not near.names and not _is_in_brackets(near, prose)
        spoken = alone and same and (_starts_with_pronoun(sentence, language) or bare)
        return near, (labelled or spoken) and _who_clause(sentence, language) is None
    return lives.only, lives.only is not None and _starts_with_pronoun(sentence, language)


_OPEN_BRACKET = re.compile(r"\([^()]*$")
_IN_BRACKETS = 40
"""How many characters may stand between a bracket and the first of the two dates of a life."""


def _is_in_brackets(life: Life, prose: str) -> bool:
    """Whether a life is told by two dates in brackets alone."""
    start = life.start or 0
    return _OPEN_BRACKET.search(prose[max(0, start - _IN_BRACKETS) : start]) is not None


_FULL_NAME = re.compile(rf"\b{CAPITAL}[a-zß-ÿ]+ {CAPITAL}[a-zß-ÿ]+")


def _of_another(told: str, life: Life, language: Language) -> bool:
    """Whether the last full name before the verb of dying, or before an age, is somebody else's."""
    verb = list(re.finditer(language.cues.died_verb, told))
    if not verb:
        return False
    names = _FULL_NAME.findall(told[: verb[-1].start()])
    ranks = language.cues.ranks
    return bool(names) and not ((content(names[-1], language).stems - ranks) & life.names)


def _turns_to_kin(told: str, language: Language) -> bool:
    """Whether what comes before an age speaks last of another, by kinship or kind: "He died two months after his daughter, aged 38".

    *He* or *she* after it, or another verb of theirs, leads back: "He left his wife and died aged 70".
    """
    kin = list(re.finditer(language.cues.kin, told))
    if not kin:
        return False
    pronouns = [found.start() for found in re.finditer(language.cues.pronouns, told)]
    if not pronouns or pronouns[-1] > kin[-1].start():
        return not pronouns
    after = told[kin[-1].end() :]
    resumed = re.search(rf"\b(?:{'|'.join(sorted(language.cues.goes_on))})\b", after) is not None
    return not resumed or re.search(language.cues.another_subject, after) is not None


_BESIDE = re.compile(
    rf"(?:^\s*(?={CAPITAL})|(?P<lead>\w+) |[;)],?\s)(?P<name>{CAPITAL}[\w’'-]+(?: {CAPITAL}[\w’'-]+)*)(?:\s*[,(](?P<clause>[^,()]{{0,20}})|\s+)$"
)
"""A name with an age set beside it, and the word before, if there is one: "beat Ann Bell, 55,", "taught Ann Bell, who is 55", "and Ann Bell aged 55", "…; Bell, 55,"."""
_NAME_LAST = re.compile(rf"{CAPITAL}[\w’'-]+(?:\s*[,(][^,()]{{0,20}}|\s+)$")
"""The end of all that :data:`_BESIDE` finds, which is found much sooner."""


def _set_beside(life: Life, told: str, language: Language) -> re.Match[str] | None:
    """The name right before the age that is neither this person's nor, by the word before it, that of a place or a day; None where there is none."""
    match = _BESIDE.search(told) if life.names and _NAME_LAST.search(told) is not None else None
    if match is None:
        return None
    lead, name, cues = match["lead"] or "", match["name"], language.cues
    about = re.findall(r"\w+", match["clause"] or "")[:1]
    leads = {*cues.place_leads, *cues.attribute_leads, *(cues.of_words if match["clause"] and " " not in name else ())}
    is_place = lead.lower() in leads or lead[:1].isupper()
    if is_place and cues.who_words.isdisjoint(about):
        return None
    words = name.lower().split()
    surname = content(name.split()[-1], language).stems
    own = all(word in language.words for word in words) or (_is_name_of(name, life, language) and surname <= life.names)
    return None if own else match


@lru_cache(maxsize=2)
def _bearers(prose: str, language: Language) -> dict[str, set[frozenset[str]]]:
    """The full names of a text, as their stems, by each stem in them; read once for a text however many ages it tells."""
    table: dict[str, set[frozenset[str]]] = {}
    for match in _FULL_NAME.finditer(prose):
        words = content(match.group(), language).stems
        for word in words:
            table.setdefault(word, set()).add(words)
    return table


def _is_surely_named(life: Life, prose: str, begin: int, position: int, sentence: str, language: Language) -> bool:
    """Whether a sentence that holds a name of this life surely speaks of nobody else where the age stands.

    Nobody of kin comes between, and a surname alone is this person's only where the
    full name stands in the text and no other bearer of the surname does.
    """
    told = prose[begin:position]
    if re.search(language.cues.kin, told) is not None or _is_of_another_generation(life, sentence, language):
        return False
    surname = life.label.split()[-1] if life.label else ""
    if surname and re.search(rf"\b{re.escape(surname)} (?:{'|'.join(language.cues.of_words)}) {CAPITAL}", told) is not None:
        return False
    addressed = re.search(language.cues.address + re.escape(surname), sentence) if surname else None
    if addressed is not None and not life.names <= content(told, language).stems:
        return False
    if life.names <= content(sentence, language).stems or _is_alias(life, sentence):
        return True
    known = _bearers(prose, language)
    bearers = {words for stem in life.names for words in known.get(stem, ())}
    named_in_full = any(words & life.names == life.names or len(words & life.names) > 1 for words in bearers)
    return named_in_full and all(words <= life.names or life.names <= words for words in bearers)


def _is_of_another_generation(life: Life, sentence: str, language: Language) -> bool:
    """Whether a name in a sentence has a mark that this person's has not: "Robert Pell Jr." for Robert Pell."""
    own = " ".join((life.label, *life.aliases))
    return any(match.group() not in own for match in re.finditer(language.cues.generation, sentence))


def _is_name_of(name: str, life: Life, language: Language) -> bool:
    words = content(name, language).stems
    return words <= life.names or life.names <= words


def _is_alias(life: Life, sentence: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", sentence, re.IGNORECASE) for alias in life.aliases)


def _is_named(life: Life, sentence: str, language: Language) -> bool:
    if _is_alias(life, sentence):
        return True
    words = content(sentence, language).stems
    return bool(life.names) and (life.names <= words or (len(life.names & words) >= 1 and _surname_in(life, words)))


def _surname_in(life: Life, words: frozenset[str]) -> bool:
    name = life.label.split()[-1] if life.label else ""
    return bool(name) and any(found in words for found in life.names if found == name.lower() or name.lower().startswith(found))


def _other_person(prose: str, life: Life, position: int, language: Language) -> bool:
    """Whether between a birth and an age of one sentence, or right before the age, another person is named by kinship or kind."""
    place = life.position or 0
    between = prose[min(place, position) : max(place, position)]
    kin = re.compile(language.cues.kin)
    clause = between.rpartition(";")
    if clause[1] and ")" not in clause[2] and re.match(rf"\s*{language.cues.pronouns}", clause[2]) is None:
        return True
    return kin.search(between) is not None or kin.search(prose, max(0, position - 24), position) is not None


def _who_clause(sentence: str, language: Language) -> re.Match[str] | None:
    return re.search(language.cues.who_clause, sentence)


def _starts_with_pronoun(sentence: str, language: Language) -> bool:
    """Whether a pronoun is what a sentence, or a clause of it, is about; in "the tree he planted" it is not."""
    return re.search(language.cues.pronouns, re.sub(language.cues.contact_clause, " ", sentence)) is not None
