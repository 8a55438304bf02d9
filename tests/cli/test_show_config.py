"""``milestones check --show-config``: what holds, and from where."""

from __future__ import annotations

from pathlib import Path

from .conftest import Run


def rows(output: str) -> list[list[str]]:
    import re

    return [re.split(r" {2,}", line.strip()) for line in output.splitlines() if line and not line.startswith("-")]


def test_each_setting_has_its_value_and_its_place(run: Run, folder: Path) -> None:
    (folder / "milestones.toml").write_text(
        'counting = "inclusive"\nexclude = ["drafts"]\nday-first = true\n\n[[document]]\npath = "a.md"\nleap-day = "feb-28"\nlanguage = "de"\n',
        encoding="utf-8",
    )
    (folder / "a.md").write_text("---\ndate: 2021-08-26\nlang: en\n---\nText.", encoding="utf-8")
    result = run("check", "a.md", "story.txt", "--show-config", "--fail-on", "never", "--exclude", "x")
    assert result.exit_code == 0
    shown = rows(result.output)
    for row in (
        ["registry", "milestones.toml", "found from the paths"],
        ["counting", "inclusive", "milestones.toml:1"],
        ["leap-day", "either", "default"],
        ["date-order", "day-first", "milestones.toml:3"],
        ["exclude", "drafts, x", "--exclude"],
        ["fail-on", "never", "--fail-on"],
        ["select", "all", "default"],
    ):
        assert row in shown, row
    of_a = shown[shown.index(["a.md"]) : shown.index(["story.txt"])]
    assert of_a[2:] == [
        ["syntax", "markdown", "its name"],
        ["language", "en", "front matter `lang`"],
        ["reference date", "2021-08-26", "front matter `date`"],
        ["leap-day", "feb-28", "milestones.toml:7"],
    ]
    assert ["reference date", "none", "nothing says it"] in shown[shown.index(["story.txt"]) :]


def test_options_are_named_and_no_path_is_needed(run: Run) -> None:
    shown = rows(run("check", "--show-config", "--no-registry", "--as-of", "2021-08-26", "--counting", "elapsed").output)
    assert ["registry", "none", "--no-registry"] in shown
    assert ["reference date", "2021-08-26", "--as-of"] in shown
    assert ["counting", "elapsed", "--counting"] in shown


def test_a_project_file_has_lines_too(run: Run, folder: Path) -> None:
    (folder / "milestones.toml").unlink()
    (folder / "pyproject.toml").write_text('[tool.milestones]\ncounting = "elapsed"\n', encoding="utf-8")
    assert ["counting", "elapsed", "pyproject.toml:2"] in rows(run("check", "--show-config").output)
