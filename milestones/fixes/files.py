"""Files replaced by their repaired texts: whole or not at all, in the encoding and with the mode that they had."""

from __future__ import annotations

import codecs
import os
import shutil
from pathlib import Path

from milestones.documents.reading import document_from_bytes
from milestones.errors import InputError
from milestones.fixes.fixing import Fixed

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def replace_file(fixed: Fixed) -> None:
    """Write the repaired text in the place of the file that it was read from.

    Line ends and the byte order mark stay as they are, and a link goes on pointing where it did. Raises InputError, with the file as it
    was, where it is not a text file, has changed since it was read, or cannot be written.
    """
    path = Path(fixed.before.path or "")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read again: {error.strerror or error}; nothing was changed in it") from error
    _replace(path, _encoded(path, data, fixed))


def in_encoding_of(data: bytes, text: str) -> bytes:
    """A text as bytes in the encoding of the bytes that it was read from: UTF-16 with their byte order mark, else UTF-8."""
    encoding = _UTF16.get(data[:2])
    return data[:2] + text.encode(encoding) if encoding is not None else text.encode("utf-8")


def _encoded(path: Path, data: bytes, fixed: Fixed) -> bytes:
    try:
        there = document_from_bytes(data, "plain").source
    except InputError as error:
        raise InputError(f"{path}: is no text file, so repairs cannot be written into it; make them by hand") from error
    if in_encoding_of(data, fixed.before.source) != data:
        what = (
            "has changed since it was read; run again" if there != fixed.before.source else "cannot be written as it was encoded"
        )
        raise InputError(f"{path}: {what}; nothing was changed in it")
    return in_encoding_of(data, fixed.after.source)


def _replace(path: Path, data: bytes) -> None:
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
    try:
        if not os.access(target, os.W_OK):
            raise PermissionError(13, "the file is read-only")
        with temporary.open("xb") as stream:
            stream.write(data)
        shutil.copymode(target, temporary)
        _keep_owner(target, temporary)
        temporary.replace(target)
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}; nothing was changed in it") from error
    finally:
        temporary.unlink(missing_ok=True)


def _keep_owner(target: Path, temporary: Path) -> None:
    """Give the new file the owner of the old one, where the system lets us."""
    if hasattr(os, "chown"):
        there = target.stat()
        try:
            os.chown(temporary, there.st_uid, there.st_gid)
        except PermissionError:
            return
