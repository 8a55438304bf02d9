"""A run that is stopped, however it is stopped, is gone on with by the same command, and ends in the same bytes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found by /proc, which this system lacks"),
]

Digest = Callable[[Path], dict[str, str]]
CHUNKS = 60


def command(out: Path, source: Path, *more: str) -> list[str]:
    options = ["--no-registry", "--format", "jsonl", "--chunk-size", "60000", "--workers", "2", *more]
    return [sys.executable, "-m", "milestones", "archive", str(source), "-o", str(out), *options]


def started(arguments: list[str]) -> subprocess.Popen[str]:
    """A run in a group of its own that hears Control-C even where these tests were started with it ignored, as in the background of a script."""
    return subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=_hear_interrupts
    )


def _hear_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def children(pid: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def kill_group(run: subprocess.Popen[str]) -> None:
    os.killpg(run.pid, signal.SIGKILL)


def kill_parent(run: subprocess.Popen[str]) -> None:
    run.kill()


def interrupt_group(run: subprocess.Popen[str]) -> None:
    os.killpg(run.pid, signal.SIGINT)


def kill_a_worker(run: subprocess.Popen[str]) -> None:
    for pid in children(run.pid)[-1:]:
        os.kill(pid, signal.SIGKILL)


WAYS = (kill_group, kill_group, kill_parent, interrupt_group, kill_a_worker)


@pytest.fixture
def undisturbed(tmp_path: Path, news: Callable[..., Path], digest: Digest) -> tuple[Path, dict[str, str]]:
    source = news(6_000, repeat=9)
    subprocess.run(command(tmp_path / "undisturbed", source), check=True, capture_output=True)
    return source, digest(tmp_path / "undisturbed")


@pytest.mark.timeout(1800)
def test_killed_at_random_fifty_times(tmp_path: Path, undisturbed: tuple[Path, dict[str, str]], digest: Digest) -> None:
    source, expected = undisturbed
    chance = random.Random(7)
    out, stops, rounds = tmp_path / "out", 0, 0
    while stops < 50:
        rounds += 1
        run = started(command(out, source))
        time.sleep(chance.uniform(0.2, 2.5))
        if run.poll() is None:
            stops += 1
            chance.choice(WAYS)(run)
            if chance.random() < 0.5 and run.poll() is None:
                kill_group(run)
        _, said = run.communicate()
        assert "Traceback" not in said
        if run.returncode == 0:
            assert digest(out) == expected
            out = tmp_path / f"out{rounds}"
    subprocess.run(command(out, source), check=True, capture_output=True)
    assert digest(out) == expected


def test_control_c_says_how_to_go_on(tmp_path: Path, undisturbed: tuple[Path, dict[str, str]]) -> None:
    source, _ = undisturbed
    run = started(command(tmp_path / "out", source))
    while not (tmp_path / "out" / "journal.jsonl").exists() or not (tmp_path / "out" / "journal.jsonl").stat().st_size:
        time.sleep(0.05)
    interrupt_group(run)
    _, said = run.communicate()
    assert run.returncode == 130
    assert said.splitlines() == ["Stopped. The same command goes on from here.", "milestones: interrupted"]


def test_no_worker_outlives_a_parent_that_is_killed(tmp_path: Path, undisturbed: tuple[Path, dict[str, str]]) -> None:
    source, _ = undisturbed
    run = started(command(tmp_path / "out", source))
    while len(workers := children(run.pid)) < 2:
        time.sleep(0.05)
    time.sleep(1.0)
    workers = children(run.pid)
    kill_parent(run)
    run.communicate()
    for _ in range(200):
        if not any(Path(f"/proc/{pid}").exists() for pid in workers):
            break
        time.sleep(0.05)
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


PEAK = """
import re, runpy, sys
sys.argv = sys.argv[1:]
try:
    runpy.run_module("milestones", run_name="__main__")
except SystemExit as exit:
    assert not exit.code
print(re.search(r"VmHWM:\\s*(\\d+) kB", open("/proc/self/status").read()).group(1))
"""


def test_memory_does_not_grow_with_the_archive(tmp_path: Path, news: Callable[..., Path]) -> None:
    def peak(number: int) -> int:
        """Kilobytes that a run took at most; the texts are too long to be checked, so that reading them decides."""
        source = news(number, repeat=200, name=f"{number}.jsonl")
        options = ["-o", str(tmp_path / f"out{number}"), "--max-bytes", "100", "--format", "jsonl", "--quiet", "--no-registry"]
        arguments = [sys.executable, "-c", PEAK, "milestones", "archive", str(source), *options]
        return int(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout.split()[-1])

    small, large = peak(3_000), peak(24_000)
    assert large < small * 1.3
