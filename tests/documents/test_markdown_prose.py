"""What of a Markdown file is prose, and where it stands."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones import check
from milestones.documents.document import BOUNDARY, FILLER, OPAQUE
from milestones.documents.markdown import read

SEEN = [
    ("# Title\n\nText.", "Title Text."),
    ("Some **bold** and *thin* words", "Some bold and thin words"),
    ("a `31 June 2021` b", "a b"),
    ("a [text](http://x.org/31-june) b", "a text b"),
    ("- one\n- two", "one two"),
    ("1. one\n2. two", "one two"),
    ("> quoted", "quoted"),
    ("| a | b |\n| --- | --- |\n| c | d |", "a b c d"),
    ("```\n31 June 2021\n```\nb", "b"),
    ("~~~ python\n31 June 2021\n~~~\nb", "b"),
    ("a\n\n    31 June 2021\n\nb", "a b"),
    ("a <!-- 31 June 2021 --> b", "a b"),
    ("[id]: http://x.org/2021-02-30 'title'\n\na", "a"),
    ("---\ndate: 2021-02-30\n---\na", "a"),
    ("see https://x.org/2021/02/30/ now", "see now"),
    ("10&nbsp;days", "10 days"),
    (r"1\* note", "1* note"),
]


def seen(prose: str) -> str:
    """The prose as a reader sees it, on one line."""
    return " ".join(prose.replace(FILLER, "").replace(BOUNDARY, " ").replace(OPAQUE, "").split())


@pytest.mark.parametrize(("source", "expected"), SEEN)
def test_a_reader_sees(source: str, expected: str) -> None:
    prose, _, _ = read(source)
    assert len(prose) == len(source)
    assert seen(prose) == expected


def test_front_matter_gives_values_with_their_places() -> None:
    source = '---\ntitle: x\ndate: "2021-08-26"\n---\ntext'
    _, _, metadata = read(source)
    dated = next(entry for entry in metadata if entry.key == "date")
    assert dated.value == "2021-08-26"
    assert source[dated.start : dated.end] == "2021-08-26"


def test_a_claim_does_not_run_from_one_cell_or_item_into_the_next() -> None:
    assert check("- Friday,\n- 26 August 2021", syntax="markdown").findings == ()
    assert check("| Friday | 26 August 2021 |\n| --- | --- |", syntax="markdown").findings == ()


def test_a_claim_may_run_over_a_line_break_of_its_paragraph() -> None:
    (finding,) = check("It was Friday,\n26 August 2021.", syntax="markdown").findings
    assert finding.verdict == "contradicted"


@given(st.text(alphabet=st.sampled_from("`*_~[]()<>!|#-+.>&; \n\tab1\\:=\x00\x1e"), max_size=150))
def test_any_text_is_as_long_as_its_prose(source: str) -> None:
    prose, segments, _ = read(source)
    assert len(prose) == len(source)
    assert all(0 <= segment.start < segment.end <= len(source) for segment in segments)
    assert all(first.end <= second.start for first, second in itertools.pairwise(segments))
