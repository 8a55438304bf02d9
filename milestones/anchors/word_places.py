"""Where words of a stem stand in a text: looked for by letters, which takes a small part of the time that reading the text does."""

from __future__ import annotations

from milestones.anchors.text_events import beginnings
from milestones.language.language import Language
from milestones.parser.sentence import REACH


class WordPlaces:
    """The first and the last place in a text at which a word of a stem may stand, looked for once a stem."""

    def __init__(self, prose: str, language: Language) -> None:
        """The places of ``prose``; nothing of it is looked at yet."""
        self._lowered, self._language = prose.lower(), language
        self._certain = len(self._lowered) == len(prose)
        self._found: dict[str, tuple[int, int]] = {}

    def stands_outside(self, stem: str, sentence: tuple[int, int]) -> bool:
        """Whether a word of a stem may stand outside a sentence. True where that cannot be told: the bounds of a long sentence are not sure."""
        start, end = sentence
        if not self._certain or end - start > REACH:
            return True
        first, last = self._extent(stem)
        return first < start or last >= end

    def _extent(self, stem: str) -> tuple[int, int]:
        found = self._found.get(stem)
        if found is None:
            words = [word for word in beginnings(stem, self._language) if word in self._lowered]
            first = min((self._lowered.find(word) for word in words), default=len(self._lowered))
            found = self._found[stem] = first, max((self._lowered.rfind(word) for word in words), default=-1)
        return found
