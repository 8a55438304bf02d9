"""The content of a phrase: its words without endings, and which of them is the head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from milestones.language.language import Language

_WORD = re.compile(r"[^\W_]+(?:\.\d+)*")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Content:
    """The stems of a phrase, in order, and those that may be its head; ``chunk`` are the stems of its first noun phrase."""

    stems: frozenset[str]
    heads: frozenset[str]
    chunk: frozenset[str]


@lru_cache(maxsize=4096)
def stem(word: str, language: Language) -> str:
    """The word without its ending, or the name of its group of one meaning; lower case."""
    lower = word.lower()
    known = language.stems.get(lower)
    if known is not None:
        return known
    for suffix in language.cues.suffixes:
        if lower.endswith(suffix) and len(lower) - len(suffix) >= _SHORTEST:
            bare = lower[: -len(suffix)]
            return language.stems.get(bare) or _without_mute_ending(bare, language)
    return lower


def _without_mute_ending(bare: str, language: Language) -> str:
    """A stem as its verb has it: "retire" of "retirement" as "retir" of "retired"."""
    shorter = bare.removesuffix(language.cues.mute_ending)
    return shorter if len(shorter) >= _SHORTEST else bare


@lru_cache(maxsize=8)
def happenings(language: Language) -> frozenset[str]:
    """The stems of what happens seldom enough that two sentences with such a word may tell the same."""
    return frozenset(language.stems.values()) - language.cues.common_stems


@lru_cache(maxsize=4096)
def content(text: str, language: Language) -> Content:
    """The content of a text; empty where it holds only words without content."""
    words = _WORD.findall(text)
    stems: list[str] = []
    chunk: list[str] = []
    heads: list[str] = []
    open_chunk, has_noun = True, False
    for word in words:
        lower = word.lower()
        if lower in language.cues.of_words and open_chunk:
            if stems and not heads:
                heads.append(stems[-1])
            continue
        if lower in language.stop_words:
            open_chunk = open_chunk and (not chunk or lower in language.cues.articles)
            continue
        found = stem(word, language)
        stems.append(found)
        if language.capitalised_nouns and has_noun and word[0].islower():
            open_chunk = False
        has_noun = has_noun or word[0].isupper()
        if open_chunk:
            chunk.append(found)
        if lower in language.stems and found not in language.cues.common_stems:
            heads.append(found)
            if found == "begin" and len(stems) > 1:
                heads.append(stems[-2])
    if chunk:
        heads.append(chunk[-1])
    return Content(frozenset(stems), frozenset(heads), frozenset(chunk))
