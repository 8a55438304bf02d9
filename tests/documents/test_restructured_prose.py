"""What of a reStructuredText is prose, and where it stands; docutils itself says what a reader sees."""

from __future__ import annotations

import itertools
import re

import docutils.core
import docutils.nodes
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones import check
from milestones.documents.directives import directives
from milestones.documents.document import BOUNDARY, FILLER, OPAQUE
from milestones.documents.restructured import read

SEEN = [
    # the source, and its prose: | is a boundary, ~ what is read as a word without meaning
    ("Title\n=====\n\nText.", "Title | Text."),
    ("=====\nTitle\n=====\nText.", "| Title | Text."),
    ("a\n\n----\n\nb", "a | b"),
    ("On *5* May **2021**", "On 5 May 2021"),
    ("5 * 3, snake_case", "5 * 3, snake_case"),
    ("a ``31 June`` b", "a ~ b"),
    ("a ``31\nJune`` b", "a ~ ~ b"),
    ("a `31 June` b", "a ~ b"),
    ("a :code:`31 June` and :ref:`one <two>` and :doc:`three` and `four`:term:", "a ~ and one and three and four"),
    ("`a text <http://x.org/31-june>`_ and `ref`_ and ref__", "a text and ref and ref"),
    ("see https://x.org/2021/02/30 now", "see ~ now"),
    ("note [1]_ and [#a]_ and [CIT2002]_ x", "note and and x"),
    ("|date| is", "~ is"),
    (r"\*no\* H\ :sub:`2`\ O", "*no* H~O"),
    ("a::\n\n   31 June\n\n     more\n\nb", "a:: | b"),
    ("::\n\n   31 June\n\nb", "| b"),
    ("a::\n\n> 31 June\n> more\n\nb", "a:: | b"),
    ("- a::\n\n    31 June\n\n  b", "| a:: | b"),
    (">>> 31 June\n31\n\nb", "| b"),
    ("- one\n  more\n\n  still\n- two", "| one more still | two"),
    ("1. one\n2. two\n\n#. three", "| one | two | three"),
    ("It happened in\n1986. Then", "It happened in 1986. Then"),
    ("1986. Then\nit ended", "1986. Then it ended"),
    ("term\n  meaning\n  of it\nterm two\n  meaning", "term | meaning of it | term two | meaning"),
    ("text\n\n:when: 31 June\n   2021", "text | 31 June 2021"),
    (".. note:: one\n   two\n\n   three\n\nfour", "| one two three four"),
    (".. note::\n   :class: x\n\n   one", "| one"),
    (".. admonition:: Title\n\n   one", "| Title one"),
    (".. versionadded:: 3.5\n   one", "| one"),
    (".. versionchanged:: 3.5 one\n   two", "| one two"),
    (".. py:function:: f(a)\n\n   one", "| one"),
    (".. figure:: x.png\n   :alt: 31 June\n\n   one", "| one"),
    (".. code-block:: python\n   :linenos:\n\n   31 June\n\n   more\n\nb", "| b"),
    (".. image:: 31-june.png\n\nb", "| b"),
    (".. toctree::\n   :maxdepth: 2\n\n   31-june\n\nb", "| b"),
    (".. epigraph::\n\n   one", "| one"),
    (".. [1] one\n   two\n.. [#x] three\n\nb", "| one two | three b"),
    (".. _a: http://x.org/31\n.. |b| replace:: 31 June\n__ http://x.org\n\nb", "| b"),
    (".. 31 June\n   more\n\n   still\n\nb", "| b"),
    ("..\n   31 June\n\nb", "| b"),
    ("..\n\n   quoted", "| quoted"),
    ("+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n\ne", "| a | b | c | d | e"),
    ("==== ====\na    b\n==== ====\nc d  e\n==== ====\n\nf", "| a | b | c d | e | f"),
    ("==== ====\na    b", "| a b"),
    ("| one\n| two", "| one two"),
    ("a\r\n\r\nb\r\n", "a b"),
    ("\ufeffTitle\n=====", "Title |"),
    ("a\x1eb\x00c\x1ad", "a b c d"),
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
    assert seen(prose).removesuffix(" |") == expected.removesuffix(" |")


SEGMENTS = [
    ("News\n====\n\nOne\nmore.\n\nTwo.", [("heading", "News\n"), ("paragraph", "One\nmore.\n"), ("paragraph", "Two.")]),
    ("One:\n\n- a\n  b\n- c\n", [("paragraph", "One:\n"), ("item", "a\n  b\n"), ("item", "c\n")]),
    ("One:\n\n   quoted\n\n   more\n\ntwo", [("paragraph", "One:\n"), ("quotation", "quoted\n"), ("quotation", "more\n"), ("paragraph", "two")]),
    (".. pull-quote::\n\n   quoted", [("quotation", "quoted")]),
    (".. topic:: News\n\n   One.", [("heading", "News\n"), ("paragraph", "One.")]),
    ("== ==\na  b\n== ==", [("cell", "a "), ("cell", "b")]),
    ("::\n\n  code", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), SEGMENTS)
def test_a_text_has_segments(source: str, expected: list[tuple[str, str]]) -> None:
    _, segments, _ = read(source)
    assert [(segment.kind, source[segment.start : segment.end].lstrip(" ")) for segment in segments] == expected


METADATA = [
    (":date: 2021-08-26\n:author: Jane\n\ntext", [("date", "2021-08-26"), ("author", "Jane")]),
    ("News\n====\n\n:Date: 2021-08-26\n\ntext", [("date", "2021-08-26")]),
    ("====\nNews\n====\n\n.. a comment\n\n:Date: 2021-08-26", [("date", "2021-08-26")]),
    (".. title: x\n.. date: 2021-08-26 10:00\n\ntext", [("title", "x"), ("date", "2021-08-26 10:00")]),
    (".. post:: 2021-08-26\n\ntext", [("post", "2021-08-26")]),
    ("text\n\n:date: 2021-08-26", []),
    ("text\n\n.. date: 2021-08-26", []),
]


@pytest.mark.parametrize(("source", "expected"), METADATA)
def test_a_text_says_of_itself(source: str, expected: list[tuple[str, str]]) -> None:
    _, _, entries = read(source)
    assert [(entry.key, entry.value) for entry in entries] == expected
    assert all(source[entry.start : entry.end] == entry.value for entry in entries)


def test_a_field_at_the_head_dates_the_text() -> None:
    report = check("News\n====\n\n:date: 2021-08-26\n\nIt closed 8 days ago, on 18 August 2021.", syntax="restructuredtext")
    assert [finding.verdict for finding in report.findings] == ["verified"]


def test_a_comment_may_speak_to_the_program() -> None:
    source = "a\n\n.. milestones: ignore[elapsed] as printed\n\nb::\n\n  .. milestones: ignore\n\n.. note::\n\n  .. milestones: as-of=2021-08-26\n"
    first, second = directives(source, "restructuredtext")
    assert (first.name, first.checks, first.reason) == ("ignore", ("elapsed",), "as printed")
    assert source[first.start : first.end] == ".. milestones: ignore[elapsed] as printed"
    assert second.options == {"as-of": "2021-08-26"}


def test_a_claim_may_run_over_a_line_break_and_points_at_the_source() -> None:
    source = ".. note:: It was *Friday*,\n   26 August 2021."
    (finding,) = check(source, syntax="restructuredtext").findings
    assert finding.verdict == "contradicted"
    assert source[finding.start : finding.end] == "Friday*,\n   26 August 2021"


def test_a_claim_does_not_run_from_one_block_into_the_next() -> None:
    for source in (
        "Friday,\n  26 August 2021",
        "- Friday,\n- 26 August 2021",
        "====== ==============\nFriday 26 August 2021\n====== ==============",
    ):
        assert check(source, syntax="restructuredtext").findings == ()


UNSEEN_NODES = (
    "literal_block", "literal", "comment", "substitution_definition", "target", "raw", "docinfo", "system_message", "doctest_block", "field_name", "math",
    "label", "title_reference", "footnote_reference", "citation_reference", "problematic",
)  # fmt: skip
WORDS = (
    "one",
    "two *three*",
    "four\nfive",
    "``codea``",
    "`six <http://x.org>`_",
    "seven::",
    "`titlea`",
    "nine ten",
    ":strong:`eleven`",
)
BODY = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


def indented(text: str, lead: str) -> str:
    head, *rest = text.split("\n")
    return "\n".join([lead + head, *(" " * len(lead) + line if line else line for line in rest)])


def led(text: str, lead: str) -> str:
    head, _, last = lead.rpartition("\n")
    return (head + "\n" if head else "") + indented(text, last)


def nested(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(blocks, min_size=1, max_size=3).map("\n\n".join)
    leads = st.sampled_from(("- ", "1. ", "   ", ".. note::\n\n   ", ".. [#] text\n\n   ", ":field: text\n\n   "))
    masked = st.sampled_from((".. code-block:: x\n\n   ", ".. hidden ", "codeb::\n\n   ", ".. |sub| replace:: "))
    return st.one_of(
        st.tuples(several, leads).map(lambda pair: led(*pair)),
        st.tuples(BODY, masked).map(lambda pair: pair[1] + indented(pair[0].replace("::", ""), "   ").lstrip()),
        BODY.map(lambda text: f"term\n{indented(text, '   ')}"),
    )


BLOCK = st.recursive(BODY, nested, max_leaves=6)


def words_of_docutils(source: str) -> list[str]:
    tree = docutils.core.publish_doctree(
        source, settings_overrides={"report_level": 5, "halt_level": 6, "docinfo_xform": False, "doctitle_xform": False}
    )
    words: list[str] = []

    def visit(node: docutils.nodes.Node) -> None:
        if type(node).__name__ in UNSEEN_NODES:
            return
        if isinstance(node, docutils.nodes.Text):
            words.extend(re.findall(r"\w+", str(node)))
        for child in node.children:
            visit(child)

    visit(tree)
    return words


@settings(max_examples=150, deadline=None)
@given(st.lists(BLOCK, min_size=1, max_size=4).map("\n\n".join))
def test_what_is_prose_is_what_docutils_shows(source: str) -> None:
    prose, _, _ = read("start\n\n" + source)
    assert re.findall(r"\w+", seen(prose)) == words_of_docutils("start\n\n" + source)


TEXTS = st.one_of(
    st.text(alphabet=st.sampled_from("`*_|=:.-+>[]<#\\ \n\ta1\x00\x1e"), max_size=150),
    st.lists(
        st.sampled_from(
        (".. ", "::", "\n", "\n\n", "   ", "- ", "1. ", "``", "`", "====", "== ==", "+--+", "| ", ":a: ", "note::", "[1] ", "text", "\r\n", "\ufeff", ">>> ", "_a: ",
         "\t")
        ),
        max_size=30,
    ).map("".join),
)  # fmt: skip


@given(TEXTS)
def test_any_text_is_as_long_as_its_prose(source: str) -> None:
    prose, segments, metadata = read(source)
    assert len(prose) == len(source)
    assert all(shown in (BOUNDARY, FILLER, OPAQUE, " ") or shown == written for shown, written in zip(prose, source, strict=True))
    assert all(0 <= segment.start < segment.end <= len(source) for segment in segments)
    assert all(first.end <= second.start for first, second in itertools.pairwise(segments))
    assert all(source[entry.start : entry.end] == entry.value for entry in metadata)


def test_items_within_items_on_one_line_have_a_depth() -> None:
    source = "- " * 50_000 + "It was Friday, 26 August 2021."
    prose, _, _ = read(source)
    assert len(prose) == len(source)
    assert prose.endswith("It was Friday, 26 August 2021.")
