"""The commands of the guide to the tracker that show no output run too."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from .conftest import Run

GUIDE = (Path(__file__).parents[2] / "docs" / "guide" / "tracker.md").read_text(encoding="utf-8")
CONSOLE = "".join(re.findall(r"```console\n(.*?)```", GUIDE, re.DOTALL))
STEPS = re.findall(r"^\$ milestones (.*)$", CONSOLE, re.MULTILINE)


@pytest.mark.parametrize("command", re.findall(r"^milestones ((?:status|upcoming) .*)$", GUIDE, re.MULTILINE))
def test_every_command_without_output_runs(run: Run, folder: Path, command: str) -> None:
    (folder / "milestones.toml").unlink()
    for step in STEPS:
        run(*shlex.split(step))
    assert run(*shlex.split(command), "--as-of", "2026-09-01").exit_code == 0
    assert len(list(folder.iterdir())) == 4
