from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.documents.document import BOUNDARY, Document
from milestones.report.characters import width
from milestones.report.excerpt import excerpt


def quoted(text: str, claim: str, *others: str, encoding: str = "utf-8") -> list[str]:
    document = Document(text, text)
    spans = [(text.index(other), text.index(other) + len(other)) for other in others]
    start = text.index(claim)
    shown = excerpt(document, start, start + len(claim), spans, encoding=encoding)
    return [shown.text, shown.underline]


def test_the_claim_is_underlined_in_its_own_sentence() -> None:
    text = "It rained. The siege lasted 40 days in all. Then it ended."
    assert quoted(text, "40 days") == [
        "The siege lasted 40 days in all.",
        "                 ^^^^^^^",
    ]


def test_premises_of_the_same_sentence_are_marked_below() -> None:
    assert quoted("From 3 May to 6 May it took 4 days.", "4 days", "3 May", "6 May") == [
        "From 3 May to 6 May it took 4 days.",
        "     -----    -----         ^^^^^^",
    ]


def test_line_breaks_are_folded_into_spaces() -> None:
    assert quoted("The siege\n    lasted 40\r\ndays in all.", "40\r\ndays") == [
        "The siege lasted 40 days in all.",
        "                 ^^^^^^^",
    ]


def test_a_blank_line_ends_the_excerpt() -> None:
    assert quoted("A heading\n\nlasted 40 days\n\nmore", "40 days")[0] == "lasted 40 days"


def test_a_full_stop_of_an_abbreviation_does_not_end_the_sentence() -> None:
    text = "On Aug. 26 Mr. A. Smith had waited 40 days. He left."
    assert quoted(text, "40 days")[0] == "On Aug. 26 Mr. A. Smith had waited 40 days."


def test_a_boundary_of_prose_ends_the_excerpt() -> None:
    source = "one | lasted 40 days | three"
    prose = source.replace("|", BOUNDARY)
    start = source.index("40")
    assert excerpt(Document(source, prose), start, start + 7).text == "lasted 40 days"


def test_a_long_sentence_is_cut_at_words_on_both_sides() -> None:
    text = "word " * 100 + "40 days" + " word" * 100
    shown, below = quoted(text, "40 days")
    assert shown.startswith("…word ")
    assert shown.endswith(" word…")
    assert len(shown) < 220
    assert shown[below.index("^") :].startswith("40 days")


def test_wide_characters_take_two_columns_and_combining_ones_none() -> None:
    assert quoted("日本 40 days", "40 days")[1] == "     ^^^^^^^"
    assert quoted("cafe\u0301 40 days", "40 days")[1] == "     ^^^^^^^"


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [("\x1b[31m", "\\x1b[31m"), ("\u202e", "\\u202e"), ("\x00", "\\x00"), ("\ud800", "\\ud800"), ("\x9b", "\\x9b")],
)
def test_characters_that_would_control_a_terminal_are_escaped(hostile: str, shown: str) -> None:
    text, below = quoted(f"a{hostile}b 40 days", "40 days")
    assert text == f"a{shown}b 40 days"
    assert text[below.index("^") :] == "40 days"


def test_characters_that_the_stream_lacks_are_escaped() -> None:
    assert quoted("café 40 days", "40 days", encoding="ascii")[0] == "caf\\xe9 40 days"


@given(st.text(max_size=400), st.data())
def test_any_text_gives_one_printable_line_with_its_claim_underlined(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(Document(text, text), start, end)
    assert len(shown.text.splitlines()) <= 1
    assert width(shown.underline) <= width(shown.text)
    if text[start:end].strip() and width(text[start:end].strip()):
        assert "^" in shown.underline
