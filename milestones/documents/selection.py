"""Which files a run reads."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from fnmatch import fnmatch
from functools import partial
from pathlib import Path

from milestones.documents.gitignore import Gitignore
from milestones.documents.readers import SUFFIXES
from milestones.errors import InputError

_ANY = "\0"
"""The name of any file in a folder: no file has it, so no glob means it in particular."""
SKIPPED_FOLDERS = frozenset(("node_modules", "__pycache__", "venv", "site-packages"))


def select(
    paths: Iterable[str | Path],
    exclude: Iterable[str] = (),
    force_exclude: bool = False,
    root: Path | None = None,
    gitignore: bool = True,
    on_fault: Callable[[InputError], None] | None = None,
) -> list[Path]:
    """The files that ``paths`` name, each once: files as given, folders walked in order for the endings that are known, globs.

    Hidden folders, those of :data:`SKIPPED_FOLDERS` and virtual environments are not searched, nor, with ``gitignore``, what ``.gitignore`` files
    leave out; links to folders are not followed. Of a file that is found twice, by two names for one folder, the first is taken.
    ``exclude`` are globs on the path from ``root``: without a slash in it one fits a file or folder of that name at any depth, one that ends in a
    slash folders alone, any other the whole path or a folder above it. They apply to files that are found, and to named ones only with
    ``force_exclude``. A folder that cannot be searched is given to ``on_fault``, and the rest is searched; without it, InputError is raised.
    Raises InputError for a path that does not exist, and for a glob that no file fits.
    """
    globs = tuple(exclude)
    leaves_out = partial(is_excluded, globs=globs, root=root)
    found: dict[str, Path] = {}
    for path in map(Path, paths):
        named = os.path.exists(path) and not os.path.isdir(path)
        ignored = Gitignore(path) if gitignore and os.path.isdir(path) else None
        files = [path] if named else _walk(path, ignored, leaves_out, on_fault) if os.path.isdir(path) else _globbed(path)
        spared = named and not force_exclude
        for file in files:
            if spared or not leaves_out(file):
                found.setdefault(os.path.abspath(file), file)
    return list(found.values())


def _walk(
    folder: Path,
    ignored: Gitignore | None,
    leaves_out: Callable[[Path], bool],
    on_fault: Callable[[InputError], None] | None,
) -> Iterator[Path]:
    def is_searched(place: str) -> bool:
        return not leaves_out(Path(place, _ANY)) and (ignored is None or not ignored.ignores(place, is_folder=True))

    def failed(error: OSError) -> None:
        fault = InputError(f"{error.filename}: cannot be searched: {error.strerror or error}; leave it out with --exclude")
        if on_fault is None:
            raise fault from error
        on_fault(fault)

    for place, folders, files in os.walk(folder, onerror=failed):
        if "pyvenv.cfg" in files and Path(place) != folder:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not _is_skipped(name) and is_searched(os.path.join(place, name)))
        for name in sorted(files):
            file = Path(place) / name
            is_document = file.suffix.lower() in SUFFIXES and not name.startswith(".") and file.is_file()
            if is_document and (ignored is None or not ignored.ignores(os.path.join(place, name))):
                yield file


def _is_skipped(folder: str) -> bool:
    return folder.startswith(".") or folder in SKIPPED_FOLDERS


def _globbed(path: Path) -> list[Path]:
    if os.path.islink(path):
        raise InputError(f"{path}: is a link that leads to no file; mend the link, or leave it out")
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


def is_excluded(path: Path, globs: tuple[str, ...], root: Path | None) -> bool:
    """Whether one of the ``exclude`` globs of :func:`select` leaves a file or folder out; ``root`` is the folder that they are seen from."""
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
