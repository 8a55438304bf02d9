"""A run of characters that was read once is the same everywhere, but where a number goes on after a space."""

from __future__ import annotations

import random

import pytest

from milestones.language.de import GERMAN
from milestones.language.en import ENGLISH
from milestones.language.language import Language
from milestones.parser.lexer import Token, next_tokens
from milestones.parser.row import read


def words(text: str, language: Language = ENGLISH) -> list[str]:
    """The tokens of a text as they are written, and whether they stand where they say."""
    row = read(text, 0, len(text), language)
    assert len(row) == len(row.keys) == len(row[:])
    assert all("".join(text[token.start : token.end].split()) == "".join(token.text.split()) for token in row)
    return [token.text for token in row]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("at 5 p.m. on Monday", ["at", "5 p.m.", "on", "Monday"]),
        ("worth $ 5 million today", ["worth", "$ 5 million", "today"]),
        ("some 10 000 people", ["some", "10 000", "people"]),
        ("10 000", ["10 000"]),
        ("on 31 October 2015, it", ["on", "31", "October", "2015", ",", "it"]),
        ("5,\n6 (7) 8", ["5", ",", "6", "(", "7", ")", "8"]),
        ("more than\ntwo years", ["more than", "two", "years"]),
        ("for more  than a few weeks", ["for", "more than", "a few", "weeks"]),
        ("the day before yesterday", ["the day before yesterday"]),
        ("the twenty-first day", ["the", "twenty-first", "day"]),
    ],
)
def test_a_token_ends_where_its_words_end(text: str, tokens: list[str]) -> None:
    assert words(text) == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("am 26. 8. 2021, um 9 Uhr 30 da", ["am", "26. 8. 2021", ",", "um", "9 Uhr 30", "da"]),
        ("der 1000. Tag", ["der", "1000.", "Tag"]),
        ("die 1930er Jahre", ["die", "1930er Jahre"]),
        ("ein dreitägiges Fest", ["ein", "drei", "tägiges", "Fest"]),
    ],
)
def test_the_language_says_what_goes_on(text: str, tokens: list[str]) -> None:
    assert words(text, GERMAN) == tokens


def test_the_same_run_is_another_token_beside_other_words() -> None:
    assert read("in 2015 he", 0, 10, ENGLISH).keys[1] == "y"
    assert read("at 2015 rpm", 0, 11, ENGLISH).keys[1] == "N"
    assert read("in 2015 he", 0, 10, ENGLISH).keys[1] == "y"


def test_a_window_is_read_as_if_nothing_stood_around_it() -> None:
    text = "12 000 people since 1999 rpm"
    row = read(text, 3, 24, ENGLISH)
    assert [(token.text, token.start) for token in row] == [("000", 3), ("people", 7), ("since", 14), ("1999", 20)]
    assert row.keys.endswith("y")


def test_phrases_that_share_a_run_are_one_token_each() -> None:
    assert words("(more than-a few, more\nthan 12 of them)") == [
        "(",
        "more than",
        "-",
        "a few",
        ",",
        "more than",
        "12",
        "of",
        "them",
        ")",
    ]
    assert words("every other-more than") == ["every other", "-", "more than"]


def test_the_row_says_of_what_runs_it_is() -> None:
    row = read("in 2015, more than (two) years", 0, 30, ENGLISH)
    assert "".join(row.runs) == row.keys
    assert row.firsts == [0, 1, 3, 4, 7, 8]


def test_a_token_that_was_asked_for_twice_is_one() -> None:
    row = read("two days later", 0, 14, ENGLISH)
    assert row[1] is row[1:][0]
    with pytest.raises(IndexError):
        row[3]


PIECES = [
    "worth",
    "Monday,",
    "2021",
    ", 45,",
    "1st",
    "may.",
    "5 p.m.",
    "$5 million",
    "$",
    "5",
    "million",
    "10 000",
    "000",
    "26. 8. 2021",
    "30er Jahren",
    "drei",
    "Q3",
    "'98",
    "2021-08-26",
    "1/2/2021",
    "3:15",
    "Uhr",
    "rpm",
    "people",
    "day's",
    "A320",
    "50%",
    "1,000",
    "1.000",
    "(",
    ")",
    "“x”",
    "20th",
    "x" * 45,
    "5.",
    "1999.",
    "1.5",
    "12!",
    "2015?",
    '30"',
    "7”",
    "2½",
]
GLUE = ["", " ", " ", " ", "  ", "\n", "\t", "\xa0", "-", "–"]


@pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=lambda language: language.code)
def test_the_tokens_of_runs_are_those_of_the_text_read_in_one_go(language: Language) -> None:
    chance = random.Random(7)
    for _ in range(300):
        text = "".join(chance.choice(PIECES) + chance.choice(GLUE) for _ in range(30))
        expected: list[Token] = []
        while found := next_tokens(text, expected[-1].end if expected else 0, len(text), 0, language):
            expected += found
        assert read(text, 0, len(text), language)[:] == expected, text
