"""A weekday and a date without its year in a table, whose column or row a year heads."""

from __future__ import annotations

import pytest

from milestones import check

COLUMNS = "| | 2023 | 2024 | 2025 |\n|---|---|---|---|\n| Easter Monday | {first} | Mon 1 April | Mon 21 April |\n"
PAGE = "<table><tr><th></th><th>2023</th><th>2025</th></tr><tr><td>Easter Monday</td><td>{first}</td><td>Mon 21 April</td></tr></table>"
LIST = "### 2023\n\n- {first}\n"


def verdict(text: str, syntax: str) -> str:
    """The verdict on the first weekday of a text."""
    return check(text, syntax=syntax).findings[0].verdict


@pytest.mark.parametrize(("text", "syntax"), [(COLUMNS, "markdown"), (PAGE, "html"), (LIST, "markdown")])
def test_a_weekday_that_is_right_in_a_year_at_the_head_is_not_contradicted(text: str, syntax: str) -> None:
    assert verdict(text.format(first="Mon 10 April"), syntax) != "contradicted"


@pytest.mark.parametrize(("text", "syntax"), [(COLUMNS, "markdown"), (PAGE, "html"), (LIST, "markdown")])
def test_a_weekday_that_is_right_in_none_of_them_is(text: str, syntax: str) -> None:
    assert verdict(text.format(first="Tue 10 April"), syntax) == "contradicted"


def test_a_year_in_brackets_behind_a_date_may_be_its_own() -> None:
    past = "The last fair was on {day} 3 June (2023). The next is on Sat 7 June 2025."
    assert "contradicted" not in verdicts(past.format(day="Sat"))
    assert "contradicted" in verdicts(past.format(day="Wed"))


def test_a_weekday_is_right_by_the_julian_calendar_also_where_the_text_gives_its_year_before() -> None:
    assert verdicts("In October 1582 the calendar leapt: Thursday 4 October was followed by Friday 15 October.") == [
        "verified",
        "verified",
    ]


def test_in_a_text_without_a_date_any_year_that_is_written_near_may_be_meant() -> None:
    card = "The old hall was built in 1904. On {day} 28 September we open the new one.\n\n*Ada, 13 September 2024*\n"
    assert check(card.format(day="Saturday")).findings[0].verdict == "unverifiable"
    assert check(card.format(day="Tuesday")).findings[0].verdict == "contradicted"


def verdicts(text: str) -> list[str]:
    """The verdicts on a text of 1 June 2024."""
    return [finding.verdict for finding in check(text, as_of="2024-06-01").findings]
