"""``check`` with checks chosen, and with entries of the registry that match nothing."""

from __future__ import annotations

from pathlib import Path

from .conftest import Run

WRONG = "It rained on Friday, 26 August 2021, and on 31 June 2021.\n"


def _project(folder: Path, entry: str, *names: str) -> None:
    (folder / "story.txt").unlink()
    (folder / "milestones.toml").write_text(f"[[ignore]]\n{entry}\n", encoding="utf-8")
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(WRONG, encoding="utf-8")


def test_checks_are_selected_and_left_out(folder: Path, run: Run) -> None:
    (folder / "a.txt").write_text(WRONG, encoding="utf-8")
    assert "[weekday]" in run("check", "a.txt", "--select", "weekday,age").output
    assert "[impossible-date]" not in run("check", "a.txt", "--select", "weekday,age").output
    assert run("check", "a.txt", "--ignore", "weekday", "--ignore", "impossible-date").exit_code == 0
    assert run("check", "a.txt", "--select", "weekday", "--ignore", "weekday").output == "No claim about time in 1 document.\n"


def test_a_name_that_is_no_check_ends_the_run_with_the_nearest(run: Run) -> None:
    result = run("check", "story.txt", "--select", "age,weekdy")
    assert (result.exit_code, result.stderr) == (
        2,
        "milestones: error: --select age,weekdy: 'weekdy' is no check (did you mean 'weekday'?)\n",
    )


def test_the_command_line_selects_for_every_document(folder: Path, run: Run) -> None:
    _project(folder, 'text = "rained"', "a.txt")
    (folder / "milestones.toml").write_text('[[document]]\npath = "a.txt"\nselect = ["age"]\n', encoding="utf-8")
    assert run("check", "a.txt").exit_code == 0
    assert run("check", "a.txt", "--select", "weekday").exit_code == 1


def test_an_entry_that_matches_nothing_is_a_warning_in_the_registry(folder: Path, run: Run) -> None:
    _project(folder, 'text = "never there"', "a.txt", "b.txt")
    result = run("check", ".")
    assert "milestones.toml:1:1: warning [ignore]: No claim fits this entry (text = 'never there')" in result.output
    assert "4 claims in 2 documents: 4 contradicted (4 errors); 1 ignore to look at (1 warning)." in result.output
    assert run("check", ".", "--ignore", "weekday,impossible-date").exit_code == 0
    assert run("check", ".", "--select", "ignore", "--fail-on", "warning").exit_code == 0


def test_an_entry_fails_a_run_only_where_warnings_do(folder: Path, run: Run) -> None:
    _project(folder, 'path = "a.txt"', "a.txt", "b.txt")
    (folder / "a.txt").write_text("It rained.\n", encoding="utf-8")
    assert run("check", "a.txt").exit_code == 0
    assert run("check", "a.txt", "--fail-on", "warning").exit_code == 1


def test_nothing_is_said_of_an_entry_that_other_files_may_need(folder: Path, run: Run) -> None:
    _project(folder, 'path = "old/*.txt"\ntext = "never there"', "a.txt", "old/b.txt", "old/c.txt")
    for paths, told in ((("a.txt",), False), (("old/b.txt",), False), (("old/b.txt", "old/c.txt"), True), (("old",), True)):
        assert ("[ignore]" in run("check", *paths).output) is told, paths


def test_an_entry_for_files_that_are_not_there_is_told_in_a_run_over_all(folder: Path, run: Run) -> None:
    _project(folder, 'path = "gone/*.txt"', "a.txt", "b.txt")
    assert "[ignore]" not in run("check", "a.txt").output
    assert "[ignore]" in run("check", ".").output


def test_nothing_is_said_of_an_entry_whose_check_was_not_made(folder: Path, run: Run) -> None:
    _project(folder, 'check = "age"', "a.txt")
    assert "[ignore]" in run("check", ".").output
    assert "[ignore]" not in run("check", ".", "--ignore", "age").output
    assert "[ignore]" not in run("check", ".", "--select", "weekday,ignore").output
