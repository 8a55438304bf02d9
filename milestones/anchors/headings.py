"""The dates that stand above or before other words as a heading: an entry of a changelog, a diary or a log."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from milestones.calendar.grain import Grain
from milestones.documents.document import BOUNDARY, Segment
from milestones.language.language import Language
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions

_LONGEST_HEADING = 24
"""How many characters a heading may have beside its date: "## 4.1.0 (2018-01-23)"."""
_LONGEST_LINE = 120
"""How many characters a line may have, its date included, to be looked at for a heading."""
_SHORTEST_WEEKDAY, _LONGEST_WEEKDAY = 3, 12
"""How many characters a line may have that is a weekday without a digit."""
_MOST_LINES = 400
"""How many lines above a claim are looked at for one."""
_LINE_END = re.compile(f"[\n{BOUNDARY}]")
_BLOCK_END = re.compile(rf"\n[ \t\r]*\n|{BOUNDARY}")
_DIGIT = re.compile(r"\d")
_LONGEST_BLOCK = 1_200
"""How far before a claim its block is looked at for the date that it begins with."""
_LONGEST_LABEL = 60
"""Within how many characters of a block the number of a date has to begin that is its label."""
_LONGEST_DATELINE = 60
"""How many characters a line may have beside the date that it ends with after a comma: "Anna to her brother. Hanover, 3 May 1848"."""
_LABEL_ENDS = re.compile(r"[ \t]*(?:\([^()\n]{1,12}\)[ \t]*)?(?:\]|\)?[ \t]*[.:](?!\d)|(?:[|–—]|-\s)(?![ \t]*\d))")
"""What follows a date that is the label of its block, and no range: "10 March 2020. …", "26 August 2021: …", "[1 May] …", "(1 May): …"."""
_BARE_WEEKDAY = re.compile(r"[^\W\d_]+\.?,?(?: \d{1,2}\.?)?|(?:\d{1,2}\.?,? )[^\W\d_]+")
"""All of a line with a weekday and perhaps the number of its day: "Wednesday", "Wednesday 10"."""
_LEAD = re.compile(r"(?![^\n]*[.!?;]\s)(?:.*(?:\b[^\W\d_a-zß-ÿ]\w*|[^\w\s]))?\s*", re.DOTALL)
"""What may stand before such a date: nothing, or what ends with a mark or a capitalised word ("UPDATE", "Day 50 ("), and no clause ("It was on")."""


class Headings:
    """The headings with a date of one text; its lines are looked at once."""

    def __init__(self, prose: str, mentions: Mentions, segments: Sequence[Segment], language: Language) -> None:
        """The headings of ``prose``, whose cells are those of ``segments``; nothing of it is looked at yet."""
        self._prose, self._mentions, self._segments, self._language = prose, mentions, segments, language

    def above(self, start: int) -> Mention | None:
        """The date at the head of the block that holds ``start``, else that of the last heading before it that has one."""
        return self._label(start) or self._line_above(start)

    def _label(self, start: int) -> Mention | None:
        """The date that the block begins with, set off from what it says: "**10 March 2020.** It has been …"."""
        first = self._block(start)
        if _DIGIT.search(self._prose, first, min(start, first + _LONGEST_LABEL)) is None:
            return None
        for mention in self._mentions.between(first, min(start, first + _LONGEST_HEADING + 1)):
            if _LEAD.fullmatch(self._prose[first : mention.start]) is None:
                return None
            if _dates_an_entry(mention) and mention.end <= start:
                return mention if _LABEL_ENDS.match(self._prose, mention.end) is not None else None
        return None

    def _block(self, start: int) -> int:
        """Where the block that holds ``start`` begins."""
        left = max(0, start - _LONGEST_BLOCK)
        if self._prose.find("\n", left, start) < 0 and self._prose.find(BOUNDARY, left, start) < 0:
            return left
        return max((end.end() for end in _BLOCK_END.finditer(self._prose, left, start)), default=left)

    def _line_above(self, start: int) -> Mention | None:
        lines = bisect_left(self._ends, start)
        in_table = self._is_cell(start)
        for line in range(bisect_left(self._short, (lines,)) - 1, -1, -1):
            number, first, end = self._short[line]
            if number < lines - _MOST_LINES:
                return None
            for mention in reversed(self._mentions.between(first, end)):
                if mention.end <= end and self._is_heading(mention, first, end) and (in_table or self._reaches_out(first, end)):
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
            if end - first <= _LONGEST_LINE
            and (_SHORTEST_WEEKDAY <= end - first <= _LONGEST_WEEKDAY or _DIGIT.search(self._prose, first, end) is not None)
        ]

    def _is_heading(self, mention: Mention, first: int, end: int) -> bool:
        """Whether a date stands on a short line that is no sentence, or a line ends with it after a comma; a year or a weekday has its line for itself."""
        line = self._prose[first:end].strip()
        if not _dates_an_entry(mention):
            return (_is_year(mention) and line == mention.text) or (
                _is_weekday(mention) and _BARE_WEEKDAY.fullmatch(line) is not None
            )
        beside = len(line) - len(mention.text)
        if line.endswith((".", "!", "?")):
            return False
        return beside <= _LONGEST_HEADING or (beside <= _LONGEST_DATELINE and line.endswith(f", {mention.text}"))

    def _is_cell(self, place: int) -> bool:
        number = self._segment(place)
        return number >= 0 and self._segments[number].kind == "cell"

    def _segment(self, place: int) -> int:
        """Which segment holds a place; -1 where none does."""
        number = bisect_right(self._segments, place, key=_start) - 1
        return number if number >= 0 and place < self._segments[number].end else -1

    def _reaches_out(self, first: int, end: int) -> bool:
        """Whether the date of a line may date what stands outside of a table: always, but in a cell only if the cell before says so ("Date", "Posted")."""
        number = bisect_left(self._segments, end, key=_start) - 1
        if number < 0 or self._segments[number].kind != "cell" or self._segments[number].end <= first:
            return True
        before = self._segments[number - 1] if number > 0 else None
        label = self._prose[before.start : before.end] if before is not None and before.kind == "cell" else ""
        return re.fullmatch(self._language.cues.dates_the_page, label.strip(" \t\r\n:*_").lower()) is not None


def _start(segment: Segment) -> int:
    return segment.start


def _dates_an_entry(mention: Mention) -> bool:
    """Whether a mention is a day, with its year or without, or a month or week of a year."""
    expression = mention.expression
    if expression is None or mention.type not in ("DATE", "TIME") or expression.present or expression.offset is not None:
        return False
    if expression.day is not None:
        return expression.month is not None or expression.weekday is not None
    return expression.year is not None and mention.span is not None and mention.span.grain < Grain.YEAR


def _is_weekday(mention: Mention) -> bool:
    return mention.expression is not None and mention.expression.weekday is not None


def _is_year(mention: Mention) -> bool:
    span = mention.span
    return span is not None and span.grain is Grain.YEAR and mention.implied is None
