"""A claim reads the same in every syntax: what a finding points at in the source is what it is in plain text, whatever marks stand in it."""

from __future__ import annotations

import html
import re
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones.api import check_documents
from milestones.calculator.results import DocumentResult
from milestones.documents.document import Document
from milestones.documents.reading import document_from_bytes, document_from_text

SENTENCES = (
    "It was Friday, 26 August 2021, in Vancouver.",
    "The visit from 3 May 2021 to 6 May 2021 lasted nine days, they said.",
    "It opened on 1 December 2018 and closed 20 days later, on 11 December 2018.",
    "She was born on 13 February 1972 and died on 1 March 2020, aged 52.",
    "The rules of 31 June 2021 are void.",
    "Ada Lovelace (1815–1852), a writer, died aged 90.",
)
MARKS = {
    # syntax: how a word may be marked
    "plain": ("{}",),
    "markdown": ("{}", "**{}**", "*{}*", "[{}](http://x.org/31-june 'June 31')", "<b title='31 June'>{}</b>"),
    "html": ("{}", "<em>{}</em>", "<a href='/31-june'>{}</a>", "<b><i>{}</i></b>", "{}<!-- 31 June -->"),
    "restructuredtext": ("{}", "*{}*", "**{}**", "`{} <http://x.org>`_"),
    "asciidoc": ("{}", "*{}*", "_{}_", "link:http://x.org[{}]"),
}
FRAMES = {
    # syntax: what stands before the sentence, before each of its further lines, and after it
    "plain": (("", "", ""), ("Some words.\n\n", "", "\n\nMore.")),
    "markdown": (
        ("", "", ""), ("# News\n\n", "", "\n\n```\n31 June 2021\n```\n"), ("- ", "  ", "\n- other"), ("> ", "> ", "\n"), ("!!! note\n\n    ", "    ", "\n"),
        ("---\ndate: 2021-02-30\n---\n", "", ""), ("[^1]: ", "    ", "\n"),
    ),
    "html": (("<p>", "", "</p>"), ("<ul><li>31<li>", "", "</ul>"), ("<table><td>June<td>", "", "</table>"), ("<pre>31 June 2021</pre>&eacute;🎉<div>", " ", "</div>")),
    "restructuredtext": (("", "", ""), (".. note:: ", "   ", "\n\nb"), ("- ", "  ", "\n"), (".. code::\n\n   31 June 2021\n\n", "", "\n"), (".. [1] ", "   ", "\n")),
    "asciidoc": (("", "", ""), ("NOTE: ", "", "\n"), ("* ", "  ", "\n"), ("----\n31 June 2021\n----\n\n", "", "\n"), ("|===\n|", "", "\n|===")),
}  # fmt: skip
MARKUP = re.compile(r"<!--.*?-->|</?[a-z][^>]*>|\s*<http[^>]*>|\]\([^)]*\)|link:[^\[]*|(?<=\n)[> ]+|[*_`\[\]]", re.DOTALL)


def findings(document: Document) -> DocumentResult:
    return check_documents([document]).documents[0]


def plain(text: str) -> str:
    """What a reader sees of a piece of source."""
    return " ".join(html.unescape(MARKUP.sub("", text)).split())


def expected(sentence: str) -> list[tuple[str, str, str]]:
    return [(each.check, str(each.verdict), each.text) for each in findings(document_from_text(sentence)).findings]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_each_sentence_makes_a_claim(sentence: str) -> None:
    assert expected(sentence)


@pytest.mark.parametrize("syntax", MARKS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_source_at_a_finding_reads_as_the_claim_does(syntax: str, data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(SENTENCES))
    before, indent, after = data.draw(st.sampled_from(FRAMES[syntax]))
    newline = data.draw(st.sampled_from(("\n", "\r\n")))
    words = []
    for word in sentence.split(" "):
        mark = data.draw(st.sampled_from(MARKS[syntax])) if word.strip(",.").isalnum() else "{}"
        bare = word.rstrip(",.")
        words.append(mark.format(bare) + word[len(bare) :])
    gaps = [data.draw(st.sampled_from((" ", " ", "\n" + indent))) for _ in words[1:]] + [""]
    source = before + "".join(word + gap for word, gap in zip(words, gaps, strict=True)) + after
    source = source.replace("\n", newline)
    found = findings(document_from_text(source, syntax)).findings
    assert [(each.check, str(each.verdict), plain(source[each.start : each.end])) for each in found] == expected(sentence)
    assert all(each.text == source[each.start : each.end] for each in found)


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_a_claim_in_a_word_document_reads_as_it_does_in_plain_text(data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(SENTENCES))
    document = docx.Document()
    document.add_paragraph("News")
    paragraph = document.add_paragraph()
    for word in re.findall(r"\S+ ?", sentence):
        cut = data.draw(st.integers(0, len(word)))
        paragraph.add_run(word[:cut]).bold = data.draw(st.booleans())
        paragraph.add_run(word[cut:])
    document.save(stream := BytesIO())
    read = document_from_bytes(stream.getvalue(), "docx")
    found = findings(read).findings
    assert read.source.splitlines() == ["News", sentence]
    assert [(each.check, str(each.verdict), read.source[each.start : each.end]) for each in found] == expected(sentence)
