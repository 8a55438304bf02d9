"""Which files a run reads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from fnmatch import fnmatch
from pathlib import Path

from milestones.documents.readers import SUFFIXES
from milestones.errors import InputError

SKIPPED_FOLDERS = frozenset(("node_modules", "__pycache__", "venv", "site-packages"))


def select(
    paths: Iterable[str | Path], exclude: Iterable[str] = (), force_exclude: bool = False, root: Path | None = None
) -> list[Path]:
    """The files that ``paths`` name, each once: files as given, folders walked in order for the endings that are known.

    ``exclude`` are globs on the path from ``root``; they apply to walked files, and to named ones only with ``force_exclude``.
    Raises InputError for a path that does not exist.
    """
    globs = tuple(exclude)
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if os.path.isdir(path):
            found.update(dict.fromkeys(file for file in _walk(path) if not _excluded(file, globs, root)))
        elif os.path.exists(path):
            if not (force_exclude and _excluded(path, globs, root)):
                found[path] = None
        else:
            found.update(dict.fromkeys(_globbed(path)))
    return list(found)


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS)
        for name in sorted(files):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
                yield Path(place) / name


def _globbed(path: Path) -> list[Path]:
    if any(sign in str(path) for sign in "*?["):
        anchor = Path(path.anchor) if path.is_absolute() else Path()
        pattern = str(path.relative_to(path.anchor)) if path.is_absolute() else str(path)
        try:
            found = sorted(file for file in anchor.glob(pattern) if file.is_file())
        except (ValueError, OSError) as error:
            raise InputError(f"{path}: is no pattern for files: {error}") from error
        if found:
            return found
        raise InputError(f"{path}: no file fits this pattern")
    try:
        siblings = sorted(os.listdir(path.parent))
    except (OSError, ValueError):
        siblings = []
    near = get_close_matches(path.name, siblings, 1)
    hint = f"; did you mean {path.parent / near[0]}?" if near else ""
    raise InputError(f"{path}: no such file or folder{hint}")


def _excluded(path: Path, globs: tuple[str, ...], root: Path | None) -> bool:
    place = path
    if root is not None:
        try:
            place = path.resolve().relative_to(root.resolve())
        except ValueError:
            place = path
    text = place.as_posix()
    return any(fnmatch(text, glob) or fnmatch(text, f"{glob.rstrip('/')}/*") or fnmatch(place.name, glob) for glob in globs)
