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
    assert verdicts(CHANGELOG.format(day="2018-02-23")) == ["unverifiable"]


def test_it_holds_by_the_day_of_its_heading_rather_than_by_the_reference_date() -> None:
    report = check(CHANGELOG.format(day="2018-01-23"), as_of=date(2018, 1, 30), events=[LAUNCH], syntax="markdown")
    assert [(finding.verdict, finding.premises[1].label) for finding in report.findings] == [("verified", "2018-01-23")]


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


@pytest.mark.parametrize(
    "head",
    [
        "**10 January 2018.** ",
        "10 January 2018: ",
        "UPDATE (10 January 2018): ",
        "Day 66 – 10 January 2018 – ",
        "# January 2018\n\n",
        "# Log of 2018\n\n## 10 January\n\n",
        "# 2018\n\n## Wednesday 10\n\n",
        "# Our week\n\n## Monday\n\n",
        "# 2017\n\nNovember was wet.\n\n",
        "*Ida to her brother. Lund, Wednesday, 10 January 2018*\n\nDear Karl,\n\n",
    ],
)
def test_an_entry_speaks_as_of_the_date_at_its_head(head: str) -> None:
    assert "contradicted" not in verdicts(f"{head}It is two months since Atlas went live.\n")
    assert "contradicted" not in verdicts(f"{head}Today marks two months since Atlas went live.\n")


@pytest.mark.parametrize(
    "head",
    [
        "20 March 2018: ",
        "# March 2018\n\n",
        "The desk was painted on 10 January 2018. ",
        "Wei Lund (10 January 1968 – 5 May 2017) was no friend of Atlas. ",
        "# The winter of our move, told at some length, down to January 2018\n\n",
    ],
)
def test_what_is_no_head_of_an_entry_of_another_day_leaves_the_reference_date(head: str) -> None:
    assert "contradicted" in verdicts(f"{head}It is two months since Atlas went live.\n")


TABLE = "| {label} | 10 January 2018 |\n|---|---|\n| Place | Lund |\n\nIt is two months since Atlas went live.\n"


def test_the_date_of_a_cell_dates_what_follows_the_table_only_if_the_cell_beside_it_says_so() -> None:
    assert verdicts(TABLE.format(label="Date")) == ["verified"]
    assert verdicts(TABLE.format(label="Opened")) == ["contradicted"]


def test_a_row_of_a_table_speaks_as_of_the_date_in_its_first_cell() -> None:
    row = "| Date | Note |\n|---|---|\n| 10 January 2018 | It is two months since Atlas went live. |\n"
    assert verdicts(row) == ["verified"]
    assert verdicts(row.replace("10 January", "10 February")) == ["unverifiable"]


@pytest.mark.parametrize(
    "block",
    [
        "On 10 January 2018 she wrote:\n\n> {said}\n",
        "> {said}\n>\n> — Letter of 10 January 2018\n",
        "> {said}\n\n— Ida Lund, 10 January 2018\n",
    ],
)
def test_a_block_quotation_speaks_as_of_the_day_that_is_told_around_it(block: str) -> None:
    assert verdicts(block.format(said="It is three months since Atlas went live.")) == ["unverifiable"]


def test_a_block_quotation_without_a_day_speaks_as_of_the_reference_date() -> None:
    assert verdicts("She wrote:\n\n> It is two months since Atlas went live.\n") == ["contradicted"]


CHANGED = [
    "---\ndate: 2018-03-20\nlastmod: 2019-11-06\n---\n\n",
    "*Posted 20 March 2018, last updated 6 November 2019*\n\n",
    "Posted by Ida.\n\nLast revised on 6 November 2019.\n\n",
]


@pytest.mark.parametrize("head", CHANGED)
def test_a_text_that_was_changed_later_may_speak_as_of_the_change(head: str) -> None:
    assert verdicts(f"{head}It is two years since Atlas went live.\n") == ["verified"]
    assert verdicts(f"{head}Today marks two years since Atlas went live.\n") == ["verified"]


@pytest.mark.parametrize("head", CHANGED)
def test_what_was_false_on_both_days_is_contradicted(head: str) -> None:
    assert verdicts(f"{head}It is three years since Atlas went live.\n") == ["contradicted"]


def test_a_change_before_the_reference_date_says_nothing_of_the_present() -> None:
    assert verdicts("Last updated on 6 January 2018.\n\nIt is two months since Atlas went live.\n") == ["contradicted"]


def test_each_line_of_a_log_is_a_sentence_of_its_own() -> None:
    log = "[2017-12-16 16:02] ida: 40 days since Atlas went live\n[2018-01-05 08:15] bo: 60 days since Atlas went live\n"
    assert verdicts(log) == ["verified", "verified"]
    assert verdicts(log.replace("60", "70"))[-1] != "verified"


LOG = "## {first}\n\nIt is 40 days since Atlas went live.\n\n## {second}\n\nIt is 101 days since Atlas went live.\n"


def undated(text: str) -> list[tuple[str, str]]:
    """The checks and verdicts on a text without a date."""
    return [(finding.check, finding.verdict) for finding in check(text, events=[LAUNCH], syntax="markdown").findings]


def test_entries_of_a_text_without_a_date_speak_as_of_their_own_days() -> None:
    assert undated(LOG.format(first="16 December 2017", second="15 February 2018")) == [("elapsed", "verified")] * 2
    assert undated(LOG.format(first="December 2017", second="February 2018")) == [("elapsed", "unverifiable")] * 2


def test_without_entries_they_cannot_both_be_true() -> None:
    assert ("inconsistent", "contradicted") in undated(LOG.format(first="First", second="Second"))


def test_each_entry_has_an_event_of_its_own_where_the_text_does_not_date_it() -> None:
    log = "- 2024-01-15: 10 days until the release\n- 2024-03-01: 12 days until the release\n"
    assert undated(log) == [("elapsed", "unverifiable")] * 2
    prose = "On 15 January 2024 there were 10 days until the release. On 1 March 2024 there were 12 days until the release."
    assert ("inconsistent", "contradicted") in undated(prose)


def test_what_returns_each_year_is_not_one_event() -> None:
    text = "On 10 March 2024, seven days after the birthday of Ann, it rained. On 10 March 2020, seven days after the birthday of Ann, it snowed."
    assert undated(text) == [("elapsed", "unverifiable")] * 2
