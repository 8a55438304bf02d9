"""What the system does to a run: signals, pipes that close, disks that fill, files that go away or cannot be read. One line, and nothing half-written."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

import milestones
from milestones.cli.main import root

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals, pipes and limits of this kind are POSIX's")
COMMAND = (sys.executable, "-m", "milestones", "check", "--no-registry")
WRONG = "Friday, 26 August 2021, was the day on which nobody came.\n\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with a text of many contradictions and a report from before."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    (tmp_path / ".git").mkdir()
    (tmp_path / "story.txt").write_text(WRONG * 300, encoding="utf-8")
    (tmp_path / "report.json").write_text("from before", encoding="utf-8")
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def left_as_before(folder: Path) -> bool:
    """Whether the report is the one from before, and no piece of another lies about."""
    return (folder / "report.json").read_text(encoding="utf-8") == "from before" and not list(folder.glob(".*.tmp"))


def hears_interrupts() -> None:
    """A process hears Ctrl-C even where these tests were started with it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupted(command: list[str], seconds: float) -> tuple[int, str]:
    """The status that a shell sees, and the standard error, of a command whose process group gets Ctrl-C after some time.

    To a shell, a process that died by the signal has status 130 too: Python ends so, without a word, where the signal came before it listens to signals or
    while it was defining a class.
    """
    run = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=hears_interrupts
    )
    time.sleep(seconds)
    if run.poll() is None:
        os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=120)
    return run.returncode if run.returncode >= 0 else 128 - run.returncode, said


def comes_before_the_command(said: str) -> bool:
    """Whether a traceback shows that Python was still on its way to the command: no file of the program is in it but the package's first."""
    package = f"{Path(milestones.__file__).parent}{os.sep}"
    return "Traceback" in said and said.count(package) == said.count(f"{package}__init__.py")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_control_c_is_one_line_and_leaves_the_report_of_before(folder: Path, jobs: str) -> None:
    for number in range(6):
        (folder / f"more{number}.txt").write_text(WRONG * 20_000, encoding="utf-8")
    said = interrupted([*COMMAND, ".", "--jobs", jobs, "--output", "json=report.json"], 2.5)
    assert said == (130, "milestones: interrupted\n")
    assert left_as_before(folder)


@pytest.mark.slow
def test_control_c_at_any_moment_is_one_line_or_comes_too_late(folder: Path) -> None:
    for step in range(40):
        (folder / "report.json").write_text("from before", encoding="utf-8")
        status, said = interrupted([*COMMAND, "story.txt", "--output", "json=report.json"], 0.1 + step * 0.05)
        assert (status, said) in ((130, "milestones: interrupted\n"), (130, ""), (1, "")) or comes_before_the_command(said)
        assert not list(folder.glob(".*.tmp"))
        assert left_as_before(folder) or json.loads((folder / "report.json").read_text(encoding="utf-8"))["documents"]


def test_a_reader_that_goes_away_after_some_lines_is_no_error(folder: Path) -> None:
    (folder / "story.txt").write_text(WRONG * 3_000, encoding="utf-8")
    run = subprocess.Popen([*COMMAND, "story.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert run.stdout is not None and run.stderr is not None
    assert b"story.txt" in run.stdout.readline()
    run.stdout.close()
    assert (run.stderr.read(), run.wait()) == (b"", 141)
    run.stderr.close()


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "html"])
def test_a_disk_that_fills_is_one_line_and_leaves_the_report_of_before(folder: Path, form: str) -> None:
    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    command = [*COMMAND, "story.txt", "--output", f"{form}=report.json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=bounded, timeout=120)
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "milestones: error: report.json: cannot be written: File too large; name a file in a folder that can be written to\n"
    )
    assert left_as_before(folder)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no full device")
def test_a_full_device_as_output_is_one_line(folder: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "story.txt", "--output", "/dev/full"], capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "milestones: error: /dev/full: cannot be written: No space left on device; name a file in a folder that can be written to\n"
    )


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="this system has no file that even the superuser cannot read")
def test_a_file_that_nobody_can_read_is_one_line_and_the_others_are_checked(folder: Path) -> None:
    (folder / "locked.txt").symlink_to("/proc/self/mem")
    result = CliRunner().invoke(root, ["check", "--no-registry", "locked.txt", "story.txt"])
    assert result.exit_code == 2
    assert result.stderr == "milestones: error: locked.txt: cannot be read: Input/output error\n"
    assert "300 claims in 1 document" in result.stdout


def unreadable(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("happens", "said"),
    [(Path.unlink, "No such file or directory"), (unreadable, "is a folder, not a file")],
    ids=["vanishes", "becomes a folder"],
)
def test_what_happens_to_a_file_between_its_finding_and_its_reading_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, happens: Callable[[Path], None], said: str
) -> None:
    (folder / "gone.txt").write_text(WRONG, encoding="utf-8")
    read = Path.read_bytes

    def reading(path: Path) -> bytes:
        if path.name == "gone.txt" and path.is_file():
            happens(path)
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", reading)
    result = CliRunner().invoke(root, ["check", "--no-registry", "."])
    assert result.exit_code == 2
    assert result.stderr.startswith("milestones: error: gone.txt: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert "300 claims in 1 document" in result.stdout


def test_a_folder_that_holds_itself_by_links_is_walked_once(folder: Path) -> None:
    (folder / "inner").mkdir()
    (folder / "inner" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")
    (folder / "self.txt").symlink_to("self.txt")
    result = CliRunner().invoke(root, ["check", "--no-registry", "."])
    assert (result.exit_code, result.stderr) == (1, "")
    assert "300 claims in 1 document" in result.stdout


def test_a_pipe_or_a_device_in_a_folder_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "endless.txt").symlink_to("/dev/zero")
    result = CliRunner().invoke(root, ["check", "--no-registry", "."])
    assert (result.exit_code, result.stderr) == (1, "")
    assert "300 claims in 1 document" in result.stdout


@pytest.mark.slow
@pytest.mark.parametrize("megabytes", range(60, 132, 6))
def test_a_run_whose_memory_gives_out_at_any_point_is_one_line(folder: Path, megabytes: int) -> None:
    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20, megabytes * 2**20))

    (folder / "story.txt").write_text(WRONG * 100_000, encoding="utf-8")
    command = [*COMMAND, "story.txt", "--output", "json=report.json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=bounded, timeout=120)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("milestones: error: the documents are too large or too deep for this machine (")
    assert done.stderr.count("\n") == 1
    assert left_as_before(folder)


def test_a_report_in_full_appears_whole(folder: Path) -> None:
    """The other side of the above: without any of it, the new report takes the old one's place."""
    done = subprocess.run(
        [*COMMAND, "story.txt", "--output", "json=report.json"], capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert not left_as_before(folder)
    assert names(folder) == [".git", "report.json", "story.txt"]
