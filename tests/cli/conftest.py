"""A folder with one short story and its registry, and a way of running the command line in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from milestones.cli.main import root

STORY = """Thursday marks 1,000 days since the arrest of Meng Wanzhou, an executive.

She has been detained for nearly 1,000 days, her lawyers said.
"""
REGISTRY = """[[event]]
id = "arrest"
name = "arrest of Meng Wanzhou"
date = {date}
aliases = ["Meng detained"]
"""

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder; it is a repository of its own, so that no registry above it is found."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "milestones.toml").write_text(REGISTRY.format(date="2018-12-01"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def wrong_folder(folder: Path) -> Path:
    """The same with the arrest ten days later."""
    (folder / "milestones.toml").write_text(REGISTRY.format(date="2018-12-11"), encoding="utf-8")
    return folder


@pytest.fixture
def run(folder: Path) -> Run:
    def invoke(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(root, arguments, input=stdin, prog_name="milestones")

    return invoke
