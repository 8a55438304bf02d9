"""An editor for the tests: pygls's own client, which starts the server as a process and speaks with it over its standard streams."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from milestones.documents.positions import ColumnUnit
from milestones.lsp.places import Places

PATIENCE = 120
"""Seconds after which an answer that does not come is a failure; no test waits for a time to pass."""

ABILITIES: Mapping[str, Any] = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {"relatedInformation": True, "tagSupport": {"valueSet": [1, 2]}},
    },
    "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}, "workspaceEdit": {"documentChanges": True}},
}
"""What a modern editor says that it can do."""


class Editor:
    """One session. ``published`` is all that the server said of diagnostics, ``messages`` what it showed, ``log`` what it wrote down."""

    def __init__(self) -> None:
        self.client = LanguageClient("tests", "1")
        self.published: list[types.PublishDiagnosticsParams] = []
        self.messages: list[str] = []
        self.log: list[str] = []
        self.watched: list[types.Registration] = []
        self.capabilities = types.ServerCapabilities()
        self._news = asyncio.Event()
        hear = self.client.feature
        hear(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._heard(self.published, params))
        hear(types.WINDOW_SHOW_MESSAGE)(lambda params: self._heard(self.messages, params.message))
        hear(types.WINDOW_LOG_MESSAGE)(lambda params: self._heard(self.log, params.message))
        hear(types.CLIENT_REGISTER_CAPABILITY)(lambda params: self._heard(self.watched, *params.registrations))

    async def start(self, folders: tuple[Path, ...], abilities: Mapping[str, Any], options: object) -> None:
        """Start the server in no folder of these, and introduce the editor to it."""
        await self.client.start_io(sys.executable, "-m", "milestones", "lsp", cwd=os.sep)
        params = types.InitializeParams(
            self.client.protocol._converter.structure(abilities, types.ClientCapabilities),
            root_uri=folders[0].as_uri() if folders else None,
            workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in folders],
            initialization_options=options,
        )
        result = await asyncio.wait_for(self.client.initialize_async(params), PATIENCE)
        self.capabilities = result.capabilities
        self.client.initialized(types.InitializedParams())

    async def leave(self) -> int:
        """Shut the server down, and return the status that it ends with."""
        await asyncio.wait_for(self.client.shutdown_async(None), PATIENCE)
        self.client.exit(None)
        return await self.status()

    async def status(self) -> int:
        process = self.client._server
        assert process is not None
        status = await asyncio.wait_for(process.wait(), PATIENCE)
        await self.client.stop()
        return status

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait for the server to say what makes something true."""

        async def heard() -> None:
            while not holds():
                self._news.clear()
                await self._news.wait()

        await asyncio.wait_for(heard(), PATIENCE)

    async def open(self, uri: str, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        """Open a document, and return its diagnostics."""
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, 1, text)))
        return await self.diagnostics(uri, 1)

    async def open_file(self, file: Path, language: str = "markdown") -> list[types.Diagnostic]:
        return await self.open(file.as_uri(), file.read_text(encoding="utf-8"), language)

    def change(self, uri: str, version: int, text: str) -> None:
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(version, uri), [whole])
        )

    async def diagnostics(self, uri: str, version: int | None = None, after: int = 0) -> list[types.Diagnostic]:
        """The last diagnostics of a document, waited for: those of a version, and only those published after so many others."""

        def found() -> list[types.PublishDiagnosticsParams]:
            return [each for each in self.published[after:] if each.uri == uri and version in (None, each.version)]

        await self.until(found)
        return list(found()[-1].diagnostics)

    def latest(self, uri: str) -> list[types.Diagnostic]:
        """The diagnostics that the editor shows for a document now."""
        return next((list(each.diagnostics) for each in reversed(self.published) if each.uri == uri), [])

    async def hover(self, uri: str, line: int, character: int) -> types.Hover | None:
        params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        return await asyncio.wait_for(self.client.text_document_hover_async(params), PATIENCE)

    async def actions(self, uri: str, where: types.Range, *only: str) -> list[types.CodeAction]:
        context = types.CodeActionContext([], only or None, types.CodeActionTriggerKind.Invoked)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), where, context)
        found = await asyncio.wait_for(self.client.text_document_code_action_async(params), PATIENCE)
        return [each for each in found or () if isinstance(each, types.CodeAction)]

    def _heard(self, where: list[Any], *what: Any) -> None:
        where += what
        self._news.set()


Session = Callable[[Editor], Awaitable[object]]


def in_editor(session: Session, *folders: Path, abilities: Mapping[str, Any] = ABILITIES, options: object = None) -> int:
    """Run a session in an editor with these folders; return the status of the server, which is shut down after it."""

    async def run() -> int:
        editor = Editor()
        await editor.start(folders, abilities, options)
        await session(editor)
        return await editor.leave()

    return asyncio.run(run())


WHOLE = types.Range(types.Position(0, 0), types.Position(100_000, 0))
"""A range that no document reaches beyond."""


def applied(text: str, action: types.CodeAction, unit: ColumnUnit = ColumnUnit.UTF16) -> str:
    """The text of the one document of an action with its edits carried out, from the last to the first as they do not overlap."""
    assert action.edit is not None
    if action.edit.document_changes is not None:
        (change,) = action.edit.document_changes
        assert isinstance(change, types.TextDocumentEdit)
        edits = list(change.edits)
    else:
        (edits,) = (list(each) for each in (action.edit.changes or {}).values())
    places = Places(text, unit)
    spans = [(places.offset(each.range.start), places.offset(each.range.end), each.new_text) for each in edits]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text
