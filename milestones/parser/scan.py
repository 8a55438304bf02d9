"""The first pass: where in a text anything about time may stand.

One alternation of trigger words, factored into a trie and with every case spelled out, runs over the prose at native
speed; only the windows around its hits are read any further.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from milestones.documents.document import BOUNDARY
from milestones.language.language import Language

MARGIN = 48
"""How many characters on either side of a hit belong to its window."""

_BREAK = re.compile(r"\n[ \t\r\f\v]*\n\s*|" + BOUNDARY + "+")
_Trie = dict[str, "_Trie"]


def windows(prose: str, language: Language) -> Iterator[tuple[int, int]]:
    """The stretches of ``prose`` worth reading, as (start, end), in order and disjoint; none runs over a blank line or a boundary."""
    start = end = -1
    for hit in trigger_pattern(language).finditer(prose):
        left, right = hit.span()
        if left - MARGIN <= end:
            end = right + MARGIN
            continue
        if end >= 0:
            yield from _cut(prose, start, end)
        start, end = max(0, left - MARGIN), right + MARGIN
    if end >= 0:
        yield from _cut(prose, start, end)


@lru_cache(maxsize=8)
def trigger_pattern(language_key: Language) -> re.Pattern[str]:
    """The compiled alternation of a language's triggers, and of four digits that may be a year."""
    words = {form for word in language_key.triggers for form in (word, word.capitalize(), word.upper())}
    endings = "".join(f"|{pattern}" for pattern in language_key.trigger_patterns)
    first = "".join(sorted({re.escape(word[0]) for word in words}))
    return re.compile(rf"(?:\b(?=[12{first}])(?:{_factored(_trie(words))}|[12][0-9]{{3}}(?:s|-W[0-9]+)?){endings})\b")


def _cut(prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start, end = _whole_words(prose, start, end)
    for gap in _BREAK.finditer(prose, start, end):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if end > start:
        yield start, end


def _whole_words(prose: str, start: int, end: int) -> tuple[int, int]:
    limit = len(prose)
    reach = 24
    while start > 0 and reach and not prose[start - 1].isspace():
        start -= 1
        reach -= 1
    reach = 24
    while end < limit and reach and not prose[end].isspace():
        end += 1
        reach -= 1
    return start, min(end, limit)


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
