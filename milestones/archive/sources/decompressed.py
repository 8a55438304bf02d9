"""Files that may be compressed, as streams of bytes."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from milestones.extras import extra_module

_BUFFER = 1 << 20


@contextmanager
def decompressed(path: Path) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """The content of a file (gzip where its name ends in ``.gz``, zstd for ``.zst``) and the file itself, whose ``tell`` shows how far it is read.

    Reading raises OSError where the file is damaged, and where it breaks off: after all that it holds, never as if it had ended.
    """
    with path.open("rb") as file:
        ending = path.suffix.lower()
        if ending == ".gz":
            yield _stream(gzip.GzipFile(fileobj=file), zlib.error, path), file
        elif ending in (".zst", ".zstd"):
            zstd = _zstd(path)
            yield _stream(zstd.ZstdFile(file), zstd.ZstdError, path), file
        else:
            yield file, file


def _zstd(path: Path) -> Any:
    """The standard library's module, or the same one for Python before 3.14."""
    name = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    return extra_module(name, "archive", f"{path}: zstd")


def _stream(inner: Any, damage: type[Exception], path: Path) -> BinaryIO:
    if path.stat().st_size == 0:
        raise OSError("the file is empty, which no compressed file is")
    return cast(BinaryIO, io.BufferedReader(_Checked(inner, damage), _BUFFER))


class _Checked(io.RawIOBase):
    """A decompressing stream, with one kind of error for all that can be wrong with its file."""

    def __init__(self, inner: Any, damage: type[Exception]) -> None:
        self._inner, self._damage = inner, damage

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        try:
            number: int = self._inner.readinto1(buffer)  # readinto would lose what came before an error
        except EOFError as error:
            raise OSError("the file breaks off") from error
        except self._damage as error:
            raise OSError(str(error)) from error
        return number
