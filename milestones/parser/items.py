"""A sentence as a row of items: mentions taken whole, the other words by the class of their relation to time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from milestones.frozen import quickly_made
from milestones.language.cues import Cues
from milestones.language.language import Language
from milestones.parser.expression import DateExpression
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention
from milestones.parser.old_style import bracket

DURATION, AGO, LATER, EARLIER, ORDINAL, ANNIVERSARY, AGE, DATE, WEEKDAY, NOW, ZERO_DAY = "QALENYJDKTC"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\s\w\x00]|_")
_RUN = re.compile(r"\S+")
_NOUN_REACH = 60
_ARTICLE = 8
_DASHES = frozenset("-–—−")


_Phrases = Sequence[tuple[tuple[str, ...], str]]
"""Phrases that have a class of their own, each with it."""
_Piece = tuple[str, int, int, str, _Phrases]
"""A word of a run: its class, where it begins and ends in the run, its text, and the phrases that may begin with it."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Item:
    """A mention or a word; ``key`` is the class, one character."""

    key: str
    start: int
    end: int
    text: str
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's items, and their keys as a string of the same length."""

    start: int
    end: int
    items: tuple[Item, ...]
    keys: str
    prose: str
    language: Language

    @property
    def cues(self) -> Cues:
        """What the words of the sentence's language say of a quantity or a date."""
        return self.language.cues

    def text(self, start: int, end: int) -> str:
        """The prose between two offsets."""
        return self.prose[start:end]

    def mentions(self, keys: str) -> list[Item]:
        """The items of some mention classes."""
        return [item for item in self.items if item.mention is not None and item.key in keys]


def mention_key(mention: Mention) -> str:
    """The class of a mention in a sentence; ``x`` for one that no claim needs."""
    if mention.type in ("ORDINAL", "AGE", "BARE AGE", "YEAR OF LIFE", "ANNIVERSARY", "BIRTHDAY", "DEATHDAY", "TIMES"):
        return {"ORDINAL": ORDINAL, "AGE": AGE, "BARE AGE": AGE, "YEAR OF LIFE": AGE}.get(mention.type, ANNIVERSARY)
    if mention.type == "DURATION":
        return DURATION if mention.measure is not None else "x"
    expression = mention.expression
    if mention.type not in ("DATE", "TIME") or expression is None:
        return "x"
    if mention.measure is not None:
        offset = expression.offset
        if offset is not None and offset.origin == "zero day":
            return ZERO_DAY
        return (
            AGO
            if mention.rule.startswith("ago") or (offset is not None and offset.origin == "now")
            else (LATER if offset is not None and offset.amount > 0 else EARLIER if offset is not None else _by_rule(mention))
        )
    if expression.present or _is_today(expression):
        return NOW
    if expression.weekday is not None and expression.day is None and expression.week is None:
        return WEEKDAY
    return DATE


def _is_today(expression: DateExpression) -> bool:
    """Whether a date is the day of writing itself; "this year" is longer."""
    offset = expression.offset
    return offset is not None and offset.origin == "now" and offset.amount == 0 and offset.unit is Unit.DAY


def _by_rule(mention: Mention) -> str:
    return EARLIER if mention.rule == "earlier" else LATER


def sentence_items(prose: str, start: int, end: int, mentions: list[Mention], language: Language) -> Sentence:
    """The sentence from ``start`` to ``end`` as items; ``mentions`` are those inside it, in order."""
    items: list[Item] = []
    position = start
    for mention in mentions:
        aside = bracket(prose, mention) if mention.restated else None
        items.extend(_words(prose, position, aside[0] if aside is not None else mention.start, language))
        if aside is not None:
            position = aside[1]
            continue
        items.append(Item(_key_in(mention, prose, language), mention.start, mention.end, mention.text, mention))
        position = mention.end
    items.extend(_words(prose, position, end, language))
    return Sentence(start, end, tuple(items), "".join([item.key for item in items]), prose, language)


def _key_in(mention: Mention, prose: str, language: Language) -> str:
    """The class of a mention where it stands: an adjective of years before what lasts ("zehnjährige Haft") is a duration, no age; a season in a name is no date."""
    if is_in_a_name(mention, prose, language):
        return "x"
    key = mention_key(mention)
    if key == AGE and re.match(language.cues.lasting, prose[mention.end : mention.end + _NOUN_REACH]) is not None:
        return DURATION
    return key


def is_in_a_name(mention: Mention, prose: str, language: Language) -> bool:
    """Whether a season is the first word of a name or says of what kind a thing is ("the Winter Palace", "the summer concert"), or a month is that of a name after
    an article ("the February Revolution")."""
    expression = mention.expression
    if expression is None or expression.year is not None or language.capitalised_nouns:
        return False
    if expression.season is None:
        return expression.month is not None and expression.day is None and _is_month_of_a_name(mention, prose, language)
    following = re.match(r" ([^\W\d_]+)", prose[mention.end : mention.end + _NOUN_REACH])
    if following is None:
        return False
    if re.search(r"\b[A-Z]\w+$", mention.text) is not None and following.group(1)[0].isupper():
        return True
    word, articles = following.group(1).lower(), language.cues.articles
    return mention.text.split()[0].lower() in articles and not (
        word in language.stop_words
        or word in language.relations
        or word in language.words
        or re.fullmatch(language.cues.tells_then, word)
    )


def _is_month_of_a_name(mention: Mention, prose: str, language: Language) -> bool:
    """Whether a month stands between an article and a capitalised word."""
    before = prose[max(0, mention.start - _ARTICLE) : mention.start].split()
    following = re.match(r" ([^\W\d_]+)", prose[mention.end : mention.end + _NOUN_REACH])
    return following is not None and following[1][0].isupper() and bool(before) and before[-1].lower() in language.cues.articles


def _words(prose: str, start: int, end: int, language: Language) -> list[Item]:
    """The words from ``start`` to ``end``, those of a phrase that has a class of its own as one."""
    items: list[Item] = []
    begun: list[tuple[int, _Phrases]] = []
    for run in _RUN.finditer(prose, start, end):
        base = run.start()
        for key, first, last, text, phrases in _pieces(run.group(), language):
            if phrases:
                begun.append((len(items), phrases))
            items.append(Item(key, base + first, base + last, text))
    return _with_phrases(items, begun) if begun else items


@lru_cache(maxsize=4096)
def _pieces(run: str, language: Language) -> tuple[_Piece, ...]:
    """The words of a run of characters between two spaces; most runs of a text have come before."""
    phrases = _phrases(language)
    return tuple(
        (_key(text, text.lower(), language), match.start(), match.end(), text, phrases.get(text.lower(), ()))
        for match in _WORD.finditer(run)
        for text in (match.group(),)
    )


def _with_phrases(items: list[Item], begun: list[tuple[int, _Phrases]]) -> list[Item]:
    """The words with those of each phrase as one; ``begun`` are the indexes at which some phrases may begin."""
    joined: list[Item] = []
    done = 0
    for index, phrases in begun:
        phrase = _phrase_at(items, index, phrases) if index >= done else None
        if phrase is not None:
            joined += [*items[done:index], phrase[0]]
            done = index + phrase[1]
    return joined + items[done:]


def _phrase_at(items: list[Item], index: int, phrases: _Phrases) -> tuple[Item, int] | None:
    """The first of some phrases whose words follow one another from an index on, with its words in lower case, and how many they are."""
    longest = len(phrases[0][0])
    ahead = tuple([item.text.lower() for item in items[index + 1 : index + longest]])
    for words, key in phrases:
        last = index + len(words) - 1
        if words[1:] == ahead[: len(words) - 1]:
            return Item(key, items[index].start, items[last].end, " ".join(words)), len(words)
    return None


def _key(text: str, lower: str, language: Language) -> str:
    if text[0].isalnum():
        return language.relations.get(lower, "x")
    if text in _DASHES:
        return "-"
    return text if text in ",.();:" else '"' if text in "\"'“”‘’" else "x"


@lru_cache(maxsize=8)
def _phrases(language: Language) -> Mapping[str, _Phrases]:
    """The phrases that have a class of their own by their first words, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, key in language.phrase_relations.items():
        table.setdefault(words[0], []).append((words, key))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table
