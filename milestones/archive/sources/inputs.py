"""Paths to sources, by the endings of their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from milestones.archive.columns import Columns
from milestones.archive.sources.csv import Csv
from milestones.archive.sources.folder import Folder, files_below
from milestones.archive.sources.json_lines import JsonLines
from milestones.archive.sources.parquet import Parquet
from milestones.archive.sources.source import Source
from milestones.archive.sources.warc import Warc
from milestones.documents.readers import SUFFIXES
from milestones.errors import ConfigError, InputError

_COMPRESSED = ("", ".gz", ".zst")


def _tabs(path: Path) -> Csv:
    return Csv(path, "\t")


SOURCES: dict[str, Callable[[Path], Source]] = {
    ".parquet": Parquet,
    ".pq": Parquet,
    **{ending + more: Warc for ending in (".warc", ".wet") for more in _COMPRESSED},
    **{ending + more: JsonLines for ending in (".jsonl", ".ndjson", ".json") for more in _COMPRESSED},
    **{ending + more: Csv for ending in (".csv",) for more in _COMPRESSED},
    **{ending + more: _tabs for ending in (".tsv", ".tab") for more in _COMPRESSED},
}
"""Endings of file names and the source that reads them; any other file is one document."""


def sources_for(paths: Iterable[str | Path]) -> tuple[Source, ...]:
    """The sources of some paths, in order; those within a folder come after its texts, in the order of their paths.

    Raises InputError for a path that does not exist and a folder that holds no document.
    """
    return tuple(source for path in map(Path, paths) for source in _sources(path))


def check_columns(sources: Iterable[Source], columns: Columns) -> None:
    """Raise ConfigError where the first source of rows has no column of the texts: a wrong name would fail on every document."""
    for source in sources:
        found = source.columns()
        if found is None:
            continue
        if columns.text not in found:
            raise ConfigError(
                f"{source.path}: has no column {columns.text!r}; name one of {', '.join(found) or 'none'} with --text"
            )
        return


def _sources(path: Path) -> list[Source]:
    if path.is_file():
        return [_kind(path)(path)]
    if not path.is_dir():
        raise InputError(f"{path}: no such file or folder")
    texts = False
    found: list[Source] = []
    for file in files_below(path):
        kind = _kind(file)
        if kind is not Folder:
            found.append(kind(file))
        texts = texts or file.suffix.lower() in SUFFIXES
    if not texts and not found:
        raise InputError(f"{path}: holds no document; known endings are {', '.join((*SUFFIXES, *SOURCES))}")
    return [Folder(path), *found] if texts else found


def _kind(path: Path) -> Callable[[Path], Source]:
    name = path.name.lower()
    return next((source for ending, source in SOURCES.items() if name.endswith(ending)), Folder)
