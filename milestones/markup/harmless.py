"""Text without the characters that XML forbids, and without those that turn the order of what follows them around."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f\ufdd0-\ufdef]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def harmless(text: str) -> str:
    """``text`` with U+FFFD for each character that XML 1.0 forbids or discourages, and bidirectional controls as ``\\u202e``."""
    return _TURNING.sub(lambda match: f"\\u{ord(match[0]):04x}", _FORBIDDEN.sub("\ufffd", text))
