"""Whole commands, format by format, against files that stand in ``golden/``.

Where a change of the output is meant, write the files anew and read the difference before it is committed::

    RENEW_GOLDEN=1 python -m pytest tests/report/test_golden.py
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from milestones.cli.main import root
from milestones.report.formats import FORMATS

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {"text": "txt", "github": "txt", "junit": "xml", "markdown": "md", "html": "html", "jsonl": "jsonl"}
RENEW = "RENEW_GOLDEN=1 python -m pytest tests/report/test_golden.py"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two documents and a registry, as the working folder."""
    folder = tmp_path / "project"
    shutil.copytree(GOLDEN / "input", folder)
    (folder / ".git").mkdir()
    monkeypatch.chdir(folder)
    for name in [name for name in os.environ if name.startswith(("GITHUB_", "CI", "NO_COLOR", "FORCE_COLOR"))]:
        monkeypatch.delenv(name)
    return folder


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("name", FORMATS)
def test_the_output_is_as_the_golden_file_has_it(name: str) -> None:
    arguments = ["check", "story.md", "clean.txt", "--registry", "milestones.toml", "--format", name]
    result = CliRunner().invoke(root, arguments, prog_name="milestones")
    assert result.exit_code == 1, result.output
    path = GOLDEN / f"{name}.{ENDINGS.get(name, 'json')}"
    if os.environ.get("RENEW_GOLDEN"):
        path.write_bytes(result.stdout_bytes)
    assert path.exists(), f"no golden file for {name}; write it with: {RENEW}"
    assert result.stdout_bytes.decode() == path.read_text(encoding="utf-8"), f"if this is meant: {RENEW}"
