from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.anchors.glob import fits

GLOBS: tuple[tuple[str, list[str], list[str]], ...] = (
    # glob, paths that fit, paths that do not
    ("story.md", ["story.md"], ["a/story.md", "story.md.bak", "storyxmd", "Story.md"]),
    ("*.md", ["a.md", ".md", ".hidden.md"], ["a/b.md", "a.mdx", "a.txt"]),
    ("stories/*", ["stories/a.md", "stories/a"], ["stories/a/b.md", "a/stories/b"]),
    ("**/*.md", ["a.md", "a/b.md", "a/b/c.md"], ["a.txt", "a.md/b"]),
    ("a/**/b.md", ["a/b.md", "a/x/b.md", "a/x/y/b.md"], ["b.md", "a/xb.md", "x/a/b.md"]),
    ("a/**", ["a/b", "a/b/c.md"], ["a", "b/a/c"]),
    ("**", ["a", "a/b/c"], []),
    ("drafts/", ["drafts/a.md", "drafts/a/b.md"], ["drafts", "drafts.md", "a/drafts/b.md"]),
    ("./a.md", ["a.md"], ["./a.md"]),
    ("202?-*.md", ["2021-x.md", "2029-.md"], ["202-x.md", "202/-x.md"]),
    ("[ab].md", ["a.md", "b.md"], ["c.md", "ab.md", "[ab].md"]),
    ("[a-c].md", ["b.md"], ["d.md", "-.md"]),
    ("[!a-c]x", ["dx", "!x"], ["ax", "/x"]),
    ("[]]x", ["]x"], ["x"]),
    ("[c-a]x", ["[c-a]x"], ["bx"]),
    ("[a/b]x", ["[a/b]x"], ["ax"]),
    ("[^a]x", ["^x", "ax"], ["bx"]),
    ("a+(b).md", ["a+(b).md"], ["aab.md"]),
)


@pytest.mark.parametrize(("glob", "path"), [(glob, path) for glob, paths, _ in GLOBS for path in paths])
def test_a_path_fits(glob: str, path: str) -> None:
    assert fits(glob, path)


@pytest.mark.parametrize(("glob", "path"), [(glob, path) for glob, _, paths in GLOBS for path in paths])
def test_a_path_does_not_fit(glob: str, path: str) -> None:
    assert not fits(glob, path)


@given(st.text(alphabet="[]!^-*?/\\&|~ab.+"), st.text(alphabet="ab/.-"))
def test_any_string_is_a_glob(glob: str, path: str) -> None:
    assert fits(glob, path) in (True, False)


@given(st.text(alphabet="abc./-+()^$", min_size=1).filter(lambda text: not text.startswith("./") and not text.endswith("/")))
def test_a_path_without_signs_fits_itself_alone(path: str) -> None:
    assert fits(path, path)
    assert not fits(path, path + "a")
