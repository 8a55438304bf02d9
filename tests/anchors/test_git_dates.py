"""The date of each line from the commit that last touched it, by the installed git."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from milestones.anchors.git_dates import git_dates
from milestones.documents.reading import read_document
from milestones.errors import InputError

TODAY = date(2026, 1, 2)


def git(folder: Path, *arguments: str, when: str = "2021-08-26T12:00:00+0000") -> None:
    names = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@b"}
    dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, env={**os.environ, **names, **dates}, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    (tmp_path / "page.md").write_bytes(b"one\r\ntwo\r\nthree\r\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first", when="2020-02-29T23:30:00-0700")
    (tmp_path / "page.md").write_bytes(b"one\r\n2\r\nthree\r\n")
    git(tmp_path, "commit", "-qam", "second", when="2021-08-26T12:00:00+0000")
    return tmp_path


def dates(path: Path) -> list[tuple[str, str]]:
    document = read_document(path)
    lines = git_dates(document, TODAY)
    found = [lines.at(offset) for offset in lines.starts]
    return [(str(each.span), each.source.rpartition(" ")[0]) for each in found]


def test_each_line_has_the_day_of_its_author_in_the_authors_zone(repository: Path) -> None:
    assert [day for day, _ in dates(repository / "page.md")][:3] == ["2020-02-29", "2021-08-26", "2020-02-29"]
    assert dates(repository / "page.md")[1][1] == "git, line 2 last touched by commit"


def test_a_line_that_is_not_committed_has_today_and_says_so(repository: Path) -> None:
    (repository / "page.md").write_bytes(b"one\r\n2\r\nthree\r\nfour\r\n")
    lines = git_dates(read_document(repository / "page.md"), TODAY)
    assert (str(lines.dates[3].span), lines.dates[3].source) == ("2026-01-02", "today, as the line is not committed yet")


def test_what_stretches_over_lines_has_the_date_of_the_youngest(repository: Path) -> None:
    lines = git_dates(read_document(repository / "page.md"), TODAY)
    assert [str(lines.at(start, end).span) for start, end in ((0, 3), (0, 6), (8, 12))] == [
        "2020-02-29",
        "2021-08-26",
        "2020-02-29",
    ]


def test_an_untracked_file_is_an_error(repository: Path) -> None:
    (repository / "new.md").write_text("one\n", encoding="utf-8")
    with pytest.raises(InputError, match="git has no history of it; commit it first"):
        dates(repository / "new.md")


def test_a_file_outside_any_repository_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("one\n", encoding="utf-8")
    with pytest.raises(InputError, match="lies in no git repository"):
        dates(tmp_path / "page.md")


def test_a_history_that_was_cut_off_is_an_error(repository: Path) -> None:
    git(repository, "clone", "-q", "--depth", "1", f"file://{repository}", "copy")
    with pytest.raises(InputError, match="git fetch --unshallow"):
        dates(repository / "copy" / "page.md")


def test_without_git_the_error_says_what_to_install(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(InputError, match="needs git, which is not installed"):
        dates(repository / "page.md")
