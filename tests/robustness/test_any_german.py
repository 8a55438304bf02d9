"""German prose never raises either, and no word is too long."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones import check
from milestones.language.languages import language

GERMAN = language("de")
PIECES = [
    *sorted(GERMAN.words), *(" ".join(words) for words in GERMAN.phrases), *sorted(GERMAN.relations), "1.", "26.", "1.000", "1.000.", "2021", "2,5", "26.8.2021",
    "26. 8. 2021", "31.", "14.30 Uhr", "1990er", "–", "†", "*", "(", ")", ",", ".", "Krieg", "Einstein", "geboren", "fünftägiger", "93-jährig", "49-Jährige",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES).flatmap(lambda piece: st.sampled_from([piece, piece.capitalize()])), max_size=20).map(
    " ".join
)


@settings(max_examples=300, deadline=None)
@given(text=SOUP, read_as=st.sampled_from(["de", "en"]))
def test_a_soup_of_german_gives_a_report_whose_findings_quote_it(text: str, read_as: str) -> None:
    for finding in check(text, as_of="2021-08-26", language=read_as).findings:
        assert text[finding.start : finding.end] == finding.text


@pytest.mark.parametrize(
    "word", ["hundert" * 5000, "tausend" * 5000, "ein" * 5000 + "jährig", "und" * 5000 + "tägig", "halb" * 5000 + "jahr"]
)
def test_a_word_without_end_is_only_a_word(word: str) -> None:
    assert not check(f"Drei Tage {word} Tage", language="de").findings
