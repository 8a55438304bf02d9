"""What .gitignore files leave out, as git itself says."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones.documents.selection import select

FILES = ("a.md", "b.md", "sub/a.md", "sub/b.md", "sub/deep/a.md", "build/a.md", "sub/build/c.md", "x y.md")


def made(folder: Path, ignores: dict[str, str], repository: bool = True) -> None:
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    for name, text in ignores.items():
        (folder / name).write_text(text, encoding="utf-8")
    if repository:
        (folder / ".git").mkdir(exist_ok=True)


def found(folder: Path, start: str = ".", **options: bool) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in select([folder / start], **options))


IGNORED = [
    # the files of patterns, where the search begins, what is found
    ({".gitignore": "build/\n"}, ".", ["a.md", "b.md", "sub/a.md", "sub/b.md", "sub/deep/a.md", "x y.md"]),
    ({".gitignore": "/a.md\n*.md\n!b.md\n"}, ".", ["b.md", "sub/b.md"]),
    ({".gitignore": "sub/*\n!sub/deep\n"}, ".", ["a.md", "b.md", "build/a.md", "sub/deep/a.md", "x y.md"]),
    (
        {".gitignore": "a.md\n", "sub/.gitignore": "!a.md\nb.md\n"},
        ".",
        ["b.md", "sub/a.md", "sub/build/c.md", "sub/deep/a.md", "x y.md"],
    ),
    ({".gitignore": "a.md\n"}, "sub", ["sub/b.md", "sub/build/c.md"]),
    ({".gitignore": "sub\n!sub/a.md\n"}, ".", ["a.md", "b.md", "build/a.md", "x y.md"]),
    (
        {".gitignore": "# a comment\n\n\\#a\nx\\ y.md\nb.md   \n"},
        ".",
        ["a.md", "build/a.md", "sub/a.md", "sub/build/c.md", "sub/deep/a.md"],
    ),
]


@pytest.mark.parametrize(("ignores", "start", "expected"), IGNORED)
def test_what_git_ignores_is_not_found(tmp_path: Path, ignores: dict[str, str], start: str, expected: list[str]) -> None:
    made(tmp_path, ignores)
    assert found(tmp_path, start) == expected


def test_patterns_above_the_repository_do_not_count(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.md\n", encoding="utf-8")
    folder = tmp_path / "repository"
    folder.mkdir()
    made(folder, {})
    assert "a.md" in found(folder)


def test_without_a_repository_the_patterns_of_the_folder_count(tmp_path: Path) -> None:
    made(tmp_path, {".gitignore": "a.md"}, repository=False)
    assert "a.md" not in found(tmp_path)
    assert "b.md" in found(tmp_path)


def test_patterns_of_the_repository_alone_count(tmp_path: Path) -> None:
    made(tmp_path, {})
    (tmp_path / ".git" / "info").mkdir()
    (tmp_path / ".git" / "info" / "exclude").write_text("a.md\n", encoding="utf-8")
    assert "a.md" not in found(tmp_path)


def test_they_can_be_passed_over_and_never_hold_for_what_is_named(tmp_path: Path) -> None:
    made(tmp_path, {".gitignore": "a.md\n"})
    assert "a.md" in found(tmp_path, gitignore=False)
    assert found(tmp_path, "a.md") == ["a.md"]


PATTERNS = st.lists(
    st.sampled_from(("a.md", "/a.md", "!a.md", "*.md", "!b.md", "sub/", "sub/*", "!sub/deep/", "**/a.md", "build", "/build/", "sub/**/a.md", "x?y.md", "[ab].md", "# a", "")),
    max_size=5,
)  # fmt: skip


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@settings(max_examples=40, deadline=None)
@given(above=PATTERNS, within=PATTERNS)
def test_git_agrees(tmp_path_factory: pytest.TempPathFactory, above: list[str], within: list[str]) -> None:
    folder = tmp_path_factory.mktemp("repository")
    made(folder, {".gitignore": "\n".join(above), "sub/.gitignore": "\n".join(within)}, repository=False)
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    command = ["git", "ls-files", "-z", "--others", "--exclude-standard", "*.md"]
    listed = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True).stdout
    assert found(folder) == sorted(name for name in listed.split("\0") if name)
