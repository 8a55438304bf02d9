"""Keeping the registry from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Run

SHOWN = """\
id          siege
name        siege of Leningrad
date        Monday 8 September 1941
until       Thursday 27 January 1944
lasts       871 days (2 years 4 months 19 days) elapsed, 872 counting both end days
aliases     the blockade
source      an encyclopaedia
milestones  every 1000 days
from        milestones.toml line 10, event 'siege'
"""


def add_siege(run: Run) -> None:
    result = run(
        "event", "add", "siege of Leningrad", "1941-09-08", "--until", "1944-01-27", "--id", "siege", "--alias", "the blockade",
        "--milestone", "every 1000 days", "--source", "an encyclopaedia",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Added siege (siege of Leningrad, 1941-09-08 to 1944-01-27) to ")


def test_an_event_is_added_shown_edited_and_removed(run: Run, folder: Path) -> None:
    before = (folder / "milestones.toml").read_text(encoding="utf-8")
    add_siege(run)
    assert run("event", "show", "The Blockade").output == SHOWN
    assert run("event", "edit", "siege", "--zone", "Europe/Moscow", "--unset", "source").exit_code == 0
    assert 'zone = "Europe/Moscow"' in (folder / "milestones.toml").read_text(encoding="utf-8")
    result = run("event", "remove", "siege")
    assert result.output.startswith("Removed siege (siege of Leningrad, 1941-09-08 to 1944-01-27) from ")
    assert (folder / "milestones.toml").read_text(encoding="utf-8") == before


def test_a_first_event_makes_a_registry(run: Run, folder: Path) -> None:
    (folder / "milestones.toml").unlink()
    added = run("event", "add", "first day", "2020-01-01")
    assert added.output == "Added first-day (first day, Wednesday 1 January 2020) to milestones.toml.\n"
    assert "first day" in run("event", "list").output


def test_a_year_before_1_is_given_after_two_hyphens(run: Run) -> None:
    assert "(death of Caesar, 44 BC)" in run("event", "add", "--", "death of Caesar", "-0043").output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("add", "arrest of meng wanzhou", "2020"), "a name belongs to one event; nothing was written"),
        (("show", "meng"), "no event goes by 'meng' alone; it may be arrest (arrest of Meng Wanzhou, Saturday 1 December 2018)"),
        (("remove", "arest"), "no event 'arest' in the registry (did you mean 'arrest'?)"),
        (("edit", "arrest"), "event 'arrest' is so already; nothing was written"),
        (("edit", "arrest", "--unset", "untill"), "(did you mean 'until'?)"),
    ],
)
def test_an_error_is_one_line_and_the_status_2(run: Run, arguments: tuple[str, ...], message: str) -> None:
    result = run("event", *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("milestones: error: ")
    assert message in result.stderr


def test_without_the_library_the_error_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "tomlkit", None)
    result = run("event", "add", "first day", "2020-01-01")
    assert result.exit_code == 2
    assert "pip install 'milestones[tracker]'" in result.stderr
