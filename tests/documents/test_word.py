"""What of a Word document is read; the documents are made with python-docx, and by hand where it cannot."""

from __future__ import annotations

import contextlib
import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones import check
from milestones.documents import word
from milestones.documents.document import BOUNDARY, OPAQUE, Document
from milestones.documents.reading import document_from_bytes, document_from_text, read_document
from milestones.errors import InputError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STORY = "It was Friday, 26 August 2021."


def saved(document: docx.document.Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def read(data: bytes) -> Document:
    return document_from_bytes(data, path="story.docx")


def rewritten(data: bytes, part: str, change: dict[str, str]) -> bytes:
    """The file with replacements in one of its parts."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(stream, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            for old, new in change.items() if name == part else ():
                content = content.replace(old.encode(), new.encode())
            after.writestr(name, content)
    return stream.getvalue()


def with_body(xml: str) -> bytes:
    document = docx.Document()
    document.add_paragraph("BODY")
    return rewritten(saved(document), "word/document.xml", {"<w:p><w:r><w:t>BODY</w:t></w:r></w:p>": xml})


def test_a_paragraph_is_a_line_and_nothing_is_read_across_two() -> None:
    document = docx.Document()
    document.add_heading("News", 1)
    document.add_paragraph("It was Friday,")
    document.add_paragraph("26 August 2021.")
    document.add_paragraph("one", style="List Bullet")
    document.add_paragraph("said", style="Quote")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Friday", "26 August 2021"
    found = read(saved(document))
    assert found.source == "News\nIt was Friday,\n26 August 2021.\none\nsaid\nFriday\n26 August 2021\n"
    assert found.prose == found.source.replace("\n", BOUNDARY)
    assert [segment.kind for segment in found.segments] == [
        "heading",
        "paragraph",
        "paragraph",
        "item",
        "quotation",
        "cell",
        "cell",
    ]
    assert [found.source[segment.start : segment.end] for segment in found.segments] == found.source.splitlines()


def test_a_finding_stands_in_the_line_of_its_paragraph(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("News")
    paragraph = document.add_paragraph("It was ")
    paragraph.add_run("Fri").bold = True
    paragraph.add_run("day, 26 August")
    paragraph.add_run().add_break()
    paragraph.add_run("2021.")
    (tmp_path / "story.docx").write_bytes(saved(document))
    report = check(path=tmp_path / "story.docx")
    (finding,) = report.findings
    source = report.documents[0].document.source
    assert finding.verdict == "contradicted"
    assert source[finding.start : finding.end] == finding.text == "Friday, 26 August 2021"
    assert source.splitlines()[1][7:].startswith(finding.text)


PIECES = [
    # the runs of a paragraph, and what is read of it: ~ is opaque
    ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>", "a b c-d"),
    ("<w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins><w:r><w:t>c</w:t></w:r></w:ins>", "ac"),
    ("<w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>b</w:t></w:r></w:moveTo>", "b"),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>b</w:t></w:r>", "b"),
    ("<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:r><w:instrText>DATE</w:instrText></w:r>", "a"),
    ("<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>3</w:t></w:r>", "10~"),
    ("<w:r><w:t>26</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>th</w:t></w:r>", "26th"),
    ("<w:r><w:rPr><w:rStyle w:val='VerbatimChar'/></w:rPr><w:t>31 June</w:t></w:r>", "~"),
    ("<w:pPr><w:pStyle w:val='SourceCode'/></w:pPr><w:r><w:t>31 June</w:t></w:r>", "~"),
    ("<w:r><w:t>a\n  b</w:t></w:r>", "a b"),
]  # fmt: skip


@pytest.mark.parametrize(("runs", "expected"), PIECES)
def test_a_reader_sees(runs: str, expected: str) -> None:
    found = read(with_body(f"<w:p>{runs}</w:p>"))
    assert len(found.prose) == len(found.source)
    assert re.sub(" +", " ", re.sub(f"{OPAQUE}+", "~", found.prose)) == expected + BOUNDARY


def test_footnotes_come_after_the_text() -> None:
    document = docx.Document()
    document.add_paragraph("Text.")
    data = saved(document)
    notes = f"<w:footnotes {W}><w:footnote w:id='1'><w:p><w:r><w:t>{STORY}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    data = rewritten(
        data, "[Content_Types].xml", {"</Types>": f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'}
    )
    data = rewritten(
        data,
        "word/_rels/document.xml.rels",
        {"</Relationships>": f'<Relationship Id="rId99" Type="{relation}" Target="footnotes.xml"/></Relationships>'},
    )
    with ZipFile(stream := BytesIO(data), "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    found = read(stream.getvalue())
    assert found.source == f"Text.\n{STORY}\n"
    assert [segment.kind for segment in found.segments] == ["paragraph", "item"]


def test_properties_are_metadata_and_the_days_of_the_file_do_not_date_the_text() -> None:
    document = docx.Document()
    document.add_paragraph("It closed 8 days ago.")
    document.core_properties.title, document.core_properties.language = "News", "en-GB"
    document.core_properties.created = datetime(2021, 8, 26)
    data = saved(document)
    found = read(data)
    assert {("title", "News"), ("language", "en-GB"), ("file_created", "2021-08-26 00:00:00+00:00")} <= {
        (entry.key, entry.value) for entry in found.metadata
    }
    assert found.language == "en-GB"


def test_a_custom_property_dates_the_text(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("It closed 8 days ago, on 18 August 2021.")
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property pid="2" name="Publication date"><vt:filetime>2021-08-26T10:00:00Z</vt:filetime></property></Properties>'
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    data = rewritten(
        saved(document),
        "_rels/.rels",
        {"</Relationships>": f'<Relationship Id="rId99" Type="{relation}" Target="docProps/custom.xml"/></Relationships>'},
    )
    data = rewritten(
        data, "[Content_Types].xml", {"</Types>": f'<Override PartName="/docProps/custom.xml" ContentType="{kind}"/></Types>'}
    )
    with ZipFile(stream := BytesIO(data), "a") as archive:
        archive.writestr("docProps/custom.xml", custom)
    (tmp_path / "story.docx").write_bytes(stream.getvalue())
    assert [finding.verdict for finding in check(path=tmp_path / "story.docx").findings] == ["verified"]


def test_no_entity_is_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("31 June 2021", encoding="utf-8")
    data = with_body("<w:p><w:r><w:t>a&x;b</w:t></w:r></w:p>")
    head = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document'
    assert "31 June" not in read(rewritten(data, "word/document.xml", {"<w:document": head})).source


def test_entities_within_entities_are_not_unfolded() -> None:
    lines = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 12))
    data = with_body("<w:p><w:r><w:t>&x11;</w:t></w:r></w:p>")
    data = rewritten(data, "word/document.xml", {"<w:document": f'<!DOCTYPE w:document [<!ENTITY x0 "x">{lines}]><w:document'})
    with contextlib.suppress(InputError):
        assert len(read(data).source) < 1000


def test_what_would_unpack_to_too_much_is_refused() -> None:
    with ZipFile(stream := BytesIO(), "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (word.MOST_BYTES_OF_XML + 1))
    assert len(stream.getvalue()) < 100_000
    with pytest.raises(InputError, match=r"^story.docx: would unpack to 67,108,865 bytes in 1 parts"):
        read(stream.getvalue())


REFUSED = [b"", b"no archive", b"PK\x05\x06" + b"\0" * 18, saved(docx.Document())[:-100]]


@pytest.mark.parametrize("data", REFUSED)
def test_what_is_no_word_document_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^story.docx: is no Word document"):
        read(data)


GOOD = saved(docx.Document())


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_broken_file_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for place, value in changes:
        data[place] = value
    with contextlib.suppress(InputError):
        found = read(bytes(data))
        assert len(found.prose) == len(found.source)


def test_without_the_package_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    with pytest.raises(
        InputError,
        match=re.escape("story.docx: Word documents need python-docx; install it with: pip install 'milestones[docx]'"),
    ):
        read(GOOD)


def test_a_text_has_no_syntax_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="name a file"):
        document_from_text("a", "docx")
    (tmp_path / "story").write_bytes(GOOD)
    assert read_document(tmp_path / "story", "docx").syntax == "docx"
