"""A picture as geometry: whatever the events are, nothing stands over anything else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones.anchors.event import Event
from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.timeline.picture.box import Box
from milestones.timeline.picture.layout import NARROW, WIDTH, Picture, picture_of
from milestones.timeline.picture.marks import Kind
from milestones.timeline.picture.text_width import text_width, wrapped
from milestones.timeline.rows import TimelineRow, timeline_rows

WORDS = st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=14), min_size=1, max_size=8).map(" ".join)
NAMES = WORDS.filter(str.strip)
DAY_RANGES = (60, 4_000, 200_000, 1_500_000)


@st.composite
def timelines(draw: st.DrawFn) -> tuple[TimelineRow, ...]:
    """Up to 1,000 events over weeks or over millennia: days, periods, coarse and uncertain dates."""
    number = draw(st.one_of(st.integers(0, 40), st.integers(200, 1_000)))
    random = draw(st.randoms(use_true_random=False))
    reach = draw(st.sampled_from(DAY_RANGES))
    names = draw(st.lists(NAMES, min_size=1, max_size=12))
    events = []
    for index in range(number):
        first = 700_000 + random.randrange(reach)
        wide = random.choice((0, 0, 0, random.randrange(1, reach)))
        span = DateSpan(first, first + wide, Grain.MONTH if wide else Grain.DAY, random.random() < 0.2)
        events.append(Event(f"{random.choice(names)} {index}", span))
    return timeline_rows(events)


def every_box(picture: Picture) -> list[Box]:
    return [placed.label_box for placed in picture.placed] + [entry.box for entry in picture.legend]


def intersecting(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """The pairs of boxes that have more than an edge in common, by a sweep from left to right."""
    found, open_boxes = [], []
    for box in sorted(boxes, key=lambda each: each.left):
        open_boxes = [each for each in open_boxes if each.right > box.left]
        found += [(each, box) for each in open_boxes if each.intersects(box)]
        open_boxes.append(box)
    return found


@settings(max_examples=60, deadline=None)
@given(timelines(), st.sampled_from((WIDTH, NARROW)))
def test_no_two_labels_intersect_and_none_covers_a_mark(rows: tuple[TimelineRow, ...], width: float) -> None:
    picture = picture_of(rows, title="A title", width=width)
    assert not intersecting(every_box(picture))
    assert not intersecting([placed.bar for placed in picture.placed])
    by_bar = {id(placed.bar): placed for placed in picture.placed}
    for first, second in intersecting([box for placed in picture.placed for box in (placed.bar, placed.label_box)]):
        placed = by_bar.get(id(first)) or by_bar.get(id(second))
        assert placed is None or {first, second} == {placed.bar, placed.label_box}


@settings(max_examples=60, deadline=None)
@given(timelines(), st.sampled_from((WIDTH, NARROW)))
def test_everything_is_on_the_page_and_every_event_in_exactly_one_mark(rows: tuple[TimelineRow, ...], width: float) -> None:
    picture = picture_of(rows, title="A title", width=width)
    assert [row for placed in picture.placed for row in placed.mark.rows] == list(rows)
    assert [placed.mark.first for placed in picture.placed] == [
        sum(len(before.mark.rows) for before in picture.placed[:index]) for index in range(len(picture.placed))
    ]
    for box in every_box(picture):
        assert box.left >= 0 and box.right <= width and box.top >= picture.top - 1e-6 and box.bottom <= picture.height
    assert picture.height <= width * 1.5 or width == NARROW or len(picture.placed) < 30


@settings(max_examples=60, deadline=None)
@given(timelines(), st.sampled_from((WIDTH, NARROW)))
def test_ticks_and_gaps_keep_clear_of_each_other(rows: tuple[TimelineRow, ...], width: float) -> None:
    picture = picture_of(rows, width=width)
    assert all(before.ends[1] < after.ends[0] for before, after in pairwise(picture.ticks))
    assert all(before.right <= after.left for before, after in pairwise(picture.gaps))
    assert all(text_width(gap.words, 11.5) < gap.right - gap.left for gap in picture.gaps)


def rows_of(*dates: str) -> tuple[TimelineRow, ...]:
    return timeline_rows([Event(f"event {date}", date) for date in dates])


def test_gaps_on_either_side_of_a_month_and_its_first_day_do_not_overlap() -> None:
    gaps = picture_of(rows_of("2021-01-01", "2021-02-01", "2021-02", "2021-04-10")).gaps
    assert len(gaps) == 2
    assert all(before.right <= after.left for before, after in pairwise(gaps))


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2021-08-26", "2021-08-28", ["24 Aug", "25 Aug", "26 Aug", "27 Aug", "28 Aug", "29 Aug", "30 Aug"]),
        ("2021-06-01", "2021-08-26", ["31 May", "7 Jun", "14 Jun", "21 Jun", "28 Jun", "5 Jul", "12 Jul", "19 Jul", "26 Jul"]),
        ("2020-11-01", "2021-08-26", ["Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"]),
        ("2018-12-01", "2021-08-26", ["Jan", "Mar", "May", "Jul", "Sep", "Nov", "Jan"]),
        ("1939", "1945", ["1939", "1940", "1941", "1942", "1943", "1944", "1945"]),
        ("1867", "2018", ["1870", "1880", "1890", "1900"]),
        ("1066", "1945", ["1050", "1100", "1150", "1200"]),
        ("-0499", "0476", ["500 BC", "400 BC", "300 BC", "200 BC", "100 BC", "AD 1", "100", "200", "300"]),
        ("-8999", "2000", ["9000 BC", "8000 BC"]),
        ("-0003", "0003", ["4 BC", "3 BC", "2 BC", "1 BC", "AD 1", "2", "3", "4"]),
    ],
)
def test_ticks_are_days_months_or_round_years_as_the_time_is_long(first: str, last: str, labels: list[str]) -> None:
    assert [tick.label for tick in picture_of(rows_of(first, last)).ticks][: len(labels)] == labels


def test_events_of_one_day_read_from_top_to_bottom() -> None:
    placed = picture_of(timeline_rows([Event(name, "2021-08-26") for name in "abc"])).placed
    tops = [each.bar.top for each in placed]
    assert tops == sorted(tops) and len(set(tops)) == 3


def test_the_tick_of_a_day_stands_where_an_event_of_the_day_does() -> None:
    picture = picture_of(rows_of("2021-08-26", "2021-08-28"))
    ticks = {tick.label: tick.x for tick in picture.ticks}
    assert [placed.stem for placed in picture.placed] == pytest.approx([ticks["26 Aug"], ticks["28 Aug"]])


def test_without_events_there_is_no_axis_of_a_time_that_nobody_named() -> None:
    picture = picture_of((), title="Nothing")
    assert (picture.ticks, picture.gaps, picture.placed, picture.subtitle) == ((), (), (), "no events")


def test_the_year_stands_by_the_first_of_its_ticks() -> None:
    ticks = picture_of(rows_of("2020-11-01", "2021-08-26")).ticks
    assert [(tick.label, tick.year) for tick in ticks if tick.year] == [("Nov", "2020"), ("Jan", "2021")]


def test_a_gap_is_written_on_the_axis_where_there_is_room_and_else_beside_the_event() -> None:
    picture = picture_of(rows_of("2018-12-01", "2021-08-26", "2021-08-27"))
    assert [gap.words for gap in picture.gaps] == ["999 days"]
    assert [placed.label.detail for placed in picture.placed] == [
        ("1 Dec 2018",),
        ("26 Aug 2021",),
        ("27 Aug 2021 · 1 day later",),
    ]


def test_stems_keep_to_the_gap_that_they_bound() -> None:
    picture = picture_of(rows_of("2021-08-01", "2021-08-26"))
    assert [(gap.left, gap.right) for gap in picture.gaps] == [tuple(placed.stem for placed in picture.placed)]


@pytest.mark.parametrize(
    ("date", "kind", "approximate"),
    [
        ("2018-12-01", Kind.POINT, False),
        ("2018-12", Kind.COARSE, False),
        ("1450~", Kind.COARSE, True),
        ("1941-09-08/1944-01-27", Kind.LASTING, False),
        ("2018-12-01?", Kind.POINT, True),
    ],
)
def test_each_kind_of_date_has_its_shape(date: str, kind: Kind, approximate: bool) -> None:
    mark = picture_of(rows_of(date)).placed[0].mark
    assert (mark.kind, mark.approximate) == (kind, approximate)


def test_a_few_events_are_never_joined_and_hundreds_are_joined_as_far_as_needed() -> None:
    few = picture_of(rows_of(*(f"20{year:02d}-05-15" for year in range(20))))
    assert all(placed.mark.kind is Kind.POINT for placed in few.placed)
    many = picture_of(rows_of(*(f"{year}-05-15" for year in range(1000, 1900))))
    assert any(placed.mark.kind is Kind.CLUSTER for placed in many.placed)
    assert len(many.placed) >= 30


def test_a_cluster_goes_by_the_first_of_its_events_that_has_a_name_in_the_registry() -> None:
    events = [Event(f"a clause of a text, number {number}", "2021-08-26") for number in range(300)]
    rows = timeline_rows([*events, Event("the fall", "2021-08-26", id="fall"), Event("long ago", "0700")])
    label = picture_of(rows).placed[-1].label
    assert label.name == ("the fall",)
    assert label.detail[0].startswith("and 300 more")


def test_no_event_at_all_is_a_picture_too() -> None:
    picture = picture_of((), title="Nothing")
    assert picture.placed == ()
    assert picture.subtitle == "no events"


@given(st.text(), st.sampled_from((40.0, 140.0, 240.0)), st.integers(1, 3), st.booleans())
def test_wrapped_lines_are_never_too_wide_or_too_many(text: str, width: float, lines: int, bold: bool) -> None:
    found = wrapped(text, 13, width, lines, bold=bold)
    assert len(found) <= lines
    assert all(text_width(line, 13, bold=bold) <= width or len(line.strip("…")) == 1 for line in found)


def test_a_name_that_is_cut_ends_in_an_ellipsis() -> None:
    assert wrapped("arrest of Meng Wanzhou in Vancouver", 13, 120, 1) == ("arrest of Meng…",)


def test_a_window_cuts_off_what_reaches_beyond_it() -> None:
    rows = rows_of("1952-02-06/2022-09-08", "1979-11-04", "1981-01-20")
    window = (DateSpan.day(1979, 10, 1).earliest, DateSpan.day(1981, 2, 28).latest)
    picture = picture_of(rows, window=window)
    reign = picture.placed[0]
    assert (reign.bar.left, reign.bar.right) == (picture.scale.left, picture.scale.right)
    assert picture.ticks[0].year in ("1979", "1980")
    assert [gap.words for gap in picture.gaps] == ["443 days"]
