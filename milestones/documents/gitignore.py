"""What ``.gitignore`` files leave out, by git's own rules (gitignore(5)); the package pathspec reads their patterns."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_FILE = ".gitignore"


class Gitignore:
    """The patterns that hold in a folder and below it: those of the folders above it, up to the root of the repository, and of those within.

    Patterns are read as folders are come to, from above; of several that fit a path, the deepest decides, and within one file the last.
    """

    def __init__(self, folder: Path) -> None:
        self._specs: dict[str, tuple[tuple[str, GitIgnoreSpec], ...]] = {}
        place = os.path.abspath(folder)
        above = [place]
        while not os.path.exists(os.path.join(above[-1], ".git")) and os.path.dirname(above[-1]) != above[-1]:
            above.append(os.path.dirname(above[-1]))
        if not os.path.exists(os.path.join(above[-1], ".git")):
            above = [place]  # in no repository
        root = above[-1]
        own = _spec(os.path.join(root, ".git", "info", "exclude"))
        specs: tuple[tuple[str, GitIgnoreSpec], ...] = ((root, own),) if own is not None else ()
        for each in reversed(above):
            specs = self._specs[each] = (*specs, *_of_folder(each))

    def ignores(self, path: str, is_folder: bool = False) -> bool:
        """Whether a path in a folder that is not ignored itself is left out. A folder that is not is read for patterns of its own."""
        place = os.path.abspath(path)
        specs = self._specs[os.path.dirname(place)]
        for root, spec in reversed(specs):
            shown = os.path.relpath(place, root).replace(os.sep, "/")
            fits = spec.check_file(shown + "/" if is_folder else shown).include
            if fits is not None:
                if fits:
                    return True
                break
        if is_folder:
            self._specs[place] = (*specs, *_of_folder(place))
        return False


def _of_folder(folder: str) -> tuple[tuple[str, GitIgnoreSpec], ...]:
    spec = _spec(os.path.join(folder, _FILE))
    return ((folder, spec),) if spec is not None else ()


def _spec(file: str) -> GitIgnoreSpec | None:
    """The patterns of a file; None where there is none, or it cannot be read, as git has it."""
    if not os.path.isfile(file):
        return None
    from pathspec import GitIgnoreSpec

    try:
        with open(file, encoding="utf-8", errors="surrogateescape") as lines:
            return GitIgnoreSpec.from_lines(lines.read().splitlines())
    except (OSError, ValueError):
        return None
