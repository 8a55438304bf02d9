"""What is quoted and what is not; in doubt it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.documents.quotations import Quotations
from milestones.documents.reading import document_from_text

QUOTED = [
    "“It is HERE,” she said.",
    "\"It is HERE,\" she said.",
    "She said: \"It is HERE.\"",
    "She said (\"it is HERE\") so.",
    "‘It is HERE,’ she said.",
    "'It is HERE,' she said.",
    "‘It’s HERE,’ she said.",
    "'It's HERE,' she said.",
    "“It’s the workers’ day HERE,” she said.",
    "“He called it ‘a 6\" pipe’ HERE,” she said.",
    "„Es ist HERE“, sagte sie.",
    "„Es ist HERE”, sagte sie.",
    "‚Es ist HERE‘, sagte sie.",
    "»Es ist HERE«, sagte sie.",
    "« C’est HERE », dit-elle.",
    "«C’est HERE», dit-elle.",
    "Fin.» «C’est HERE», dit-elle.",
    "The 12\" rule said \"it is HERE\" once.",
    "In the '90s she said, 'It is HERE.'",
    "The \"first\" and the \"HERE\" one.",
    "“It is HERE.\n\n“It is over,” she said.",
    "“It is over.\n\n“It is HERE,” she said.",
    "\"It is HERE.\n\n\"It is over,\" she said.",
    "He—\"it is HERE\"—left.",
]  # fmt: skip

NOT_QUOTED = [
    "It is HERE.",
    "“It is over,” she said HERE, “and done.”",
    "\"It is over,\" she said HERE, \"and done.\"",
    "‘It is over,’ she said HERE, ‘and done.’",
    "'It is over,' she said HERE, 'and done.'",
    "The workers' day HERE and the sailors' day.",
    "In the '90s it was HERE, in the '80s not.",
    "In the ‘90s it was HERE,’ or not.",
    "Rock 'n' roll was HERE, she's sure, isn't she.",
    "A 6\" pipe HERE and a 12\" one.",
    "It was 5' 10\" long HERE, not 6' 2\".",
    "She said \"it is HERE and left.",
    "She said “it is HERE and left.",
    "left.\" It is HERE \"she said.",
    "“It is HERE.\n\nIt is over,” she said.",
    "“It is over.\n\nIt is HERE.\n\n“Done,” she said.",
    "‘The workers’ day is HERE,’ she said.",
    "ended»; it was HERE; «began",
    "end” it is HERE “begin",
    "a\"b it is HERE c\"d",
]  # fmt: skip


def is_quoted(text: str, syntax: str = "plain") -> bool:
    document = document_from_text(text, syntax)
    start = text.index("HERE")
    return Quotations(document).hold(start, start + len("HERE"))


@pytest.mark.parametrize("text", QUOTED)
@pytest.mark.parametrize("syntax", ["plain", "markdown"])
def test_words_in_quotation_marks_are_quoted(text: str, syntax: str) -> None:
    assert is_quoted(text, syntax)


@pytest.mark.parametrize("text", NOT_QUOTED)
@pytest.mark.parametrize("syntax", ["plain", "markdown"])
def test_words_outside_of_them_and_doubtful_ones_are_not(text: str, syntax: str) -> None:
    assert not is_quoted(text, syntax)


@pytest.mark.parametrize(
    ("text", "syntax", "expected"),
    [
        ("> It is HERE.", "markdown", True),
        ("It was so:\n\n> It is over,\n> and HERE.\n\nYes.", "markdown", True),
        ("> It is over\nand HERE.", "markdown", True),
        ("> - It is HERE.", "markdown", True),
        ("> It is over.\n\nIt is HERE.", "markdown", False),
        ("> [!NOTE]\n> It is HERE.", "markdown", False),
        ("> [!NOTE]\n>\n> It is HERE.\n\n> Said.", "markdown", False),
        ("> **Note:** it is HERE.", "markdown", False),
        ("> Warning for all: it is HERE.", "markdown", False),
        ("> It is HERE.", "plain", False),
        ("<blockquote><p>It is HERE.</p></blockquote>", "html", True),
        ("<blockquote>So.</blockquote><p>It is HERE.</p>", "html", False),
        ("<blockquote><ul><li>It is HERE.</li></ul></blockquote>", "html", True),
        ("<p>She said <q>it is HERE</q>.</p>", "html", True),
        ("<p>She said <Q cite='x'>it is <b>HERE</b></Q>.</p>", "html", True),
        ("<p>She said <q>it is over</q> HERE <q>so</q>.</p>", "html", False),
        ("<p>She said <q>it is HERE.</p>", "html", False),
        ("<p>She said &ldquo;it is HERE&rdquo;.</p>", "html", True),
        ("<p>She said &quot;it is HERE,&#34; she said.</p>", "html", True),
        ("<script>var a = '<q>'</script><p>HERE</p><script>'</q>'</script>", "html", False),
        ("She said <q>it is HERE</q>.", "markdown", True),
        ("So.\n\n   It is HERE.\n\n   -- Somebody\n", "restructuredtext", True),
        ("____\nIt is HERE.\n____\n\nSo.\n", "asciidoc", True),
        ("NOTE: It is HERE.\n", "asciidoc", False),
        ("`<q>` it is HERE `</q>`", "markdown", False),
        ("She said **“it is HERE”**.", "markdown", True),
        ("*\"It is HERE,\"* she said.", "markdown", True),
    ],
)  # fmt: skip
def test_each_syntax_has_quotations_of_its_own(text: str, syntax: str, expected: bool) -> None:
    assert is_quoted(text, syntax) is expected


def test_what_is_quoted_in_part_is_not_quoted() -> None:
    text = "held for “1,000 days” now"
    quotations = Quotations(document_from_text(text))
    assert quotations.hold(text.index("1"), text.index("”"))
    assert not quotations.hold(0, text.index("”"))


@given(st.text(alphabet="ab 1s.,\n\"'“”„«»‘’>", max_size=60), st.sampled_from(["plain", "markdown", "html"]))
def test_any_text_has_quotations(text: str, syntax: str) -> None:
    quotations = Quotations(document_from_text(text, syntax))
    assert all(isinstance(quotations.hold(place, place + 1), bool) for place in range(len(text)))
