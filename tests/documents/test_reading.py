"""Files and strings to documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.documents.document import FILLER, OPAQUE
from milestones.documents.plain import read
from milestones.documents.reading import document_from_bytes, document_from_text, read_document, read_text, syntax_of
from milestones.errors import InputError

ENCODED = [
    ("a – b", "utf-8", "a – b"),
    ("a – b", "utf-8-sig", "\ufeffa – b"),
    ("a – b", "utf-16", "a – b"),
    ("a\r\nb\rc", "utf-8", "a\r\nb\rc"),
    ("", "utf-8", ""),
]


@pytest.mark.parametrize(("text", "encoding", "source"), ENCODED)
def test_a_file_is_read_in_its_encoding_with_its_line_ends(tmp_path: Path, text: str, encoding: str, source: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(text.encode(encoding))
    document = read_document(file)
    assert (document.source, document.path, document.syntax) == (source, str(file), "plain")
    assert read_text(file) == source


def test_a_byte_order_mark_is_seen_by_no_reader(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("5 May".encode("utf-8-sig"))
    assert read_document(file).prose == FILLER + "5 May"


REFUSED = [
    (b"caf\xe9", "the text: not UTF-8 at byte 3 (unexpected end of data); save the file as UTF-8"),
    (b"\xff\xfea", "the text: not UTF-16 at byte 2 (truncated data); save the file as UTF-8"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_bytes_of_another_encoding_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=f"^{re.escape(message)}$"):
        document_from_bytes(data)


@given(st.binary(max_size=60))
def test_any_bytes_are_a_document_or_an_input_error(data: bytes) -> None:
    try:
        document = document_from_bytes(data)
    except InputError:
        return
    assert len(document.prose) == len(document.source)


def test_a_file_of_another_encoding_is_refused_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"caf\xe9 au lait")
    with pytest.raises(InputError, match=re.escape(f"{file}: not UTF-8 at byte 3 ")):
        read_text(file)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=re.escape(f"{tmp_path}: is a folder, not a file")):
        read_document(tmp_path)
    with pytest.raises(InputError, match=re.escape(f"{tmp_path / 'a'}: cannot be read: No such file or directory")):
        read_document(tmp_path / "a")
    with pytest.raises(InputError, match="is no path: embedded null"):
        read_document("a\0b")


def test_an_unknown_syntax_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(
        InputError, match=r"^syntax 'latex' is not known; known are: plain, markdown, html, restructuredtext, asciidoc, docx$"
    ):
        document_from_text("a", "latex")


SYNTAXES = [
    ("a.md", "markdown"), ("a.MARKDOWN", "markdown"), ("a.mdx", "markdown"), ("a.html", "html"), ("a.htm", "html"), ("a.xhtml", "html"),
    ("a.txt", "plain"), ("a", "plain"), ("a.rst", "restructuredtext"), ("a.adoc", "asciidoc"), ("a.tex", "plain"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "syntax"), SYNTAXES)
def test_the_ending_of_a_name_says_the_syntax(name: str, syntax: str) -> None:
    assert syntax_of(Path(name)) == syntax


LANGUAGES = [
    ("---\nlang: de\n---\n", "markdown", None, "de"),
    ("---\nlanguage: en\n---\n", "markdown", "fr", "fr"),
    ('<html lang="en-GB">', "html", None, "en-GB"),
    ("lang: de", "plain", None, None),
]


@pytest.mark.parametrize(("source", "syntax", "given_language", "language"), LANGUAGES)
def test_the_language_is_that_given_or_that_of_the_document(
    source: str, syntax: str, given_language: str | None, language: str | None
) -> None:
    assert document_from_text(source, syntax, language=given_language).language == language


PLAIN = [
    # what is no prose in a plain text is shown as ~
    ("On *5* May <b>&amp;", "On *5* May <b>&amp;"),
    ("see https://x.org/2021/02/30 now", "see ~ now"),
    ("see www.x.org/2021, or me@2021.example.org", "see ~, or ~"),
    ("It ended (https://x.org/a). Then", "It ended (~). Then"),
    ("<https://x.org/a?b=1&c> git+ssh://x.org", "<~> ~"),
    ("the www. prefix, a://, and x@", "the www. prefix, a://, and x@"),
    ("logs/2021-02-30/a and /var/log/31-02-2021.txt", "~ and ~"),
    ("report-2021-02-30.pdf, build.log", "~, build.log"),
    ("Node.js 5 years on", "Node.js 5 years on"),
    ("from 2018-12-01/2021-08-26, on 31/06/2021", "from 2018-12-01/2021-08-26, on 31/06/2021"),
    ("on 31.06.2021.The", "on 31.06.2021.The"),
    ("a@b 5@6", "a@b 5@6"),
    ("<!-- milestones: as-of=2021-08-26 -->\na", "\na"),
    ("a<!--milestones: ignore-->b", "a b"),
    ("<!-- 5 May -->", "<!-- 5 May -->"),
    ("a\x1eb\x00c\x1ad", "a b c d"),
]


@pytest.mark.parametrize(("source", "expected"), PLAIN)
def test_all_of_a_plain_text_is_prose_but_addresses_and_directives(source: str, expected: str) -> None:
    prose, _, _ = read(source)
    assert len(prose) == len(source)
    assert re.sub(" +", " ", re.sub(f"{OPAQUE}+", "~", prose)).replace(" \n", "\n") == expected


PARAGRAPHS = [
    ("a\nb\n\nc", ["a\nb", "c"]),
    ("a\r\n\r\nb", ["a\r", "b"]),
    ("a\n \t\n\n\n  b\n", ["a", "b\n"]),
    ("\n\na", ["a"]),
    (" \n\n ", []),
    ("", []),
]


@pytest.mark.parametrize(("source", "expected"), PARAGRAPHS)
def test_paragraphs_are_cut_at_blank_lines(source: str, expected: list[str]) -> None:
    _, segments, _ = read(source)
    assert [source[segment.start : segment.end] for segment in segments] == expected
    assert {segment.kind for segment in segments} <= {"paragraph"}


@given(st.text(alphabet="a@:/w. \n\r\x1e\ufeff<!-miles", max_size=100))
def test_any_plain_text_is_as_long_as_its_prose(source: str) -> None:
    prose, segments, _ = read(source)
    assert len(prose) == len(source)
    assert all(shown in (" ", OPAQUE, "\0") or shown == written for shown, written in zip(prose, source, strict=True))
    assert all(0 <= segment.start < segment.end <= len(source) for segment in segments)
