"""Text without the characters that XML or HTML forbids, and without those that turn the order of what follows them around."""

from __future__ import annotations

import re

_NO_CHARACTERS = "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
_FORBIDDEN = re.compile(f"[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f\ufdd0-\ufdef{_NO_CHARACTERS}]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def harmless(text: str) -> str:
    """``text`` with U+FFFD for each character that XML 1.0 or HTML forbids or discourages, bidirectional controls as ``\\u202e``, and line ends as line feeds."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return _TURNING.sub(lambda match: f"\\u{ord(match[0]):04x}", _FORBIDDEN.sub("\ufffd", lines))
