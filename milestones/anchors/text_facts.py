"""What a text tells beside its claims, read from it only when a claim asks for it: lives, dated clauses, its words, the days that it speaks as of."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import takewhile

from milestones.anchors.binding import Binder
from milestones.anchors.block_quotations import dates_of_block
from milestones.anchors.changes import changed_on
from milestones.anchors.headings import Headings
from milestones.anchors.known_lives import KnownLives
from milestones.anchors.life import Life
from milestones.anchors.lives import life_of
from milestones.anchors.reference import ReferenceDate
from milestones.anchors.small_letters import SmallLetters
from milestones.anchors.speaking import SpokenOn, first_printing, spoken_on
from milestones.anchors.stems import stem
from milestones.anchors.text_events import DatedClause, DatedClauses, happening_heads
from milestones.anchors.text_lives import text_lives
from milestones.anchors.word_places import WordPlaces
from milestones.documents.document import Document
from milestones.parser.items import is_in_a_name
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions


class TextFacts:
    """What one text tells; the same at every reference date, and kept once it is read."""

    def __init__(self, document: Document, mentions: Mentions, binder: Binder) -> None:
        self.prose, self.mentions, self.binder, self.language = document.prose, mentions, binder, binder.language
        self._document, self._letters = document, SmallLetters(document.prose)
        self._about: dict[str, DatedClauses] = {}
        self._spoken: dict[tuple[int, int], SpokenOn] = {}
        self._asked: list[int] = []
        self._dates: list[Mention | None] = []
        self._persons: dict[tuple[int, int, str], tuple[Life | None, bool]] = {}

    @cached_property
    def lives(self) -> KnownLives:
        """The lives that the registry and the text tell."""
        return KnownLives(self.binder, text_lives(self.prose, self._letters, self.mentions, self.language))

    def person(self, words: str, start: int, position: int) -> tuple[Life | None, bool]:
        """The life that some words from ``start`` on speak of where an age stands at ``position``, and whether that is sure."""
        place = start, position, words
        found = self._persons.get(place)
        if found is None:
            found = self._persons[place] = life_of(self.lives, words, start, position, self.prose, self.language)
        return found

    def speaks_of(self, stems: frozenset[str]) -> bool:
        """Whether a word with one of these stems may stand somewhere in the text; so it is of a stem that stands for several words, and of none at all."""
        return not stems or not stems.isdisjoint(self.language.stems.values()) or self._letters.hold_any(stems)

    def clauses_naming(self, phrase: str, not_in: tuple[int, int]) -> list[DatedClause]:
        """The dated clauses outside the sentence ``not_in`` that tell what a phrase names. None are read where its head stands nowhere else."""
        heads = happening_heads(phrase, self.language)
        if not heads or not all(self._places.stand_outside(head, not_in) for head in heads):
            return []
        return self._clauses_about(min(heads)).named_by(phrase, self.language, not_in)

    def _clauses_about(self, head: str) -> DatedClauses:
        """The dated clauses of the sentences that hold a word of a stem, at least."""
        found = self._about.get(head)
        if found is None:
            sentences = self._places.sentences(head)
            if sentences is None:
                return self._clauses
            near = [mention for start, end in sentences for mention in self.mentions.between(start, end)]
            found = self._about[head] = DatedClauses.of(self.prose, near, self.language)
        return found

    @cached_property
    def _places(self) -> WordPlaces:
        return WordPlaces(self.prose, self._letters, self.language)

    @cached_property
    def _clauses(self) -> DatedClauses:
        return DatedClauses.of(self.prose, self.mentions, self.language)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words of the text that have content."""
        words, stop = set(re.findall(r"[^\W_]+", self.prose)), self.language.stop_words
        return frozenset(stem(word, self.language) for word in words if word.lower() not in stop)

    def spoken_on(self, start: int, end: int) -> SpokenOn:
        """The days that the words from ``start`` to ``end`` may speak as of."""
        found = self._spoken.get((start, end))
        if found is None:
            heading = self._headings.above(start)
            around = dates_of_block(self._document, start, self.mentions)
            found = spoken_on(self.prose, (start, end), self.mentions, self._first_printing, heading, around, self.language)
            self._spoken[start, end] = found
        return found

    @cached_property
    def _headings(self) -> Headings:
        return Headings(self.prose, self.mentions, self._document.segments, self.language)

    @cached_property
    def changed_on(self) -> ReferenceDate | None:
        """The day on which the text says that it was last changed."""
        return changed_on(self._document, self._letters, self.mentions, self.language)

    @cached_property
    def _first_printing(self) -> tuple[Mention, ...] | None:
        return first_printing(self._letters, self.mentions, self.language)

    def date_before(self, position: int) -> Mention | None:
        """The last date that begins before a position, with the days that it means known."""
        index = bisect_left(self._asked, position)
        if index < len(self._asked) and self._asked[index] == position:
            return self._dates[index]
        known = self._asked[index - 1] if index else 0
        near = takewhile(lambda mention: mention.start >= known, self.mentions.before(position))
        found = next((mention for mention in near if self._is_dated(mention)), self._dates[index - 1] if index else None)
        self._asked.insert(index, position)
        self._dates.insert(index, found)
        return found

    def _is_dated(self, mention: Mention) -> bool:
        """Whether a mention is a date that a story may stand at."""
        expression = mention.expression
        return (
            mention.type in ("DATE", "TIME")
            and mention.span is not None
            and mention.measure is None
            and expression is not None
            and not expression.present
            and not is_in_a_name(mention, self.prose, self.language)
        )
