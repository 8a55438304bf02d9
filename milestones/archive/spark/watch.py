"""Which document a task is at, on disk, so that one that kills its process again and again is found and given up."""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from milestones.archive.crew import MOST_DEATHS
from milestones.archive.identity import read_json, write_json
from milestones.archive.record import Fault

_PLACE = struct.Struct("<qq")


class Watch:
    """The place of a portion's document under work. A process that ends leaves it behind, and the next one counts it. Use it as a context."""

    def __init__(self, path: Path, deaths: dict[str, int]) -> None:
        self._deaths = deaths
        self._path = path
        self._file = os.open(path, os.O_RDWR | os.O_CREAT)
        os.ftruncate(self._file, 0)

    @classmethod
    def begin(cls, folder: Path, name: str) -> Watch:
        """Take note of the document during which an earlier process ended, and start anew."""
        path, counts = folder / f"{name}.at", folder / f"{name}.deaths"
        deaths: dict[str, int] = read_json(counts) or {}
        place = path.read_bytes() if path.exists() else b""
        if len(place) == _PLACE.size:
            key = json.dumps(_PLACE.unpack(place))
            deaths[key] = deaths.get(key, 0) + 1
            write_json(counts, deaths)
        return cls(path, deaths)

    def __enter__(self) -> Watch:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        os.close(self._file)
        self._path.unlink(missing_ok=True)

    def chunk(self, number: int) -> Callable[[int], None]:
        """A function to call with the place of each document of a chunk."""

        def begin(index: int) -> None:
            os.pwrite(self._file, _PLACE.pack(number, index), 0)

        return begin

    def faults(self, number: int) -> dict[int, Fault]:
        """The documents of a chunk during which processes ended too often."""
        places = {tuple(json.loads(key)): deaths for key, deaths in self._deaths.items()}
        fault = Fault("killed", f"the process that read it was killed {MOST_DEATHS} times")
        return {index: fault for (chunk, index), deaths in places.items() if chunk == number and deaths >= MOST_DEATHS}
