"""JSON written piece by piece is the JSON that would be written at once."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.report.json_stream import Series, encodable_json, write_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


def written(value: object, encoding: str = "utf-8") -> str:
    stream = io.StringIO()
    write_json(value, stream, encoding)
    return stream.getvalue()


@given(JSON, st.sampled_from(["utf-8", "ascii", "cp1252"]))
def test_what_is_written_is_the_value(value: object, encoding: str) -> None:
    text = written(value, encoding)
    text.encode(encoding)
    assert json.loads(text) == value
    assert text == encodable_json(value, encoding) + "\n"


def test_a_series_is_a_list_and_without_items_an_empty_one() -> None:
    assert json.loads(written({"all": Series((1, 2), lambda each: each * 10), "none": Series((), str)})) == {
        "all": [10, 20],
        "none": [],
    }
    assert written(Series((), str)) == written([])
    assert written(Series((1, 2), int)) == written([1, 2])


def test_items_are_made_while_the_first_are_written_already() -> None:
    stream = io.StringIO()
    before: list[int] = []

    def make(number: int) -> dict[str, int]:
        before.append(len(stream.getvalue()))
        return {"number": number}

    write_json(Series(range(10_000), make), stream, "utf-8")
    assert before[0] == 0 < before[-1]
    assert len(json.loads(stream.getvalue())) == 10_000


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("é ł 🎉", "cp1252", '"é \\u0142 \\ud83c\\udf89"'),  # what the encoding has stays
        ("é", "ascii", '"\\u00e9"'),
        ("\x9b\u202e\u2028\ufeff", "utf-8", '"\\u009b\\u202e\\u2028\\ufeff"'),  # what controls a terminal never does
        ("##[error]", "utf-8", '"\\u0023#[error]"'),
        ("\ud800", "utf-8", '"\\ud800"'),
    ],
)
@pytest.mark.parametrize("form", [encodable_json, lambda value, encoding: written(value, encoding).rstrip("\n")])
def test_what_cannot_or_should_not_stand_as_it_is_is_escaped(
    text: str, encoding: str, shown: str, form: Callable[[str, str], str]
) -> None:
    assert form(text, encoding) == shown
