"""Where output goes: a stream as it stands, or a file that is there whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from milestones.errors import InputError


@contextmanager
def written_whole(path: Path) -> Iterator[TextIO]:
    """A UTF-8 stream whose content becomes the file ``path`` when the block ends without an error.

    Until then an earlier file stays as it was. A device or a pipe is written to as it stands. Raises InputError where the
    file cannot be written.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        with _failing_as_input_error(path), target.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with _failing_as_input_error(path):
            with temporary.open("x", encoding="utf-8", newline="\n") as stream:
                yield stream
            if target.exists():
                shutil.copymode(target, temporary)
            temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def written_together(paths: Sequence[Path]) -> Iterator[list[Output]]:
    """An output a path; all files appear when the block ends without an error, and none does otherwise."""
    with ExitStack() as stack:
        outputs = [Output(path, stack.enter_context(written_whole(path))) for path in paths]
        yield outputs
        for output in outputs:
            output.flush()


@dataclass(frozen=True, slots=True)
class Output:
    """A file that is being written."""

    path: Path
    stream: TextIO

    def write_by(self, write: Callable[[TextIO], None]) -> None:
        """Let ``write`` fill the file. Raises InputError, which names the file, where the disk has no room for it."""
        with _failing_as_input_error(self.path):
            write(self.stream)

    def flush(self) -> None:
        """Hand everything to the system. Raises InputError as :meth:`write_by` does."""
        with _failing_as_input_error(self.path):
            self.stream.flush()


def require_writable(path: Path) -> None:
    """Raise InputError where it can be told beforehand that no file can be written at ``path``."""
    target = path.resolve()
    if target.is_dir():
        raise InputError(f"{path}: cannot be written: it is a folder; name a file")
    if not target.parent.is_dir():
        raise InputError(f"{path}: cannot be written: there is no folder {path.parent}; make it first, or name another")
    if not os.access(target.parent if not target.exists() or target.is_file() else target, os.W_OK):
        raise InputError(f"{path}: cannot be written: no permission; name a file in a folder that can be written to")


def wants_colour(stream: TextIO, environment: Mapping[str, str], choice: bool | None = None) -> bool:
    """Whether output to ``stream`` is coloured.

    ``choice`` settles it where it is given; then ``NO_COLOR`` (set and not empty, see no-color.org) and ``FORCE_COLOR``; then
    whether the stream is a terminal that is not dumb.
    """
    if choice is not None:
        return choice
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return environment["FORCE_COLOR"] != "0"
    return stream.isatty() and environment.get("TERM") != "dumb"


@contextmanager
def _failing_as_input_error(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"{path}: cannot be written: {reason}; name a file in a folder that can be written to") from error
