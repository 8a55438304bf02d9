"""The front matter of a document: ``key: value`` between ``---`` (YAML) or ``key = value`` between ``+++`` (TOML)."""

from __future__ import annotations

import re

from milestones.documents.document import MetadataEntry

_BLOCK = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?:(?P=fence)|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_LINE = re.compile(r"^(?P<key>[\w.-]+)[ \t]*[:=][ \t]*+(?P<value>[^\r\n]*)", re.MULTILINE)


def front_matter(source: str) -> tuple[int, tuple[MetadataEntry, ...]]:
    """Where the front matter ends (0 if there is none), and its plain values with their offsets.

    A text between two rules is no front matter if it has no ``key: value`` at the head of a line.
    """
    block = _BLOCK.match(source) if source.lstrip("\ufeff")[:3] in ("---", "+++") else None
    if block is None:
        return 0, ()
    entries = []
    for line in _LINE.finditer(source, block.start("body"), block.end("body")):
        start = line.start("value")
        end = start + len(line["value"].rstrip())
        if end - start >= 2 and source[start] in "\"'" and source[end - 1] == source[start]:
            start, end = start + 1, end - 1
        if end > start:
            entries.append(MetadataEntry(line["key"], source[start:end], f"front matter `{line['key']}`", start, end))
    plain = block["body"].strip() and _LINE.search(source, block.start("body"), block.end("body")) is None
    return (0, ()) if plain else (block.end(), tuple(entries))
