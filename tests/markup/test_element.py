from __future__ import annotations

from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.markup.element import Markup, element, join, number
from milestones.markup.harmless import harmless


def test_text_is_escaped_and_markup_is_not_escaped_again() -> None:
    assert element("p", "a < b & ", element("b", '"c"')) == "<p>a &lt; b &amp; <b>&quot;c&quot;</b></p>"


def test_attributes_are_named_as_python_can_and_left_out_where_they_are_none() -> None:
    made = element("line", class_="axis", stroke_width=1.50, x=2, hidden=False, href=None, open=True)
    assert made == '<line class="axis" stroke-width="1.5" x="2" open="open"></line>'


def test_elements_without_content_are_closed_as_both_html_and_xml_read_them() -> None:
    assert element("br") == "<br/>"
    assert element("script", src="x") == '<script src="x"></script>'


@pytest.mark.parametrize("name", ["", "a b", "a>", "1a", "a/b", 'x"'])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is no name"):
        element(name)
    with pytest.raises(ValueError, match="is no name"):
        element("p", **{name: "x"})


@pytest.mark.parametrize(("value", "written"), [(1.0, "1"), (0.126, "0.13"), (100, "100"), (-2.50, "-2.5"), (0.001, "0")])
def test_numbers_are_short(value: float, written: str) -> None:
    assert number(value) == written


@given(st.text(), st.text())
def test_any_text_comes_back_from_a_parser_as_it_went_in(content: str, attribute: str) -> None:
    made = element("p", content, title=attribute)
    root = ElementTree.fromstring(made.replace("\r", "&#13;"))
    assert len(root) == 0
    assert "".join(root.itertext()) == harmless(content)
    parser = Collector()
    parser.feed(made)
    parser.close()
    assert parser.tags == ["p"]
    assert parser.attributes == [("title", harmless(attribute))]


class Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def test_pieces_are_joined_in_order_however_deep_they_are() -> None:
    assert join(["a", [Markup("<b/>"), ["<"]], element("i")]) == "a<b/>&lt;<i></i>"


def test_what_xml_forbids_is_replaced_and_what_turns_text_around_is_shown() -> None:
    assert harmless("a\x00\x1b\ud800\ufffe\x85") == "a" + "\ufffd" * 5
    assert harmless("\u202egnp.exe\u2066") == "\\u202egnp.exe\\u2066"
    assert harmless("é 日\n\t") == "é 日\n\t"
