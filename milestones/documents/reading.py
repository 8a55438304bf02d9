"""Files and strings to documents."""

from __future__ import annotations

import codecs
from pathlib import Path

from milestones.documents.directive import SIGN, Directive
from milestones.documents.document import Document
from milestones.documents.readers import PACKAGES, SUFFIXES, extractor, reader
from milestones.errors import InputError

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: str | Path) -> str:
    """The text of a file as it stands on disk: line ends are kept, and the byte order mark of UTF-8 stays as its first character.

    Raises InputError for a file that is missing, a folder, unreadable, or neither UTF-8 nor UTF-16 with a byte order mark.
    """
    return _decoded(_bytes(Path(path)), str(path))


def read_document(path: str | Path, syntax: str | None = None, language: str | None = None) -> Document:
    """The document in a file. Raises InputError for a file that cannot be read or decoded."""
    return document_from_bytes(_bytes(Path(path)), syntax, str(path), language)


def _bytes(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except IsADirectoryError as error:
        raise InputError(f"{place}: is a folder, not a file") from error
    except OSError as error:
        raise InputError(f"{place}: cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise InputError(f"{str(place)!r} is no path: {error}; name a file") from error


def document_from_bytes(data: bytes, syntax: str | None = None, path: str | None = None, language: str | None = None) -> Document:
    """The document in some bytes: UTF-8 with or without a byte order mark, or UTF-16 with one; line ends stay as they are. Or a file that is no text."""
    name = path or "the text"
    syntax = syntax or (syntax_of(Path(path)) if path else "plain")
    if syntax not in PACKAGES:
        return document_from_text(_decoded(data, name), syntax, path, language)
    source, (prose, segments, metadata) = extractor(syntax)(data, name)
    return Document(source, prose, segments, path, syntax, language or _language(metadata), metadata)


def _decoded(data: bytes, name: str) -> str:
    encoding = "utf-16" if data[:2] in _UTF16 else "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: not {encoding.upper()} at byte {error.start} ({error.reason}); save the file as UTF-8"
        ) from error


def document_from_text(text: str, syntax: str = "plain", path: str | None = None, language: str | None = None) -> Document:
    """The document in a string; ``syntax`` is one of :data:`SYNTAXES`. Raises InputError for another."""
    prose, segments, metadata = reader(syntax)(text)
    return Document(text, prose, segments, path, syntax, language or _language(metadata), metadata, _directives(text, syntax))


def _directives(text: str, syntax: str) -> tuple[Directive, ...]:
    if SIGN not in text:
        return ()
    from milestones.documents.directives import directives

    return directives(text, syntax)


def _language(metadata: tuple[object, ...]) -> str | None:
    for entry in metadata:
        if getattr(entry, "key", "").lower() in ("lang", "language"):
            return str(getattr(entry, "value", "")) or None
    return None


def syntax_of(path: Path) -> str:
    """The syntax that a file's ending stands for; ``plain`` for any that is not known."""
    return SUFFIXES.get(path.suffix.lower(), "plain")
