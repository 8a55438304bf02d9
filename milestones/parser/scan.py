"""The first pass: where in a text anything about time may stand.

A trigger is a word of a list; only the windows around triggers are read any further. Whether a run of characters between two spaces
holds one is found out once, by one alternation of all triggers, and remembered: most runs of a text have come before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, compress

from milestones.documents.document import BOUNDARY
from milestones.language.language import Language
from milestones.parser.runs import block, runs

MARGIN = 48
"""How many characters on either side of a hit belong to its window."""

_REACH = 24
"""How much further a window may reach so as to end with a whole word."""
_MAY_BREAK = re.compile("[\n" + BOUNDARY + "]")
_BREAK = re.compile(r"\n[ \t\r\f\v]*\n\s*|" + BOUNDARY + "+")
_LONGEST = 40
_MOST = 1 << 16
"""Which runs are remembered, and how many."""
_LED = re.compile(r"\(\?<=[^)]*\)")
"""What has to stand before a trigger, at the head of its pattern."""
_ASK = ((0, 0),)
"""Stands for the triggers of a run that only its place in the text decides."""
_Trie = dict[str, "_Trie"]
_Spans = tuple[tuple[int, int], ...]


def windows(prose: str, language: Language) -> Iterator[tuple[int, int]]:
    """The stretches of ``prose`` worth reading, as (start, end), in order and disjoint; none runs over a blank line or a boundary."""
    start, end = 0, -1
    for left, right in hits(prose, language):
        if left - MARGIN <= end:
            end = right + MARGIN
            continue
        if end >= 0:
            yield from _cut(prose, start, end)
        start, end = max(0, left - MARGIN), right + MARGIN
    if end >= 0:
        yield from _cut(prose, start, end)


def hits(prose: str, language: Language) -> Iterator[tuple[int, int]]:
    """Where the triggers of a language stand: what :func:`trigger_pattern` finds, in order and disjoint."""
    pattern, known = trigger_pattern(language), _known(language)
    done = base = 0
    while base < len(prose):
        text = block(prose, base)
        parts = runs(text)
        found = list(map(known.__getitem__, parts))
        ends = list(accumulate(map(len, parts))) if any(found) else []
        for index, spans in compress(enumerate(found), found):
            end = base + ends[index] + index
            start = end - len(parts[index])
            if spans is not _ASK:
                for left, right in spans:
                    yield start + left, start + right
                done = start + spans[-1][1]
                continue
            for match in pattern.finditer(prose, max(done, start - known.lead), end):
                yield match.span()
                done = match.end()
        base += len(text) + 1


class _Known(dict[str, _Spans]):
    """The triggers of each run of characters between spaces, found when it is first asked for.

    A run with the last word of a trigger of several words, or with what is one only after some words, has to be looked at where it stands, from ``lead``
    characters before it on.
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._pattern = trigger_pattern(language)
        several = [word.rsplit(" ", 1) for word in language.triggers if " " in word]
        self._last = re.compile("|".join(re.escape(words[-1]) for words in several) or r"(?!)", re.IGNORECASE)
        led = [_LED.sub("", pattern) for pattern in language.trigger_patterns if _LED.match(pattern) is not None]
        self._led = re.compile("|".join(led) or r"(?!)")
        self.lead = max((len(words[0]) + 1 for words in several), default=0)

    def __missing__(self, run: str) -> _Spans:
        if len(run) > _LONGEST:
            return _ASK
        if self._led.search(run) is not None or self._last.search(run) is not None:
            found: _Spans = _ASK
        else:
            found = tuple(match.span() for match in self._pattern.finditer(run))
        if len(self) >= _MOST:
            self.clear()
        self[run] = found
        return found


@lru_cache(maxsize=8)
def _known(language: Language) -> _Known:
    return _Known(language)


@lru_cache(maxsize=8)
def trigger_pattern(language_key: Language) -> re.Pattern[str]:
    """The compiled alternation of a language's triggers, factored into a trie with every case spelled out, and of four digits that may be a year."""
    words = {form for word in language_key.triggers for form in (word, word.capitalize(), word.upper())}
    endings = "".join(f"|{pattern}" for pattern in language_key.trigger_patterns)
    first = "".join(sorted({re.escape(word[0]) for word in words}))
    return re.compile(rf"(?:\b(?=[12{first}])(?:{_factored(_trie(words))}|[12][0-9]{{3}}(?:s|-W[0-9]+)?){endings})\b")


def _cut(prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start, end = _whole_words(prose, start, end)
    for gap in _BREAK.finditer(prose, start, end) if _MAY_BREAK.search(prose, start, end) is not None else ():
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if end > start:
        yield start, end


def _whole_words(prose: str, start: int, end: int) -> tuple[int, int]:
    if start and not prose[start - 1].isspace():
        start -= len(prose[max(0, start - _REACH) : start].rsplit(None, 1)[-1])
    if end < len(prose) and not prose[end].isspace():
        end += len(prose[end : end + _REACH].split(None, 1)[0])
    return start, min(end, len(prose))


def _trie(words: Iterable[str]) -> _Trie:
    root: _Trie = {}
    for word in sorted(words):
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return root


def _factored(node: _Trie) -> str:
    if set(node) == {""}:
        return ""
    branches = [re.escape(character) + _factored(child) for character, child in node.items() if character]
    singles = all(len(branch) == 1 for branch in branches)
    body = f"[{''.join(branches)}]" if singles and len(branches) > 1 else "|".join(branches)
    if len(branches) > 1 and not singles:
        body = f"(?:{body})"
    if "" in node:
        return f"{body}?" if len(branches) > 1 or len(body) == 1 else f"(?:{body})?"
    return body
