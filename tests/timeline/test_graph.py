"""The timeline in a terminal: within its columns, in its letters, in the order of time."""

from __future__ import annotations

import unicodedata

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones.anchors.event import Event
from milestones.cli.main import root
from milestones.report.characters import width
from milestones.timeline.column_lines import column_lines
from milestones.timeline.column_widths import column_widths
from milestones.timeline.graph import graph_lines
from milestones.timeline.options import TimelineOptions
from milestones.timeline.rows import timeline_rows

NAMES = st.text(min_size=1, max_size=60).filter(str.strip)
DATES = st.dates().map(str) | st.sampled_from(["-0043-03-15", "0800~", "199X", "2018-12", "2018-12-01?", "1941-09-08/1944-01-27"])


def lines_of(*events: tuple[str, str], **options: object) -> list[str]:
    return graph_lines(timeline_rows([Event(name, date) for name, date in events]), TimelineOptions(**options))  # type: ignore[arg-type]


def test_one_scale_runs_through_all_rows_with_the_gap_at_the_end_of_each() -> None:
    assert lines_of(("arrest of Meng Wanzhou", "2018-12-01"), ("the thousandth day", "2021-08-26"), title="Two days") == [
        "Two days",
        "2 events, 2018 to 2021",
        "",
        "2019       2020        2021",
        "Jan   Jul   Jan   Jul   Jan   Jul",
        "●·     ·     ·     ·     ·     ·     1 Dec 2018 arrest of Meng Wanzhou",
        " ·     ·     ·     ·     ·     · ●  26 Aug 2021 the thousandth day     +999 days",
        "",
        "● on this day",
    ]


def test_in_few_columns_the_gap_stands_below_the_name() -> None:
    assert lines_of(("founding of the choir", "1926-10"), ("the concert", "2027-03-06"), columns=40)[2:-2] == [
        "1950  2000",
        "░ ·     ·       Oct 1926 founding of the",
        "  ·     ·                choir",
        "  ·     ·  ●  6 Mar 2027 the concert",
        "  ·     ·                +about 100",
        "  ·     ·                years",
    ]


def test_each_kind_of_date_has_a_sign_of_its_own() -> None:
    lines = lines_of(("a", "2018-12-01"), ("b", "2018-12-01?"), ("c", "2010/2012"), ("d", "201X"), ("e", "1990~"))
    assert lines[-2:] == [
        "● on this day   ○ about this day   ━ lasted so long   ░ at some time within",
        "▒ uncertain",
    ]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(NAMES, DATES), max_size=12), st.sampled_from([40, 60, 80, 100, 132]))
def test_no_line_is_wider_than_the_terminal(events: list[tuple[str, str]], columns: int) -> None:
    lines = lines_of(*events, columns=columns)
    assert all(width(line) <= columns for line in lines), max(lines, key=width)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for line in lines for character in line)


@given(st.lists(st.tuples(NAMES, DATES), max_size=6))
def test_every_letter_can_be_shown_where_the_stream_is_ascii(events: list[tuple[str, str]]) -> None:
    assert all(line.isascii() for line in lines_of(*events, encoding="ascii"))


def test_without_events_it_says_so() -> None:
    assert lines_of() == ["no events"]


def test_the_option_is_the_format_of_its_name(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    by_option, by_format = (
        CliRunner().invoke(root, ["timeline", "--no-registry", "--event", "arrest=2018-12-01", *option])
        for option in (["--graph"], ["--format", "graph"])
    )
    assert by_option.stdout == by_format.stdout
    assert "● " in by_option.stdout


def test_a_pager_shows_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGER", "cat")
    arguments = ["timeline", "--no-registry", "--event", "arrest=2018-12-01"]
    assert CliRunner().invoke(root, [*arguments, "--pager"]).stdout.strip() == CliRunner().invoke(root, arguments).stdout.strip()


@given(st.text(), st.integers(2, 40))
def test_broken_lines_lose_no_letter_and_are_not_too_wide(text: str, columns: int) -> None:
    lines = column_lines(text, columns)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) <= columns for line in lines)


@given(st.lists(st.lists(st.text(max_size=60), min_size=3, max_size=3), max_size=6), st.integers(40, 200))
def test_columns_share_the_room_and_none_is_less_than_eight(cells: list[list[str]], columns: int) -> None:
    natural = [max(width(row[index]) for row in [["a", "b", "c"], *cells]) for index in range(3)]
    found = column_widths(cells, ["a", "b", "c"], columns)
    assert sum(found) + 4 <= columns
    assert all(8 <= each <= whole or each == whole for each, whole in zip(found, natural, strict=True))
