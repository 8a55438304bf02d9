"""Markup, commands and control characters in texts and names are only ever text, whatever shows them; readers ask nobody for anything."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from milestones.cli.main import root
from milestones.report.extraction import EXTRACTION_FORMATS
from milestones.report.formats import FORMATS
from milestones.timeline.formats import TIMELINE_FORMATS
from milestones.tracker.status_formats import STATUS_FORMATS
from milestones.tracker.upcoming_formats import UPCOMING_FORMATS

from .outcome import FORBIDDEN, READERS, bytes_hold, word_file

HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "]]>", "<!-- x --!>", "&lt;", "'\"", "`${x}`", "[a](javascript:alert(1))", "![a](b)", "**b**", "| a | b |",
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x9b31m", "\x9d8;;http://a.b\x9c", "\x08\x08", "\x00", "\x7f", "\u202eevil\u202c", "\u2066x\u2069", "\u200fx", "\u061cx",
    "\u2028::error::x", "\r::error::x", "::set-output name=a::b", "##[error]x", "%0A::error::x", "=HYPERLINK(1)", "{0} {{x}}", "\ufeff", "\ufdd0", "\U0001ffff", "%s %n",
)  # fmt: skip
NAME = " ".join(HOSTILE)


def toml(text: str) -> str:
    """A string of TOML, in which every character can stand as an escape."""
    return '"' + "".join(f"\\U{ord(each):08x}" for each in text) + '"'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, whose registry and text hold everything hostile: in names, aliases, sources, quotations, links and claims that fail."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    (tmp_path / ".git").mkdir()
    events = "".join(
        f'[[event]]\nid = "e{number}"\nname = {toml(f"opening of hall {number} {each}")}\ndate = 2018-12-01\nsource = {toml(each)}\n'
        for number, each in enumerate((*HOSTILE, NAME))
    )
    (tmp_path / "milestones.toml").write_text(events, encoding="utf-8")
    claims = (
        f"It is {number + 1} days since {each} 26 May 2018 {each}.\n\nFriday, {each} 26 August 2021{each}, {each}"
        for number, each in enumerate(HOSTILE)
    )
    text = "\n\n".join(
        (*claims, *(f"On Friday, 26 August 2021, {each} came, 4 days after{each} 1 August 2021 {each}." for each in HOSTILE))
    )
    (tmp_path / "story.txt").write_bytes(text.encode())
    return tmp_path


def shown(*arguments: str) -> str:
    """What a command prints, with nothing in it that moves a cursor, turns a line around or commands a log."""
    result = CliRunner().invoke(root, arguments, prog_name="milestones")
    assert result.exit_code in (0, 1), result.output
    markup = result.stdout.startswith("<")
    harm = FORBIDDEN.search(re.sub("[\u2028\u2029]", "", result.stdout) if markup else result.stdout.replace("\r\n", "\n"))
    assert harm is None, (harm, result.stdout[max(0, harm.start() - 80) : harm.end() + 40])
    assert "##[" not in result.stdout or arguments[-1] == "ics"  # the text of a calendar entry has no way of writing it otherwise
    assert not markup or "<script>alert" not in result.stdout
    return result.stdout


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", FORMATS)
def test_no_format_of_a_check_lets_a_text_be_more_than_text(form: str) -> None:
    written = shown("check", "story.txt", "--format", form, "--as-of", "2021-08-26", "--verbose")
    READERS[form](written)
    assert "26 August 2021" in written


def _xml(written: str) -> None:
    ElementTree.fromstring(written)


def _any(written: str) -> None:
    """No grammar."""


PICTURES = ("png",)
"""Formats that are no text."""
READ: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "timelinejs": json.loads,
    "svg": _xml,
    "timeml": _xml,
    "svg-badge": _xml,
    "html": READERS["html"],
}
OTHERS = [
    *(("timeline", "story.txt", "--as-of", "2021-08-26", "--format", form) for form in TIMELINE_FORMATS if form not in PICTURES),
    *(("extract", "story.txt", "--format", form) for form in EXTRACTION_FORMATS),
    *(("upcoming", "--as-of", "2021-08-26", "--format", form) for form in UPCOMING_FORMATS),
    *(
        ("status", *(("e3",) if form == "svg-badge" else ()), "--as-of", "2021-08-26", "--format", form)
        for form in STATUS_FORMATS
    ),
]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", OTHERS, ids=lambda arguments: f"{arguments[0]} {arguments[-1]}")
def test_no_format_of_another_command_does_either(arguments: tuple[str, ...]) -> None:
    READ.get(arguments[-1], _any)(shown(*arguments))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments",
    [
        ("event", "list"), ("event", "show", "e11"), ("count", "e0", "2021-08-26"), ("count", "e0", "e11", "--json"), ("check", "story.txt", "--show-config"),
        ("check", "story.txt", "--explain"), ("init", "story.txt", "--output", "-"),
    ],
)  # fmt: skip
def test_nor_does_what_is_printed_for_people(arguments: tuple[str, ...]) -> None:
    shown(*arguments)


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which nobody may ask the network for anything."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refused)


@pytest.mark.usefixtures("offline")
def test_no_reader_asks_the_network_or_another_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("Friday, 26 August 2021", encoding="utf-8")
    places = (secret.as_uri(), "http://example.org/x", "//example.org/x", "\\\\example.org\\x")
    relations = "".join(
        f'<Relationship Id="r{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{place}" TargetMode="External"/>'
        for number, (kind, place) in enumerate(
            (kind, place) for kind in ("footnotes", "image", "attachedTemplate", "subDocument") for place in places
        )
    )
    part = f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'
    for place in places:
        prolog = f'<!DOCTYPE x SYSTEM "{place}" [<!ENTITY e SYSTEM "{place}"><!ENTITY % p SYSTEM "{place}"> %p;]>'
        body = "<w:p><w:r><w:t>before &e; after</w:t></w:r></w:p>"
        bytes_hold(word_file(body, prolog, {"word/_rels/document.xml.rels": part}), "a.docx", ("text",))
        page = f'<!DOCTYPE html SYSTEM "{place}" [<!ENTITY e SYSTEM "{place}">]><link href="{place}"><base href="{place}"><iframe src="{place}">&e;</iframe><img src="{place}">'
        for name in ("a.html", "a.md", "a.rst", "a.adoc"):
            more = f"\n\n.. include:: {secret}\n\n.. raw:: html\n   :url: {place}\n\ninclude::{secret}[]\n\n![a]({place})\n"
            bytes_hold((page + more).encode(), name, ("text",))


def test_entities_that_unfold_to_billions_are_one_clear_line_or_nothing() -> None:
    entities = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 12))
    bytes_hold(
        word_file("<w:p><w:r><w:t>&x11;</w:t></w:r></w:p>", f'<!DOCTYPE x [<!ENTITY x0 "x">{entities}]>'), "a.docx", ("text",)
    )


def test_a_bomb_of_packed_zeros_is_one_clear_line() -> None:
    bytes_hold(word_file("", more={"word/media/a.xml": "0" * (65 * 2**20)}), "a.docx", ("text",))
