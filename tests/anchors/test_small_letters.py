"""Words that are looked for before a pattern: no text that the pattern finds lacks all of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.anchors.small_letters import SmallLetters
from milestones.language.cues import NEVER
from milestones.language.de import GERMAN
from milestones.language.en import ENGLISH
from milestones.language.language import Language

LANGUAGES = {"en": ENGLISH, "de": GERMAN}
_LETTERS = st.characters(max_codepoint=0x24F, exclude_categories=["Cs"])


def guarded(language: Language) -> list[tuple[str, tuple[str, ...]]]:
    """The patterns of a language that words stand guard for."""
    cues = language.cues
    rows = ((cues.printed_again, cues.printed_words), (cues.born, cues.birth_words), (cues.born_after, cues.birth_words))
    return [(pattern, words) for pattern, words in rows if pattern != NEVER]


@pytest.mark.parametrize("code", LANGUAGES)
@given(data=st.data())
def test_whatever_a_pattern_finds_holds_one_of_its_words(code: str, data: st.DataObject) -> None:
    for pattern, words in guarded(LANGUAGES[code]):
        text = data.draw(st.from_regex(pattern, alphabet=_LETTERS))
        assert re.search(pattern, text) is not None
        assert SmallLetters(text).hold_any(words)


@pytest.mark.parametrize(("text", "held"), [("First PUBLISHED in May", True), ("It was public", False), ("", False)])
def test_words_are_found_in_whatever_letters(text: str, held: bool) -> None:
    assert SmallLetters(text).hold_any(("publish", "print")) is held


@pytest.mark.parametrize(("text", "places"), [("Born so, born thus", [0, 9]), ("Nobody", [])])
def test_the_places_of_a_word_are_those_in_the_text(text: str, places: list[int]) -> None:
    letters = SmallLetters(text)
    assert letters.keep_places
    assert letters.places("born") == places


def test_a_letter_that_becomes_two_moves_what_follows() -> None:
    assert not SmallLetters("İstanbul").keep_places
