"""Positions, directives, front matter, and dates in names."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.documents.directives import directives
from milestones.documents.filename import date_in_filename
from milestones.documents.front_matter import front_matter
from milestones.documents.positions import ColumnUnit, Lines, Region

POSITIONS = [
    # source, offset, (line, column), column in UTF-8 bytes, column in UTF-16 units
    ("", 0, (1, 1), 1, 0),
    ("ab", 2, (1, 3), 3, 2),
    ("a\nb", 1, (1, 2), 2, 1),
    ("a\nb", 2, (2, 1), 1, 0),
    ("a\r\nb", 3, (2, 1), 1, 0),
    ("a\rb", 2, (2, 1), 1, 0),
    ("a\n", 2, (2, 1), 1, 0),
    ("é𝄞x", 2, (1, 3), 7, 3),
    ("a\u2028b", 2, (1, 3), 5, 2),
    ("\ud800x", 1, (1, 2), 4, 1),
]


@pytest.mark.parametrize(("source", "offset", "place", "utf8", "utf16"), POSITIONS)
def test_an_offset_has_a_line_and_columns(source: str, offset: int, place: tuple[int, int], utf8: int, utf16: int) -> None:
    lines = Lines(source)
    assert (lines.line_column(offset), lines.utf8_column(offset), lines.utf16_column(offset)) == (place, utf8, utf16)


@given(st.text(alphabet="aé\n𝄞", max_size=40), st.integers(1, 200), st.data())
def test_columns_count_the_units_before_them_however_long_the_line(text: str, times: int, data: st.DataObject) -> None:
    source = text * times
    offset = data.draw(st.integers(0, len(source)))
    before = source[source.rfind("\n", 0, offset) + 1 : offset]
    lines = Lines(source)
    assert lines.column(offset, ColumnUnit.CODE_POINTS) == len(before) + 1
    assert lines.column(offset, ColumnUnit.UTF16) == len(before.encode("utf-16-le")) // 2 + 1
    assert lines.column(offset, ColumnUnit.UTF8) == len(before.encode()) + 1


def test_a_region_has_both_ends_and_ends_after_its_last_character() -> None:
    assert Lines("é 𝄞\n🎉 x").region(2, 7, ColumnUnit.UTF16) == Region(1, 3, 2, 5)


def test_the_text_of_a_line_has_no_line_end() -> None:
    lines = Lines("one\r\ntwo\rthree\n")
    assert [lines.line_text(line) for line in (1, 2, 3, 4)] == ["one", "two", "three", ""]


@given(st.text(alphabet="ab\r\n", max_size=30), st.integers(0, 30))
def test_a_line_and_column_are_an_offset(source: str, offset: int) -> None:
    offset = min(offset, len(source))
    line, column = Lines(source).line_column(offset)
    starts = [0, *(place for place in range(1, len(source) + 1) if Lines(source).line_column(place)[1] == 1)]
    assert starts[line - 1] + column - 1 == offset


DIRECTIVES = [
    ("<!-- milestones: as-of=2021-08-26 -->", "plain", [("", {"as-of": "2021-08-26"})]),
    ("<!--milestones:ignore-->", "html", [("ignore", {})]),
    ('a <!-- milestones: ignore reason="quoted as printed" check=weekday --> b', "markdown",
     [("ignore", {"reason": "quoted as printed", "check": "weekday"})]),
    ("<!-- milestones: off -->\nx\n<!-- milestones: on -->", "markdown", [("off", {}), ("on", {})]),
    ("{/* milestones: ignore */}", "markdown", [("ignore", {})]),
    ("{/* milestones: ignore */}", "html", []),
    ("<!-- milestones: -->", "plain", [("", {})]),
    ("<!-- milestones: ignore", "plain", []),
    ("<!-- milestones are here -->", "plain", []),
    ("milestones: ignore", "plain", []),
    ("<!-- milestones: ignore\n-->", "plain", []),
    ("<!-- milestones: <!-- milestones: ignore -->", "plain", [("ignore", {})]),
    ('<!-- milestones: event id=arrest date=2018-12-01 name="arrest of X" -->', "html",
     [("event", {"id": "arrest", "date": "2018-12-01", "name": "arrest of X"})]),
    ("```\n<!-- milestones: ignore -->\n```\n<!-- milestones: on -->", "markdown", [("on", {})]),
    ("write `<!-- milestones: ignore -->` there", "markdown", []),
    ("<script>'<!-- milestones: ignore -->'</script>", "html", []),
    ("<p title='<!-- milestones: ignore -->'>", "html", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "syntax", "expected"), DIRECTIVES)
def test_a_comment_may_speak_to_the_program(source: str, syntax: str, expected: list[tuple[str, dict[str, str]]]) -> None:
    assert [(directive.name, directive.options) for directive in directives(source, syntax)] == expected


REASONS = [
    # what a comment says, its name, checks and reason
    ("ignore[weekday] as printed", ("ignore", ("weekday",), "as printed")),
    ("ignore-start[age, elapsed]", ("ignore-start", ("age", "elapsed"), "")),
    ("ignore-end", ("ignore-end", (), "")),
    ("ignore-file the  author's own count", ("ignore-file", (), "the author's own count")),
    ('ignore reason="quoted as printed"', ("ignore", (), "quoted as printed")),
    ("ignore[] 5 < 6 - 1", ("ignore", (), "5 < 6 - 1")),
    ("as-of=2021-08-26", ("", (), "")),
]


@pytest.mark.parametrize(("says", "expected"), REASONS)
def test_an_ignore_names_checks_and_a_reason(says: str, expected: tuple[str, tuple[str, ...], str]) -> None:
    (found,) = directives(f"<!-- milestones: {says} -->", "markdown")
    assert (found.name, found.checks, found.reason) == expected


@given(st.text(alphabet='<!->milestones: ig[]{}/*="`\n', max_size=80), st.sampled_from(("plain", "markdown", "html")))
def test_any_text_has_directives_in_order(middle: str, syntax: str) -> None:
    source = f"<!-- milestones: {middle} -->{{/* milestones: {middle}*/}}"
    found = directives(source, syntax)
    assert all(source.startswith(("<!--", "{/*"), each.start) and source.endswith(("-->", "*/}"), 0, each.end) for each in found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))


def test_a_directive_has_its_place() -> None:
    (found,) = directives("ab <!-- milestones: ignore --> cd", "plain")
    assert (found.start, found.end) == (3, 30)


FRONT_MATTER = [
    # source, what comes after the front matter, its values
    ("---\ndate: 2021-08-26\n---\ntext", "text", [("date", "2021-08-26")]),
    ("+++\ndate = 2021-08-26\n+++\ntext", "text", [("date", "2021-08-26")]),
    ("---\r\ndate: 2021-08-26 \r\n---\r\ntext", "text", [("date", "2021-08-26")]),
    ("\ufeff---\ndate: 2021\n---\n", "", [("date", "2021")]),
    ("---\ntitle: 'a: b'\nlang: \"en\"\nempty:\nnone: ''\n---", "", [("title", "a: b"), ("lang", "en")]),
    ("---\nauthor:\n  date: 1950\ndate: 2021\n---\n", "", [("date", "2021")]),
    ("---\n---\ntext\n\n---\nmore", "text\n\n---\nmore", []),
    ("---\na: 1\n----\nb: 2\n---\n", "", [("a", "1"), ("b", "2")]),
    ("---\nOnly a rule, and one more.\n\n---\ntext", None, []),
    ("---\na: 1\ntext", None, []),
    ("a\n---\nb: 1\n---\n", None, []),
    ("", None, []),
]


@pytest.mark.parametrize(("source", "after", "expected"), FRONT_MATTER)
def test_front_matter_has_values_with_their_places(source: str, after: str | None, expected: list[tuple[str, str]]) -> None:
    end, entries = front_matter(source)
    assert source[end:] == (source if after is None else after)
    assert [(entry.key, entry.value) for entry in entries] == expected
    assert all(source[entry.start : entry.end] == entry.value for entry in entries)
    assert all(entry.source == f"front matter `{entry.key}`" for entry in entries)


NAMES = [
    ("2021-08-26-title.md", "2021-08-26"),
    ("posts/20210826_title.txt", "2021-08-26"),
    ("posts/2021_08_26.md", "2021-08-26"),
    ("2021/08/26/title.html", "2021-08-26"),
    ("posts\\2021\\08\\26\\title.html", "2021-08-26"),
    ("2019/01/02/2021-08-26-title.md", "2021-08-26"),
    ("2021-08-26/2021-99-99-title.md", "2021-08-26"),
    ("2021-02-29-title.md", None),
    ("2021-13-01-title.md", None),
    ("3021-08-26-title.md", None),
    ("٢٠٢١-٠٨-٢٦-title.md", None),
    ("20210826123-title.md", None),
    ("title-2021-08-26.md", None),
    ("2021-08-title.md", None),
    ("title.md", None),
    ("", None),
]


@pytest.mark.parametrize(("path", "date"), NAMES)
def test_a_name_may_begin_with_a_date(path: str, date: str | None) -> None:
    assert date_in_filename(path) == date


@pytest.mark.parametrize(
    ("text", "obeyed"),
    [
        ("Text.\n\n    <!-- milestones: as-of=2021-08-26 -->\n", False),
        ("Text.\n\n\t<!-- milestones: as-of=2021-08-26 -->\n", False),
        ("Text.\n\n<!-- milestones: as-of=2021-08-26 -->\n", True),
        ("Text.\n\n   <!-- milestones: as-of=2021-08-26 -->\n", True),
        ("- An item.\n\n    <!-- milestones: as-of=2021-08-26 -->\n", True),
        ("- An item.\n\n    Its second paragraph.\n\n    <!-- milestones: as-of=2021-08-26 -->\n", True),
        ("Text.\n\n    code\n\n    <!-- milestones: as-of=2021-08-26 -->\n", False),
        ("A line\n    <!-- milestones: as-of=2021-08-26 -->\n", True),
    ],
)
def test_a_comment_in_indented_code_is_shown_and_not_obeyed(text: str, obeyed: bool) -> None:
    assert bool(directives(text, "markdown")) is obeyed
