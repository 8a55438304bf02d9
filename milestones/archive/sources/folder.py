"""A folder of texts: one document a file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from milestones.archive.record import Raw, Row
from milestones.archive.sources.source import file_identity
from milestones.documents.readers import SUFFIXES
from milestones.documents.selection import SKIPPED_FOLDERS


@dataclass(frozen=True, slots=True)
class Folder:
    """The texts below a folder (by their endings: text, Markdown, HTML …), in the order of their paths; or one file, whatever its ending."""

    path: Path

    def identity(self) -> dict[str, Any]:
        """Path, and for all files together: how many they are, their bytes, and a digest of their names, sizes and times of change."""
        if self.path.is_file():
            return file_identity(self.path)
        digest, size, count = hashlib.sha256(), 0, 0
        for file in self._files():
            status = file.stat()
            digest.update(os.fsencode(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\0"))
            size += status.st_size
            count += 1
        return {"path": self.path.as_posix(), "bytes": size, "files": count, "digest": digest.hexdigest()}

    def raws(self, names: tuple[str, ...], most: int) -> Iterator[Raw]:
        """Every file; none is opened yet."""
        position = 0
        for file in self._files():
            size = file.stat().st_size
            position += size
            relative = file.name if file == self.path else file.relative_to(self.path).as_posix()
            yield Raw(str(file), (str(file), relative), size, position)

    def row(self, payload: Any) -> Row:
        """The path, which the check reads, and as id the path within the folder."""
        path, relative = payload
        return {"path": path, "id": relative}

    def columns(self) -> None:
        """Nothing: a file's text is its content."""
        return

    def _files(self) -> Iterator[Path]:
        if self.path.is_file():
            yield self.path
            return
        yield from (file for file in files_below(self.path) if file.suffix.lower() in SUFFIXES)


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder in the order of names, folder by folder; hidden ones and links to folders are passed over."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS)
        for name in sorted(names):
            file = Path(place, name)
            if not name.startswith(".") and file.is_file():
                yield file
