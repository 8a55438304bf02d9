"""Quick fixes and ignores: what the editor is offered, and what the text is once it is taken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from milestones import check
from milestones.documents.positions import ColumnUnit
from tests.lsp.editor import ABILITIES, WHOLE, Editor, applied, in_editor

REGISTRY = 'counting = "elapsed"\n\n[[event]]\nid = "arrest"\nname = "arrest of Meng Wanzhou"\ndate = 2018-12-01\n'
STORY = (
    "---\r\ndate: 2021-08-26\r\n---\r\n\r\n😀 It is 1,005 days since the arrest of Meng Wanzhou.\r\n\r\n"
    "The vote was on Friday, 26 August 2021.\r\n\r\n😀 It was 1,004 days since the arrest of Meng Wanzhou,\r\n"
    "or 990 days since the arrest of Meng Wanzhou.\r\n"
)
"""Three counts that are safe to repair, and between them a weekday that is not."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "milestones.toml").write_text(REGISTRY, encoding="utf-8")
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8", newline="")
    return tmp_path


def fixed_by_the_command(file: Path) -> str:
    """The text that ``milestones check --fix`` makes of a copy of a file."""
    copy = file.with_name(f"copy-{file.name}")
    shutil.copyfile(file, copy)
    subprocess.run(
        [sys.executable, "-m", "milestones", "check", "--fix", str(copy)], cwd=file.parent, capture_output=True, check=False
    )
    return copy.read_bytes().decode("utf-8")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8"])
def test_all_that_is_safe_gives_the_text_that_fix_writes(folder: Path, encoding: str) -> None:
    file = folder / "story.md"
    unit = {"utf-16": ColumnUnit.UTF16, "utf-8": ColumnUnit.UTF8}[encoding]
    expected = fixed_by_the_command(file)

    async def session(editor: Editor) -> None:
        await editor.open(file.as_uri(), STORY)
        for only in ("source", "source.fixAll", "source.fixAll.milestones"):
            (action,) = await editor.actions(file.as_uri(), WHOLE, only)
            assert action.kind == "source.fixAll.milestones"
            assert applied(STORY, action, unit) == expected
        assert expected.count("999 days") == 3

    in_editor(session, folder, abilities={**ABILITIES, "general": {"positionEncodings": [encoding]}})


def test_the_safe_quick_fixes_one_by_one_give_the_same_text_as_fix(folder: Path) -> None:
    file = folder / "story.md"

    async def session(editor: Editor) -> None:
        text, version = STORY, 1
        await editor.open(file.as_uri(), text)
        while preferred := [each for each in await editor.actions(file.as_uri(), WHOLE, "quickfix") if each.is_preferred]:
            text, version = applied(text, preferred[0]), version + 1
            editor.change(file.as_uri(), version, text)
            await editor.diagnostics(file.as_uri(), version)
        assert version == 4
        assert text == fixed_by_the_command(file)

    in_editor(session, folder, options={"delay": 0})


def test_a_finding_offers_its_own_repairs_and_only_what_is_safe_is_preferred(folder: Path) -> None:
    file = folder / "story.md"

    async def session(editor: Editor) -> None:
        count, weekday, *_ = await editor.open(file.as_uri(), STORY)
        actions = await editor.actions(file.as_uri(), count.range, "quickfix")
        assert [(each.title, each.is_preferred) for each in actions] == [
            ("Replace “1,005” with “999” (elapsed: 999)", True),
            ("Ignore elapsed here", None),
        ]
        assert [each.diagnostics for each in actions] == [(count,)] * 2
        actions = await editor.actions(file.as_uri(), types.Range(weekday.range.start, weekday.range.start))
        assert [(each.title, each.is_preferred) for each in actions if each.kind == "quickfix"] == [
            ("Replace “Friday” with “Thursday” (the weekday of that date: Thursday)", None),
            ("Replace “26” with “27” (the nearest Friday: 2021-08-27)", None),
            ("Ignore weekday here", None),
        ]
        nowhere = types.Range(types.Position(0, 0), types.Position(0, 0))
        assert await editor.actions(file.as_uri(), nowhere, "quickfix") == []
        assert await editor.actions(file.as_uri(), WHOLE, "refactor") == []

    in_editor(session, folder)


def test_edits_are_of_the_version_that_was_checked_or_plain_for_an_editor_without_versions(folder: Path) -> None:
    file = folder / "story.md"

    async def versioned(editor: Editor) -> None:
        await editor.open(file.as_uri(), STORY)
        editor.change(file.as_uri(), 7, STORY)
        action, *_ = await editor.actions(file.as_uri(), WHOLE, "quickfix")
        assert action.edit is not None
        assert action.edit.document_changes is not None
        assert [each.text_document.version for each in action.edit.document_changes] == [7]

    async def plain(editor: Editor) -> None:
        await editor.open(file.as_uri(), STORY)
        action, *_ = await editor.actions(file.as_uri(), WHOLE, "quickfix")
        assert action.edit is not None
        assert list(action.edit.changes or ()) == [file.as_uri()]

    in_editor(versioned, folder, options={"delay": 600_000})
    in_editor(plain, folder, abilities={})


def test_a_quotation_is_repaired_only_where_the_house_checks_quotations(tmp_path: Path) -> None:
    text = "---\ndate: 2021-08-26\n---\n\nShe said: “It is 1,005 days since the arrest of Meng Wanzhou.”\n"
    houses = [("note", True, False), ("check", True, True), ("skip", False, False)]
    for quotes, *_ in houses:
        (tmp_path / quotes / ".git").mkdir(parents=True)
        (tmp_path / quotes / "milestones.toml").write_text(f'quotes = "{quotes}"\n{REGISTRY}', encoding="utf-8")

    async def session(editor: Editor) -> None:
        for quotes, is_shown, is_repaired in houses:
            uri = (tmp_path / quotes / "quoted.md").as_uri()
            assert bool(await editor.open(uri, text)) is is_shown, quotes
            actions = await editor.actions(uri, WHOLE)
            assert any(each.title.startswith("Replace") for each in actions) is is_repaired, quotes
            assert any(each.kind == "source.fixAll.milestones" for each in actions) is is_repaired, quotes

    in_editor(session)


def test_a_comment_that_ignores_nothing_can_be_taken_away() -> None:
    text = "Nothing to see.\n<!-- milestones: ignore[elapsed] -->\nNor here.\n"

    async def session(editor: Editor) -> None:
        await editor.open("untitled:a", text)
        (action,) = await editor.actions("untitled:a", WHOLE, "quickfix")
        assert action.title == "Take the comment away"
        assert applied(text, action) == "Nothing to see.\nNor here.\n"

    in_editor(session)


IGNORED = [
    ("markdown", "On **31 June 2021**, it rained.\n", "On **31 June 2021<!-- milestones: ignore[impossible-date] -->**, it rained.\n"),
    ("markdown", "## On 31 June 2021 ##\n", "## On 31 June 2021<!-- milestones: ignore[impossible-date] --> ##\n"),
    ("markdown", "| a | b |\n|---|---|\n| x | 31 June 2021 |\n", "| a | b |\n|---|---|\n| x | 31 June 2021<!-- milestones: ignore[impossible-date] --> |\n"),
    ("html", "<p>On 31 June 2021.</p>", "<p>On 31 June 2021<!-- milestones: ignore[impossible-date] -->.</p>"),
    ("asciidoc", "One line,\r\nand on 31 June 2021.\r\n", "One line,\r\n// milestones: ignore[impossible-date]\r\nand on 31 June 2021.\r\n"),
    (
        "restructuredtext",
        "First.\n\n  One line,\n  and on 31 June 2021,\n  and more.\n\nLast.\n",
        (
            "First.\n\n  .. milestones: ignore-start[impossible-date]\n\n  One line,\n  and on 31 June 2021,\n  and more.\n\n"
            "  .. milestones: ignore-end[impossible-date]\n\nLast.\n"
        ),
    ),
    (
        "restructuredtext",
        "On 31 June 2021.",
        ".. milestones: ignore-start[impossible-date]\n\nOn 31 June 2021.\n\n.. milestones: ignore-end[impossible-date]",
    ),
]  # fmt: skip


def test_a_claim_can_be_ignored_in_the_comments_of_its_syntax() -> None:
    async def session(editor: Editor) -> None:
        for number, (syntax, text, expected) in enumerate(IGNORED):
            uri = f"untitled:{number}"
            (found,) = await editor.open(uri, text, syntax)
            (action,) = [each for each in await editor.actions(uri, found.range) if each.title.startswith("Ignore")]
            assert action.title == "Ignore impossible-date here"
            assert applied(text, action) == expected
            assert [str(each.verdict) for each in check(expected, syntax=syntax).findings] == ["ignored"]

    in_editor(session)


def test_mdx_has_comments_of_its_own_and_plain_text_and_a_title_of_html_have_none(tmp_path: Path) -> None:
    async def session(editor: Editor) -> None:
        uri = (tmp_path / "page.mdx").as_uri()
        await editor.open(uri, "On 31 June 2021.\n", "mdx")
        (action,) = await editor.actions(uri, WHOLE, "quickfix")
        assert applied("On 31 June 2021.\n", action) == "On 31 June 2021{/* milestones: ignore[impossible-date] */}.\n"
        assert await editor.open("untitled:a", "On 31 June 2021.\n", "plaintext")
        assert await editor.actions("untitled:a", WHOLE) == []
        assert await editor.open("untitled:b", "<title>On 31 June 2021</title>", "html")
        assert await editor.actions("untitled:b", WHOLE) == []

    in_editor(session, tmp_path)
