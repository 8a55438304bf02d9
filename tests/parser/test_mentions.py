"""Mentions mean the same whichever of them is asked for first, and however little of the text is read for it."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from milestones.calendar.datespan import DateSpan
from milestones.language.de import GERMAN
from milestones.language.en import ENGLISH
from milestones.language.language import Language
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions, Surroundings, WrittenMentions

CORPUS = Path(__file__).parent.parent / "corpus"
DAY = DateSpan.day(2021, 8, 26)
FILL = (
    " and nothing more was said of it by anybody who had been in the room, or at the gate, or on the old bridge over the river. "
)


def mentions(text: str, reference: DateSpan | None = DAY, language: Language = ENGLISH) -> Mentions:
    return Mentions(WrittenMentions(text, language), Surroundings(reference, language.date_order))


def values(found: list[Mention]) -> list[tuple[str, str]]:
    return [(mention.text, mention.value) for mention in found]


def test_a_date_without_its_year_takes_that_of_the_last_date_before_it_however_far_back() -> None:
    text = f"It began on 3 March 1999.{FILL}Nobody came on Monday.{FILL}It ended on 5 April."
    found = mentions(text, reference=None)
    assert values(found.between(text.index("5 April"), len(text))) == [("5 April", "1999-04-05")]


def test_a_date_is_not_told_from_one_that_comes_after_it() -> None:
    text = f"It ended on 5 April.{FILL}It had begun on 3 March 1999."
    assert values(mentions(text, reference=None).between(0, 40)) == [("5 April", "XXXX-04-05")]


def test_mentions_before_a_place_come_the_nearest_first() -> None:
    text = f"In 1999, in May.{FILL}On 7 June 2001 it closed.{FILL}In 2005."
    assert [mention.text for mention in mentions(text).before(text.index("it closed"))] == ["7 June 2001", "May", "1999"]


def test_the_windows_around_some_places_come_once_and_whole() -> None:
    text = f"In 1999, in May.{FILL}In 2001.{FILL}In 2005."
    places = [
        (text.index("May"), text.index("May") + 3),
        (text.index("1999"), text.index("1999") + 4),
        (text.index("2005"), len(text)),
    ]
    assert [values(inside) for inside in mentions(text).around(sorted(places))] == [
        [("1999", "1999"), ("May", "1999-05")],
        [("2005", "2005")],
    ]


@pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=lambda language: language.code)
@pytest.mark.parametrize("reference", [DAY, DateSpan.year(2019), None], ids=["a day", "a year", "unknown"])
def test_what_is_asked_for_first_changes_nothing(language: Language, reference: DateSpan | None) -> None:
    chance = random.Random(3)
    rows = [
        row
        for file in sorted((CORPUS / language.code).rglob("*.md"))
        for row in re.split(r"\n|\|", file.read_text(encoding="utf-8"))
    ]
    rows = [row for row in rows if len(row) > 20]
    for _ in range(60):
        text = "".join(chance.choice(rows) + chance.choice((" ", "\n\n", FILL)) for _ in range(12))
        whole = list(mentions(text, reference, language))
        asked = mentions(text, reference, language)
        for _ in range(8):
            start = chance.randrange(len(text))
            end = start + chance.randrange(200)
            assert asked.between(start, end) == [mention for mention in whole if start <= mention.start < end]
            assert list(asked.before(start)) == [mention for mention in reversed(whole) if mention.start < start]
        assert list(asked) == whole
