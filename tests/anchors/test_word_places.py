"""Words of a stem are found by what they begin with, and a text is read for a clause only where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones import check
from milestones.anchors.small_letters import SmallLetters
from milestones.anchors.stems import stem
from milestones.anchors.text_events import beginnings
from milestones.anchors.word_places import WordPlaces
from milestones.language.de import GERMAN
from milestones.language.en import ENGLISH
from milestones.language.language import Language

LANGUAGES = {"en": ENGLISH, "de": GERMAN}


def inflected(language: Language) -> st.SearchStrategy[str]:
    """Words of the language's groups with endings, or parts of endings."""
    endings = st.sampled_from(("", *language.cues.suffixes)) | st.text(alphabet="aeinrst", max_size=3)
    return st.builds(lambda word, ending: word + ending, st.sampled_from(sorted(language.stems)), endings)


@pytest.mark.parametrize("code", LANGUAGES)
@given(data=st.data())
def test_every_word_of_a_stem_begins_with_one_of_its_beginnings(code: str, data: st.DataObject) -> None:
    language = LANGUAGES[code]
    word = data.draw(inflected(language))
    assert word.startswith(beginnings(stem(word, language), language))


PROSE = "The arrest was quick. It is 30 days since the arrest. He was ARRESTED."


@pytest.mark.parametrize(
    ("prose", "sentence", "outside"),
    [
        (PROSE, (22, 53), True),
        (PROSE, (0, len(PROSE)), False),
        (PROSE[22:53], (0, 31), False),
        (PROSE[:53], (22, 53), True),
        ("İt. " + PROSE[22:53], (4, 35), True),
        (PROSE[22:52] + " and" * 300 + ".", (0, 1231), True),
    ],
    ids=["both sides", "all is the sentence", "alone", "before", "letters that change in number", "a sentence that may be cut"],
)
def test_a_word_stand_outside_of_a_sentence_or_not(prose: str, sentence: tuple[int, int], outside: bool) -> None:
    assert WordPlaces(prose, SmallLetters(prose), ENGLISH).stand_outside("arrest", sentence) is outside


@pytest.mark.parametrize("told", ["Berg was arrested on 1 December 2018.", "The ARREST of Berg came on 1 December 2018."])
@pytest.mark.parametrize("between", ["", "It rained. " * 200], ids=["near", "far"])
def test_a_clause_is_found_wherever_it_stands(told: str, between: str) -> None:
    claim = "On 26 August 2021 it was 1,000 days since the arrest."
    for text in (f"{told} {between}{claim}", f"{claim} {between}{told}"):
        (finding,) = (each for each in check(text).findings if each.check == "elapsed")
        assert finding.verdict == "verified"
        assert finding.premises[0].source == "elsewhere in the text"
