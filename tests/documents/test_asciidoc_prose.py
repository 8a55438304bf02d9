"""What of an AsciiDoc text is prose, and where it stands."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones import check
from milestones.documents.asciidoc import read
from milestones.documents.directives import directives
from milestones.documents.document import BOUNDARY, FILLER, OPAQUE

SEEN = [
    # the source, and its prose: | is a boundary, ~ what is read as a word without meaning
    ("= Title\n\nText.", "| Title | Text."),
    ("== Part\nText.", "| Part | Text."),
    ("Title\n=====\n\nText.", "Title | Text."),
    ("## Part", "| Part"),
    ("= Title\nJane Doe <jane@x.org>\nv1.0, 2021-08-26: 31 June\n:attribute: 31 June\n\nb", "| Title | b"),
    ("On *5* _May_ #2021# and **J**une", "On 5 May 2021 and June"),
    ("5 * 3, snake_case and a+b", "5 * 3, snake_case and a+b"),
    ("a `31 June` b `+31 June+` c +31 June+ d", "a ~ b ~ c ~ d"),
    ("a `31\nJune` b", "a ~ ~ b"),
    ("a +++31 June+++ b $$31 June$$ c pass:[31 June] d", "a ~ b ~ c ~ d"),
    ("https://x.org/31[one], link:x.html[two], xref:x[three], <<x>> and <<x,four>>", "one, two, three, ~ and four"),
    ("see https://x.org/2021/02/30 now", "see ~ now"),
    ("a image:x.png[31 June] b kbd:[F1] c", "a ~ b ~ c"),
    ("26^th^ H~2~O 10^3^", "26th H~O 10~"),
    ("10{nbsp}days {date} &nbsp;5", "10\xa0days ~ \xa05"),
    ("a ((term)) b (((31 June))) [[x]]c", "a ((term)) b c"),
    ("It closed.footnote:[On 5 May.] Then", "It closed. | On 5 May. | Then"),
    ("It closedfootnote:[On 5 May.] in June", "It closed in June"),
    ("It closed.footnote:[a [b] c] Then", "It closed. | a [b] c | Then"),
    (r"\*no* x", "*no x"),
    ("a\n// 31 June\nb", "a b"),
    ("////\n31 June\n////\nb", "| b"),
    ("----\n31 June\n\n31 June\n----\nb", "| b"),
    ("....\n31 June\n....\nb", "| b"),
    ("```ruby\n31 June\n```\nb", "| b"),
    ("++++\n31 June\n++++\nb", "| b"),
    ("----\n....\n----\nb", "| b"),
    ("[source,ruby]\n31 June\nmore\n\nb", "| b"),
    ("[source]\n--\n31 June\n--\nb", "| b"),
    ("--\na\n--\nb", "| a | b"),
    ("a\n\n 31 June\n more\n\nb", "a | b"),
    ("====\none\n\n****\ntwo\n****\n====\nthree", "| one | two | three"),
    ("[NOTE]\n====\none\n====", "| one |"),
    ("NOTE: one\ntwo", "| one two"),
    (".Title\none", "| Title | one"),
    ("* one\ngoes on\n** two\n- [x] three\n. four\n1. five", "| one goes on | two | three | four | five"),
    ("* one\n+\nmore\n\n  code", "| one | more |"),
    ("It happened in\n1986. Then", "It happened in 1986. Then"),
    ("term:: meaning\nterm two::\n  meaning", "term | meaning | term two | meaning"),
    ("image::x.png[31 June]\ninclude::x[]\nifdef::x[]\nb", "| b"),
    ("a\n\n:name: 31 June\n\nb", "a | b"),
    ("a\n\n'''\n\nb\n\n<<<\n\nc", "a | b | c"),
    ("[quote, Me]\n31 is quoted", "| 31 is quoted"),
    ("|===\n|a |b\n\n2+|c\nd .2+^.>s|e\n|===\n\nf", "| a | b | c d | e | f"),
    (",===\na,b\n,===", "| a | b |"),
    ("a\r\n\r\nb\r\n", "a b"),
    ("\ufeff= Title", "= Title"),
    ("a\x1eb\x00c\x1ad", "a b c d"),
    ("----\n31 June, unclosed", "|"),
    ("", ""),
]  # fmt: skip


def seen(prose: str) -> str:
    """The prose as a reader sees it, on one line, with one mark for each stretch of boundaries, and of opaque characters."""
    shown = re.sub(f"{OPAQUE}+", "~", prose.replace(FILLER, ""))
    shown = re.sub(f"[ \r\n{BOUNDARY}]*{BOUNDARY}[ \r\n{BOUNDARY}]*", " | ", shown)
    return re.sub("[ \r\n]+", " ", shown).strip()


@pytest.mark.parametrize(("source", "expected"), SEEN)
def test_a_reader_sees(source: str, expected: str) -> None:
    prose, _, _ = read(source)
    assert len(prose) == len(source)
    assert seen(prose) == expected


SEGMENTS = [
    ("== News\n\nOne\nmore.\n\nTwo.", [("heading", "News"), ("paragraph", "One\nmore.\n"), ("paragraph", "Two.")]),
    ("One:\n\n* a\n  b\n* c\n", [("paragraph", "One:\n"), ("item", "a\n  b\n"), ("item", "c\n")]),
    ("____\none\n\n* two\n____\nthree", [("quotation", "one\n"), ("item", "two\n"), ("paragraph", "three")]),
    ("[quote]\none\n\ntwo", [("quotation", "one\n"), ("paragraph", "two")]),
    ("a:: b", [("item", "a"), ("item", "b")]),
    ("|===\n|a|b\n|===", [("cell", "a"), ("cell", "b")]),
    ("----\ncode\n----", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), SEGMENTS)
def test_a_text_has_segments(source: str, expected: list[tuple[str, str]]) -> None:
    _, segments, _ = read(source)
    assert [(segment.kind, source[segment.start : segment.end].lstrip(" ")) for segment in segments] == expected


METADATA = [
    ("= T\n:revdate: 2021-08-26\n:lang: de\n\ntext", [("revdate", "2021-08-26"), ("lang", "de")]),
    (":date: 2021-08-26\n= T\n\ntext", [("date", "2021-08-26")]),
    ("= T\nJane Doe\nv1.0, 2021-08-26: first\n\ntext", [("revdate", "2021-08-26")]),
    ("= T\nJane Doe\n2021-08-26\n\ntext", [("revdate", "2021-08-26")]),
    ("= T\nJane Doe\n26 August 2021\n\ntext", [("revdate", "26 August 2021")]),
    ("= T\nJane Doe\nv1.0, August 26, 2021\n\ntext", [("revdate", "August 26, 2021")]),
    ("= T\nJane Doe\nv1.0\n\ntext", []),
    ("text\n\n:revdate: 2021-08-26", []),
    (":!toc:\n:empty:\n", []),
]


@pytest.mark.parametrize(("source", "expected"), METADATA)
def test_a_text_says_of_itself(source: str, expected: list[tuple[str, str]]) -> None:
    _, _, entries = read(source)
    assert [(entry.key, entry.value) for entry in entries] == expected
    assert all(source[entry.start : entry.end] == entry.value for entry in entries)


@pytest.mark.parametrize("head", ["= T\n:revdate: 2021-08-26\n", "= T\nJane Doe\nv2, 26 August 2021: final\n"])
def test_the_head_dates_the_text(head: str) -> None:
    report = check(f"{head}\nIt closed 8 days ago, on 18 August 2021.", syntax="asciidoc")
    assert [finding.verdict for finding in report.findings] == ["verified"]


def test_a_comment_may_speak_to_the_program() -> None:
    source = "a\n// milestones: ignore[elapsed] as printed\nb\n\n----\n// milestones: ignore\n----\n\n// milestones: as-of=2021-08-26\n"
    first, second = directives(source, "asciidoc")
    assert (first.name, first.checks, first.reason) == ("ignore", ("elapsed",), "as printed")
    assert source[first.start : first.end] == "// milestones: ignore[elapsed] as printed"
    assert second.options == {"as-of": "2021-08-26"}


def test_a_claim_may_run_over_a_line_break_and_points_at_the_source() -> None:
    source = "NOTE: It was *Friday*,\n26 August 2021."
    (finding,) = check(source, syntax="asciidoc").findings
    assert finding.verdict == "contradicted"
    assert source[finding.start : finding.end] == "Friday*,\n26 August 2021"


def test_a_claim_does_not_run_from_one_block_into_the_next() -> None:
    for source in (
        "* Friday,\n* 26 August 2021",
        "|===\n|Friday |26 August 2021\n|===",
        ".Friday\n26 August 2021",
        "Friday:: 26 August 2021",
    ):
        assert check(source, syntax="asciidoc").findings == ()


TEXTS = st.one_of(
    st.text(alphabet=st.sampled_from("`*_|=:.-+>[]<#\\ \n\ta1^~{}/'\x00\x1e"), max_size=150),
    st.lists(
        st.sampled_from(
        ("= ", "\n", "\n\n", " ", "* ", ". ", "`", "====", "----", "--", "|===", "|", "a::", " b", "[source]", "text", "\r\n", "\ufeff", "// ", "////", "NOTE: ",
         "____", ":a: b", "footnote:[x]", "image::x[]", "+\n", ".T", "v1, 2021")
        ),
        max_size=30,
    ).map("".join),
)  # fmt: skip


@given(TEXTS)
def test_any_text_is_as_long_as_its_prose(source: str) -> None:
    prose, segments, metadata = read(source)
    assert len(prose) == len(source)
    pairs = zip(prose, source, strict=True)
    assert all(shown in (BOUNDARY, FILLER, OPAQUE, " ") or shown == written or written in "&{" for shown, written in pairs)
    assert all(0 <= segment.start < segment.end <= len(source) for segment in segments)
    assert all(first.end <= second.start for first, second in itertools.pairwise(segments))
    assert all(source[entry.start : entry.end] == entry.value for entry in metadata)
