"""What a text claims stands in the places that its words alone show; what lies outside of them need not be read."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from milestones.language.de import GERMAN
from milestones.language.en import ENGLISH
from milestones.language.language import Language
from milestones.parser.claim import Claim
from milestones.parser.claim_places import claim_places
from milestones.parser.claims import claims
from milestones.parser.mentions import Mentions, Surroundings, WrittenMentions

CORPUS = Path(__file__).parent.parent / "corpus"
LANGUAGES = pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=lambda language: language.code)
NUMBERS = [
    "1",
    "2",
    "9",
    "14",
    "15",
    "27",
    "29",
    "30",
    "31",
    "33",
    "60",
    "99",
    "100",
    "366",
    "1,000",
    "1.000",
    "2½",
    "1789",
    "1999",
    "2018",
    "2021",
    "1999-2018",
    "29.2.2021",
    "31/4/2020",
    "2021-02-30",
    "26.",
    "8.",
    "2021",
    "'98",
    "3rd",
    "31st",
    "30th",
    "31.",
    "1000.",
]
MARKS = [",", ".", ";", ":", "(", ")", "-", "–", "“", "”", "’s", "'s"]
GLUE = [" ", " ", " ", " ", " ", " ", "", "-", "\n", "\n\n", ", ", ". "]


def read(text: str, language: Language, places: Sequence[tuple[int, int]]) -> list[Claim]:
    mentions = Mentions(WrittenMentions(text, language), Surroundings(date_order=language.date_order))
    return claims(text, mentions, places, language)


def test_a_run_without_a_space_may_claim_something_where_a_digit_or_a_word_of_time_stands_in_it() -> None:
    dashes = "beyond–doubt–" * 20
    assert [text for text in (dashes, f"{dashes}3 men", f"{dashes}in–a–week", f"{dashes}three weeks") if list(claim_places(text, ENGLISH))] == [
        f"{dashes}3 men", f"{dashes}in–a–week", f"{dashes}three weeks"
    ]  # fmt: skip


def vocabulary(language: Language) -> list[str]:
    """Every word and phrase that the language knows of, some of them as names begin, and words that it does not know."""
    known = [*language.words, *(" ".join(words) for words in language.phrases), *language.relations, *language.triggers]
    verbs = [*language.cues.is_verbs, *language.cues.was_verbs]
    strange = ["Harbin", "bridge", "long", "report", "Joan Pell", "T", "D", "L", "+", "minus", "plus"]
    return [*known, *(word.capitalize() for word in known), *verbs * 20, *strange * 20]


@pytest.mark.parametrize(
    "text",
    [
        "The strike ended 12 days later.", "It was the second day of the siege.", "on day 100", "aged 33", "at the age of sixty", "Joan Pell, 33, sang.",
        "Joan Pell was 27 when it began.", "She died there at 61.", "He turned 30.", "a year ago", "half a year after the vote", "30 February",
        "the thirty-first of April", "Monday, 3 May 2021", "3 May 2021 was a Monday", "from 2019 to 2015", "11 July [O.S. 1 July] 1690", "its golden jubilee",
        "a two-day visit", "twenty (20) days", "T+10, 3 May", "the 30-year-old", "2021-02-30", "17 to 14 August 1851", "from 500 to 600 BC",
    ],
)  # fmt: skip
def test_a_place(text: str) -> None:
    assert list(claim_places(text, ENGLISH))


@pytest.mark.parametrize(
    "text",
    [
        "last week", "every year", "in 2018", "on Monday", "Monday morning", "March 2019", "12 March 2019", "today", "the second offer", "in the 1980s",
        "for a few minutes", "This week the council meets.", "the years of plenty", "It was one of two.", "paid 2,131 crowns for 12 chairs",
    ],
)  # fmt: skip
def test_no_place(text: str) -> None:
    assert list(claim_places(text, ENGLISH)) == []


def test_a_place_in_a_long_text_is_found_wherever_it_stands() -> None:
    for length in range(32_700, 32_800, 7):
        text = "word " * (length // 5) + "it began twelve days after the vote. " + "word " * 9_000
        assert next(text[start:end] for start, end in claim_places(text, ENGLISH)) == "days"
    assert list(claim_places("x" * 100_000, ENGLISH)) == []


@LANGUAGES
def test_the_texts_of_the_corpus_claim_nothing_outside_of_their_places(language: Language) -> None:
    for file in sorted((CORPUS / language.code).rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        for row in (text, *re.split(r"\n|\|", text)):
            assert read(row, language, list(claim_places(row, language))) == read(row, language, [(0, len(row))]), row


@LANGUAGES
def test_words_in_any_order_claim_nothing_outside_of_their_places(language: Language) -> None:
    chance = random.Random(11)
    known = vocabulary(language)
    for _ in range(1_500):
        pieces = [chance.choice(chance.choice((known, known, NUMBERS, MARKS))) for _ in range(chance.randint(2, 12))]
        text = "".join(piece + chance.choice(GLUE) for piece in pieces)
        assert read(text, language, list(claim_places(text, language))) == read(text, language, [(0, len(text))]), text
