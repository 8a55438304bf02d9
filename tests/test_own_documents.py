"""The project's own documents hold by its own checks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from milestones.cli.main import root

ROOT = Path(__file__).parents[1]


def test_no_date_or_count_in_the_documents_is_contradicted_not_even_in_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(root, ["check", "README.md", "CHANGELOG.md", "docs", "--format", "json"])
    report = json.loads(result.stdout)
    wrong = [
        f"{document['path']}:{finding['line']}: {finding['message']}"
        for document in report["documents"]
        for finding in document["findings"]
        if finding["verdict"] == "contradicted"
    ]
    assert report["summary"]["verified"] > 10
    assert wrong == [], "where an example is wrong on purpose, see docs/guide/ignoring.md"
