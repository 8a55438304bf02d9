"""The guide to the tracker shows what the commands print."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from .conftest import Run

GUIDE = (Path(__file__).parents[2] / "docs" / "guide" / "tracker.md").read_text(encoding="utf-8")
CONSOLE = "".join(re.findall(r"```console\n(.*?)```", GUIDE, re.DOTALL))
STEPS = [(command, output) for command, output in re.findall(r"^\$ milestones (.*)\n((?:(?!\$ ).*\n)*)", CONSOLE, re.MULTILINE)]


def test_every_command_of_the_guide_prints_what_the_guide_shows(run: Run, folder: Path) -> None:
    (folder / "milestones.toml").unlink()
    assert len(STEPS) == 7
    for command, output in STEPS:
        assert run(*shlex.split(command)).output == output, command


@pytest.mark.parametrize("command", re.findall(r"^milestones ((?:status|upcoming) .*)$", GUIDE, re.MULTILINE))
def test_every_command_without_output_runs(run: Run, folder: Path, command: str) -> None:
    for step, _ in STEPS:
        run(*shlex.split(step))
    assert run(*shlex.split(command), "--as-of", "2026-09-01").exit_code == 0
    assert len(list(folder.iterdir())) == 4
