"""What of a page is prose, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones import check
from milestones.documents.document import BOUNDARY, FILLER, OPAQUE
from milestones.documents.html import read

SEEN = [
    ("<p>On <b>5</b> May</p>", "On 5 May"),
    ("<p>10&nbsp;days</p>", "10\xa0days"),
    ("<p>it&#8217;s</p>", "it’s"),
    ("<p>a</p><script>31 June</script><p>b</p>", "a b"),
    ("<p>a <code>31 June 2021</code> b</p>", "a  b"),
    ("<p hidden>31 June 2021</p>x", "x"),
    ("<ul><li>one<li>two</ul>", "one two"),
    ("<!-- 31 June 2021 -->x", "x"),
]


@pytest.mark.parametrize(("source", "seen"), SEEN)
def test_a_reader_of_the_page_sees(source: str, seen: str) -> None:
    prose, _, _ = read(source)
    assert len(prose) == len(source)
    shown = prose.replace(FILLER, "").replace(OPAQUE, "").replace(BOUNDARY, " ")
    assert shown.split() == seen.split()


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


@given(st.text(alphabet=st.sampled_from("<>/&;!-p bscript'\"=a1\n\x00"), max_size=120))
def test_any_text_is_a_page_as_long_as_itself(source: str) -> None:
    prose, segments, _ = read(source)
    assert len(prose) == len(source)
    assert all(0 <= segment.start < segment.end <= len(source) for segment in segments)
