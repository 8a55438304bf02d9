"""The registries of the documents that are open: found as ``check`` finds them, and read again where they have changed."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from milestones.anchors.registry import Registry
from milestones.errors import MilestonesError

_Stamp = tuple[int, int, int]


class BrokenRegistryError(MilestonesError):
    """A registry cannot be read; ``file`` is where it is, and the messages are those of the fault."""

    def __init__(self, file: Path, *messages: str) -> None:
        super().__init__(*messages)
        self.file = file


@dataclass(slots=True)
class Registries:
    """Registry files that have been read, each with the state of the file at that time."""

    _read: dict[Path, tuple[_Stamp | None, Registry | MilestonesError]] = field(default_factory=dict)

    def nearest(self, place: Path | None, named: Path | None = None) -> Registry:
        """The registry that is ``named``, else the nearest above ``place``; an empty one where there is none. Raises BrokenRegistryError."""
        file = named or (Registry.find(place) if place is not None else None)
        return Registry() if file is None else self._of(file)

    def _of(self, file: Path) -> Registry:
        stamp = _stamp(file)
        known = self._read.get(file)
        if known is None or known[0] != stamp or stamp is None:
            known = self._read[file] = (stamp, _loaded(file))
        found = known[1]
        if isinstance(found, MilestonesError):
            raise BrokenRegistryError(file, *found.messages) from found
        return found


def _loaded(file: Path) -> Registry | MilestonesError:
    try:
        return Registry.load(file)
    except MilestonesError as error:
        return error


def _stamp(file: Path) -> _Stamp | None:
    try:
        state = os.stat(file)
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size, state.st_ino
