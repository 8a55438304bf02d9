"""Where words of a stem stand in a text: looked for by letters, which takes a small part of the time that reading the text does."""

from __future__ import annotations

from milestones.anchors.small_letters import SmallLetters
from milestones.anchors.text_events import beginnings
from milestones.language.language import Language
from milestones.parser.sentence import REACH, sentence_bounds

_LONGEST = REACH // 2
"""How long a sentence may be to have the same bounds from wherever in it they are looked for."""


class WordPlaces:
    """The sentences of a text in which a word of a stem may stand, looked for once a stem."""

    def __init__(self, prose: str, letters: SmallLetters, language: Language) -> None:
        """The places of ``prose``, whose small letters are ``letters``; nothing of it is looked at yet."""
        self._prose, self._letters, self._language = prose, letters, language
        self._found: dict[str, list[int]] = {}
        self._around: dict[str, list[tuple[int, int]] | None] = {}

    def stand_outside(self, stem: str, sentence: tuple[int, int]) -> bool:
        """Whether a word of a stem may stand outside a sentence. True where that cannot be told: the bounds of a long sentence are not sure."""
        if not self._letters.keep_places or sentence[1] - sentence[0] > _LONGEST:
            return True
        places = self._places(stem)
        return bool(places) and (places[0] < sentence[0] or places[-1] >= sentence[1])

    def sentences(self, stem: str) -> list[tuple[int, int]] | None:
        """The sentences that hold a word of a stem, in order; None where one of them is too long to have bounds of its own."""
        if stem not in self._around:
            found = dict.fromkeys(self._sentence(place) for place in self._places(stem))
            whole = self._letters.keep_places and all(end - start <= _LONGEST for start, end in found)
            self._around[stem] = list(found) if whole else None
        return self._around[stem]

    def _sentence(self, place: int) -> tuple[int, int]:
        """The sentence around a word, looked for from within the word: a full stop right before a place may end a sentence there and nowhere else."""
        return sentence_bounds(self._prose, place + 1, place + 1, self._language)

    def _places(self, stem: str) -> list[int]:
        found = self._found.get(stem)
        if found is None:
            words = beginnings(stem, self._language)
            found = self._found[stem] = sorted(place for word in words for place in self._letters.places(word))
        return found
