from __future__ import annotations

import pytest

from milestones.anchors.event import Event
from milestones.anchors.reference import ReferenceDate
from milestones.calculator.results import DocumentResult
from milestones.calendar.datespan import DateSpan
from milestones.documents.document import Document
from milestones.timeline.rows import REFERENCE_DATE, TimelineRow, timeline_rows

ARREST = Event(name="arrest of Meng Wanzhou", date="2018-12-01", id="arrest")
RELEASE = Event(name="release of Meng Wanzhou", date="2021-09-24", id="release")
STORY_DAY = DateSpan.day(2021, 8, 26)


def document(*events: Event, path: str = "story.txt", day: DateSpan | None = STORY_DAY) -> DocumentResult:
    reference = None if day is None else ReferenceDate(day, "dateline")
    return DocumentResult(Document("", "", path=path), reference, (), (), (), events)


def spoken(rows: tuple[TimelineRow, ...]) -> list[tuple[str, str, str, str]]:
    return [
        (
            str(row.span),
            row.event,
            row.since_previous.spoken() if row.since_previous else "",
            row.to_reference.spoken_to_reference() if row.to_reference else "",
        )
        for row in rows
    ]


def test_the_founding_example_shows_both_days_and_the_999_between_them() -> None:
    assert spoken(timeline_rows([ARREST], [document()])) == [
        ("2018-12-01", "arrest of Meng Wanzhou", "", "999 days (2 years 8 months 25 days) before"),
        ("2021-08-26", REFERENCE_DATE, "999 days (2 years 8 months 25 days)", "same day"),
    ]


def test_events_are_in_order_of_time_whatever_the_order_of_the_registry() -> None:
    rows = timeline_rows([RELEASE, ARREST], [document()])
    assert [row.event for row in rows] == ["arrest of Meng Wanzhou", REFERENCE_DATE, "release of Meng Wanzhou"]
    assert rows[2].to_reference is not None
    assert rows[2].to_reference.spoken_to_reference() == "29 days after"


def test_distances_of_coarse_dates_are_ranges() -> None:
    coarse = Event(name="arrest", date="2018-12", id="arrest")
    assert spoken(timeline_rows([coarse], [document()])) == [
        ("2018-12", "arrest", "", "969–999 days before"),
        ("2021-08-26", REFERENCE_DATE, "969–999 days", "same day"),
    ]


def test_a_date_around_the_reference_date_lies_on_both_sides_of_it() -> None:
    rows = timeline_rows([Event(name="visit", date="2021-08", id="visit")], [document()])
    assert spoken(rows)[0] == ("2021-08", "visit", "", "5 days after to 25 days before")


def test_one_event_in_registry_and_document_is_one_row_with_both_sources() -> None:
    same = Event(name="Arrest of Meng Wanzhou", date="2018-12-01")
    rows = timeline_rows([ARREST], [document(same)])
    assert [row.event for row in rows] == ["arrest of Meng Wanzhou", REFERENCE_DATE]
    assert len(rows[0].sources) == 2


def test_events_of_one_name_on_different_days_are_two_rows() -> None:
    other = Event(name="arrest of Meng Wanzhou", date="2018-12-11")
    assert len(timeline_rows([ARREST], [document(other)])) == 3


def test_documents_of_different_days_leave_registry_events_without_a_distance_to_now() -> None:
    rows = timeline_rows([ARREST], [document(), document(path="later.txt", day=DateSpan.day(2021, 9, 1))])
    assert rows[0].to_reference is None
    assert [row.event for row in rows[1:]] == [REFERENCE_DATE, REFERENCE_DATE]


def test_documents_of_one_day_share_a_row() -> None:
    rows = timeline_rows([], [document(), document(path="other.txt")])
    assert [row.sources for row in rows] == [("story.txt: dateline", "other.txt: dateline")]


def test_without_any_reference_date_there_is_no_distance_to_it() -> None:
    assert [row.to_reference for row in timeline_rows([ARREST], [document(day=None)])] == [None]


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        (None, DateSpan.year(2018), ["arrest of Meng Wanzhou"]),
        (DateSpan.year(2019), None, ["release of Meng Wanzhou"]),
        (DateSpan.day(2018, 12, 1), DateSpan.day(2021, 9, 24), ["arrest of Meng Wanzhou", "release of Meng Wanzhou"]),
        (DateSpan.day(2018, 12, 2), DateSpan.day(2021, 9, 23), []),
    ],
)
def test_bounds_leave_out_what_lies_outside_them(first: DateSpan | None, last: DateSpan | None, kept: list[str]) -> None:
    assert [row.event for row in timeline_rows([ARREST, RELEASE], first=first, last=last)] == kept
