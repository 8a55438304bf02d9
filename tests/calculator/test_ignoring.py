"""What a project has chosen to pass over is counted as ignored, and fails no run."""

from __future__ import annotations

from pathlib import Path

import pytest

from milestones import Registry, check

TEXT = "It rained on Friday, 26 August 2021, and on 31 June 2021."


@pytest.mark.parametrize(
    ("entry", "verdicts"),
    [
        ('check = "weekday"', ["ignored", "contradicted"]),
        ('text = "31 June"', ["contradicted", "ignored"]),
        ('check = "weekday"\ntext = "31 June"', ["contradicted", "contradicted"]),
        ('path = "other.txt"', ["contradicted", "contradicted"]),
        ('path = "*.txt"', ["ignored", "ignored"]),
    ],
)
def test_an_entry_passes_over_what_fits_all_its_keys(tmp_path: Path, entry: str, verdicts: list[str]) -> None:
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "milestones.toml").write_text(f'[[ignore]]\n{entry}\nreason = "as printed"\n', encoding="utf-8")
    report = check(path=tmp_path / "story.txt", registry=Registry.load(tmp_path / "milestones.toml"))
    assert [finding.verdict for finding in report.findings] == verdicts
