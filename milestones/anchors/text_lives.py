"""The births and deaths that a text tells: whose, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from milestones.anchors.life import CAPITAL, OTHER_NAME, Life
from milestones.anchors.small_letters import SmallLetters
from milestones.anchors.stems import content
from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.documents.document import BOUNDARY
from milestones.language.cues import NEVER
from milestones.language.language import Language
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions


@lru_cache(maxsize=8)
def _name_pattern(particles: tuple[str, ...]) -> re.Pattern[str]:
    """Names of capitalised words in a row, with the small words of the language between them."""
    between = "|".join(particles) or r"(?!)"
    return re.compile(rf"(?:{CAPITAL}[\w’'.-]*\s+(?:(?:{between})\s+)?)*{CAPITAL}[\w’'-]*")


_BEFORE, _AFTER = 90, 60
"""How many characters before and after a date are asked whether somebody was born on it."""
_IN_BRACKETS = 40
"""How many characters may stand between a bracket and the first of the two dates of a life."""
_TO_THE_DEATH = 160
"""How many characters may stand between the date of a birth and that of the death."""
_NEXT = 3
"""How many mentions after a birth are looked at for the death."""
_LONGEST_DATE = 100


def text_lives(prose: str, letters: SmallLetters, mentions: Mentions, language: Language) -> list[Life]:
    """The lives that a text tells: "Name (D – D)", "Name was born on D", "born: D. died: D"."""
    return [
        life
        for start, end in _stretches(prose, letters, language)
        for mention in mentions.between(start, end)
        if (life := _life_from(prose, mention, mentions, language)) is not None
    ]


def _stretches(prose: str, letters: SmallLetters, language: Language) -> list[tuple[int, int]]:
    """The parts of a text in which the date of a birth may begin, in order and disjoint: after a bracket, and around words for a birth."""
    if not letters.keep_places:
        return [(0, len(prose))]
    behind = _AFTER + _LONGEST_DATE if language.cues.born_after != NEVER else 0
    around = [("(", 0, _IN_BRACKETS), *((word, behind, _BEFORE) for word in language.cues.birth_words)]
    places = sorted((place - back, place + ahead + 1) for sign, back, ahead in around for place in letters.places(sign))
    found: list[tuple[int, int]] = []
    for start, end in places:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _life_from(prose: str, mention: Mention, mentions: Mentions, language: Language) -> Life | None:
    """The life that begins on a date; None where nobody is said to be born on it."""
    if mention.restated or not _is_date(mention):
        return None
    before = _same_block(prose[max(0, mention.start - _BEFORE) : mention.start])
    following = _following(mention, mentions) if _bracket(before) and not _is_of_another(before, language) else []
    if following and _is_date(following[0]) and re.fullmatch(language.cues.life_dash, prose[mention.end : following[0].start]):
        return _life(prose, before, mention, mention.span, following[0].span, language, "(")
    if not SmallLetters(before + prose[mention.end : mention.end + _AFTER]).hold_any(language.cues.birth_words):
        return None
    if re.search(language.cues.born, before) or _born_after(prose, before, mention, language):
        died = _death_after(prose, mention, _following(mention, mentions), language)
        return _life(prose, before, mention, mention.span, died, language, language.cues.born_marker)
    return None


def _following(mention: Mention, mentions: Mentions) -> list[Mention]:
    """The mentions right after a date."""
    near = mentions.between(mention.end, mention.end + _TO_THE_DEATH + 1)
    return [each for each in near if not each.restated][:_NEXT]


def _born_after(prose: str, before: str, mention: Mention, language: Language) -> bool:
    """Whether the words after a date make it a birth ("wurde am 14. März 1879 geboren"), of one who is not only somebody's son."""
    match = re.match(language.cues.born_after, prose[mention.end : mention.end + _AFTER])
    if match is None:
        return False
    clause = re.split(r"[.!?;]\s", before)[-1] + match.group()
    return re.search(language.cues.kin, clause) is None


def _same_block(text: str) -> str:
    """The end of a text after its last blank line or boundary."""
    return text.rsplit(BOUNDARY, 1)[-1].rsplit("\n\n", 1)[-1]


def _is_date(mention: Mention) -> bool:
    expression = mention.expression
    return (
        mention.span is not None
        and expression is not None
        and mention.type in ("DATE", "TIME")
        and expression.year is not None
        and mention.span.grain <= Grain.YEAR
    )


def _bracket(before: str) -> bool:
    opening = before.rfind("(")
    return opening >= 0 and ")" not in before[opening:] and len(before) - opening <= _IN_BRACKETS


def _is_of_another(before: str, language: Language) -> bool:
    """Whether what stands before a date in brackets makes it no life ("rebuilt (1882–1895)"), or that of somebody who is only named by kin ("her father (1859–1906)")."""
    if re.search(language.cues.no_life, before.lower()) is not None:
        return True
    head = before[: before.rfind("(")].rstrip()
    return any(match.end() == len(head) for match in re.finditer(language.cues.kin, head))


def _death_after(prose: str, birth: Mention, following: Sequence[Mention], language: Language) -> DateSpan | None:
    """The date of death told for the same person in the same paragraph: "born: D. died: D", "born on D and died on D"."""
    for mention in following:
        between = prose[birth.end : mention.start]
        if "\n\n" in between or ")" in between or re.search(language.cues.born, between) or OTHER_NAME.search(between):
            return None
        after = prose[mention.end : mention.end + 60]
        if _is_date(mention) and (re.search(language.cues.died, between[-60:]) or re.match(language.cues.died_after, after)):
            return mention.span
    return None


def _life(
    prose: str, before: str, mention: Mention, born: DateSpan | None, died: DateSpan | None, language: Language, marker: str
) -> Life:
    name = (
        _name_before(before, marker, language) or _name_between(prose, mention, language) or _line_name(prose, mention, language)
    )
    return Life(
        content(name, language).stems,
        born,
        died,
        "the text",
        f"birth of {name}" if name else "the birth",
        mention.start,
        mention.start,
        mention.end,
    )


def _name_before(before: str, marker: str, language: Language) -> str:
    position = before.lower().rfind(marker)
    position = len(before) if position < 0 else position
    sentence = re.split(r"(?<=[a-zß-ÿ)\d])[.!?]\s+", before[:position])[-1]
    if marker == language.cues.born_marker and re.search(r"[a-zß-ÿ]", sentence) is None:
        return ""
    found = _name_pattern(language.cues.name_particles).findall(sentence)
    words = [name for full in found if (name := _without_small_words(full, language))]
    kin = list(re.finditer(language.cues.kin, sentence))
    if kin and (not words or kin[-1].start() > sentence.rfind(words[-1])):
        return kin[-1].group()
    return words[-1] if words else ""


def _without_small_words(name: str, language: Language) -> str:
    """A name without the words at its head that are none ("Am", "The")."""
    words = name.split()
    while words and words[0].lower() in language.cues.pronoun_names:
        words.pop(0)
    return " ".join(words)


def _name_between(prose: str, mention: Mention, language: Language) -> str:
    """The name between a date and the word that makes it a birth, in languages whose verb stands last."""
    after = prose[mention.end : mention.end + 60]
    if re.match(language.cues.born_after, after) is None:
        return ""
    head = after[: after.lower().rfind(language.cues.born_marker)]
    found = [_without_small_words(name, language) for name in _name_pattern(language.cues.name_particles).findall(head)]
    return next((name for name in found if " " in name), "")


def _line_name(prose: str, mention: Mention, language: Language) -> str:
    start = prose.rfind("\n", 0, mention.start) + 1
    match = _name_pattern(language.cues.name_particles).match(prose[start : start + 80])
    name = _without_small_words(match.group(), language) if match is not None else ""
    return name if " " in name else ""
