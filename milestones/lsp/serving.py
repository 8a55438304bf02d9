"""A session, from its beginning to its end."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress

from milestones.errors import ConfigError
from milestones.lsp.server import Server

ENDED, BROKEN_OFF = 0, 1
"""The status after a session that the editor shut down, and after one that just ended, as the protocol asks for."""


def serve_stdio() -> int:
    """Speak with an editor over standard input and output until it goes; return the status to exit with.

    Standard output carries the protocol alone: what anything else prints goes to standard error.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the thread that waits for the editor would hold up Python's own handling
    if sys.stdin.isatty():
        sys.stderr.write("milestones lsp: waiting for an editor to speak; docs/guide/editors.md says how one starts it\n")
    server = Server()
    output = os.fdopen(_own_standard_output(), "wb")
    server.start_io(sys.stdin.buffer, output)
    with suppress(BrokenPipeError):
        output.close()
    return _status(server)


def serve_tcp(host: str, port: int) -> int:
    """Wait for one editor at an address, and serve it until it goes; return the status to exit with. Raises ConfigError where the address cannot be had."""
    server = Server()
    try:
        server.start_tcp(host, port)
    except SystemExit:  # the way in which the library ends a session
        pass
    except (OSError, OverflowError) as error:
        raise ConfigError(f"--tcp {host}:{port}: {getattr(error, 'strerror', None) or error}; name another port") from error
    return _status(server)


def _own_standard_output() -> int:
    """A descriptor of standard output that is known here alone; its old number leads to standard error from then on."""
    sys.stdout.flush()
    own = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return own


def _status(server: Server) -> int:
    return ENDED if server.was_shut_down else BROKEN_OFF
