"""The reference date convicts only words that speak as of it."""

from __future__ import annotations

from datetime import date

import pytest

from milestones import Event, check

LAUNCH = Event("Atlas deployment", "2017-11-06", aliases=("Atlas went live",))
CHANGELOG = "## 4.1.0 ({day})\n\n- Two months after Atlas went live, the old importer is gone.\n"


def verdicts(text: str) -> list[str]:
    """The verdicts on a text of 20 March 2018."""
    report = check(text, as_of=date(2018, 3, 20), events=[LAUNCH], syntax="markdown")
    return [finding.verdict for finding in report.findings]


def test_an_entry_under_the_heading_of_another_day_is_not_contradicted_by_the_reference_date() -> None:
    assert verdicts(CHANGELOG.format(day="2018-01-23")) == ["unverifiable"]


def test_an_entry_under_the_heading_of_the_reference_date_is() -> None:
    assert verdicts(CHANGELOG.format(day="2018-03-20")) == ["contradicted"]


def test_a_date_in_running_prose_is_no_heading() -> None:
    text = "The old importer was written in great haste and switched off on 23 January 2018.\n\nIt is two months since Atlas went live.\n"
    assert verdicts(text) == ["contradicted"]


@pytest.mark.parametrize(
    "said",
    [
        "“Atlas went live 40 days ago,” she wrote on 16 December 2017.",
        "On 16 December 2017 she wrote: “Atlas went live 40 days ago.”",
    ],
)
def test_a_quotation_of_another_day_speaks_as_of_that_day(said: str) -> None:
    assert verdicts(said) == ["unverifiable"]


def test_a_quotation_without_a_day_speaks_as_of_the_reference_date() -> None:
    assert verdicts("“Atlas went live 40 days ago,” she said.") == ["contradicted"]
