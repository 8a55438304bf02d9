"""What any input must come to: a report that every format can be read from, or one clear line. Each function raises AssertionError where it does not."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZipFile

from click.testing import CliRunner

from milestones.anchors.registry import Registry
from milestones.api import check_documents, extract_document
from milestones.calculator.results import Report
from milestones.calendar.datespan import DateSpan
from milestones.cli.main import root
from milestones.documents.document import Document
from milestones.documents.reading import document_from_bytes, document_from_text
from milestones.errors import MilestonesError
from milestones.report.formats import FORMATS, format_named
from milestones.report.options import ReportOptions

from .pieces import EVENT

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What no output may hold: controls but tab and line feed, marks of direction, separators of lines, lone surrogates."""
DAY = DateSpan.day(2021, 8, 26)


def report_holds(document: Document, registry: Registry | None = None, as_of: DateSpan | None = DAY) -> Report:
    """The report on any document: findings in order, each with the words that stand at its place, repairs within the text."""
    report = check_documents([document], registry, as_of, infer_date=as_of is None, forecast=True)
    source = document.source
    starts = [finding.start for finding in report.findings]
    assert starts == sorted(starts)
    for finding in report.findings:
        assert source[finding.start : finding.end] == finding.text
        assert all(0 <= repair.start <= repair.end <= len(source) for repair in finding.repairs)
        assert all(0 <= each.start <= each.end <= len(source) for each in finding.related if each.path is None)
    for mention in extract_document(document, registry, as_of).mentions:
        assert source[mention.start : mention.end] == mention.text
    return report


def formats_hold(report: Report, encoding: str = "utf-8", verbose: bool = True, names: Iterable[str] = tuple(FORMATS)) -> None:
    """Formats of a report can be written in an encoding, hold nothing that moves a cursor, and can be read back."""
    for name in names:
        stream = io.StringIO()
        format_named(name).write(report, stream, ReportOptions(verbose=verbose, explain=verbose, encoding=encoding))
        written = stream.getvalue()
        written.encode(encoding)
        readable(name, written, len(report.findings))


def readable(name: str, written: str, findings: int | None = None) -> None:
    """An output of a format is whole and can be read."""
    harm = FORBIDDEN.search(written.replace("\u2028", "").replace("\u2029", "") if name == "html" else written)
    assert harm is None, f"{name} holds {harm!r}"
    assert written.endswith("\n") or (name == "jsonl" and not written)
    READERS[name](written)
    if findings is not None and name == "jsonl":
        assert written.count("\n") == findings
    if name != "html":  # a page of HTML is no log
        lines = [line for line in written.split("\n") if re.match(r"\s*::", line)]
        assert name == "github" or not lines, lines
        assert all(re.match(r"::(error|warning|notice) ", line) for line in lines), lines
        assert "##[" not in written


def _json_lines(written: str) -> None:
    for line in written.splitlines():
        assert isinstance(json.loads(line), dict)


def _page(written: str) -> None:
    import html5lib

    html5lib.HTMLParser(strict=True).parse(written)


def _markdown(written: str) -> None:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(written)
    inner = [child for token in tokens for child in token.children or ()]
    assert not {token.type for token in (*tokens, *inner)} & {
        "html_block",
        "html_inline",
        "image",
        "fence",
        "code_block",
        "code_inline",
        "link_open",
    }


def _nothing(written: str) -> None:
    """Text for people has no grammar."""


READERS: Mapping[str, Callable[[str], object]] = {
    "text": _nothing, "json": json.loads, "jsonl": _json_lines, "sarif": json.loads, "junit": ElementTree.fromstring, "github": _nothing,
    "gitlab": json.loads, "rdjson": json.loads, "markdown": _markdown, "html": _page,
}  # fmt: skip
"""What reads each format."""


def text_holds(
    text: str, syntax: str = "plain", encoding: str = "utf-8", *, dated: bool = True, names: Iterable[str] = tuple(FORMATS)
) -> None:
    """Any text in any syntax gives a report that can be read, with a date and without one."""
    formats_hold(report_holds(document_from_text(text, syntax), as_of=DAY if dated else None), encoding, names=names)


def bytes_hold(data: bytes, name: str, names: Iterable[str] = tuple(FORMATS)) -> None:
    """Any bytes under any name are a document that gives a report, or one clear line about it."""
    try:
        document = document_from_bytes(data, path=name)
    except MilestonesError as error:
        one_clear_line(str(error), name)
        return
    formats_hold(report_holds(document), names=names)


def one_clear_line(message: str, about: str) -> None:
    """A message is one printable line that names what it is about."""
    assert message.isprintable(), message
    assert about in message, message
    assert len(message) < 2000, message


def command_holds(folder: Path, files: Mapping[str, bytes], *arguments: str) -> int:
    """The whole command on some files in a folder: exit 0 or 1 with a report that can be read, or 2 with clear lines on standard error. The status."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    result = CliRunner().invoke(root, arguments, prog_name="milestones")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in (0, 1, 2), result.exit_code
    assert "Traceback" not in result.stderr, result.stderr
    assert "fault of milestones" not in result.stderr, result.stderr
    lines = result.stderr.splitlines()
    assert all(line.startswith("milestones: ") and line.isprintable() for line in lines), lines
    if result.exit_code == 2:
        assert [line for line in lines if line.startswith("milestones: error: ")], lines
    return result.exit_code


STORY = "Thursday, 26 August 2021 marks 1,000 days since the arrest of Meng Wanzhou. Meng detained 3 years ago. The vote is in 100 working days.\n"


def registry_holds(source: bytes) -> None:
    """Any registry is read, and then serves a check, or what is wrong with it is told line by line; the commands that show its events hold too."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "milestones.toml")
        file.write_bytes(source)
        try:
            registry = Registry.load(file)
        except MilestonesError as error:
            for message in error.messages:
                one_clear_line(message, str(file))
            return
        document = document_from_text(STORY, path=str(Path(folder, "story.md")))
        report_holds(document, registry, None)
        formats_hold(report_holds(document, registry))
        for arguments in (
            ("timeline",),
            ("timeline", "--format", "svg"),
            ("upcoming", "--as-of", "2021-08-26"),
            ("status", "--as-of", "2021-08-26"),
            ("event", "list"),
        ):
            command_holds(Path(folder), {}, *arguments, "--registry", str(file))


COMMANDS = (
    *(("check", "--format", name) for name in FORMATS),
    ("check", "--explain"), ("check", "--verbose", "--as-of", "2021-08-26"), ("check", "--diff", "--fix=all"), ("check", "--fix"), ("check", "--infer-date"),
    ("check", "--as-of", "2021-08-26", "--stale-within", "1y"), ("check", "--show-config"), ("extract",), ("extract", "--format", "timeml"),
    ("extract", "--format", "explain"), ("extract", "--format", "json"), ("timeline",), ("timeline", "--format", "svg"), ("timeline", "--format", "html"),
    ("timeline", "--format", "mermaid"), ("timeline", "--graph"), ("timeline", "--format", "markdown"), ("timeline", "--format", "timelinejs"), ("init", "--output", "-"),
)  # fmt: skip
"""Commands that take a document."""
SUFFIXES = (".txt", ".md", ".html", ".rst", ".adoc", ".docx")


def commands_hold(text: bytes, number: int) -> int:
    """One of the commands on a document in one of the syntaxes; ``number`` chooses both."""
    arguments, suffix = COMMANDS[number % len(COMMANDS)], SUFFIXES[number // len(COMMANDS) % len(SUFFIXES)]
    with TemporaryDirectory() as folder:
        file = Path(folder, f"story{suffix}")
        return command_holds(Path(folder), {file.name: text, "milestones.toml": EVENT.encode()}, *arguments, str(file))


def word_file(body: str, prolog: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """A Word document with some XML as the content of its body; ``prolog`` stands before the root element, ``more`` are further parts."""
    names = "http://schemas.openxmlformats.org"
    office = f"{names}/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{names}/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{names}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0"?>{prolog}<w:document xmlns:w="{names}/wordprocessingml/2006/main" xmlns:r="{office}" '
        f'xmlns:mc="{names}/markup-compatibility/2006"><w:body>{body}</w:body></w:document>',
        **(more or {}),
    }
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content.encode("utf-8", "surrogatepass"))
    return made.getvalue()
