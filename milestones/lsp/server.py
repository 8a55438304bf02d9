"""The server: what an editor tells it and asks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote

from lsprotocol import types
from pygls.exceptions import FeatureRequestError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from milestones.anchors.registry_file import FILE_NAME, PROJECT_FILE_NAME
from milestones.calculator.finding import Finding, Verdict
from milestones.lsp.abilities import Abilities, abilities_of
from milestones.lsp.actions import FIX_ALL, asks_for, fix_all, quick_fixes
from milestones.lsp.broken_registries import BrokenRegistries
from milestones.lsp.checking import Checked, Opened, Unchecked, checked
from milestones.lsp.desk import Desk, Outcome
from milestones.lsp.diagnostics import diagnostic, is_shown
from milestones.lsp.hover import hover_text
from milestones.lsp.options import Options, options_of
from milestones.lsp.places import UNITS, Places
from milestones.lsp.registries import Registries
from milestones.version import __version__

NAME = "milestones"


class Server(LanguageServer):
    """One editor's session. Texts come whole: a part of one would have to be put in at lines that editor and library count alike."""

    def __init__(self) -> None:
        super().__init__(NAME, __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.options = Options()
        self.abilities = Abilities()
        self.option_faults: tuple[str, ...] = ()
        self.was_shut_down = False
        self._given: dict[str, Any] = {}
        self._unchecked: dict[str, str] = {}
        self.registries = Registries()
        self.broken = BrokenRegistries(self._publish, self.tell)
        self.desk = Desk(self._check, self._show)
        for name, (handler, options) in _FEATURES.items():
            self.feature(name, options)(handler)

    def set_options(self, given: object) -> None:
        """Take the options that an editor gives, besides those that it gave before; a registry's path is seen from its first folder."""
        if isinstance(given, Mapping):
            given = self._given = {**self._given, **given}
        options, self.option_faults = options_of(given)
        if options.registry is not None:
            options = replace(options, registry=(self._folder() or Path.cwd()) / options.registry.expanduser())
        self.options = options

    @property
    def registry_names(self) -> tuple[str, ...]:
        """The names of files that may be registries."""
        named = (self.options.registry.name,) if self.options.registry is not None else ()
        return tuple(dict.fromkeys((FILE_NAME, PROJECT_FILE_NAME, *named)))

    def tell(self, message: str, kind: types.MessageType = types.MessageType.Error) -> None:
        """Show a message to the person at the editor."""
        self.window_show_message(types.ShowMessageParams(kind, f"{NAME}: {message}"))

    def log(self, message: str, kind: types.MessageType = types.MessageType.Warning) -> None:
        """Write a line into the editor's log of the server."""
        self.window_log_message(types.LogMessageParams(kind, message))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Log what went wrong in the server itself, which is nothing that the person at the editor could mend; a request has its answer already."""
        if source is not FeatureRequestError:
            self.log(f"{getattr(source, '__name__', source)}: {type(error).__name__}: {error}", types.MessageType.Error)

    def places(self, found: Checked) -> Places:
        """The places of a document that was checked, as the editor counts them."""
        return Places(found.result.document.source, self.abilities.unit)

    def shown(self, found: Checked) -> list[Finding]:
        """The findings of a document that are diagnostics."""
        return [each for each in found.result.findings if is_shown(each, unverifiable=self.options.unverifiable)]

    def forget(self, uri: str) -> None:
        """Take back all that was said of a document."""
        self.broken.forget(uri)
        self._unchecked.pop(uri, None)
        self._publish(uri, [])

    def _folder(self) -> Path | None:
        """The editor's first folder."""
        uris = [folder.uri for folder in self.workspace.folders.values()] or [self.workspace.root_uri]
        path = to_fs_path(uris[0]) if uris[0] is not None else None
        return Path(path) if path else None

    def _check(self, uri: str) -> Callable[[], Outcome]:
        document = self.workspace.text_documents[unquote(uri)]
        path = to_fs_path(uri)
        place = Path(path) if path else None
        opened = Opened(uri, document.version, document.source, document.language_id, place, self._folder())
        return partial(checked, opened, self.registries, self.options)

    def _show(self, outcome: Outcome) -> None:
        uri, version = outcome.opened.uri, outcome.opened.version
        found: list[types.Diagnostic] = []
        if isinstance(outcome, Checked):
            places = self.places(outcome)
            found = [diagnostic(each, outcome, places, self.abilities) for each in self.shown(outcome)]
        self._log_unchecked(uri, outcome)
        self.broken.note(uri, outcome.fault if isinstance(outcome, Unchecked) else None)
        self._publish(uri, found, version)

    def _log_unchecked(self, uri: str, outcome: Outcome) -> None:
        """Log why a document was not checked, once for each reason and not at every key."""
        why = outcome.why if isinstance(outcome, Unchecked) else None
        if why is None:
            self._unchecked.pop(uri, None)
        elif self._unchecked.get(uri) != why:
            self._unchecked[uri] = why
            self.log(f"{outcome.opened.path or uri}: {why}")

    def _publish(self, uri: str, found: list[types.Diagnostic], version: int | None = None) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))


def _initialize(ls: Server, params: types.InitializeParams) -> None:
    encoding = types.PositionEncodingKind(ls.workspace.position_encoding or types.PositionEncodingKind.Utf16)
    ls.abilities = abilities_of(params.capabilities, UNITS[encoding])
    ls.set_options(params.initialization_options)


async def _initialized(ls: Server, params: types.InitializedParams) -> None:
    for fault in ls.option_faults:
        ls.tell(fault)
    if ls.abilities.watches:
        await ls.client_register_capability_async(_watches(ls.registry_names))


def _watches(names: Iterable[str]) -> types.RegistrationParams:
    patterns = [types.FileSystemWatcher(f"**/{name}") for name in names]
    options = types.DidChangeWatchedFilesRegistrationOptions(patterns)
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    return types.RegistrationParams([types.Registration("milestones-registries", method, options)])


def _did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    ls.desk.ask(params.text_document.uri)


def _did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    ls.desk.ask(params.text_document.uri, ls.options.delay / 1000)


def _did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    """Check a document at once, or all of them where it is a registry that was saved."""
    if Path(to_fs_path(params.text_document.uri) or "").name in ls.registry_names:
        ls.desk.ask_again()
    elif unquote(params.text_document.uri) in ls.workspace.text_documents:
        ls.desk.ask(params.text_document.uri)


def _did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    ls.desk.close(params.text_document.uri)
    ls.forget(params.text_document.uri)


def _did_change_surroundings(ls: Server, params: object) -> None:
    """Check all documents again after a registry or the folders have changed."""
    ls.desk.ask_again()


def _did_change_configuration(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    """Take new options from the key ``milestones`` of an editor's settings; without it nothing is said of them."""
    if isinstance(params.settings, Mapping) and params.settings.get(NAME) is not None:
        ls.set_options(params.settings[NAME])
        for fault in ls.option_faults:
            ls.tell(fault)
        ls.desk.ask_again()


async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    found = await ls.desk.current(params.text_document.uri)
    if found is None:
        return None
    places = ls.places(found)
    offset = places.offset(params.position)
    if not any(each.start <= offset <= each.end for each in found.result.findings):
        return None
    result = await ls.desk.work(lambda: found.forecast)
    findings = [each for each in result.findings if each.start <= offset < each.end]
    findings = findings or [each for each in result.findings if each.end == offset]
    findings.sort(key=lambda each: each.verdict is not Verdict.CONTRADICTED)
    kind = types.MarkupKind.Markdown if ls.abilities.markdown else types.MarkupKind.PlainText
    text = hover_text(findings, result, found.registry, places.lines, markdown=ls.abilities.markdown)
    return types.Hover(types.MarkupContent(kind, text), places.range(findings[0].start, findings[0].end))


async def _code_action(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    found = await ls.desk.current(params.text_document.uri)
    if found is None:
        return []
    places = ls.places(found)
    actions: list[types.CodeAction] = []
    if asks_for(types.CodeActionKind.QuickFix.value, params.context):
        start, end = places.offset(params.range.start), places.offset(params.range.end)
        near = [each for each in ls.shown(found) if each.start <= end and start <= each.end]
        actions += await ls.desk.work(lambda: list(quick_fixes(near, found, places, ls.abilities)))
    if asks_for(FIX_ALL, params.context):
        action = await ls.desk.work(lambda: fix_all(found, places, ls.abilities))
        actions += [action] if action is not None else []
    return actions if ls.desk.holds(found) else []


def _shutdown(ls: Server, params: object) -> None:
    ls.was_shut_down = True
    ls.desk.end()


_ACTION_KINDS = types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])

_FEATURES: Mapping[str, tuple[Callable[..., Any], Any]] = MappingProxyType(
    {
        types.INITIALIZE: (_initialize, None),
        types.INITIALIZED: (_initialized, None),
        types.TEXT_DOCUMENT_DID_OPEN: (_did_open, None),
        types.TEXT_DOCUMENT_DID_CHANGE: (_did_change, None),
        types.TEXT_DOCUMENT_DID_SAVE: (_did_save, None),
        types.TEXT_DOCUMENT_DID_CLOSE: (_did_close, None),
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (_did_change_surroundings, None),
        types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (_did_change_surroundings, None),
        types.WORKSPACE_DID_CHANGE_CONFIGURATION: (_did_change_configuration, None),
        types.TEXT_DOCUMENT_HOVER: (_hover, None),
        types.TEXT_DOCUMENT_CODE_ACTION: (_code_action, _ACTION_KINDS),
        types.SHUTDOWN: (_shutdown, None),
    }
)
"""What the server answers to, and with what options it says so."""
