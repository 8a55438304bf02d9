"""The timeline as a page, read by an HTML5 parser that is not ours and takes no errors."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from xml.etree.ElementTree import Element

import html5lib
import pytest

from milestones.anchors.event import Event
from milestones.timeline.html import timeline_page
from milestones.timeline.rows import timeline_rows

ARREST, DAY = Event("arrest of Meng Wanzhou", "2018-12-01"), Event("the thousandth day", "2021-08-26")
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!-- <script> -->",
    "</title></style><img src=x onerror=alert(1)>",
    "\u2028\u2029\\u003c/script\\u003e",
    "a\x00b\x1b[2J\u202egnp.exe",
]


def elements(page: str) -> list[Element]:
    parsed = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(page)
    return [each for each in parsed.iter() if isinstance(each.tag, str)]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def scripts(page: str) -> list[str]:
    return [each.text or "" for each in elements(page) if each.tag == "script"]


def test_the_table_behind_the_picture_holds_every_event() -> None:
    page = timeline_page(timeline_rows([ARREST, DAY]), "Two days")
    rows = [[words(cell) for cell in row] for row in elements(page) if row.tag == "tr"]
    assert rows == [
        ["date", "event", "since the event before", "source"],
        ["Saturday 1 December 2018", "arrest of Meng Wanzhou", "", "the events given"],
        ["Thursday 26 August 2021", "the thousandth day", "999 days later", "the events given"],
    ]


def test_every_mark_leads_to_the_row_of_its_event() -> None:
    found = elements(timeline_page(timeline_rows([ARREST, DAY]), "Two days"))
    ids = {each.attrib["id"] for each in found if "id" in each.attrib}
    addresses = [each.attrib["href"] for each in found if each.tag.endswith("}a")]
    assert addresses == ["#event-1", "#event-2"] * 2
    assert {address[1:] for address in addresses} <= ids
    assert len(ids) == sum("id" in each.attrib for each in found)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_ends_the_data_of_the_script_or_becomes_markup(name: str) -> None:
    rows = timeline_rows([Event(name, "2018-12-01"), DAY])
    page = timeline_page(rows, name)
    data, script = scripts(page)
    assert [row["id"] for row in json.loads(data)["rows"]] == ["event-1", "event-2"]
    assert script.startswith('"use strict"')
    assert not [each for each in elements(page) if each.tag in ("img", "iframe")]
    assert not [key for each in elements(page) for key in each.attrib if key.startswith("on") or key == "style"]
    assert not set(page) & set("\x00\x1b\u202e")


def test_the_policy_allows_the_script_and_the_style_sheet_of_the_page_alone() -> None:
    page = timeline_page(timeline_rows([ARREST, DAY]), "Two days")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)
    assert style is not None and script is not None
    digests = [f"'sha256-{b64encode(sha256(each[1].encode()).digest()).decode()}'" for each in (style, script)]
    policy = next(each.attrib["content"] for each in elements(page) if each.attrib.get("http-equiv") == "Content-Security-Policy")
    assert policy == (
        f"default-src 'none'; img-src data:; style-src {digests[0]}; script-src {digests[1]}; base-uri 'none'; form-action 'none'"
    )


def test_without_events_the_page_says_so() -> None:
    page = timeline_page((), "Nothing")
    assert "There are no events." in page
    assert scripts(page) == []
