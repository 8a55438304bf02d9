"""The script of the page lays out a part of the time by rules of its own; they must say what the picture says."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import pytest

from milestones.anchors.event import Event
from milestones.timeline.html import timeline_page
from milestones.timeline.picture.layout import WIDTH
from milestones.timeline.picture.scale import Scale
from milestones.timeline.picture.ticks import ticks_for
from milestones.timeline.rows import timeline_rows
from milestones.timeline.wording import gap_since

CHOSEN = random.Random(29)
DATES = [
    "-3099~", "-0043-03-15", "0001-01-01", "0001", "11XX", "1145", "145X", "1450~", "1900-02-28", "1904-02-29", "1999-12", "199X",
    "2000-02-29", "2000-03-01", "2000", "2001-02-28", "2018-12", "2018-12-01", "2018-12-31", "2019-01-31", "2019-02-28", "2021-08-26",
    *(f"{CHOSEN.randint(1, 2400):04d}-{CHOSEN.randint(1, 12):02d}-{CHOSEN.randint(1, 28):02d}" for _ in range(200)),
]  # fmt: skip
"""Every grain, both sides of the year 1, the ends of months and leap days."""
SPANS = [("2021-08-24", "2021-08-30"), ("2021-06-01", "2021-08-26"), ("2018-12-01", "2021-08-26"), ("1939-01-01", "1945-12-31"),
         ("-0499-01-01", "0476-12-31"), ("-3099-01-01", "2022-12-31"), ("-0003-01-01", "0003-12-31"), ("0001-01-01", "0009-12-31")]  # fmt: skip


def test_gaps_are_in_the_words_of_the_picture(opened: Any) -> None:
    pairs = [
        rows
        for pair in pairwise(CHOSEN.sample(DATES, len(DATES)))
        if len(rows := timeline_rows([Event(f"event {number}", date) for number, date in enumerate(pair)])) == 2
    ]
    page = opened(timeline_page(pairs[0], "Gaps"))
    begins = [[[row.begins.earliest, row.begins.latest] for row in pair] for pair in pairs]
    found = page.evaluate("pairs => pairs.map(([a, b]) => sinceWords(gapWords({ begin: a }, { begin: b })))", begins)
    assert len(pairs) > 200
    assert found == [gap_since(second) for _, second in pairs]


@pytest.mark.parametrize(("first", "last"), SPANS)
def test_ticks_stand_where_the_picture_has_them(opened: Any, first: str, last: str) -> None:
    begin, end = (Event("end", each).span for each in (first, last))
    scale = Scale(begin.earliest, end.latest, 20.0, WIDTH - 20.0)
    page = opened(timeline_page(timeline_rows([Event("first", first), Event("last", last)]), "Ticks"))
    found = page.evaluate(
        """([first, last, left, right]) => {
            const perDay = (right - left) / (last + 1 - first);
            return ticksOf({ first, last }, day => left + (day - first) * perDay, perDay, left, right).map(each => [each.label, each.year, each.x]);
        }""",
        [scale.first, scale.last, scale.left, scale.right],
    )
    places = {(label, round(x)) for label, _, x in found}
    drawn = {(tick.label, round(tick.x)) for tick in ticks_for(scale)}
    assert len(places & drawn) > 1
    assert len(places - drawn) <= 1, "only at an end of the axis, where widths decide, may one stand that the picture leaves out"
