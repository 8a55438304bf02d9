"""Which files a run reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from milestones.documents.selection import select
from milestones.errors import InputError

FILES = (
    "b.md", "a.txt", "c.py", "sub/d.html", "sub/e[1].md", ".hidden.md", ".git/f.md", "node_modules/g.md", "drafts/h.md",
    "env/pyvenv.cfg", "env/i.md",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


SELECTED = [
    # paths, exclude, force exclude, the files
    (["."], [], False, ["a.txt", "b.md", "drafts/h.md", "sub/d.html", "sub/e[1].md"]),
    (["sub"], [], False, ["sub/d.html", "sub/e[1].md"]),
    (["b.md", ".", "b.md"], [], False, ["b.md", "a.txt", "drafts/h.md", "sub/d.html", "sub/e[1].md"]),
    (["c.py", ".hidden.md"], [], False, ["c.py", ".hidden.md"]),
    (["sub/e[1].md"], [], False, ["sub/e[1].md"]),
    (["*.md"], [], False, [".hidden.md", "b.md"]),
    (["**/d.*"], [], False, ["sub/d.html"]),
    (["."], ["drafts", "*.html"], False, ["a.txt", "b.md", "sub/e[1].md"]),
    (["."], ["sub/*", "b.md"], False, ["a.txt", "drafts/h.md"]),
    (["."], ["drafts/", "sub/"], False, ["a.txt", "b.md"]),
    (["drafts/h.md"], ["drafts"], False, ["drafts/h.md"]),
    (["drafts/h.md"], ["drafts"], True, []),
    (["drafts/h.md"], ["h.md/"], True, ["drafts/h.md"]),
    (["**/*.md"], ["e*"], False, [".hidden.md", "b.md", "drafts/h.md"]),
    (["**/*.md"], ["env/**", "/drafts", "**/b.md"], True, [".hidden.md", "sub/e[1].md"]),
    (["node_modules/*.md", "env"], [], False, ["node_modules/g.md", "env/i.md"]),
    ([], [], False, []),
]


@pytest.mark.parametrize(("paths", "exclude", "force", "expected"), SELECTED)
@pytest.mark.usefixtures("folder")
def test_files_are_selected(paths: list[str], exclude: list[str], force: bool, expected: list[str]) -> None:
    assert [file.as_posix() for file in select(paths, exclude, force)] == expected


@pytest.mark.parametrize("glob", ["old", "old/", "a/**/old", "a/b/*", "**/old/**", "./a/b/old"])
def test_an_exclusion_reaches_down(tmp_path: Path, glob: str) -> None:
    (tmp_path / "a/b/old").mkdir(parents=True)
    (tmp_path / "a/b/old/c.md").touch()
    (tmp_path / "a/c.md").touch()
    assert select([tmp_path], [glob], root=tmp_path) == [tmp_path / "a/c.md"]


def test_links_to_folders_and_to_nothing_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    try:
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "gone.md").symlink_to(tmp_path / "nothing.md")
    except OSError:
        pytest.skip("links cannot be made here")
    assert select([tmp_path]) == [tmp_path / "a.md"]


def test_globs_are_read_from_the_root(folder: Path) -> None:
    assert select([folder / "drafts"], ["drafts/*"], root=folder) == []
    assert select([folder / "drafts"], ["h/*"], root=folder) == [folder / "drafts/h.md"]
    assert select([folder / "*.txt"], root=folder) == [folder / "a.txt"]


REFUSED = [
    ("b.markdown", "b.markdown: no such file or folder"),
    ("bb.md", "bb.md: no such file or folder; did you mean b.md?"),
    ("sub/dd.html", "sub/dd.html: no such file or folder; did you mean sub/d.html?"),
    ("nowhere/d.html", "nowhere/d.html: no such file or folder"),
    ("*.rst", "*.rst: no file fits this pattern"),
    ("a\0b", "a\0b: no such file or folder"),
    ("x" * 5000, f"{'x' * 5000}: no such file or folder"),
]


@pytest.mark.parametrize(("path", "message"), REFUSED, ids=lambda value: value[:20].replace("\0", "0"))
@pytest.mark.usefixtures("folder")
def test_a_path_without_files_is_refused(path: str, message: str) -> None:
    with pytest.raises(InputError, match=f"^{re.escape(message)}$"):
        select([path])
