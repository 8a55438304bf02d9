"""``check`` of living documents: what turns false soon, and dates by git."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from .conftest import Run

LIVING = """\
She has been held for nearly 1,000 days since the arrest of Meng Wanzhou.

It is 1,000 days since the arrest of Meng Wanzhou.

More than two years have passed since the arrest of Meng Wanzhou.
"""

STALE = """\
Stale by Saturday 25 September 2021, the soonest first:

living.txt:1:23: 2021-08-26 is its last day, today: “nearly 1,000 days since the arrest of Meng Wanzhou”
    then      1,000 days since the arrest of Meng Wanzhou
living.txt:3:7: 2021-08-27 is its last day, in 1 day: “1,000 days since the arrest of Meng Wanzhou”
    then      1,001 days since the arrest of Meng Wanzhou
"""


@pytest.fixture
def living(folder: Path) -> Path:
    (folder / "living.txt").write_text(LIVING, encoding="utf-8")
    return folder


def test_what_turns_false_is_listed_soonest_first_with_the_words_that_will_be_right(run: Run, living: Path) -> None:
    result = run("check", "living.txt", "--as-of", "2021-08-26", "--stale-within", "30d")
    assert STALE in result.output
    assert result.exit_code == 0


def test_fail_on_stale_makes_the_exit_status_1_where_something_is_listed(run: Run, living: Path) -> None:
    asked = ("check", "living.txt", "--fail-on-stale", "--stale-within", "0d", "--as-of")
    assert run(*asked, "2021-08-26").exit_code == 1
    assert run(*asked, "2021-08-20").exit_code == 1  # "1,000 days" is not true yet
    (living / "living.txt").write_text("More than two years have passed since the arrest of Meng Wanzhou.\n", encoding="utf-8")
    assert run(*asked, "2021-08-26").exit_code == 0


def test_json_has_the_same_list(run: Run, living: Path) -> None:
    stale = json.loads(run("check", "living.txt", "--as-of", "2021-08-26", "--stale-within", "1w", "--format", "json").output)[
        "stale"
    ]
    assert (stale["now"], stale["until"]) == ("2021-08-26", "2021-09-02")
    assert [(each["line"], each["holds_until"], each["days_left"], each["then"]) for each in stale["claims"]] == [
        (1, "2021-08-26", 0, "1,000 days since the arrest of Meng Wanzhou"),
        (3, "2021-08-27", 1, "1,001 days since the arrest of Meng Wanzhou"),
    ]


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (("--stale-within", "30d"), "add --as-of today, a date, or git"),
        (("--stale-within", "soon", "--as-of", "2021-08-26"), "write 30d, 8w, 6m or 1y"),
        (("--fail-on-stale",), "needs --stale-within"),
        (("--stale-within", "30d", "--as-of", "2021-08-26", "--format", "jsonl"), "formats text and json"),
    ],
)
def test_options_that_cannot_be_followed_are_errors(run: Run, living: Path, options: tuple[str, ...], fault: str) -> None:
    result = run("check", "living.txt", *options)
    assert result.exit_code == 2
    assert fault in result.stderr


def test_verbose_text_says_how_long_a_claim_holds(run: Run, living: Path) -> None:
    output = run("check", "living.txt", "--as-of", "2021-08-26", "-v").output
    assert "    holds     from 2021-08-26 until 2021-08-27\n" in output
    assert "    holds     from 2020-12-01 on\n" in output


def test_as_of_git_judges_each_line_on_the_day_of_its_commit(run: Run, living: Path) -> None:
    (living / ".git").rmdir()
    when = {"GIT_AUTHOR_DATE": "2021-08-26T12:00:00+0000", "GIT_COMMITTER_DATE": "2021-08-26T12:00:00+0000"}
    author = ("-c", "user.name=A", "-c", "user.email=a@b")
    for arguments in (("init", "-q"), ("add", "."), (*author, "commit", "-qm", "first")):
        subprocess.run(["git", *arguments], cwd=living, env={**os.environ, **when}, check=True)
    result = run("check", "living.txt", "--as-of", "git", "-v", "--stale-within", "1d")
    assert result.exit_code == 0
    assert "the reference date: Thursday 26 August 2021 (git, line 3 last touched by commit" in result.output
    assert "living.txt:3:7: 2021-08-27 was its last day," in result.output


def test_as_of_git_needs_a_file(run: Run) -> None:
    result = run("check", "-", "--as-of", "git", stdin="It is 2021.")
    assert result.exit_code == 2
    assert "standard input has no history" in result.stderr


@pytest.mark.parametrize(
    ("date", "then"), [("Thursday, 26 August", "Thursday, 26 August 2021"), ("Thursday, August 26", "Thursday, August 26, 2021")]
)
def test_a_date_without_a_year_is_right_for_good_with_it(run: Run, living: Path, date: str, then: str) -> None:
    (living / "living.txt").write_text(f"The office is closed on {date}.\n", encoding="utf-8")
    output = run("check", "living.txt", "--as-of", "2021-08-26", "--stale-within", "1y").output
    assert f"“{date}”\n    then      {then}\n" in output
