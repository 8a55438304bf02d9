"""The sentence in which a finding stands, on one line, with the claim underlined."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from milestones.documents.document import BOUNDARY, Document
from milestones.report.characters import visible, width

_CONTEXT = 100
_SENTENCE_ENDS = ".!?…"
_CLOSERS = "\"')]”’»"
_AROUND_SENTENCES = " \t\r\n" + BOUNDARY
_GAP = re.compile(f"[{_AROUND_SENTENCES}]")
_WORD_OR_SPACE = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """``text`` is one line of the document; ``underline`` goes below it: ``^`` under the claim, ``-`` under its premises."""

    text: str
    underline: str


def excerpt(
    document: Document, start: int, end: int, others: Iterable[tuple[int, int]] = (), *, encoding: str = "utf-8"
) -> Excerpt:
    """The sentence around the claim from ``start`` to ``end``, cut to about 100 characters on either side.

    Line breaks and runs of white space are one space; characters that would control a terminal are escaped. ``others``
    are the spans of premises: those that stand in the same sentence are marked too.
    """
    first = _beginning(document.prose, start)
    last = _ending(document.prose, end)
    marks = _marks(first, last, (start, end), others)
    shown, below = _folded(document.source[first:last], marks, encoding)
    ellipsis = visible("…", encoding) if encoding.lower().startswith("utf") else "..."
    if not _starts_sentence(document.prose, first):
        shown, below = ellipsis + shown, " " * len(ellipsis) + below
    if not _ends_sentence(document.prose, last):
        shown += ellipsis
    return Excerpt(shown, below.rstrip())


def _beginning(prose: str, start: int) -> int:
    """Where the sentence begins, or the first word at most 100 characters before ``start``."""
    limit = max(0, start - _CONTEXT)
    gaps = [gap.end() for gap in _GAP.finditer(prose, limit, start)]
    position = next((each for each in reversed(gaps) if _starts_sentence(prose, each)), limit)
    if position == limit and not _starts_sentence(prose, position):
        space = prose.find(" ", position, start)
        position = start if space < 0 else space + 1
    while position < start and prose[position].isspace():
        position += 1
    return position


def _ending(prose: str, end: int) -> int:
    """Where the sentence ends, or the last word at most 100 characters after ``end``."""
    limit = min(len(prose), end + _CONTEXT)
    gaps = (gap.start() for gap in _GAP.finditer(prose, end, limit))
    position = next((each for each in gaps if _ends_sentence(prose, each)), limit)
    if position == limit and not _ends_sentence(prose, position):
        space = prose.rfind(" ", end, position)
        position = end if space < 0 else space
    while position > end and prose[position - 1].isspace():
        position -= 1
    return position


def _starts_sentence(prose: str, position: int) -> bool:
    """Whether nothing of the same sentence stands before ``position``."""
    before = prose[max(0, position - 8) : position]
    if before and before[-1] not in _AROUND_SENTENCES:
        return False
    stripped = before.rstrip(" \t\r\n")
    if not stripped or stripped.endswith(BOUNDARY):
        return True
    if before[len(stripped) :].count("\n") > 1:
        return True
    return len(stripped) < len(before) and _closes_sentence(stripped) and _opens_sentence(prose, position)


def _ends_sentence(prose: str, position: int) -> bool:
    """Whether nothing of the same sentence stands after ``position``."""
    after = prose[position : position + 8]
    if after and after[0] not in _AROUND_SENTENCES:
        return False
    stripped = after.lstrip(" \t\r\n")
    if not stripped or stripped.startswith(BOUNDARY):
        return True
    blank = after[: len(after) - len(stripped)]
    if blank.count("\n") > 1:
        return True
    closed = bool(blank) and _closes_sentence(prose[max(0, position - 8) : position])
    return closed and _opens_sentence(prose, position + len(blank))


def _closes_sentence(text: str) -> bool:
    """Whether ``text`` ends in a full stop that ends more than an abbreviation such as "Aug." or an initial."""
    bare = text.rstrip(_CLOSERS)
    if not bare or bare[-1] not in _SENTENCE_ENDS:
        return False
    return bare[-1] != "." or not _is_abbreviation(bare[:-1].split()[-1:])


def _is_abbreviation(words: list[str]) -> bool:
    """Whether the word before a full stop looks cut short: "Aug", "Mr", an initial, "a.m", or is the place in a sequence of "am 24. August"."""
    word = words[0].strip(_CLOSERS + "([“‘") if words else ""
    return (
        (word.isdigit() and len(word) <= 2)
        or (word.isalpha() and (len(word) == 1 or (word[0].isupper() and len(word) <= 4)))
        or "." in word
    )


def _opens_sentence(prose: str, position: int) -> bool:
    character = prose[position : position + 1]
    return bool(character) and not character.islower()


def _marks(first: int, last: int, claim: tuple[int, int], others: Iterable[tuple[int, int]]) -> list[str]:
    """One character for each of the source from ``first`` to ``last``: what stands below it."""
    marks = [" "] * (last - first)
    for (start, end), sign in [*((other, "-") for other in others), (claim, "^")]:
        if first <= start < end <= last:
            marks[start - first : end - first] = sign * (end - start)
    return marks


def _folded(source: str, marks: list[str], encoding: str) -> tuple[str, str]:
    """The source with each run of white space as one space, and the marks widened to what is shown."""
    shown: list[str] = []
    below: list[str] = []
    for found in _WORD_OR_SPACE.finditer(source):
        piece, signs = found.group(), marks[found.start() : found.end()]
        if piece[0].isspace():
            shown.append(" ")
            below.append(signs[0])
        elif piece.isascii() and piece.isprintable():
            shown.append(piece)
            below += signs
        else:
            characters = [visible(character, encoding) for character in piece]
            shown += characters
            below += [sign * width(character) for sign, character in zip(signs, characters, strict=True)]
    return "".join(shown), "".join(below)
