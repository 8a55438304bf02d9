"""The picture as SVG, read by an XML parser that knows nothing of us."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree

import pytest

from milestones.anchors.event import Event
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import timeline_rows
from milestones.timeline.svg import write

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "style", "defs", "linearGradient", "stop", "rect", "line", "circle", "path", "text", "g"}
HOSTILE = [
    "</title></svg><script>alert(1)</script>",
    "\"><image href='http://example.com/x.png' onload='alert(1)'/>",
    "]]><!-- <![CDATA[ &lt; &amp; &#60; %3C",
    "a\x00b\x1b[2J\ud800 \ufffe \u202egnp.exe",
    "javascript:alert(1) url(http://example.com) @import",
]


def svg(
    *names: str, dates: tuple[str, ...] = ("2018-12-01", "2021-08-26"), title: str = "Two days", encoding: str = "utf-8"
) -> str:
    events = [Event(name, date) for name, date in zip(names, dates * len(names), strict=False)]
    stream = io.StringIO()
    write(timeline_rows(events), stream, TimelineOptions(title=title, encoding=encoding))
    return stream.getvalue()


def test_it_is_one_svg_of_known_size_with_a_title_and_its_events_in_words() -> None:
    root = ElementTree.fromstring(svg("arrest of Meng Wanzhou", "the thousandth day"))
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    named = [root.find(f".//*[@id='{each}']") for each in str(root.get("aria-labelledby")).split()]
    assert [each.text for each in named if each is not None] == [
        "Two days",
        (
            "2 events, 2018 to 2021.\nSaturday 1 December 2018: arrest of Meng Wanzhou.\n"
            "Thursday 26 August 2021: the thousandth day, 999 days later."
        ),
    ]


def test_texts_are_those_of_the_events_and_the_gap() -> None:
    root = ElementTree.fromstring(svg("arrest of Meng Wanzhou", "the thousandth day"))
    texts = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]
    assert {"arrest of Meng Wanzhou", "the thousandth day", "1 Dec 2018", "26 Aug 2021", "999 days"} <= set(texts)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_is_ever_more_than_text(name: str) -> None:
    written = svg(name, name, title=name)
    root = ElementTree.fromstring(written)
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= ELEMENTS
    attributes = {key for each in root.iter() for key in each.attrib}
    assert not {key for key in attributes if key.startswith("on") or "href" in key}
    for style in root.iter(f"{SVG}style"):
        assert not re.search(r"url|@import|expression", style.text or "")
    assert "\u202e" not in written


def test_nothing_is_fetched() -> None:
    addresses = set(re.findall(r"[a-z]+://[^\"'\s]+", svg("arrest", "day")))
    assert addresses == {"http://www.w3.org/2000/svg"}


def test_every_reference_to_an_id_has_its_target() -> None:
    written = svg("arrest", "day", dates=("2018-12", "1450~"))
    ids = re.findall(r'\bid="([^"]+)"', written)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", written)) <= set(ids)


def test_each_kind_is_drawn_in_its_own_shape_and_explained() -> None:
    written = svg("a", "b", "c", "d", dates=("2018-12-01", "2018-12", "1450~", "1941-09-08/1944-01-27"))
    for words in ("on this day", "lasted so long", "at some time within", "date uncertain"):
        assert words in written
    assert 'class="uncertain"' in written


def test_it_is_ascii_where_the_stream_is() -> None:
    written = svg("Œuvre – naïve", "日", encoding="ascii")
    assert written.isascii()
    assert "Œuvre – naïve" in "".join(ElementTree.fromstring(written).itertext())
