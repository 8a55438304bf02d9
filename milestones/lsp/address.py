"""The address at which an editor is waited for."""

from __future__ import annotations

from milestones.errors import ConfigError

LOCAL = "127.0.0.1"
_LAST_PORT = 65_535


def address_of(text: str) -> tuple[str, int]:
    """The host and the port that ``PORT``, ``HOST:PORT`` or ``[::1]:PORT`` names; the host is this machine's own by default. Raises ConfigError for what is none."""
    host, _, port = text.rpartition(":")
    if not (port.isascii() and port.isdecimal() and len(port) <= len(str(_LAST_PORT)) and 1 <= int(port) <= _LAST_PORT):
        raise ConfigError(f"--tcp {text}: is no address; write a port from 1 to {_LAST_PORT}, or HOST:PORT")
    return host.strip("[]") or LOCAL, int(port)
