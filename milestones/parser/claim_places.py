"""Where in a text a claim can stand at all, so that nothing else need be read for one.

A claim needs a quantity (a number beside a unit, an age, an anniversary) or dates that can be at odds with a weekday, with the calendar or with each other.
Which of these a run of characters between two spaces may be a part of is one letter a token, found out once for each run and remembered. A pattern over these
letters finds the places. It finds too many rather than too few: what it passes over can hold no claim, whatever stands around it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from milestones.language import token_class as tc
from milestones.language.language import Language
from milestones.parser.lexer import Token, next_tokens
from milestones.parser.runs import block, runs
from milestones.parser.scan import trigger_pattern

_OVERLAP = 400
"""How many characters of a block are looked at again with the next, so that no place is cut."""
_MOST = 1 << 16
"""How many runs are remembered."""
_LONG = 40
"""A run of more characters is no word: it may hold a claim where a digit or a word of time stands in it, and else only its ends are read."""
_DIGIT = re.compile(r"\d")
_GLUED = re.compile(r"\d{3}[^\W\d_]")
"""What is part of a number and then a word of its own where a number stands before it: 60 100days."""
_LATE = 29
"""The first day of a month that not every month has."""
_YOUNG = 15
"""From which number on a number alone may be an age."""
_LETTERS = {
    **dict.fromkeys((tc.UNIT, tc.UNITS, tc.YEARS_OLD), "u"),
    **dict.fromkeys((tc.SMALL_NUMBER, tc.NUMBER), "n"),
    **dict.fromkeys((tc.NUMBER_WORD, tc.FRACTION), "w"),
    **dict.fromkeys((tc.YEAR_NUMBER, tc.ISO_WEEK), "y"),
    tc.SHORT_YEAR: "y", tc.ERA: "e", tc.INDEFINITE: "a", tc.ORDINAL: "o", tc.TURNED: "j", tc.DEATH: "h", tc.AGE: "j",
    **dict.fromkeys((tc.MONTH, tc.MONTH_OR_WORD), "M"),
    **dict.fromkeys((tc.WEEKDAY, tc.WEEKDAY_OR_WORD), "D"),
    **dict.fromkeys((tc.ISO_DATE, tc.NUMERIC_DATE, tc.ORDINAL_DATE, tc.ANNIVERSARY, tc.AGED), "!"),
    tc.ADJECTIVE: "x", ",": ",", "-": "-", ")": ")",
}  # fmt: skip
"""The letters of the classes that matter: ``!`` is a claim or a part of one by itself, ``.`` whatever is not here.

Besides, ``3`` is a day that not every month has, ``c`` a small number in words, ``v`` a verb before an age, ``X`` a letter alone."""
_NUMBER, _COUNT, _X = "[n3wc]", "[n3ywcae)]", "[-xXv]"
_STARTS = "[!uMDyen3wojhX]"
"""What a place is found by; all of them are rare, so that a search leaps from one to the next."""
_PLACES = (
    "(?<=!)",
    f"(?<=u)(?:(?<={_COUNT}u)|(?<={_COUNT}{_X}u)|(?<={_COUNT}{_X}{{2}}u)|(?<={_COUNT}{_X}{{3}}u)|(?<={_COUNT}{_X}{{4}}u))",
    "(?<=u)(?:(?<=[o3]u)|(?<=[o3]-u)|[n3y])",
    f"(?<=[n3])(?:,(?<=,.,)|\\))|(?<=j).{{0,4}}{_NUMBER}|(?<=h).{{0,8}}{_NUMBER}",
    "(?<=D)[^M]{0,8}M|(?<=M)(?:[^D]{0,12}D|[^M]{0,8}M)",
    "(?<=3)[^M]{0,3}M|(?<=w)-?o[^M]{0,3}M|(?<=M).{0,3}(?:3|w-?o)",
    "(?<=[ye])[^ye]{0,14}[ye]|(?<=y)[-.][n3]|(?<=e)(?<=[n3y].[n3y]e)",
    "(?<=[n3o])[^M]{1,5}[n3o][^M]{0,2}M|(?<=M)\\.?[n3o][^M]{1,5}[n3o]",
    "(?<=[n3w])(?:(?<=v.)|(?<=v..))|(?<=X)(?:-u)?-?.[n3]",
)
_STOPS = (r"(?<=D).{0,3}[n3]\.[n3o]", r"(?<=[on3])\.?[on3]\.?y", r"(?<=u)(?:(?<=[n3y]\.u)|(?<=[n3y]\.-u))")
"""More of them where a full stop makes a number a place in a sequence."""


def claim_places(prose: str, language: Language) -> Iterator[tuple[int, int]]:
    """The stretches of ``prose`` in or around which a claim may stand, as (start, end), in order."""
    letters, pattern = _letters(language), _pattern(language.ordinal_stops)
    base = 0
    while base < len(prose):
        text = block(prose, base)
        keys = list(map(letters.__getitem__, runs(text)))
        matches = list(pattern.finditer("".join(keys)))
        if matches:
            yield from _in_text(runs(text), keys, matches, base)
        base += _next(text) if base + len(text) < len(prose) else len(text)


def _next(text: str) -> int:
    """Where in a block the next begins: with the word at which the overlap does, so that no place is cut."""
    return text.rfind(" ", 0, max(len(text) - _OVERLAP, 0)) + 1 or len(text) + 1


def _in_text(parts: list[str], keys: list[str], matches: list[re.Match[str]], base: int) -> Iterator[tuple[int, int]]:
    """Where the runs of some matches in the letters of all runs stand in the text."""
    lasts = list(accumulate(map(len, keys)))
    ends = list(accumulate(map(len, parts)))
    for match in matches:
        first, last = bisect_right(lasts, match.start()), bisect_right(lasts, match.end() - 1)
        yield base + ends[first] + first - len(parts[first]), base + ends[last] + last


class _Letters(dict[str, str]):
    """The letters of each run of characters, found when it is first asked for."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._ends = _phrase_ends(language)
        self._verbs = language.cues.is_verbs | language.cues.was_verbs

    def __missing__(self, run: str) -> str:
        if len(run) > _LONG:
            told = _DIGIT.search(run) or trigger_pattern(self._language).search(run)
            return self._read(run[:_LONG]) + self._read(run[-_LONG:]) if told is None else "!"
        if len(self) >= _MOST:
            self.clear()
        found = self[run] = self._read(run)
        return found

    def _read(self, run: str) -> str:
        found: list[str] = []
        reached, dotted = 0, "." in run
        while tokens := next_tokens(run, reached, len(run), 0, self._language):
            found += [self._letter(token, dotted) for token in tokens]
            reached = tokens[-1].end
        return "".join(found)

    def _letter(self, token: Token, dotted: bool) -> str:
        lower = token.text.lower()
        if token.key == tc.OPAQUE and _GLUED.match(lower) is not None:
            return "!"
        if lower in self._verbs:
            return "v"
        ends = self._ends.get(lower) if dotted or len(lower) > 1 else None
        letter = ends or _LETTERS.get(token.key, ".")
        if letter in "no" and token.key != tc.NUMBER and token.value >= _LATE:
            return "3"
        if letter == "w" and isinstance(token.value, int) and token.value < _YOUNG:
            return "c"
        return "X" if letter == "x" and len(token.text) == 1 and token.text.isupper() else letter


def _phrase_ends(language: Language) -> dict[str, str]:
    """The letters of phrases that make one token of several words, by the last of these words; by all where the token is as good as none."""
    found = {}
    for words, (key, _) in language.phrases.items():
        last = next((word for word in reversed(words) if word.isalpha()), "")
        if key == tc.ADJECTIVE:
            inert = [word for word in words if _LETTERS.get(language.words.get(word, (key, None))[0], ".") == "."]
            found.update(dict.fromkeys(inert, "x"))
        elif key in _LETTERS:
            found[last] = _LETTERS[key]
    return found


@lru_cache(maxsize=8)
def _letters(language: Language) -> _Letters:
    return _Letters(language)


@lru_cache(maxsize=2)
def _pattern(ordinal_stops: bool) -> re.Pattern[str]:
    places = (*_PLACES, *_STOPS) if ordinal_stops else _PLACES
    return re.compile(f"{_STARTS}(?:{'|'.join(places)})")
