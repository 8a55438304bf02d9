"""The project's own documents hold by its own checks."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from milestones.cli.main import root

ROOT = Path(__file__).parents[1]


def test_no_date_or_count_in_the_documents_is_contradicted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(root, ["check", "README.md", "CHANGELOG.md", "docs", "--format", "text"])
    assert result.exit_code == 0, f"{result.output}\nwhere an example is wrong on purpose, see docs/guide/ignoring.md"
