"""The hook of pre-commit: its manifest as pre-commit reads it, and a commit that it lets pass or holds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
STORY = "---\ndate: 2021-08-26\n---\n\nIt is {days} days since the opening of the bridge.\n"
REGISTRY = 'exclude = ["drafts"]\n\n[[event]]\nname = "opening of the bridge"\ndate = 2019-03-01\n'

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="pre-commit needs git")


def pre_commit(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "GITHUB_"))}
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=folder,
        env={**environment, "PRE_COMMIT_HOME": str(folder / ".cache"), "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose configuration has the hook of the manifest, run by this Python instead of one that is installed for it."""
    [hook] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    program, *rest = hook["entry"].split()
    assert program == "milestones"
    local = {**hook, "language": "system", "entry": " ".join([sys.executable, "-m", "milestones", *rest])}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": [local]}]}))
    (tmp_path / "milestones.toml").write_text(REGISTRY, encoding="utf-8")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "draft.md").write_text(STORY.format(days=77), encoding="utf-8")
    (tmp_path / "code.py").write_text("# It is 1,000 days since the opening of the bridge.\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    return tmp_path


def held(repository: Path, days: str) -> subprocess.CompletedProcess[str]:
    (repository / "story.md").write_text(STORY.format(days=days), encoding="utf-8")
    subprocess.run(["git", "add", "-A", "--", "*.md", "*.py", "*.toml", "*.yaml"], cwd=repository, check=True)
    return pre_commit("run", "--verbose", folder=repository)


def test_the_manifest_is_valid() -> None:
    done = pre_commit("validate-manifest", str(MANIFEST))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_commit_with_a_contradiction_is_held(repository: Path) -> None:
    done = held(repository, "1,000")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "story.md:5:7: error [elapsed]" in done.stdout
    assert "1 claim in 1 document" in done.stdout, "a file that the registry excludes, or that is no text, was checked"


def test_a_commit_that_holds_passes(repository: Path) -> None:
    done = held(repository, "909")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout
