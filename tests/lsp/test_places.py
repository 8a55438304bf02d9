"""Lines and characters as an editor counts them, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from milestones.documents.positions import ColumnUnit
from milestones.lsp.places import Places

TEXTS = st.text(st.sampled_from("a é😀\n\r\x0c\u2028\ud83d"), max_size=40)
"""Characters of one to four units, those that end lines, and those that end lines for Python but not for editors."""


@given(TEXTS, st.sampled_from(ColumnUnit), st.data())
def test_an_offset_comes_back_from_its_place(text: str, unit: ColumnUnit, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    within_line_end = text[offset - 1 : offset + 1] == "\r\n" and offset > 0
    places = Places(text, unit)
    assert places.offset(places.range(offset, offset).start) == offset - within_line_end


@given(TEXTS, st.sampled_from(ColumnUnit), st.integers(0, 50), st.integers(0, 200))
def test_any_place_has_an_offset_on_its_line(text: str, unit: ColumnUnit, line: int, character: int) -> None:
    found = Places(text, unit).offset(Position(line, character))
    assert 0 <= found <= len(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    reached = Places(text, unit).range(found, found).start
    assert reached.line == min(line, len(lines) - 1)
    assert reached.character <= character or line >= len(lines)


@pytest.mark.parametrize(
    ("unit", "characters"),
    [(ColumnUnit.UTF16, [0, 0, 2, 3, 3]), (ColumnUnit.UTF8, [0, 0, 0, 0, 4]), (ColumnUnit.CODE_POINTS, [0, 1, 2, 2, 2])],
)
def test_a_place_within_a_character_is_that_of_the_character_and_one_beyond_a_line_its_end(
    unit: ColumnUnit, characters: list[int]
) -> None:
    places = Places("😀b\nc", unit)
    starts = [places.range(places.offset(Position(0, each)), 0).start.character for each in range(5)]
    assert starts == characters
    assert places.offset(Position(7, 0)) == len("😀b\nc")
