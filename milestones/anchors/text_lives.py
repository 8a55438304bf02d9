"""The births and deaths that a text tells: whose, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from milestones.anchors.life import CAPITAL, OTHER_NAME, Life
from milestones.anchors.stems import content
from milestones.anchors.words_held import holds_any
from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.documents.document import BOUNDARY
from milestones.language.language import Language
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions


@lru_cache(maxsize=8)
def _name_pattern(particles: tuple[str, ...]) -> re.Pattern[str]:
    """Names of capitalised words in a row, with the small words of the language between them."""
    between = "|".join(particles) or r"(?!)"
    return re.compile(rf"(?:{CAPITAL}[\w’'.-]*\s+(?:(?:{between})\s+)?)*{CAPITAL}[\w’'-]*")


_BEHIND, _AHEAD = 200, 400
"""How far around a bracket or a word for a birth the dates of that life stand."""


def text_lives(prose: str, mentions: Mentions, language: Language) -> list[Life]:
    """The lives that a text tells: "Name (D – D)", "Name was born on D", "born: D. died: D"."""
    return [
        life
        for start, end in _stretches(prose, language)
        for life in _lives_among(prose, [each for each in mentions.between(start, end) if not each.restated], language)
    ]


def _stretches(prose: str, language: Language) -> list[tuple[int, int]]:
    """The parts of a text in which a life may be told, in order and disjoint."""
    lowered = prose.lower()
    if len(lowered) != len(prose):
        return [(0, len(prose))]
    signs = [word for word in ("(", *language.cues.birth_words) if word in lowered]
    found: list[tuple[int, int]] = []
    for place in sorted(place.start() for sign in signs for place in re.finditer(re.escape(sign), lowered)):
        start, end = place - _BEHIND, place + _AHEAD
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _lives_among(prose: str, mentions: Sequence[Mention], language: Language) -> Iterator[Life]:
    """The lives that some mentions that follow one another date."""
    for index, mention in enumerate(mentions):
        if not _is_date(mention):
            continue
        before = _same_block(prose[max(0, mention.start - 90) : mention.start])
        if "(" not in before and not holds_any(before + prose[mention.end : mention.end + 60], language.cues.birth_words):
            continue
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        if (
            following is not None
            and _is_date(following)
            and _bracket(before)
            and re.fullmatch(language.cues.life_dash, prose[mention.end : following.start])
        ):
            yield _life(prose, before, mention, mention.span, following.span, language, "(")
        elif re.search(language.cues.born, before) or _born_after(prose, before, mention, language):
            died = _death_after(prose, mentions, index, language)
            yield _life(prose, before, mention, mention.span, died, language, language.cues.born_marker)


def _born_after(prose: str, before: str, mention: Mention, language: Language) -> bool:
    """Whether the words after a date make it a birth ("wurde am 14. März 1879 geboren"), of one who is not only somebody's son."""
    match = re.match(language.cues.born_after, prose[mention.end : mention.end + 60])
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
    return opening >= 0 and ")" not in before[opening:] and len(before) - opening <= 40


def _death_after(prose: str, mentions: Sequence[Mention], index: int, language: Language) -> DateSpan | None:
    """The date of death told for the same person in the same paragraph: "born: D. died: D", "born on D and died on D"."""
    for mention in mentions[index + 1 : index + 4]:
        between = prose[mentions[index].end : mention.start]
        if (
            len(between) > 160
            or "\n\n" in between
            or ")" in between
            or re.search(language.cues.born, between)
            or OTHER_NAME.search(between)
        ):
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
