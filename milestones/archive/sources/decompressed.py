"""Files that may be compressed, as streams of bytes."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from milestones.archive.extras import extra

DAMAGE = (OSError, EOFError, zlib.error)
"""What reading a damaged or missing file raises; the errors of zstandard are turned into OSError."""


@contextmanager
def decompressed(path: Path) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """The content of a file (gzip where its name ends in ``.gz``, zstd for ``.zst``) and the file itself, whose ``tell`` shows how far it is read."""
    with path.open("rb") as file:
        ending = path.suffix.lower()
        if ending == ".gz":
            yield cast(BinaryIO, gzip.GzipFile(fileobj=file)), file
        elif ending in (".zst", ".zstd"):
            zstandard = extra("zstandard", "archive", f"{path}: zstd")
            try:
                yield io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True), 1 << 20), file
            except zstandard.ZstdError as error:
                raise OSError(str(error)) from error
        else:
            yield file, file
