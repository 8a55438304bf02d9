"""The edits between two texts: few where they can be, and always the right ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from milestones.documents.positions import ColumnUnit
from milestones.lsp.actions import MOST_COMPARED, changed_lines
from milestones.lsp.places import Places

TEXTS = st.text(st.sampled_from("ab\n\r😀"), max_size=30)


def carried_out(before: str, after: str) -> tuple[str, int]:
    """The first text with the edits that make the second of it, and how many they are."""
    places = Places(before, ColumnUnit.UTF16)
    edits = changed_lines(before, after, places)
    text = before
    for edit in reversed(edits):
        text = text[: places.offset(edit.range.start)] + edit.new_text + text[places.offset(edit.range.end) :]
    return text, len(edits)


@given(TEXTS, TEXTS)
def test_the_edits_make_one_text_of_another(before: str, after: str) -> None:
    assert carried_out(before, after)[0] == after


def test_lines_that_stay_are_not_touched_unless_there_are_too_many_to_compare() -> None:
    assert carried_out("one\r\ntwo\r\nthree\r\n", "ONE\r\ntwo\r\nTHREE\r\n") == ("ONE\r\ntwo\r\nTHREE\r\n", 2)
    assert carried_out("same\n", "same\n") == ("same\n", 0)
    middle = "line\n" * MOST_COMPARED
    assert carried_out(f"one\n{middle}three\n", f"ONE\n{middle}THREE\n") == (f"ONE\n{middle}THREE\n", 1)
