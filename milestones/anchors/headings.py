"""The dates that stand above other words as a heading: an entry of a changelog or a diary."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from milestones.documents.document import BOUNDARY
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions

_LONGEST_HEADING = 24
"""How many characters a heading may have beside its date: "## 4.1.0 (2018-01-23)"."""
_LONGEST_LINE = 120
"""How many characters a line may have, its date included, to be looked at for a heading."""
_MOST_LINES = 400
"""How many lines above a claim are looked at for one."""
_LINE_END = re.compile(f"[\n{BOUNDARY}]")
_DIGIT = re.compile(r"\d")


class Headings:
    """The headings with a date of one text; its lines are looked at once."""

    def __init__(self, prose: str, mentions: Mentions) -> None:
        """The headings of ``prose``; nothing of it is looked at yet."""
        self._prose, self._mentions = prose, mentions

    def above(self, start: int) -> Mention | None:
        """The date of the last heading before ``start`` that has one."""
        lines = bisect_left(self._ends, start)
        for line in range(bisect_left(self._short, (lines,)) - 1, -1, -1):
            number, first, end = self._short[line]
            if number < lines - _MOST_LINES:
                return None
            for mention in reversed(self._mentions.between(first, end)):
                if mention.end <= end and _is_day_of_a_year(mention) and self._is_heading(mention, first, end):
                    return mention
        return None

    @cached_property
    def _ends(self) -> list[int]:
        return [match.start() for match in _LINE_END.finditer(self._prose)]

    @cached_property
    def _short(self) -> list[tuple[int, int, int]]:
        """The lines that may be such a heading: which of the text's lines each is, and where it begins and ends."""
        starts = [0, *(end + 1 for end in self._ends)]
        return [
            (number, first, end)
            for number, (first, end) in enumerate(zip(starts, self._ends, strict=False))
            if end - first <= _LONGEST_LINE and _DIGIT.search(self._prose, first, end) is not None
        ]

    def _is_heading(self, mention: Mention, first: int, end: int) -> bool:
        """Whether a date stands on a short line that is no sentence."""
        line = self._prose[first:end]
        return len(line) - len(mention.text) <= _LONGEST_HEADING and not line.rstrip().endswith((".", "!", "?"))


def _is_day_of_a_year(mention: Mention) -> bool:
    expression = mention.expression
    return expression is not None and expression.year is not None and expression.day is not None and mention.span is not None
