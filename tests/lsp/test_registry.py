"""The registry in an editor: found as ``check`` finds it, read again where it changes, and told where it is broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from tests.lsp.editor import Editor, in_editor

EVENT = '[[event]]\nid = "arrest"\nname = "arrest of Meng Wanzhou"\ndate = {date}\n'
STORY = "---\ndate: 2021-08-26\n---\n\nIt is 1,005 days since the arrest of Meng Wanzhou.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return with_registry(tmp_path, "2018-12-01")


def with_registry(folder: Path, date: str) -> Path:
    (folder / ".git").mkdir(parents=True)
    (folder / "milestones.toml").write_text(EVENT.format(date=date), encoding="utf-8")
    (folder / "story.md").write_text(STORY, encoding="utf-8")
    return folder


def changed(editor: Editor, file: Path) -> None:
    """Tell the server that a file has changed, as an editor does that watches it."""
    event = types.FileEvent(file.as_uri(), types.FileChangeType.Changed)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))


def test_a_change_of_the_registry_renews_the_diagnostics_of_what_is_open(folder: Path) -> None:
    registry, uri = folder / "milestones.toml", (folder / "story.md").as_uri()

    async def session(editor: Editor) -> None:
        await editor.until(lambda: editor.watched)
        watched = [each["globPattern"] for each in editor.watched[0].register_options["watchers"]]
        assert watched == ["**/milestones.toml", "**/pyproject.toml"]
        assert len(await editor.open_file(folder / "story.md")) == 1
        registry.write_text(EVENT.format(date="2018-11-25"), encoding="utf-8")
        before = len(editor.published)
        changed(editor, registry)
        assert await editor.diagnostics(uri, after=before) == []

    in_editor(session, folder)


def test_a_registry_that_is_saved_in_the_editor_itself_does_the_same(folder: Path) -> None:
    registry, uri = folder / "milestones.toml", (folder / "story.md").as_uri()

    async def session(editor: Editor) -> None:
        assert len(await editor.open_file(folder / "story.md")) == 1
        assert await editor.open_file(registry, "toml") == []
        registry.write_text(EVENT.format(date="2018-11-25"), encoding="utf-8")
        before = len(editor.published)
        editor.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(registry.as_uri())))
        assert await editor.diagnostics(uri, after=before) == []

    in_editor(session, folder)


def test_a_broken_registry_is_told_once_in_its_file_until_it_is_mended(folder: Path) -> None:
    registry, uri = folder / "milestones.toml", (folder / "story.md").as_uri()
    registry.write_text('[[event]]\nid = "arrest"\nname = "a"\ndate = "2018-02-30"\n\n[[event]]\nnaem = "b"\n', encoding="utf-8")

    async def session(editor: Editor) -> None:
        assert await editor.open_file(folder / "story.md") == []
        found = await editor.diagnostics(registry.as_uri())
        assert (str(found[0].range), found[0].code) == ("3:0-4:0", "registry")
        assert found[0].severity == types.DiagnosticSeverity.Error
        assert len(found) > 1
        assert "2018-02-30" in found[0].message
        assert not found[0].message.startswith(str(registry))
        await editor.open("untitled:a", "On 31 June 2021.")
        assert len(editor.messages) == 1
        assert editor.messages[0].startswith(f"milestones: {registry}:4: ")
        registry.write_text("[[event]\n", encoding="utf-8")
        changed(editor, registry)
        await editor.until(lambda: [each for each in editor.latest(registry.as_uri()) if "not valid TOML" in each.message])
        registry.write_text(EVENT.format(date="2018-12-01"), encoding="utf-8")
        changed(editor, registry)
        await editor.until(lambda: len(editor.latest(uri)) == 1 and editor.latest("untitled:a"))
        assert editor.latest(registry.as_uri()) == []

    assert in_editor(session, folder) == 0


def test_a_broken_registry_that_nothing_open_needs_is_told_no_more(folder: Path) -> None:
    registry, uri = folder / "milestones.toml", (folder / "story.md").as_uri()
    registry.write_text("[[event]\n", encoding="utf-8")

    async def session(editor: Editor) -> None:
        await editor.open_file(folder / "story.md")
        assert await editor.diagnostics(registry.as_uri())
        before = len(editor.published)
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert await editor.diagnostics(registry.as_uri(), after=before) == []

    in_editor(session, folder)


def test_each_folder_has_its_own_registry_and_what_is_no_file_that_of_the_first(tmp_path: Path) -> None:
    one, other = with_registry(tmp_path / "one", "2018-11-25"), with_registry(tmp_path / "other", "2018-12-01")

    async def session(editor: Editor) -> None:
        assert await editor.open_file(one / "story.md") == []
        assert len(await editor.open_file(other / "story.md")) == 1
        assert await editor.open("untitled:a", STORY) == []
        event = types.WorkspaceFoldersChangeEvent([], [types.WorkspaceFolder(one.as_uri(), "one")])
        before = len(editor.published)
        editor.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
        assert len(await editor.diagnostics("untitled:a", after=before)) == 1

    in_editor(session, one, other)


def test_options_choose_the_registry_the_date_and_the_checks(folder: Path) -> None:
    (folder / "other.toml").write_text(EVENT.format(date="2018-11-25"), encoding="utf-8")
    text = "It is 1,005 days since the arrest of Meng Wanzhou. It was on 31 June 2021.\n"
    options = {"registry": "other.toml", "as_of": "2021-08-26", "ignore": ["impossible-date"]}

    async def session(editor: Editor) -> None:
        await editor.until(lambda: editor.watched)
        watched = [each["globPattern"] for each in editor.watched[0].register_options["watchers"]]
        assert "**/other.toml" in watched
        assert await editor.open((folder / "a.md").as_uri(), text) == []
        settings = {
            "milestones": {
                "as_of": "2021-08-27",
                "select": "elapsed",
                "ignore": None,
                "registry": str(folder / "milestones.toml"),
            }
        }
        before = len(editor.published)
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(settings))
        found = await editor.diagnostics((folder / "a.md").as_uri(), after=before)
        assert [each.code for each in found] == ["elapsed"]

    in_editor(session, folder, options=options)


def test_the_settings_of_a_document_hold_for_it(folder: Path) -> None:
    settings = '[[document]]\npath = "*.unknown"\nsyntax = "html"\nignore = ["weekday"]\n'
    (folder / "milestones.toml").write_text(settings, encoding="utf-8")
    text = "<code>On 31 June 2021</code>. <p>On 31 April 2021 and Friday, 26 August 2021.</p>"

    async def session(editor: Editor) -> None:
        (found,) = await editor.open((folder / "page.unknown").as_uri(), text, "python")
        assert (found.code, found.range.start.character) == ("impossible-date", text.index("31 April"))

    in_editor(session, folder)


def test_without_a_date_nothing_is_read_from_the_clock(folder: Path) -> None:
    text = "It is 1,005 days since the arrest of Meng Wanzhou.\n"

    async def session(editor: Editor) -> None:
        (found,) = await editor.open((folder / "a.md").as_uri(), text)
        assert found.severity == types.DiagnosticSeverity.Hint
        assert "cannot be checked" in found.message
        before = len(editor.published)
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams({"milestones": {"as_of": "today"}}))
        (found,) = await editor.diagnostics((folder / "a.md").as_uri(), after=before)
        assert found.severity == types.DiagnosticSeverity.Error

    in_editor(session, folder, options={"unverifiable": True})


def test_wrong_options_are_told_one_by_one_and_the_others_hold(folder: Path) -> None:
    options = {
        "as_off": "2021-08-26",
        "select": ["weekdy"],
        "as_of": "2021-02-30",
        "delay": -1,
        "ignore": ["weekday"],
        "language": "xx",
    }

    async def session(editor: Editor) -> None:
        await editor.until(lambda: len(editor.messages) >= 5)
        said = "\n".join(editor.messages)
        for words in ("did you mean 'as_of'?", "did you mean 'weekday'?", "2021-02-30", "option delay: -1", "language 'xx'"):
            assert words in said
        assert await editor.open("untitled:a", "On Friday, 26 August 2021.\n") == []

    assert in_editor(session, folder, options=options) == 0
    assert in_editor(nothing, folder, options=["as_of"]) == 0


async def nothing(editor: Editor) -> None:
    """A session in which nothing is done."""
