from __future__ import annotations

from pathlib import Path

import pytest

from milestones.report.repository import Repository, repository_of


def test_the_root_is_the_nearest_folder_with_git_in_it(tmp_path: Path) -> None:
    inner = tmp_path / "docs" / "stories"
    inner.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    assert repository_of({}, inner).root == tmp_path


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_a_ci_job_names_the_root_where_the_run_is_below_it(variable: str, tmp_path: Path) -> None:
    inner = tmp_path / "checkout" / "docs"
    inner.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    assert repository_of({variable: str(tmp_path / "checkout")}, inner).root == tmp_path / "checkout"
    assert repository_of({variable: str(tmp_path / "elsewhere")}, inner).root == tmp_path
    assert repository_of({variable: "relative"}, inner).root == tmp_path


def test_a_path_is_named_from_the_root_wherever_the_run_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    assert Repository(tmp_path).path("story.md") == "docs/story.md"
    assert Repository(tmp_path).path("../story.md") == "story.md"
    assert Repository(tmp_path / "docs").path("../story.md") == "../story.md"
    assert Repository().path("story.md") == "story.md"


def test_standard_input_without_a_name_has_a_sign_for_a_path() -> None:
    assert Repository().path(None) == "<stdin>"
    assert Repository().uri(None) == "%3Cstdin%3E"


@pytest.mark.parametrize("name", [f"a{chr(0xDC80)}.md", f"a{chr(0xD800)}.md", "a\x00.md"])
def test_a_name_that_is_no_text_has_an_address_all_the_same(name: str) -> None:
    assert Repository().uri(name).isascii()


@pytest.mark.parametrize(
    ("environment", "page"),
    [
        ({}, None),
        (
            {"GITHUB_SERVER_URL": "https://forge.example", "GITHUB_REPOSITORY": "house/stories", "GITHUB_SHA": "abc"},
            "https://forge.example/house/stories/blob/abc/a%20b.md#L7",
        ),
        (
            {"CI_PROJECT_URL": "https://forge.example/house/stories", "CI_COMMIT_SHA": "abc"},
            "https://forge.example/house/stories/-/blob/abc/a%20b.md#L7",
        ),
        ({"GITHUB_SERVER_URL": "https://forge.example", "GITHUB_REPOSITORY": "house/stories"}, None),
    ],
)
def test_a_ci_job_tells_where_a_line_is_shown(environment: dict[str, str], page: str | None, tmp_path: Path) -> None:
    repository = Repository(tmp_path, repository_of(environment, tmp_path).pages)
    assert repository.page(str(tmp_path / "a b.md"), 7) == page
    assert repository.page(None, 7) is None
    assert repository.page("/elsewhere/b.md", 7) is None
