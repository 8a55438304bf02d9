"""Diagnostics, as an editor gets them over the server's standard streams."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from tests.lsp.editor import ABILITIES, Editor, in_editor

REGISTRY = '[[event]]\nid = "arrest"\nname = "arrest of Meng Wanzhou"\ndate = 2018-12-01\n'
STORY = "---\ndate: 2021-08-26\n---\n\nThursday marks 1,005 days since the arrest of Meng Wanzhou.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with a registry, so that none above it is found."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "milestones.toml").write_text(REGISTRY, encoding="utf-8")
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    return tmp_path


def shown(found: list[types.Diagnostic]) -> list[tuple[str, str]]:
    return [(str(each.range), str(each.code)) for each in found]


def test_a_contradiction_is_a_diagnostic_with_its_check_and_the_places_of_its_premises(folder: Path) -> None:
    async def session(editor: Editor) -> None:
        (found,) = await editor.open_file(folder / "story.md")
        assert shown([found]) == [("4:15-4:58", "elapsed")]
        assert found.source == "milestones"
        assert found.severity == types.DiagnosticSeverity.Error
        assert "does not hold: 999 days elapsed, 1,000 counting both end days" in found.message
        related = [(each.location.uri, str(each.location.range), each.message) for each in found.related_information or ()]
        assert related == [
            ((folder / "story.md").as_uri(), "4:0-4:8", "“Thursday”: Thursday 26 August 2021"),
            ((folder / "milestones.toml").as_uri(), "3:0-4:0", "arrest of Meng Wanzhou: Saturday 1 December 2018"),
        ]

    assert in_editor(session, folder) == 0


def test_severities_are_those_of_the_report_and_what_is_verified_is_silent() -> None:
    text = (
        "---\ndate: 2021-08-26\n---\n\nMeng was arrested on 1 December 2018. Thursday marks 1,005 days since the arrest.\n\n"
        "They will be on Friday, 26 August 2021.\n\nHe said: “It was on 31 June 2021.”\n\nThe vote was on Thursday, 26 August 2021.\n\n"
        "The talks began three weeks ago.\n"
    )
    contradictions = [
        ("elapsed", types.DiagnosticSeverity.Warning),
        ("weekday", types.DiagnosticSeverity.Error),
        ("impossible-date", types.DiagnosticSeverity.Information),
    ]

    async def session(editor: Editor) -> None:
        assert [(each.code, each.severity) for each in await editor.open("untitled:a", text)] == contradictions

    async def with_hints(editor: Editor) -> None:
        found = [(each.code, each.severity) for each in await editor.open("untitled:a", text)]
        assert found == [*contradictions, ("elapsed", types.DiagnosticSeverity.Hint)]

    in_editor(session)
    in_editor(with_hints, options={"unverifiable": True})


@pytest.mark.parametrize(
    ("encoding", "start"), [(None, 9), ("utf-8", 12), ("utf-32", 8)], ids=["the default, utf-16", "utf-8", "utf-32"]
)
def test_characters_are_counted_as_the_editor_does(encoding: str | None, start: int) -> None:
    abilities = {**ABILITIES, "general": {"positionEncodings": [encoding]}} if encoding else ABILITIES
    text = "😀 É on  31 June 2021.\u2028Also \x0c on 31 April 2021.\r\n😀😀31 June 2021\rx"

    async def session(editor: Editor) -> None:
        assert editor.capabilities.position_encoding == (encoding or "utf-16")
        found = await editor.open("untitled:a", text)
        assert [each.code for each in found] == ["impossible-date"] * 3
        first, second, third = (each.range for each in found)
        assert (first.start.line, first.start.character) == (0, start)
        assert first.end.character == start + len("31 June 2021")
        assert second.start.line == 0
        assert third.start.line == 1
        assert third.start.character == {"utf-8": 8, "utf-32": 2}.get(encoding or "", 4)
        hover = await editor.hover("untitled:a", 1, third.start.character + 1)
        assert hover is not None
        assert hover.range == third

    in_editor(session, abilities=abilities)


def test_a_comment_that_ignores_nothing_is_faded() -> None:
    async def session(editor: Editor) -> None:
        (found,) = await editor.open("untitled:a", "Nothing to see. <!-- milestones: ignore[elapsed] -->\n")
        assert found.code == "ignore"
        assert found.tags == (types.DiagnosticTag.Unnecessary,)

    in_editor(session)


def test_an_editor_that_knows_nothing_more_gets_plain_diagnostics(folder: Path) -> None:
    async def session(editor: Editor) -> None:
        (found,) = await editor.open_file(folder / "story.md")
        assert found.related_information is None
        assert editor.watched == []

    in_editor(session, folder, abilities={})


def test_diagnostics_follow_the_text_and_go_when_it_is_closed(folder: Path) -> None:
    uri = (folder / "story.md").as_uri()

    async def session(editor: Editor) -> None:
        assert await editor.open_file(folder / "story.md")
        editor.change(uri, 2, STORY.replace("1,005", "1,000"))
        assert await editor.diagnostics(uri, 2) == []
        editor.change(uri, 3, STORY)
        assert await editor.diagnostics(uri, 3)
        before = len(editor.published)
        editor.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert await editor.diagnostics(uri, 3, before)
        before = len(editor.published)
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert await editor.diagnostics(uri, after=before) == []

    in_editor(session, folder)


def test_a_text_that_changes_many_times_is_checked_once_it_rests() -> None:
    async def session(editor: Editor) -> None:
        await editor.open("untitled:a", "On 31 June 2021.")
        for version in range(2, 102):
            editor.change("untitled:a", version, "On 31 June 2021. " * version)
        found = await editor.hover("untitled:a", 0, 5)
        assert found is not None
        assert len(await editor.diagnostics("untitled:a", 101)) == 101
        assert [each.version for each in editor.published] == [1, 101]

    in_editor(session, options={"delay": 600_000})


READ_AS = [
    ("a.html", "plaintext", ["31 June"]),
    ("a", "html", ["31 June"]),
    ("a.unknown", "restructuredtext", ["31 June", "31 April"]),
    ("a.py", "python", []),
    ("a.docx", "plaintext", []),
]


def test_the_name_of_a_file_or_else_its_language_says_how_it_is_read(tmp_path: Path) -> None:
    text = "<b>On 31 June 2021</b>, <code>31 April 2021</code>."

    async def session(editor: Editor) -> None:
        for name, language, expected in READ_AS:
            found = await editor.open((tmp_path / name).as_uri(), text, language)
            starts = [each.range.start.character for each in found]
            assert starts == [text.index(each) for each in expected], name

    in_editor(session, tmp_path)


def test_a_file_that_the_registry_excludes_or_that_is_too_large_is_not_checked_and_the_log_says_why(folder: Path) -> None:
    (folder / "milestones.toml").write_text('exclude = ["drafts/"]\n', encoding="utf-8")

    async def session(editor: Editor) -> None:
        draft = folder / "drafts" / "a.md"
        assert await editor.open(draft.as_uri(), "On 31 June 2021.") == []
        assert editor.log == [f"{draft}: not checked: the registry's setting exclude leaves it out"]
        assert await editor.open("untitled:b", "On 31 June 2021." * 3) == []
        assert editor.log[1:] == ["untitled:b: not checked: it has more than the 40 characters that the option largest allows"]
        editor.change("untitled:b", 2, "On 31 June 2021." * 4)
        assert await editor.diagnostics("untitled:b", 2) == []
        assert await editor.open("untitled:c", "On 31 June 2021.")
        assert len(editor.log) == 2

    in_editor(session, folder, options={"largest": 40})
