"""What of a Markdown file is prose, and where it stands."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones import check
from milestones.documents.document import BOUNDARY, FILLER, OPAQUE
from milestones.documents.markdown import read

SEEN = [
    # the source, and its prose: | is a boundary, ~ what is read as a word without meaning
    ("# Title\n\nText.", "| Title | Text."),
    ("# Title ##\n#no heading", "| Title | #no heading"),
    ("Title\n=====\nText.", "Title | Text."),
    ("Some **bold** and *thin* words", "Some bold and thin words"),
    ("5 * 3 and 5 _ 3", "5 * 3 and 5 _ 3"),
    ("~~struck~~ snake_case _emph_ __strong__", "struck snake_case emph strong"),
    ("a `31 June 2021` b", "a ~ b"),
    ("a ``31 ` June`` b `` ` `` c", "a ~ b ~ c"),
    (r"\`no code\` x", "`no code` x"),
    ("a `unclosed", "a `unclosed"),
    ("a [text](http://x.org/31-june) b", "a text b"),
    ("[t](http://x.org/a_(b)_c) [t](<a b> 'x') [t][ref] ![alt](x.png)", "t t t alt"),
    ("note[^1]\n\n[^1]: the note", "note | the note"),
    ("- one\n- two", "| one | two"),
    ("1. one\n2. two\n3) three", "| one | two | three"),
    ("It happened in\n1986. Then", "It happened in 1986. Then"),
    ("+ one\n  more\n\n  still", "| one more still"),
    ("> quoted\n> on\nlazily", "| quoted on lazily"),
    ("text\n> quoted", "text | quoted"),
    ("> - item\n> # head", "| item | head"),
    ("a\n***\nb\n- - -\nc", "a | b | c"),
    ("| a | b |\n| --- | --- |\n| c | d |", "| a | b | c | d |"),
    ("```\n31 June 2021\n```\nb", "| b"),
    ("~~~ python\n31 June 2021\n```\n~~~\nb", "| b"),
    ("````\n```\n31 June\n````\nb", "| b"),
    ("> ```\n> 31 June\n> ```\nb", "| b"),
    ("```\n31 June, unclosed", "|"),
    ("a\n\n    31 June 2021\n\nb", "a | b"),
    ("a\n    b", "a b"),
    ("a <!-- 31 June 2021 --> b", "a b"),
    ("<!-- 31 June 2021 --> b", "| b"),
    ("<!--\n31 June\n--> b", "| b"),
    ("a\n\n<!-- unclosed\n\n31 June", "a |"),
    ("a <!-- unclosed", "a <!-- unclosed"),
    ("a `<!--` b\n\nc", "a ~ b c"),
    ("```\n<!--\n```\nb", "| b"),
    ("{/* 31 June */} b", "| b"),
    ("<script>\n31 June\n</script>\nb", "| b"),
    ("<pre>31\nJune</pre> b", "| b"),
    ("<b>On</b> <time>5</time> <kbd>31</kbd> x", "On 5 ~ x"),
    ("<tr><td>Friday</td><td>26 May</td></tr>", "| Friday | 26 May |"),
    ("5<br>May", "5 | May"),
    ("<span title='31 June'>a</span> < b", "a < b"),
    ("[id]: http://x.org/2021-02-30 'title'\n\na", "| a"),
    ("---\ndate: 2021-02-30\n---\na", "a"),
    ("+++\ndate = 2021-02-30\n+++\na", "a"),
    ("---\nnot closed", "| not closed"),
    ("see https://x.org/2021/02/30/ or <https://x.org> now", "see ~ or ~ now"),
    ("10&nbsp;days &lt;5 &bogus; &amp;lt;", "10\xa0days <5 &bogus; &lt;"),
    (r"1\* note", "1* note"),
    ("import x from './x'\n\nb", "| b"),
    ("The\nimport of coal from Wales, and the\nexport of steel", "The import of coal from Wales, and the export of steel"),
    ("::: note\nb\n:::", "| b |"),
    ("\ufeff# Title", "| Title"),
    ("a\r\n\r\nb\r\n", "a b"),
    ("a `31\nJune` b `c` d", "a ~ ~ b ~ d"),
    ("a `31\n\nJune` b", "a `31 June` b"),
    ("a <span\nclass='31 June'>b</span>", "a b"),
    ("a [text](http://x.org/a\n'31 June') b", "a text b"),
    ("> a `31\n> June` b", "| a ~ ~ b"),
    ("On 5 \\\nMay", "On 5 May"),
    ("# Head\n    31 June\nb", "| Head | b"),
    ("- a\n\n      31 June\n\n  b", "| a | b"),
    ("- a\n  - b\n\n      c", "| a | b c"),
    ("1.  a\n\n    b\n\n        31 June", "| a b |"),
    ("```\n> ```\n- ```\n31 June\n```\nb", "| b"),
    ("> ```\n> 31 June\nb", "| b"),
    ("a | b\n--|--\nc | d\n\ne f", "a | b | c | d | e f"),
    ("a\n[b]: c", "a b: c"),
    ("10<sup>3</sup> and 26<sup>th</sup>", "10~ and 26th"),
    ("a\x1eb\x00c\x1ad", "a b c d"),
    ("!!! note \"Title\"\n    one\n    two\n\n    three\n\n        31 June\n\nb", "| one two three | b"),
    ("??? note\n    one\n\n    ```\n    31 June\n    ```\n", "| one |"),
    ("=== \"Tab\"\n\n    one\n\nb", "| one b"),
    ("- a\n\n    !!! note\n        one", "| a | one"),
    ("> [!NOTE]\n> one", "| one"),
    ("Au\xadgust Ju&shy;ne \u202b5\u202c", "August June 5"),
    ("term\n: meaning\n: other", "term | meaning | other"),
    ("export const meta = {\n  date: '31 June',\n}\n\nb", "| b"),
    ("import {a} from 'x'\nimport b from 'y'\n\nb", "| b"),
    ("<Note date={'31 June'}>\n\nb\n\n</Note>", "| b |"),
    ("a {{ page.date }} b {% include x %} c {{< figure 31 >}}", "a ~ b ~ c ~"),
    ("a <span hidden>31 June</span> b <b style='display: none'>31</b> c", "a b c"),
    ("<template>31 June</template> b", "| b"),
    ("<div hiddenish>a</div>", "| a |"),
    ("---\ndate: 2021\n...\nb", "b"),
    ("[^1]: one\n\n    two\n\nb", "| one two b"),
    ("<details>\n<summary>a</summary>\n\nb\n</details>", "| a | b |"),
]  # fmt: skip


def seen(prose: str) -> str:
    """The prose as a reader sees it, on one line, with one mark for each stretch of boundaries, and of opaque characters."""
    shown = re.sub(f"{OPAQUE}+", "~", prose.replace(FILLER, ""))
    shown = re.sub(f"[ \r\n{BOUNDARY}]*{BOUNDARY}[ \r\n{BOUNDARY}]*", " | ", shown)
    return re.sub("[ \r\n]+", " ", shown).strip()


@pytest.mark.parametrize(("source", "expected"), SEEN)
def test_a_reader_sees(source: str, expected: str) -> None:
    prose, _, _ = read(source)
    assert len(prose) == len(source)
    assert seen(prose) == expected


SEGMENTS = [
    ("# News\n\nOne\nmore.\n\nTwo.", [("heading", " News"), ("paragraph", "One\nmore.\n"), ("paragraph", "Two.")]),
    ("News\n----\nOne.", [("heading", "News\n"), ("paragraph", "One.")]),
    ("One:\n- a\n  b\n- c\n", [("paragraph", "One:\n"), ("item", " a\n  b\n"), ("item", " c\n")]),
    ("> [!NOTE]\n> one\n> two\n\n> three", [("paragraph", "one\n> two\n"), ("quotation", "three")]),
    ("> one\n> two\n\nthree", [("quotation", "one\n> two\n"), ("paragraph", "three")]),
    ("| a | b |\n|---|---|\n| c | d |", [("cell", " a "), ("cell", " b "), ("cell", " c "), ("cell", " d ")]),
    ("```\ncode\n```", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), SEGMENTS)
def test_a_text_has_segments(source: str, expected: list[tuple[str, str]]) -> None:
    _, segments, _ = read(source)
    assert [(segment.kind, source[segment.start : segment.end]) for segment in segments] == expected


def test_front_matter_gives_values_with_their_places() -> None:
    source = '---\ntitle: x\ndate: "2021-08-26"\n---\ntext'
    _, _, metadata = read(source)
    dated = next(entry for entry in metadata if entry.key == "date")
    assert dated.value == "2021-08-26"
    assert source[dated.start : dated.end] == "2021-08-26"


def test_a_claim_does_not_run_from_one_cell_or_item_into_the_next() -> None:
    assert check("- Friday,\n- 26 August 2021", syntax="markdown").findings == ()
    assert check("| Friday | 26 August 2021 |\n| --- | --- |", syntax="markdown").findings == ()


def test_a_claim_may_run_over_a_line_break_of_its_paragraph() -> None:
    (finding,) = check("It was Friday,\n26 August 2021.", syntax="markdown").findings
    assert finding.verdict == "contradicted"


TEXTS = st.one_of(
    st.text(alphabet=st.sampled_from("`*_~[]()<>!|#-+.>&; \n\tab1\\:=\x00\x1e"), max_size=150),
    st.lists(
        st.sampled_from(
            ("```\n", "~~~\n", "`", "``", "<!--", "-->", "{/*", "*/}", "<pre>", "</pre>", "<script", "</script>", "---\n", "> ", "- ", "1. ", "# ", "| ",
             "    ", "\n", "\r\n", "\r", "text", " ", "[a](b)", "[a]: b\n", "**", "&amp;", "<br>", "<b>", "\ufeff", "\u2028", "\x0b", "https://x.org/a")
        ),
        max_size=30,
    ).map("".join),
)  # fmt: skip


@given(TEXTS)
def test_any_text_is_as_long_as_its_prose(source: str) -> None:
    prose, segments, _ = read(source)
    assert len(prose) == len(source)
    assert all(0 <= segment.start < segment.end <= len(source) for segment in segments)
    assert all(first.end <= second.start for first, second in itertools.pairwise(segments))


@given(TEXTS)
def test_a_character_of_prose_is_that_of_the_source_or_an_entitys(source: str) -> None:
    prose, _, _ = read(source)
    marks = (BOUNDARY, FILLER, OPAQUE, " ")
    assert all(shown in marks or shown == written or written == "&" for shown, written in zip(prose, source, strict=True))


def test_a_weekday_in_bold_after_its_date_is_judged() -> None:
    (finding,) = check("26 August 2021 was a **Friday**.", syntax="markdown").findings
    assert (finding.check, finding.verdict) == ("weekday", "contradicted")
