"""Runs over many files: what cannot be read, several processes, progress."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from milestones.errors import MilestonesError
from milestones.processes import in_order

from .conftest import Run

RIGHT = "It was Thursday, 26 August 2021.\n"
WRONG = "It was Friday, 26 August 2021.\n"


@pytest.fixture
def many(folder: Path) -> Path:
    for number in range(40):
        text = (WRONG if number % 7 == 0 else RIGHT) * (number % 5 + 1)
        (folder / f"{number:02}.md").write_text(text, encoding="utf-8")
    return folder


BAD = [
    # the file's bytes, and what is said of them
    (b"caf\xe9 au lait", "bad.md: not UTF-8 at byte 3"),
    (b"\xff\xfea", "bad.md: not UTF-16"),
    (b"\x89PNG\r\n\x1a\n\0\0", "bad.md: not UTF-8 at byte 0"),
]


@pytest.mark.parametrize(("data", "said"), BAD)
@pytest.mark.parametrize("command", ["check", "extract", "timeline"])
def test_a_file_that_cannot_be_read_is_one_line_and_the_others_are_reported(
    folder: Path, run: Run, command: str, data: bytes, said: str
) -> None:
    (folder / "bad.md").write_bytes(data)
    (folder / "good.md").write_text(WRONG, encoding="utf-8")
    result = run(command, "bad.md", "good.md")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"milestones: error: {said}")
    assert result.stderr.count("\n") == 1
    assert result.stdout


def test_of_several_files_that_cannot_be_read_each_has_its_line(folder: Path, run: Run) -> None:
    for name in ("a.md", "b.md"):
        (folder / name).write_bytes(b"\xff")
    result = run("check", "a.md", "b.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert [line.split(": not")[0] for line in result.stderr.splitlines()] == [
        "milestones: error: a.md",
        "milestones: error: b.md",
    ]


def test_a_file_that_vanishes_during_the_run_is_one_line(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "gone.md").write_text(RIGHT, encoding="utf-8")
    read = Path.read_bytes

    def vanishing(path: Path) -> bytes:
        if path.name == "gone.md":
            path.unlink()
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", vanishing)
    result = run("check", "gone.md", "story.txt", "--as-of", "2021-08-26")
    assert result.exit_code == 2
    assert result.stderr == "milestones: error: gone.md: cannot be read: No such file or directory\n"
    assert "2 claims in 1 document" in result.stdout


def test_a_folder_that_cannot_be_searched_is_one_line(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "locked").mkdir()
    scan = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    result = run("check", ".", "--as-of", "2021-08-26")
    assert result.exit_code == 2
    assert "locked: cannot be searched: Permission denied; leave it out with --exclude" in result.stderr
    assert "in 1 document" in result.stdout
    assert run("check", ".", "--as-of", "2021-08-26", "--exclude", "locked").exit_code == 0


def test_an_error_is_one_line_whatever_the_name_holds(folder: Path, run: Run) -> None:
    name = "a\nb\x1b[31m\udcff.md"
    try:
        (folder / name).write_bytes(b"\xff")
    except OSError:
        pytest.skip("such a name cannot be made here")
    result = run("check", name)
    assert result.stderr.startswith("milestones: error: a\\nb\\x1b[31m\\udcff.md: not UTF-8")
    assert result.stderr.count("\n") == 1


def test_a_baseline_is_not_written_where_something_could_not_be_read(many: Path, run: Run) -> None:
    (many / "bad.md").write_bytes(b"\xff")
    result = run("check", ".", "--baseline", "base.json", "--write-baseline")
    assert result.exit_code == 2
    assert not (many / "base.json").exists()


@pytest.mark.parametrize("format_name", ["text", "json", "sarif"])
@pytest.mark.usefixtures("many")
def test_several_processes_give_the_same_bytes_as_one(run: Run, format_name: str) -> None:
    alone = run("check", ".", "--format", format_name, "--verbose")
    assert alone.exit_code == 1
    for jobs in ("2", "3", "0"):
        shared = run("check", ".", "--format", format_name, "--verbose", "--jobs", jobs)
        assert (shared.exit_code, shared.stdout_bytes, shared.stderr) == (alone.exit_code, alone.stdout_bytes, alone.stderr)


def _squares(numbers: object) -> list[int]:
    return [number * number for number in numbers]  # type: ignore[attr-defined]


def _refuse(numbers: object) -> list[int]:
    raise ValueError("refused")


def _end_at_once(numbers: object) -> list[int]:
    os.kill(os.getpid(), signal.SIGKILL)
    return _squares(numbers)


def test_results_come_in_order_and_errors_come_through() -> None:
    things = list(range(101))
    assert list(in_order(_squares, things, [(number * 37) % 11 for number in things], 3)) == [
        number * number for number in things
    ]
    assert list(in_order(_squares, [], [], 2)) == []
    with pytest.raises(ValueError, match="refused"):
        list(in_order(_refuse, things, things, 2))


def test_a_process_that_the_system_ends_is_told_as_what_it_is() -> None:
    with pytest.raises(MilestonesError, match="ended from outside, most likely because the machine has too little memory"):
        list(in_order(_end_at_once, range(9), range(9), 2))


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX's")
def test_a_long_run_shows_a_bar_on_a_terminal_alone(many: Path) -> None:
    script = "import milestones.cli.progress as progress\nprogress._PATIENCE = -1\nfrom milestones.cli.main import main\nmain()"
    master, slave = pty.openpty()
    command = [sys.executable, "-c", script, "check", "."]
    shown = subprocess.run(command, cwd=many, stdout=subprocess.PIPE, stderr=slave, check=False)
    os.close(slave)
    bar = os.read(master, 100_000).decode()
    os.close(master)
    assert "checking" in bar
    assert "100%" in bar
    silent = subprocess.run(command, cwd=many, capture_output=True, check=False)
    assert (silent.stdout, silent.stderr) == (shown.stdout, b"")


def test_each_fault_of_a_registry_is_a_line(folder: Path, run: Run) -> None:
    (folder / "milestones.toml").write_text('[[event]]\nname = "a"\ndate = 2021\ncolour = "x"\n', encoding="utf-8")
    first, second = run("check", "story.txt").stderr.splitlines()
    assert first.startswith("milestones: error: ")
    assert "milestones.toml:3: event 'a': 'date' is a number" in first
    assert second.startswith("milestones: error: ")
    assert second.endswith("milestones.toml:4: event 'a': unknown key 'colour'")


def test_a_link_that_leads_to_itself_is_named(folder: Path, run: Run) -> None:
    (folder / "loop.txt").symlink_to("loop.txt")
    result = run("check", "loop.txt")
    assert result.exit_code == 2
    assert result.stderr == "milestones: error: loop.txt: is a link that leads to no file; mend the link, or leave it out\n"
