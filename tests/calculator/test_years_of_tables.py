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
