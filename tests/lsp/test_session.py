"""How a session begins and ends, and what standard output carries."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from milestones.errors import ConfigError
from milestones.lsp.address import address_of
from tests.lsp.editor import PATIENCE, Editor, in_editor

COMMAND = [sys.executable, "-m", "milestones", "lsp"]


def framed(*messages: dict[str, Any]) -> bytes:
    bodies = [json.dumps({"jsonrpc": "2.0", **each}).encode() for each in messages]
    return b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)


def unframed(data: bytes) -> list[dict[str, Any]]:
    """The messages of a stream that has nothing else in it."""
    found = []
    while data:
        head, _, rest = data.partition(b"\r\n\r\n")
        fields = dict(line.split(b": ", 1) for line in head.split(b"\r\n"))
        length = int(fields[b"Content-Length"])
        found.append(json.loads(rest[:length]))
        data = rest[length:]
    return found


HELLO = {"id": 1, "method": "initialize", "params": {"capabilities": {}, "processId": None, "rootUri": None}}
OPENED = {
    "method": "textDocument/didOpen",
    "params": {"textDocument": {"uri": "untitled:a", "languageId": "markdown", "version": 1, "text": "On 31 June 2021."}},
}
ASKED = {
    "id": 2,
    "method": "textDocument/hover",
    "params": {"textDocument": {"uri": "untitled:a"}, "position": {"line": 0, "character": 4}},
}
SHUTDOWN, EXIT = {"id": 3, "method": "shutdown"}, {"method": "exit"}


def spoken(*messages: dict[str, Any], raw: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """What a server answers to messages, after which the editor is gone."""
    return subprocess.run(COMMAND, input=framed(*messages) + raw, capture_output=True, timeout=PATIENCE, check=False)


def test_shutdown_and_exit_end_with_status_0_and_standard_output_carries_the_protocol_alone() -> None:
    run = spoken(HELLO, OPENED, ASKED, raw=b"")
    assert run.returncode == 1
    run = subprocess.run(COMMAND, input=framed(HELLO, SHUTDOWN, EXIT), capture_output=True, timeout=PATIENCE, check=False)
    assert run.returncode == 0
    assert [each.get("id") for each in unframed(run.stdout)] == [1, 3]
    assert run.stderr == b""


@pytest.mark.parametrize("last", [[EXIT], []], ids=["exit without shutdown", "the editor vanishes"])
def test_a_session_that_is_broken_off_ends_with_status_1_and_no_traceback(last: list[dict[str, Any]]) -> None:
    run = spoken(HELLO, OPENED, *last)
    assert run.returncode == 1
    assert b"Traceback" not in run.stderr


def test_an_editor_that_vanishes_during_a_check_is_not_waited_for() -> None:
    long = json.loads(json.dumps(OPENED))
    long["params"]["textDocument"]["text"] = "On 31 June 2021, it rained. " * 30_000

    async def session(editor: Editor) -> None:
        process = editor.client._server
        assert process is not None
        assert process.stdin is not None
        process.stdin.write(framed(long))
        await process.stdin.drain()
        process.stdin.close()
        assert await editor.status() == 1
        assert editor.published == []

    async def run() -> None:
        editor = Editor()
        await editor.start((), {}, None)
        await session(editor)

    asyncio.run(run())


def test_nonsense_is_answered_or_logged_and_the_session_goes_on() -> None:
    async def session(editor: Editor) -> None:
        process = editor.client._server
        assert process is not None
        assert process.stdin is not None
        process.stdin.write(
            b"Content-Length: 5\r\n\r\n{{{{{" + framed({"method": "nonsense"}, {"method": "textDocument/didOpen", "params": 1})
        )
        await editor.until(lambda: len(editor.log) >= 3)
        assert len(await editor.open("untitled:a", "On 31 June 2021. \ud83d\x00")) == 1

    assert in_editor(session) == 0


def test_a_document_that_makes_the_check_fail_is_logged_and_others_are_checked(tmp_path: Path) -> None:
    async def session(editor: Editor) -> None:
        assert await editor.open("file:///a%00b.md", "On 31 June 2021.") == []
        assert len(editor.log) == 1
        assert "embedded null" in editor.log[0]
        assert len(await editor.open("untitled:a", "On 31 June 2021.")) == 1

    assert in_editor(session, tmp_path) == 0


def test_over_tcp_it_serves_one_editor_and_ends_with_it() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    async def run() -> int:
        process = await asyncio.create_subprocess_exec(*COMMAND, "--tcp", str(port))
        editor = Editor()
        for _ in range(PATIENCE * 10):
            try:
                await editor.client.start_tcp("127.0.0.1", port)
                break
            except ConnectionRefusedError:
                await asyncio.sleep(0.1)
        result = await editor.client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
        assert result.server_info is not None
        assert result.server_info.name == "milestones"
        editor.client.initialized(types.InitializedParams())
        assert len(await editor.open("untitled:a", "On 31 June 2021.")) == 1
        await editor.client.shutdown_async(None)
        editor.client.exit(None)
        return await asyncio.wait_for(process.wait(), PATIENCE)

    assert asyncio.run(run()) == 0


@pytest.mark.parametrize("address", ["nowhere", "localhost:", "99999999", "localhost:1x", "0", "65536", "9" * 9_999, ""])
def test_an_address_that_is_none_is_one_clear_error(address: str) -> None:
    with pytest.raises(ConfigError, match="is no address; write a port from 1 to 65535, or HOST:PORT"):
        address_of(address)


def test_an_address_is_a_port_of_this_machine_or_names_its_host() -> None:
    assert [address_of(each) for each in ("2087", "localhost:80", "[::1]:65535")] == [
        ("127.0.0.1", 2087),
        ("localhost", 80),
        ("::1", 65535),
    ]


def test_a_port_that_is_taken_is_one_clear_error() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = subprocess.run([*COMMAND, "--tcp", str(port)], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith(f"milestones: error: --tcp 127.0.0.1:{port}: ")
    assert run.stderr.count("\n") == 1


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ImportError('not here')\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    run = subprocess.run(COMMAND, capture_output=True, text=True, env=environment, check=False)
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr == "milestones: error: milestones lsp needs pygls, which is not installed: pip install 'milestones[lsp]'\n"


def test_check_does_not_load_what_only_editors_need(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("On 31 June 2021.", encoding="utf-8")
    code = "import sys; from milestones.cli.main import root; root(['check', 'a.md'], standalone_mode=False)"
    guard = f"import sys, atexit\natexit.register(lambda: print('loaded', sorted({{'pygls', 'lsprotocol', 'asyncio'}} & set(sys.modules))))\n{code}"
    run = subprocess.run([sys.executable, "-c", guard], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "impossible-date" in run.stdout
    assert run.stdout.endswith("loaded []\n")
