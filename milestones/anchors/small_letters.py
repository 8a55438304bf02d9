"""A text in small letters, in which words are looked for before a pattern is, or before anything is read: it takes a small part of the time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property


class SmallLetters:
    """A text in small letters, made once."""

    def __init__(self, prose: str) -> None:
        """The letters of ``prose``; nothing of it is looked at yet."""
        self._prose = prose

    @cached_property
    def _lowered(self) -> str:
        return self._prose.lower()

    @cached_property
    def keep_places(self) -> bool:
        """Whether the text is as long in small letters, so that all stands where it stood; a few letters become two."""
        return len(self._lowered) == len(self._prose)

    def hold_any(self, parts: Iterable[str]) -> bool:
        """Whether any of the ``parts`` of words, in small letters themselves, stands somewhere."""
        return any(part in self._lowered for part in parts)

    def places(self, part: str) -> list[int]:
        """Where a part of a word stands, in order."""
        return [place.start() for place in re.finditer(re.escape(part), self._lowered)] if part in self._lowered else []

    def matches(self, pattern: str, beginnings: Iterable[str]) -> Iterator[re.Match[str]]:
        """Where a pattern fits the text, in order; whatever it fits begins with one of the ``beginnings``, which are in small letters."""
        compiled = re.compile(pattern)
        if not self.keep_places:
            yield from compiled.finditer(self._prose)
            return
        for place in sorted({place for beginning in beginnings for place in self.places(beginning)}):
            match = compiled.match(self._prose, place)
            if match is not None:
                yield match
