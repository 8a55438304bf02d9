"""What of a page is prose, and where it stands."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones import check
from milestones.anchors.document_date import PUBLISHED_KEYS
from milestones.documents.document import BOUNDARY, FILLER, OPAQUE
from milestones.documents.html import read
from milestones.documents.html_metadata import LINKED_DATA_KEYS, META_KEYS
from milestones.documents.html_tokens import tokens

SEEN = [
    # the source, and its prose: | is a boundary, ~ what is read as a word without meaning
    ("<p>On <b>5</b> May</p>", "| On 5 May |"),
    ("<p>10&nbsp;days</p>", "| 10\xa0days |"),
    ("<p>it&#8217;s, it&#x2019;s</p>", "| it’s, it’s |"),
    ("AT&amp;T &lt;5 &amp 6 &bogus; &", "AT&T <5 & 6 &bogus; &"),
    ("a&#0;b&#30;c", "a\ufffdbc"),
    ("a < b, <3 and x<5", "a < b, <3 and x<5"),
    ("<p>a</p><script>31 June</script><p>b</p>", "| a | b |"),
    ("<script>if (a</b) '<p>31 June'</script>b", "| b"),
    ("<style>p { }</style>b", "| b"),
    ("a <pre>31 June</pre> b", "a | b"),
    ("<p>a <code>31</code> b</p>", "| a ~ b |"),
    ("<code>a<p>b</p>c</code>d", "~ | ~ | ~d"),
    ("<p hidden>31 June 2021</p>x", "| x"),
    ("a <span style='display: none'>31 June</span>b", "a b"),
    ("a <span aria-hidden=true>31 June</span>b", "a b"),
    ("<ul hidden><li>one<li>two</ul>x", "| x"),
    ("<ul><li hidden>one<li>two</ul>", "| two |"),
    ("<ul><li>one<li>two</ul>", "| one | two |"),
    ("5<br>May", "5 | May"),
    ("<!-- 31 June 2021 -->x<!-->y<!--->z", "xyz"),
    ("<!DOCTYPE html><?php 31 June ?>x<![CDATA[y]]>z", "xz"),
    ("<p>unfinished <b", "| unfinished"),
    ("x<!-- unfinished <p>31 June</p>", "x"),
    ("<p title='a > b' lang=en>x</p>", "| x |"),
    ("<head><title>The news</title><meta a=b></head><body>x", "| The news | x"),
    ("<head><title>The news</title><body>x", "| The news | x"),
    ("<head><title>The news</title>x", "| The news | x"),
    ("<svg><title>31 June</title><path/></svg>x", "| x"),
    ("<textarea><p>31 June</textarea>x", "| x"),
    ("<template><p>31 June</p></template>x", "| x"),
    ("<svg/>x", "| x"),
    ('<?xml version="1.0"?><script src="a"/><p>x</p>', "| x |"),
    ("see https://x.org/2021/02/30/ now", "see ~ now"),
    ("a\x1eb", "a b"),
    ("10<sup>3</sup> days, in 2021<sup><a href='#n'>[1]</a></sup>", "10~ days, in 2021~"),
    ("the 26<sup>th</sup>, H<sub>2</sub>O", "the 26th, H~O"),
    ("Au&shy;gust &#8203;5 Ju\xadne &rlm;6", "August 5 June 6"),
    ("a<template>31</template><noscript>June</noscript><p aria-hidden=true>31</p><p style='color:red;display:none'>31</p>b", "a | b"),
]  # fmt: skip


def seen(prose: str) -> str:
    """The prose as a reader sees it, with one mark for each stretch of boundaries, and of opaque characters."""
    shown = re.sub(f"{OPAQUE}+", "~", prose.replace(FILLER, ""))
    return re.sub(" +", " ", re.sub(f"[ {BOUNDARY}]*{BOUNDARY}[ {BOUNDARY}]*", " | ", shown)).strip()


@pytest.mark.parametrize(("source", "expected"), SEEN)
def test_a_reader_of_the_page_sees(source: str, expected: str) -> None:
    prose, _, _ = read(source)
    assert len(prose) == len(source)
    assert seen(prose) == expected


SEGMENTS = [
    ("<h1>News</h1><p>One.</p><p>Two.", [("heading", "News"), ("paragraph", "One."), ("paragraph", "Two.")]),
    ("<ul><li>one<li>two</ul>three", [("item", "one"), ("item", "two"), ("paragraph", "three")]),
    ("<ul><li><p>one</p></ul>", [("item", "one")]),
    ("<dl><dt>one<dd>two</dl>", [("item", "one"), ("item", "two")]),
    ("<table><tr><td>a<td>b<tr><th>c</table>d", [("cell", "a"), ("cell", "b"), ("cell", "c"), ("paragraph", "d")]),
    ("<blockquote><p>one</blockquote>two", [("quotation", "one"), ("paragraph", "two")]),
    ("<p>On <em>5</em> May</p>", [("paragraph", "On <em>5</em> May")]),
    ("<title>News</title> <p> </p>", [("heading", "News")]),
    ("<p>one<div>two</div>three", [("paragraph", "one"), ("paragraph", "two"), ("paragraph", "three")]),
    ("</p></b>one", [("paragraph", "one")]),
    ("", []),
]


@pytest.mark.parametrize(("source", "expected"), SEGMENTS)
def test_a_page_has_segments(source: str, expected: list[tuple[str, str]]) -> None:
    _, segments, _ = read(source)
    assert [(segment.kind, source[segment.start : segment.end]) for segment in segments] == expected


METADATA = [
    ('<script type="application/ld+json">{"datePublished": "2021-08-26"}</script>', [("datePublished", "2021-08-26", "JSON-LD datePublished")]),
    ('<script type="application/ld+json; charset=utf-8">[{"dateModified": "2021"}]</script>', [("dateModified", "2021", "JSON-LD dateModified")]),
    ('<script type="application/ld+json">{"@graph": [{}, {"datePublished": "2021"}]}</script>', [("datePublished", "2021", "JSON-LD datePublished")]),
    ('<script type="application/ld+json">{"datePublished": 2021}</script>', []),
    ('<script type="application/ld+json">{"datePublished": </script>', []),
    ('<script>{"datePublished": "2021-08-26"}</script>', []),
    ('<style type="application/ld+json">{"datePublished": "2021-08-26"}</style>', []),
    ('<meta property="article:published_time" content="2021-08-26T10:00:00Z">',
     [("article:published_time", "2021-08-26T10:00:00Z", "meta article:published_time")]),
    ('<meta property="article:modified_time" content="2021-08-26">', [("dateModified", "2021-08-26", "meta article:modified_time")]),
    ("<META NAME=Date CONTENT=2021-08-26>", [("date", "2021-08-26", "meta date")]),
    ('<meta name="date">', []),
    ('<meta name="description" content="2021-08-26">', []),
    ('<meta itemprop="datePublished" content="2021-08-26">', [("datePublished", "2021-08-26", "meta datepublished")]),
    ('<time itemprop="datePublished" datetime="2021-08-26">today</time>', [("datePublished", "2021-08-26", "itemprop datePublished")]),
    ('<span itemprop="x dateModified" content="2021-08-26">', [("dateModified", "2021-08-26", "itemprop dateModified")]),
    ('<time datetime="2021-08-26">a</time><time datetime="1969-07-20">b</time>', [("time", "2021-08-26", "<time datetime>")]),
    ("<time>2021-08-26</time>", []),
    ('<html lang="en-GB">', [("lang", "en-GB", "html lang")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), METADATA)
def test_a_page_says_of_itself(source: str, expected: list[tuple[str, str, str]]) -> None:
    _, _, entries = read(source)
    assert [(entry.key, entry.value, entry.source) for entry in entries] == expected


def test_what_a_tag_says_has_its_place() -> None:
    source = '<html lang="en"><meta name="date" content="2021-08-26"><time datetime=2021-08-27>'
    _, _, entries = read(source)
    assert [source[entry.start : entry.end] for entry in entries] == ["en", "2021-08-26", "2021-08-27"]


def test_every_date_of_a_page_can_date_the_document() -> None:
    assert {key.lower() for key in (*META_KEYS.values(), *LINKED_DATA_KEYS, "time")} <= set(PUBLISHED_KEYS)


DATED = [
    '<script type="application/ld+json">{"datePublished": "2021-08-26T10:00:00Z"}</script>',
    '<meta property="article:published_time" content="2021-08-26T10:00:00Z">',
    '<meta name="date" content="2021-08-26">',
    '<time datetime="2021-08-26">today</time>',
]


@pytest.mark.parametrize("head", DATED)
def test_a_page_says_when_it_was_published(head: str) -> None:
    report = check(f"{head}<p>It closed 8 days ago, on 18 August 2021.</p>", syntax="html")
    assert [finding.verdict for finding in report.findings] == ["verified"]


def test_a_finding_points_at_the_source() -> None:
    source = "<p>It was <em>Friday</em>, 26&nbsp;August 2021.</p>"
    (finding,) = check(source, syntax="html").findings
    assert finding.verdict == "contradicted"
    assert source[finding.start : finding.end] == finding.text == "Friday</em>, 26&nbsp;August 2021"


PAGES = st.one_of(
    st.text(alphabet=st.sampled_from("<>/&;!-p bscript'\"=a1\n\x00"), max_size=120),
    st.lists(
        st.sampled_from(
            ("<p>", "</p>", "<li>", "<ul>", "</ul>", "<head>", "<title>", "</title>", "<script>", "</script>", "<code>", "</code>", "<b hidden>", "</b>",
             "<svg/>", "<br>", "<td>", "<body>", "<!--", "-->", "&amp;", "&#30;", "text", " ", "\n", "<a href='", "'>", "<", "\x1e", "https://x.org/a")
        ),
        max_size=25,
    ).map("".join),
)  # fmt: skip


@given(PAGES)
def test_any_text_is_a_page_as_long_as_itself(source: str) -> None:
    prose, segments, _ = read(source)
    assert len(prose) == len(source)
    assert all(0 <= segment.start < segment.end <= len(source) for segment in segments)
    assert all(first.end <= second.start for first, second in itertools.pairwise(segments))


@given(PAGES)
def test_a_character_of_prose_is_that_of_the_source_or_an_entitys(source: str) -> None:
    prose, _, _ = read(source)
    marks = (BOUNDARY, FILLER, OPAQUE, " ")
    assert all(shown in marks or shown == written or written == "&" for shown, written in zip(prose, source, strict=True))


@given(PAGES, st.booleans())
def test_the_pieces_of_a_page_are_the_page(source: str, xml: bool) -> None:
    assert "".join(source[token.start : token.end] for token in tokens(source, xml)) == source
    assert all(token.start < token.end for token in tokens(source, xml))
