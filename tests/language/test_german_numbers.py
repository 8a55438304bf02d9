"""German number words: what they say, and how a figure is written in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.language.de.compounds import compound
from milestones.language.de.numbers import cardinal, half, ordinal
from milestones.language.de.spelling import spell


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("eins", 1), ("zwei", 2), ("zwo", 2), ("zwölf", 12), ("sechzehn", 16), ("siebzehn", 17), ("einundzwanzig", 21),
        ("dreißig", 30), ("dreissig", 30), ("fuenfzig", 50), ("neunundneunzig", 99), ("hundert", 100), ("einhundert", 100),
        ("hunderteins", 101), ("hundertundeins", 101), ("dreihundertfünfundsechzig", 365), ("tausend", 1000), ("eintausend", 1000),
        ("tausendundeins", 1001), ("neunzehnhundertneunundachtzig", 1989), ("zweitausenddreihundertelf", 2311),
        ("zehntausenddreihundertsechzehn", 10316), ("hunderttausend", 100_000),
    ],
)  # fmt: skip
def test_a_number_word_says_its_number(word: str, number: int) -> None:
    assert cardinal(word) == number


@pytest.mark.parametrize(
    "word", ["", "ein", "und", "hundertundtausendmal", "achtung", "dreist", "elfe", "zweifel", "wunder", "hundertjahr"]
)
def test_other_words_say_none(word: str) -> None:
    assert cardinal(word) is None


@pytest.mark.parametrize(
    ("word", "rank"),
    [
        ("erste", 1), ("zweiten", 2), ("dritter", 3), ("vierte", 4), ("siebte", 7), ("siebente", 7), ("achten", 8), ("neunzehnte", 19),
        ("zwanzigste", 20), ("sechsundzwanzigsten", 26), ("hundertste", 100), ("hunderterste", 101), ("hundertfünfte", 105),
        ("dreihundertfünfundsechzigste", 365), ("tausendster", 1000),
    ],
)  # fmt: skip
def test_an_ordinal_says_its_place(word: str, rank: int) -> None:
    assert ordinal(word) == rank


@pytest.mark.parametrize("word", ["letzte", "bekannte", "zweite welt", "rechte", "hunderte", "zwanzige", "dreizehnste"])
def test_other_words_are_no_ordinals(word: str) -> None:
    assert ordinal(word) is None


@given(st.integers(2, 999_999))
def test_reading_undoes_writing(number: int) -> None:
    assert cardinal(spell(number, "zwei") or "") == number


@given(st.integers(1, 99_999), st.sampled_from(["erste", "zweiten", "dritter", "vierten", "zwanzigstes"]))
def test_reading_undoes_writing_of_ordinals_and_their_endings_stay(number: int, old: str) -> None:
    written = spell(number, old) or ""
    assert ordinal(written) == number
    assert written[-2:] == old[-2:]


@pytest.mark.parametrize(("number", "old", "written"), [(1, "zwei", None), (0, "zwei", None), (5, "Haus", None), (101, "zehn", "hunderteins"),
                                                        (21_021, "zehn", "einundzwanzigtausendeinundzwanzig"), (3, "zweiten", "dritten")])  # fmt: skip
def test_a_figure_is_written_in_words_where_the_text_has_words(number: int, old: str, written: str | None) -> None:
    assert spell(number, old) == written


def test_halves_are_numbers() -> None:
    assert half("anderthalb") == 1.5
    assert half("zweieinhalb") == 2.5
    assert half("deshalb") is None


@pytest.mark.parametrize(
    ("word", "lengths"),
    [
        ("fünftägiger", [4, 7]), ("dreiundneunzigjährige", [14, 7]), ("halbjahr", [4, 4]), ("montagabend", [6, 5]),
        ("hundertjahrfeier", [7, 4, 5]), ("einundzwanzig", [13]), ("zwanzigste", [10]), ("firmenjubiläum", [14]),
    ],
)  # fmt: skip
def test_a_word_of_several_parts_is_several_tokens(word: str, lengths: list[int]) -> None:
    assert [length for length, _ in compound(word)] == lengths
    assert sum(lengths) == len(word)


@pytest.mark.parametrize(
    "word", ["volljährig", "langjährige", "mehrtägig", "alltäglich", "halbinsel", "einmalig", "montagsmaler"]
)
def test_words_that_only_look_like_it_are_left(word: str) -> None:
    assert compound(word) == ()
