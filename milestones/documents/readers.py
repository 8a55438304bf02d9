"""The readers by the name of their syntax; a new syntax is a row here and a file beside this one."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib import import_module

from milestones.documents.document import MetadataEntry, Segment
from milestones.errors import InputError

Read = tuple[str, tuple[Segment, ...], tuple[MetadataEntry, ...]]
"""The prose (as long as the source), its segments, and what the document says of itself."""

SYNTAXES: dict[str, str] = {
    "plain": "plain", "markdown": "markdown", "html": "html", "restructuredtext": "restructured", "asciidoc": "asciidoc",
}  # fmt: skip
"""The syntaxes of texts, and the modules that read them."""
PACKAGES: dict[str, str] = {"docx": "word"}
"""The syntaxes of files that are no text, and the modules that extract their text."""
SUFFIXES: dict[str, str] = {
    ".md": "markdown", ".markdown": "markdown", ".mdx": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "plain",
    ".docx": "docx", ".rst": "restructuredtext", ".rest": "restructuredtext", ".adoc": "asciidoc", ".asciidoc": "asciidoc", ".asc": "asciidoc",
}  # fmt: skip
"""File endings and their syntaxes; folders are searched for these."""


@lru_cache(maxsize=16)
def reader(syntax: str) -> Callable[[str], Read]:
    """The reader of a syntax. Raises InputError for one that is not known."""
    if syntax in PACKAGES:
        raise InputError(f"syntax {syntax!r} is that of files, not of texts; name a file")
    if syntax not in SYNTAXES:
        raise InputError(f"syntax {syntax!r} is not known; known are: {', '.join((*SYNTAXES, *PACKAGES))}")
    read: Callable[[str], Read] = import_module(f"milestones.documents.{SYNTAXES[syntax]}").read
    return read


def extractor(syntax: str) -> Callable[[bytes, str], tuple[str, Read]]:
    """What extracts the text of a file of one of :data:`PACKAGES`, and reads it; it takes the file's bytes and its name."""
    extract: Callable[[bytes, str], tuple[str, Read]] = import_module(f"milestones.documents.{PACKAGES[syntax]}").read
    return extract
