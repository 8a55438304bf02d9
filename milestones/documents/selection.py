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
    """The files that ``paths`` name, each once: files as given, folders walked in order for the endings that are known, globs.

    Hidden folders, those of :data:`SKIPPED_FOLDERS` and virtual environments are not searched, and links to folders not followed.
    ``exclude`` are globs on the path from ``root``: without a slash in it one fits a file or folder of that name at any depth, one that ends in a
    slash folders alone, any other the whole path or a folder above it. They apply to files that are found, and to named ones only with
    ``force_exclude``. Raises InputError for a path that does not exist, and for a glob that no file fits.
    """
    globs = tuple(exclude)
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        named = os.path.exists(path) and not os.path.isdir(path)
        files = [path] if named else _walk(path) if os.path.isdir(path) else _globbed(path)
        spared = named and not force_exclude
        found.update(dict.fromkeys(file for file in files if spared or not _excluded(file, globs, root)))
    return list(found)


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        if "pyvenv.cfg" in files and Path(place) != folder:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not _is_skipped(name))
        for name in sorted(files):
            file = Path(place) / name
            if file.suffix.lower() in SUFFIXES and not name.startswith(".") and file.is_file():
                yield file


def _is_skipped(folder: str) -> bool:
    return folder.startswith(".") or folder in SKIPPED_FOLDERS


def _globbed(path: Path) -> list[Path]:
    if not any(sign in str(path) for sign in "*?["):
        raise InputError(f"{path}: no such file or folder{_hint(path)}")
    anchor = Path(path.anchor)
    try:
        found = sorted(file for file in anchor.glob(str(path.relative_to(path.anchor))) if file.is_file())
    except (ValueError, OSError) as error:
        raise InputError(f"{path}: is no pattern for files: {error}") from error
    if not found:
        raise InputError(f"{path}: no file fits this pattern")
    return [file for file in found if not any(_is_skipped(name) and name not in path.parts for name in file.parts[:-1])]


def _hint(path: Path) -> str:
    try:
        siblings = sorted(os.listdir(path.parent))
    except (OSError, ValueError):
        siblings = []
    near = get_close_matches(path.name, siblings, 1)
    return f"; did you mean {path.parent / near[0]}?" if near else ""


def _excluded(path: Path, globs: tuple[str, ...], root: Path | None) -> bool:
    if not globs:
        return False
    place = path
    if root is not None or path.is_absolute():
        base = Path(os.path.abspath(root or "."))
        absolute = Path(os.path.abspath(path))
        place = absolute.relative_to(base) if absolute.is_relative_to(base) else absolute
    names = (place.name,) if place.is_absolute() else place.parts
    return any(_fits(glob, names, place.as_posix()) for glob in globs)


def _fits(glob: str, names: tuple[str, ...], path: str) -> bool:
    bare = glob.removeprefix("./").rstrip("/")
    if "/" not in bare:
        return any(fnmatch(name, bare) for name in (names[:-1] if glob.endswith("/") else names))
    forms = {bare.removeprefix("/"), bare, bare.removeprefix("**/"), bare.replace("/**/", "/")}
    return any((fnmatch(path, form) and not glob.endswith("/")) or fnmatch(path, f"{form}/*") for form in forms)
