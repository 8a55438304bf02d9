"""``check --fix`` and ``--diff``, as whole commands."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from .conftest import Run

WRONG = "It is 990 days since the arrest of Meng Wanzhou.\r\nIt rained on Friday, 26 August 2021.\r\n"
RIGHT = WRONG.replace("990", "999")
DIFFERENCE = """\
--- a/{0}
+++ b/{0}
@@ -1,2 +1,2 @@
-It is 990 days since the arrest of Meng Wanzhou.\r
+It is 999 days since the arrest of Meng Wanzhou.\r
 It rained on Friday, 26 August 2021.\r
"""
AS_OF = ("--as-of", "2021-08-26")


@pytest.fixture
def elapsed_folder(folder: Path) -> Path:
    registry = (folder / "milestones.toml").read_text(encoding="utf-8")
    (folder / "milestones.toml").write_text(f'counting = "elapsed"\n{registry}', encoding="utf-8")
    (folder / "story.txt").unlink()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(WRONG.encode())
    return folder


def test_fix_repairs_files_and_reports_what_remains(elapsed_folder: Path, run: Run) -> None:
    result = run("check", "--fix", "a.txt", *AS_OF)
    assert (elapsed_folder / "a.txt").read_bytes() == RIGHT.encode()
    assert (elapsed_folder / "b.txt").read_bytes() == WRONG.encode()
    assert result.stderr == "milestones: 1 repair made in 1 document\n"
    assert "2 claims in 1 document: 1 contradicted (1 error)." in result.stdout
    assert result.exit_code == 1


def test_a_second_run_has_nothing_to_add(elapsed_folder: Path, run: Run) -> None:
    run("check", "--fix", ".", *AS_OF)
    before = {path: path.stat().st_mtime_ns for path in elapsed_folder.glob("*.txt")}
    assert run("check", "--fix=all", ".", *AS_OF).stderr == "milestones: 0 repairs made in 0 documents\n"
    assert {path: path.stat().st_mtime_ns for path in elapsed_folder.glob("*.txt")} == before


def test_the_exit_status_counts_what_remains(elapsed_folder: Path, run: Run) -> None:
    assert run("check", "--fix", "a.txt", "--ignore", "weekday", *AS_OF).exit_code == 0


def test_diff_shows_and_writes_nothing(elapsed_folder: Path, run: Run) -> None:
    result = run("check", "--diff", ".", *AS_OF)
    assert result.stdout_bytes.decode() == DIFFERENCE.format("a.txt") + DIFFERENCE.format("b.txt")
    assert result.stderr == "milestones: 2 repairs can be made in 2 documents; nothing was written\n"
    assert result.exit_code == 1
    assert (elapsed_folder / "a.txt").read_bytes() == WRONG.encode()


def test_git_applies_what_diff_shows(elapsed_folder: Path, run: Run) -> None:
    shown = run("check", "--diff", ".", *AS_OF).stdout_bytes
    (elapsed_folder / ".git").rmdir()
    subprocess.run(["git", "apply", "-"], input=shown, cwd=elapsed_folder, check=True, capture_output=True)
    assert (elapsed_folder / "b.txt").read_bytes() == RIGHT.encode()


def test_standard_input_comes_back_repaired_and_the_report_goes_to_standard_error(elapsed_folder: Path, run: Run) -> None:
    result = run("check", "--fix", "-", *AS_OF, stdin=WRONG.encode())
    assert result.stdout_bytes == RIGHT.encode()
    assert "error [weekday]" in result.stderr
    assert result.exit_code == 1


def test_standard_input_keeps_its_encoding(elapsed_folder: Path, run: Run) -> None:
    data = b"\xff\xfe" + WRONG.encode("utf-16-le")
    assert run("check", "--fix", "-", *AS_OF, stdin=data).stdout_bytes == b"\xff\xfe" + RIGHT.encode("utf-16-le")


def test_a_file_named_for_standard_input_is_not_written(elapsed_folder: Path, run: Run) -> None:
    result = run("check", "--fix", "-", "--stdin-filename", "a.txt", *AS_OF, stdin=WRONG.encode())
    assert result.stdout_bytes == RIGHT.encode()
    assert (elapsed_folder / "a.txt").read_bytes() == WRONG.encode()


def test_the_diff_of_standard_input_bears_its_name(elapsed_folder: Path, run: Run) -> None:
    result = run("check", "--diff", "-", "--stdin-filename", "c.txt", *AS_OF, stdin=WRONG.encode())
    assert result.stdout_bytes.decode() == DIFFERENCE.format("c.txt")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--diff", "--format", "json"), "--diff prints differences alone; leave out --format, --output and --write-baseline"),
        (("--fix", "--as-of", "git"), "--fix contradicts --as-of git: a line that is repaired has another date from then on; give a date"),
        (("--write-baseline",), "--write-baseline does not say where; name the file with --baseline FILE"),
        (("--baseline", "none.json"), "none.json: there is no such baseline; write it with --write-baseline"),
    ],
)  # fmt: skip
def test_options_that_contradict_each_other_end_the_run(
    elapsed_folder: Path, run: Run, arguments: tuple[str, ...], message: str
) -> None:
    result = run("check", "a.txt", *arguments)
    assert (result.exit_code, result.stderr) == (2, f"milestones: error: {message}\n")
    assert (elapsed_folder / "a.txt").read_bytes() == WRONG.encode()


def test_a_word_that_is_no_kind_of_repair_is_an_error(elapsed_folder: Path, run: Run) -> None:
    assert run("check", "a.txt", "--fix=some").exit_code == 2


def test_a_baseline_is_written_and_holds_until_the_text_changes(elapsed_folder: Path, run: Run) -> None:
    written = run("check", ".", "--baseline", "known.json", "--write-baseline", *AS_OF)
    assert (written.exit_code, written.stderr) == (0, "milestones: 4 in the baseline known.json\n")
    assert json.loads((elapsed_folder / "known.json").read_text(encoding="utf-8"))["entries"][0] == {
        "path": "a.txt", "check": "elapsed", "text": "990 days since the arrest of Meng Wanzhou", "occurrence": 1,
    }  # fmt: skip
    (elapsed_folder / "a.txt").write_text(
        "An edit above.\n\nIt is 990 days\nsince the arrest of Meng Wanzhou.\n" + WRONG, encoding="utf-8"
    )
    again = run("check", ".", "--baseline", "known.json", *AS_OF)
    assert again.exit_code == 1
    assert "5 claims in 2 documents: 1 contradicted (1 error)." in again.stdout
    assert not again.stderr


def test_what_the_baseline_holds_is_not_repaired(elapsed_folder: Path, run: Run) -> None:
    run("check", ".", "--baseline", "known.json", "--write-baseline", *AS_OF)
    result = run("check", ".", "--fix", "--baseline", "known.json", *AS_OF)
    assert (result.exit_code, result.stderr) == (0, "milestones: 0 repairs made in 0 documents\n")


def test_entries_that_no_longer_occur_are_told_with_the_way_to_renew(elapsed_folder: Path, run: Run) -> None:
    run("check", ".", "--baseline", "known.json", "--write-baseline", *AS_OF)
    (elapsed_folder / "a.txt").write_bytes(RIGHT.encode())
    told = (
        "milestones: note: 1 in the baseline known.json no longer occurs (a.txt: elapsed “990 days since the arrest of Meng Wanzhou”); "
        "renew it with --baseline known.json --write-baseline\n"
    )
    assert run("check", "a.txt", "--baseline", "known.json", *AS_OF).stderr == told
    assert run("check", "b.txt", "--baseline", "known.json", *AS_OF).stderr == ""
    assert run("check", "a.txt", "--baseline", "known.json", "--ignore", "elapsed", *AS_OF).stderr == ""
    assert (
        run("check", "a.txt", "--baseline", "known.json", "--write-baseline", *AS_OF).stderr
        == "milestones: 3 in the baseline known.json\n"
    )
    (elapsed_folder / "b.txt").unlink()
    assert "2 in the baseline known.json no longer occur (" in run("check", "a.txt", "--baseline", "known.json", *AS_OF).stderr


def test_a_baseline_means_the_same_files_from_any_folder(elapsed_folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("check", ".", "--baseline", "known.json", "--write-baseline", *AS_OF)
    (elapsed_folder / "sub").mkdir()
    monkeypatch.chdir(elapsed_folder / "sub")
    result = run("check", "../a.txt", "--baseline", "../known.json", *AS_OF)
    assert (result.exit_code, result.stderr) == (0, "")
