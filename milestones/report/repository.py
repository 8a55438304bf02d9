"""The repository that a run stands in: code forges name files by their path from its root, and show their lines on pages."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

STANDARD_INPUT = "<stdin>"
"""What stands for the path of a document that has none."""


@dataclass(frozen=True, slots=True)
class Repository:
    """``root`` is an absolute folder, None where paths stay as they are given; ``pages`` the address below which files are shown, if there is one."""

    root: Path | None = None
    pages: str | None = None

    def path(self, path: str | None) -> str:
        """A document's path from the root, with forward slashes; a path outside of the root stays as it is."""
        if path is None:
            return STANDARD_INPUT
        if self.root is not None:
            absolute = Path(os.path.abspath(path))
            if absolute.is_relative_to(self.root):
                return absolute.relative_to(self.root).as_posix()
        return Path(path).as_posix()

    def uri(self, path: str | None) -> str:
        """The same as a relative URI reference; an absolute ``file`` URI outside of the root."""
        place = self.path(path)
        if Path(place).is_absolute():
            return "file://" + _quoted(place if place.startswith("/") else "/" + place)
        return _quoted(place)

    def page(self, path: str | None, line: int) -> str | None:
        """The address of the page that shows a line; None where none is known."""
        place = self.path(path)
        if self.pages is None or path is None or Path(place).is_absolute():
            return None
        return f"{self.pages}/{self.uri(path)}#L{line}"


def repository_of(environment: Mapping[str, str], folder: Path) -> Repository:
    """The repository that ``folder`` is in: the one that a CI job names, else the nearest folder above with ``.git`` in it, else ``folder``.

    GitHub's jobs name it by ``GITHUB_WORKSPACE``, GitLab's by ``CI_PROJECT_DIR``; either only counts where ``folder`` is in it.
    """
    place = Path(os.path.abspath(folder))
    named = [Path(environment[name]) for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR") if environment.get(name)]
    root = next((each for each in named if each.is_absolute() and place.is_relative_to(each)), None)
    root = root or next((each for each in (place, *place.parents) if (each / ".git").exists()), place)
    return Repository(root, _pages(environment))


def _quoted(path: str) -> str:
    """The path with all but the characters of RFC 3986's path segments escaped, a colon too; a name that is no text gives its own bytes."""
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.encode("utf-8", "surrogatepass")
    return quote(data, safe="/~!$&'()*+,;=@")


def _pages(environment: Mapping[str, str]) -> str | None:
    """Where the commit of a CI job is shown: by the variables that GitHub and GitLab set."""
    server, name, commit = (environment.get(f"GITHUB_{each}") for each in ("SERVER_URL", "REPOSITORY", "SHA"))
    if server and name and commit:
        return f"{server}/{name}/blob/{commit}"
    project, commit = environment.get("CI_PROJECT_URL"), environment.get("CI_COMMIT_SHA")
    return f"{project}/-/blob/{commit}" if project and commit else None
