"""The summary as a Markdown renderer shows it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from milestones.calculator.results import Report
from milestones.report.characters import visible_text
from milestones.report.markdown import MOST, escaped
from milestones.report.repository import Repository

from .conftest import Written, report_of, wrong

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tables(text: str) -> list[list[list[str]]]:
    """Each table of a text as rows of cells, each cell as a reader sees it."""
    found: list[list[list[str]]] = []
    for token in RENDERER.parse(text):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type == "inline" and found and token.level > 2:
            found[-1][-1].append(shown(token))
    return found


def shown(token: Token) -> str:
    return "".join(child.content for child in token.children or [])


def kinds(text: str) -> set[str]:
    return {child.type for token in RENDERER.parse(text) for child in token.children or []}


def test_contradictions_stand_in_a_table_worst_first(full_report: Report, written: Written) -> None:
    contradicted, verdicts = tables(written(full_report, "markdown"))
    assert contradicted == [
        ["where", "what", "finding", "repair"],
        ["story.txt:3", "error, elapsed", "the dates give 989 days, or 990 counting both end days, not 1,000", "1,000 → 990"],
        ["story.txt:6", "warning, until", "the dates give 19 days", ""],
    ]
    assert verdicts[0] == ["check", "verified", "contradicted", "unverifiable", "ignored"]
    assert verdicts[1:] == [["elapsed", "1", "1", "0", "0"], ["until", "0", "1", "1", "0"]]


def test_verbose_adds_what_is_unverifiable(full_report: Report, written: Written) -> None:
    assert len(tables(written(full_report, "markdown", verbose=True))) == 3


def test_a_report_without_claims_is_a_sentence(empty_report: Report, written: Written) -> None:
    assert written(empty_report, "markdown") == "## Dates and durations\n\nNo claim about time in 1 document.\n"


def test_a_place_is_a_link_where_a_ci_job_says_how(written: Written) -> None:
    repository = Repository(Path("/house"), "https://forge.example/house/blob/abc")
    text = written(report_of(wrong(), path="/house/a (b] story.md"), "markdown", repository=repository)
    links = [child.attrs for token in RENDERER.parse(text) for child in token.children or [] if child.type == "link_open"]
    assert links == [{"href": "https://forge.example/house/blob/abc/a%20(b%5D%20story.md#L3"}]
    assert tables(text)[0][1][0] == "a (b] story.md:3"


def test_a_long_list_is_cut_and_says_so(written: Written) -> None:
    findings = [replace(wrong(), message=f"number {number} " + "x" * 5000) for number in range(MOST + 7)]
    text = written(report_of(*findings), "markdown")
    assert "… and 7 more." in text
    assert len(text) < 200_000


HOSTILE = [
    "a | b",
    "`code` **bold** _it_ ~~gone~~",
    "<script>alert(1)</script> <!-- hidden -->",
    "[a](javascript:x) ![b](http://c) <http://d> https://e.example www.f.example",
    "&lt;b&gt; :warning: #1 @somebody $x$",
    "# heading",
    "back\\slash \\| \\\\",
    "::error::x\r\n::stop",
    "\x1b[2J\u202e\x9b",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_of_a_text_is_only_text(text: str, written: Written) -> None:
    finding = replace(wrong(), message=text, repairs=())
    summary = written(report_of(finding, path=f"{text}.md"), "markdown")
    assert kinds(summary) <= {"text", "text_special"}
    assert tables(summary)[0][1][2] == visible_text(" ".join(text.split()))


@given(st.text(max_size=80))
def test_any_text_is_shown_as_it_is_written(text: str) -> None:
    [cell] = tables(f"| a |\n| --- |\n| x {escaped(text)} x |\n")[0][1]
    assert re.sub(r"\s+", " ", cell) == re.sub(r"\s+", " ", f"x {visible_text(' '.join(text.split()))} x")
    assert kinds(f"| a |\n| --- |\n| x {escaped(text)} x |\n") <= {"text", "text_special"}
