"""The syntax in which a document of an editor is read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from milestones.documents.readers import PACKAGES, SUFFIXES

_LANGUAGE_IDS: Mapping[str, str] = MappingProxyType(
    {
        "plaintext": "plain", "text": "plain", "txt": "plain", "markdown": "markdown", "mdx": "markdown", "quarto": "markdown", "rmd": "markdown",
        "html": "html", "xhtml": "html", "restructuredtext": "restructuredtext", "rst": "restructuredtext", "asciidoc": "asciidoc",
        "asciidoctor": "asciidoc", "adoc": "asciidoc",
    }
)  # fmt: skip
"""What editors call the languages of prose, in lower case, and the syntax that each is read in."""


def syntax_for(path: Path | None, language_id: str | None) -> str | None:
    """The syntax that a file's ending stands for, as for ``check``; where it stands for none, that of the editor's language. None is no prose.

    A document that is not a file has no path.
    """
    by_name = SUFFIXES.get(path.suffix.lower()) if path is not None else None
    if by_name in PACKAGES:
        return None
    return by_name or _LANGUAGE_IDS.get((language_id or "").lower())
