"""Repairs keep the way in which a number is written; each of them makes the text right."""

from __future__ import annotations

import pytest

from milestones import Event, check

EVENTS = [Event("the landing", "2021-05-05"), Event("the siege", "2018-12-01")]

ROWS = [
    ("It is twenty-five days since 5 May 2021.", "It is thirty-one days since 5 May 2021."),
    ("Twenty-five days have passed since 5 May 2021.", "Thirty-one days have passed since 5 May 2021."),
    ("It is a hundred days since 5 May 2021.", "It is thirty-one days since 5 May 2021."),
    ("It is one hundred and one days since 5 May 2021.", "It is thirty-one days since 5 May 2021."),
    ("It was a dozen days after 5 May 2021, on 30 May 2021, it fell.", "It was twenty-five days after 5 May 2021, on 30 May 2021, it fell."),
    ("Two dozen days after 5 May 2021, on 9 May 2021, it fell.", "Four days after 5 May 2021, on 9 May 2021, it fell."),
    ("It was a six-day visit from 3 to 6 May 2021.", "It was a three-day visit from 3 to 6 May 2021."),
    ("It was a 6-day visit from 3 to 6 May 2021.", "It was a 3-day visit from 3 to 6 May 2021."),
    ("One thousand days since the siege.", "Nine hundred and seventeen days since the siege."),
    ("It is the 1,000th day of the siege.", "It is the 918th day of the siege."),
    ("A 1,000-day siege, from 3 May 2018 to 4 May 2021.", "A 1,097-day siege, from 3 May 2018 to 4 May 2021."),
    ("A 1000-day siege, from 3 May 2018 to 4 May 2021.", "A 1097-day siege, from 3 May 2018 to 4 May 2021."),
    ("It is the thousandth day of the siege.", "It is the nine hundred and eighteenth day of the siege."),
    ("Today is the ninety-first day of the landing.", "Today is the thirty-second day of the landing."),
    ("The twentieth anniversary of the fire of 11 May 2011, on 11 May 2021.", "The tenth anniversary of the fire of 11 May 2011, on 11 May 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "right"), ROWS)
def test_the_first_repair_is_in_the_style_of_the_text_and_holds(wrong: str, right: str) -> None:
    finding = next(each for each in check(wrong, as_of="2021-06-05", events=EVENTS).findings if each.repairs)
    repair = finding.repairs[0]
    assert wrong[: repair.start] + repair.replacement + wrong[repair.end :] == right
    assert "contradicted" not in [str(each.verdict) for each in check(right, as_of="2021-06-05", events=EVENTS).findings]
