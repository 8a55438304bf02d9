"""The report as a page, read by an HTML5 parser that is not ours and takes no errors."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones import Event, Report, check
from milestones.cli.main import root
from milestones.page.html import report_page

HERE = Path(__file__).parent
STORY = """Beijing renews its call

BEIJING, Aug. 26, 2021 — It is 1,010 days since the arrest of Meng Wanzhou.

She was stopped on Friday, 1 December 2018. She has been held for nearly 1,000 days since the arrest. The strike began 12 days ago.
"""
ARREST = Event("arrest of Meng Wanzhou", "2018-12-01", aliases=("the arrest",))
HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "</style><style>body{display:none}</style>",
    "<!-- --><meta http-equiv=refresh content='0;url=http://example.com'>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;",
    "<a href='javascript:alert(1)'>x</a> javascript:alert(1)",
    "\x00\x1b[2J\u202egnp.exe\ufffe",
    "<base href=http://example.com><form action=http://example.com><input></form>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
]
OURS = {
    "html", "head", "meta", "title", "link", "style", "body", "a", "header", "p", "h1", "h2", "h3", "h4", "b", "fieldset", "legend", "label",
    "input", "span", "details", "summary", "table", "thead", "tbody", "tr", "th", "td", "nav", "ol", "ul", "li", "main", "section", "div",
    "figure", "article", "dl", "dt", "dd", "del", "ins", "mark", "sup", "pre", "code", "blockquote", "svg", "defs", "linearGradient", "stop",
    "rect", "bdi", "line", "circle", "path", "text", "g",
}  # fmt: skip


def parsed(page: str) -> Element:
    return html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(page)


def elements(page: str) -> list[Element]:
    return [each for each in parsed(page).iter() if isinstance(each.tag, str)]


def name(element: Element) -> str:
    return element.tag.split("}")[-1]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def story(text: str = STORY, syntax: str = "plain") -> Report:
    return check(text, events=[ARREST], syntax=syntax)


def by_id(page: str) -> dict[str, Element]:
    return {each.attrib["id"]: each for each in elements(page) if "id" in each.attrib}


def classed(page: str, kind: str) -> list[Element]:
    return [each for each in elements(page) if kind in each.attrib.get("class", "").split()]


def test_the_whole_command_writes_what_the_golden_file_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a change that is meant: ``milestones check story.md --registry milestones.toml --format html -o report.html`` in the folder."""
    monkeypatch.chdir(HERE / "golden")
    result = CliRunner().invoke(root, ["check", "story.md", "--registry", "milestones.toml", "--format", "html"])
    assert result.exit_code == 1, result.output
    assert result.stdout == (HERE / "golden" / "report.html").read_text(encoding="utf-8")


def test_the_page_parses_without_an_error_and_every_link_within_it_has_its_target() -> None:
    page = report_page(story())
    ids = [each.attrib["id"] for each in elements(page) if "id" in each.attrib]
    assert len(ids) == len(set(ids))
    links = {each.attrib["href"] for each in elements(page) if name(each) == "a"}
    assert links and {link.removeprefix("#") for link in links} <= set(ids)


def test_each_claim_is_marked_where_it_stands_and_leads_to_its_note_and_back() -> None:
    report = story()
    page = report_page(report)
    notes = classed(page, "note")
    assert len(notes) == len(report.findings) == 4
    ids = by_id(page)
    for finding, note in zip(report.findings, notes, strict=True):
        assert str(finding.verdict) in note.attrib["class"]
        place = ids[note.attrib["id"].replace("f-", "c-")]
        assert finding.text.startswith(words(place))
        assert any(each.attrib.get("href") == f"#{note.attrib['id']}" for each in elements(page))


def test_a_verdict_is_told_by_a_sign_and_a_word_and_not_by_colour_alone() -> None:
    page = report_page(story())
    heads = [words(each) for note in classed(page, "note") for each in note if name(each) in ("h4", "summary")]
    assert [head.split(" · ")[0] for head in heads] == [
        "1✗ contradicted, error elapsed", "2✗ contradicted, error weekday", "3✓ verified elapsed", "4? unverifiable elapsed",
    ]  # fmt: skip


def test_the_working_stands_in_the_note_with_premises_linked_to_their_places_and_the_repair() -> None:
    page = report_page(story())
    note = classed(page, "note")[0]
    told = words(note)
    assert "999 days elapsed, 1,000 counting both end days" in told
    assert "✗ elapsed: 999 days" in told
    assert "1,010 → 999" in told
    dateline = next(each for each in note.iter() if words(each) == "Aug. 26, 2021" and name(each) == "a")
    assert words(by_id(page)[dateline.attrib["href"][1:]]) == "Aug. 26, 2021"


def test_the_text_reads_as_the_document_does() -> None:
    page = report_page(
        story(
            "# A *title*\n\nSome **bold** text with `code` &amp; [a link](http://example.com).\n\n| a | b |\n| - | - |\n| c | d |\n",
            "markdown",
        )
    )
    assert [words(each) for each in classed(page, "text")] == [
        "A title",
        "Some bold text with code & a link.",
        "a b c d",
    ]


def test_the_filters_work_without_a_script() -> None:
    page = report_page(story())
    assert not [each for each in elements(page) if name(each) == "script"]
    boxes = [each for each in elements(page) if name(each) == "input"]
    assert [box.attrib["id"] for box in boxes] == ["show-contradicted", "show-unverifiable", "show-verified", "show-ignored"]
    style = next(each.text or "" for each in elements(page) if name(each) == "style")
    assert all(f"body:has(#{box.attrib['id']}:not(:checked)) .note" in style for box in boxes)


def test_the_policy_allows_this_style_sheet_and_nothing_else() -> None:
    page = report_page(story())
    policy = next(each.attrib["content"] for each in elements(page) if each.attrib.get("http-equiv") == "Content-Security-Policy")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert policy == (f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'")
    assert not [each for each in elements(page) if "style" in each.attrib]


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("syntax", ["plain", "markdown", "html"])
def test_nothing_of_a_text_becomes_markup(hostile: str, syntax: str) -> None:
    text = f"{hostile} It is 1,010 days since the arrest {hostile} of Meng. {hostile} On Friday, 1 December 2018, {hostile}.\n"
    report = check(text, as_of="2021-08-26", events=[ARREST, Event(hostile, "2018-12-02")], syntax=syntax)
    page = report_page(report)
    found = elements(page)
    assert {name(each) for each in found} <= OURS
    assert not [
        key for each in found for key in each.attrib if key.startswith("on") or key in ("style", "src", "srcdoc", "action")
    ]
    assert {each.attrib["href"][:1] for each in found if name(each) == "a"} <= {"#"}
    assert sum(name(each) == "style" for each in found) == 1
    assert not set(page) & set("\x00\x1b\u202e\ufffe")


@settings(max_examples=60, deadline=None)
@given(st.text(), st.sampled_from(["plain", "markdown", "html"]))
def test_any_text_at_all_gives_a_page(text: str, syntax: str) -> None:
    page = report_page(
        check(text + " It is 1,010 days since the arrest of Meng Wanzhou.", as_of="2021-08-26", events=[ARREST], syntax=syntax)
    )
    assert {name(each) for each in elements(page)} <= OURS


def test_the_address_of_a_finding_stays_when_the_text_above_it_changes() -> None:
    before = {words(note): note.attrib["id"] for note in classed(report_page(story()), "note")}
    moved = report_page(story("A line more.\n\nAnd one more.\n\n" + STORY))
    after = [note.attrib["id"] for note in classed(moved, "note")]
    assert list(before.values()) == after


def test_many_documents_are_in_one_page_with_an_index(tmp_path: Path) -> None:
    for each in ("one.txt", "two, <b>.txt"):
        (tmp_path / each).write_text(STORY, encoding="utf-8")
    result = CliRunner().invoke(root, ["check", str(tmp_path), "--no-registry", "--format", "html", "--fail-on", "never"])
    page = result.stdout
    index = next(each for each in elements(page) if name(each) == "nav")
    links = [each for each in index.iter() if name(each) == "a"]
    assert [words(each).rsplit("/", 1)[-1] for each in links] == ["one.txt", "two, <b>.txt"]
    sections = by_id(page)
    for link in links:
        assert words(next(iter(sections[link.attrib["href"][1:]]))) == words(link)


def test_the_timeline_shows_what_the_claims_rest_on_and_has_a_table_behind_it() -> None:
    page = report_page(story())
    table = next(each for each in elements(page) if "events" in each.attrib.get("class", ""))
    rows = [[words(cell) for cell in row] for row in table.iter("tr")][1:]
    assert rows[0][:3] == ["Saturday 1 December 2018", "She was stopped", ""]
    assert rows[-1][:3] == ["Thursday 26 August 2021", "reference date", "same day"]


def test_a_page_in_another_encoding_is_ascii() -> None:
    result = CliRunner(charset="latin-1").invoke(
        root, ["check", "-", "--no-registry", "--format", "html"], input="日 – 31 June 2021".encode()
    )
    assert result.stdout_bytes.isascii() or "日" in result.stdout


def test_no_text_at_all_is_a_page_too() -> None:
    assert "There is no text." in report_page(check(""))


def test_the_text_is_marked_with_the_language_that_its_document_names() -> None:
    page = report_page(check("Am 31. Juni 2021 war nichts.", language="de"))
    assert [each.attrib["lang"] for each in classed(page, "document")] == ["de"]
