"""Prose with the same offsets as its source."""

from __future__ import annotations

import re

from milestones.documents.document import BOUNDARY, FILLER, OPAQUE

_ADDRESS = re.compile(r"(?:\b[a-zA-Z][a-zA-Z0-9+.-]{1,12}://|\bwww\.)[^\s<>\"']+|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_SPECIAL = str.maketrans({BOUNDARY: " ", FILLER: " ", OPAQUE: " ", "\ufeff": FILLER})


def without_addresses(prose: str) -> str:
    """The prose with URLs and e-mail addresses made opaque, of the same length."""
    if "://" not in prose and "www." not in prose and "@" not in prose:
        return prose
    return _ADDRESS.sub(lambda match: OPAQUE * len(match.group()), prose)


def plain_characters(source: str) -> str:
    """The source without the three characters that have a meaning in prose, and with a byte order mark as filler."""
    if source.startswith("\ufeff") or any(mark in source for mark in (BOUNDARY, FILLER, OPAQUE)):
        return source.translate(_SPECIAL)
    return source
