"""Several formats in one run, and what a step of GitHub Actions gets by itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run

CHECK = ("check", "story.txt", "--as-of", "2021-08-26")


@pytest.fixture
def actions(wrong_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A step of GitHub Actions over a story with a contradiction; the file is that of the job's summary."""
    summary = wrong_folder.parent / f"{wrong_folder.name}-summary.md"
    summary.write_text("# Earlier step\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    return summary


@pytest.mark.usefixtures("wrong_folder")
def test_one_run_writes_several_formats(run: Run, folder: Path) -> None:
    result = run(*CHECK, "--format", "text", "--output", "sarif=out.sarif", "--output", "junit=report.xml")
    assert result.exit_code == 1
    assert "story.txt:1:16: error [elapsed]" in result.output
    assert len(json.loads((folder / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 1
    assert 'failures="1"' in (folder / "report.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "outputs", [("sarif=nowhere/a",), ("sarif=a", "junit=a"), ("sorif=a",), ("story.txt",), ("text=story.txt",)]
)
def test_a_wrong_output_is_one_line_and_nothing_is_written(run: Run, folder: Path, outputs: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    result = run(*CHECK, *(part for output in outputs for part in ("--output", output)))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("milestones: error: ")
    assert result.stderr.count("\n") == 1
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_a_step_of_github_actions_gets_annotations_and_a_summary_by_itself(run: Run, actions: Path) -> None:
    result = run(*CHECK)
    assert "story.txt:1:16: error [elapsed]" in result.output
    assert "\n::error file=story.txt,line=1,endLine=1,col=16," in result.output
    summary = actions.read_text(encoding="utf-8")
    assert summary.startswith("# Earlier step\n## Dates and durations\n")
    assert "error, elapsed" in summary


@pytest.mark.parametrize("otherwise", [("--no-ci",), ("--format", "text"), ("--format", "json")])
def test_unless_an_option_says_otherwise(run: Run, actions: Path, otherwise: tuple[str, ...]) -> None:
    assert "::error" not in run(*CHECK, *otherwise).output
    assert actions.read_text(encoding="utf-8") == "# Earlier step\n"


def test_annotations_do_not_spoil_a_format_for_programs(run: Run, actions: Path) -> None:
    result = run(*CHECK, "--output", "sarif=-")
    assert json.loads(result.output)["version"] == "2.1.0"
    assert "error, elapsed" in actions.read_text(encoding="utf-8")


def test_a_summary_that_is_asked_for_is_not_written_twice(run: Run, actions: Path) -> None:
    run(*CHECK, "--output", f"markdown={actions}")
    assert actions.read_text(encoding="utf-8").count("## Dates and durations") == 1


@pytest.mark.parametrize("name", ["nowhere/summary.md", "/dev/full"])
@pytest.mark.usefixtures("actions")
def test_a_summary_that_cannot_be_written_warns_and_changes_no_status(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    if name.startswith("/") and not Path(name).exists():
        pytest.skip("this system has no full device")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", name)
    result = run(*CHECK)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"milestones: warning: {name}: the job summary cannot be written: ")


@pytest.mark.usefixtures("wrong_folder")
def test_elsewhere_nothing_is_added(run: Run) -> None:
    assert "::error" not in run(*CHECK).output
