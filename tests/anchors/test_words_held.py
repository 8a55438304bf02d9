"""Words that are looked for before a pattern: no text that the pattern finds lacks all of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.anchors.words_held import holds_any
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
        assert holds_any(text, words)


@pytest.mark.parametrize(("text", "held"), [("First PUBLISHED in May", True), ("It was public", False), ("", False)])
def test_words_are_found_in_whatever_letters(text: str, held: bool) -> None:
    assert holds_any(text, ("publish", "print")) is held
