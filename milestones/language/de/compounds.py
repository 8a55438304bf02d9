"""German words of several parts: number words, "fünftägig", "Halbjahr", "Montagabend"."""

from __future__ import annotations

import re

from milestones.language import token_class as tc
from milestones.language.de.calendar_names import DAY_PART_ENDINGS, LENGTHS, UNIT_PLURALS, UNITS, WEEKDAYS
from milestones.language.de.numbers import FRACTIONS, cardinal, half, ordinal
from milestones.language.language import Entry, Part

_LENGTH = re.compile(rf"(.+?)(jährig|{'|'.join(LENGTHS)})(e[nrsm]?)?")
_PART_OF_UNIT = re.compile(r"(halb|viertel|dreiviertel)(.+)")
_DAY_AND_PART = re.compile(rf"({'|'.join(WEEKDAYS)})({'|'.join(DAY_PART_ENDINGS)})s?")
_EDGES = {"anfang": "START", "beginn": "START", "mitte": "MID", "ende": "END"}
_EDGE = re.compile(rf"(jahres|monats)({'|'.join(_EDGES)})s?")
_FEAST = re.compile(r"(.+)jahr(?:es)?(feier|jubiläum|jubiläums)")
_LONGEST = 90
"""Letters of the longest word that is looked into; the longest number below a million has fewer, with an ending and *jährig* behind it."""
_JUBILEE = ("jubiläum", "jubiläums")


def compound(word: str) -> tuple[Part, ...]:
    """The tokens that a word in lower case is made of, each with its length; empty for a word that is none of these."""
    if len(word) > _LONGEST:
        return ()
    number = _number(word)
    if number is not None:
        return ((len(word), number),)
    place = ordinal(word)
    if place is not None:
        return ((len(word), (tc.ORDINAL, place)),)
    return _length(word) or _part_of_unit(word) or _edge_of_unit(word) or _day_and_part(word) or _feast(word)


def _number(word: str) -> Entry | None:
    value = cardinal(word) or half(word)
    return (tc.NUMBER_WORD, value) if value is not None else None


def _length(word: str) -> tuple[Part, ...]:
    """ "fünf|tägig", "dreiundneunzig|jährige"; of a part of a year the second half is the year itself."""
    match = _LENGTH.fullmatch(word)
    if match is None:
        return ()
    head, unit = match[1], match[2]
    number = (tc.NUMBER_WORD, 1) if head == "ein" else _number(head)
    part = (tc.FRACTION, FRACTIONS[head]) if head in FRACTIONS else None
    if number is None and part is None:
        return ()
    tail = (tc.YEARS_OLD if number is not None else tc.UNIT, "year") if unit == "jährig" else (tc.UNIT, LENGTHS[unit])
    return ((len(head), number or part or tail), (len(word) - len(head), tail))


def _part_of_unit(word: str) -> tuple[Part, ...]:
    match = _PART_OF_UNIT.fullmatch(word)
    unit = UNITS.get(match[2]) or UNIT_PLURALS.get(match[2]) if match is not None else None
    if match is None or unit is None:
        return ()
    return ((len(match[1]), (tc.FRACTION, FRACTIONS[match[1]])), (len(match[2]), (tc.UNIT, unit)))


def _edge_of_unit(word: str) -> tuple[Part, ...]:
    """ "Jahres|ende", "Monats|anfang"."""
    match = _EDGE.fullmatch(word)
    if match is None:
        return ()
    return ((len(match[1]), (tc.UNIT, UNITS[match[1]])), (len(word) - len(match[1]), (tc.POSITION, _EDGES[match[2]])))


def _day_and_part(word: str) -> tuple[Part, ...]:
    match = _DAY_AND_PART.fullmatch(word)
    if match is None:
        return ()
    day = match[1]
    return ((len(day), (tc.WEEKDAY, WEEKDAYS[day])), (len(word) - len(day), (tc.DAY_PART, DAY_PART_ENDINGS[match[2]])))


def _feast(word: str) -> tuple[Part, ...]:
    """ "hundert|jahr|feier", and any jubilee that says of what it is: "Firmenjubiläum"."""
    match = _FEAST.fullmatch(word)
    number = _number(match[1]) if match is not None else None
    if match is not None and number is not None:
        middle = len(word) - len(match[1]) - len(match[2])
        return ((len(match[1]), number), (middle, (tc.UNIT, "year")), (len(match[2]), (tc.ANNIVERSARY, None)))
    return ((len(word), (tc.ANNIVERSARY, None)),) if word.endswith(_JUBILEE) else ()
