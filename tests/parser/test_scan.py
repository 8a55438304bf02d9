"""Triggers are found run by run, and are those that the one pattern of all of them finds."""

from __future__ import annotations

import random

import pytest

from milestones.language.de import GERMAN
from milestones.language.en import ENGLISH
from milestones.language.language import Language
from milestones.parser.scan import hits, trigger_pattern, windows

PIECES = {
    "en": ["the", "future", "that", "time", "May", "may.", "mayor", "2021", "2021-W12", "a, 45,", ", 45,", "45", "1st", "b.c.", "day's", "mid-", "1990s", "x" * 50],
    "de": ["Jahr", "30ern", "dreitägige", "Halbjahr", "Tagmorgen", "v. Chr.", "am 3. Mai", "Jubiläum", "mal", "1999", "der", "übermorgen", "x" * 50],
}  # fmt: skip
GLUE = ["", " ", " ", " ", "  ", "\n", "\n\n", "\t", "\xa0", "-", ",", ", ", "\x1e"]


@pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=lambda language: language.code)
def test_hits_are_what_the_pattern_finds(language: Language) -> None:
    chance = random.Random(7)
    for _ in range(300):
        text = "".join(chance.choice(PIECES[language.code]) + chance.choice(GLUE) for _ in range(40))
        expected = [match.span() for match in trigger_pattern(language).finditer(text)]
        assert list(hits(text, language)) == expected, text


def test_hits_of_a_long_text_are_found_past_the_ends_of_its_blocks() -> None:
    text = "nothing of note, then the future, " * 4_000
    assert sum(1 for _ in hits(text, ENGLISH)) == 4_000
    assert list(hits("May" * 30_000 + " May", ENGLISH)) == [(90_001, 90_004)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No word of it here at all.", []),
        ("May", ["May"]),
        ("x" * 60 + " may " + "y" * 60, ["x" * 24 + "x" * 23 + "x" * 13 + " may " + "y" * 60]),
        ("They met.\n\nIn May they parted.\n\nNobody knew.", ["They met.", "In May they parted.", "Nobody knew."]),
    ],
)
def test_a_window_ends_with_a_word_and_at_a_blank_line(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in windows(text, ENGLISH)] == expected
