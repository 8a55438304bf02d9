"""The input of a run in portions: what one task of Spark does, and the note that it leaves when it is done."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from milestones.archive.chunks import chunks
from milestones.archive.identity import NOTES, write_json
from milestones.archive.journal import as_json, from_json, is_there
from milestones.archive.spark.watch import Watch
from milestones.archive.work import Done, Work, do_chunk
from milestones.errors import InputError

_PORTION_BYTES = 32_000_000
_MOST = 32
"""A file is cut into this many portions at most, since each of them reads past all of it."""
_CHUNKS = 1_000_000
"""Numbers of parts that each source has for its own."""
DIGITS = 12
"""Of the numbers of parts: six for the source, six for the chunk within it."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Every chunk of a source whose number leaves the rest ``number`` when divided by ``of``."""

    source: int
    number: int
    of: int

    @property
    def name(self) -> str:
        """What its files in the folder of notes are called."""
        return f"{self.source:06}-{self.number:02}"


def portions(sizes: Sequence[int]) -> tuple[Portion, ...]:
    """The portions of sources of these sizes, in bytes on disk: one for each 32 MB, and 32 for a source at most."""
    counts = [max(1, min(_MOST, size // _PORTION_BYTES)) for size in sizes]
    return tuple(Portion(source, number, of) for source, of in enumerate(counts) for number in range(of))


@dataclass(frozen=True, slots=True)
class Job:
    """What all tasks of a run know. ``folder`` is where the run was begun, which relative paths start from; ``inputs`` the sources as they were then."""

    work: Work
    chunk_size: int
    folder: Path
    inputs: tuple[dict[str, Any], ...]


def do_portion(portion: Portion, job: Job) -> None:
    """Check a portion's documents, write its parts and then its note.

    Doing it again, or twice at a time, writes the same bytes. Raises InputError where the input is not what the run began with.
    """
    with _seen(portion, job):
        source = job.work.sources[portion.source]
        work = replace(job.work, sources=(source,), digits=DIGITS)
        done: list[Done] = []
        with Watch.begin(work.out / NOTES, portion.name) as watch:
            for chunk in chunks((source,), (0,), work.rules.columns.names, work.rules.most_bytes, job.chunk_size):
                if chunk.number % portion.of == portion.number:
                    own = replace(chunk, number=portion.source * _CHUNKS + chunk.number)
                    done.append(do_chunk(own, work, watch.faults(chunk.number), watch.chunk(chunk.number)))
            write_json(note_path(work.out, portion), {"chunks": [as_json(each) for each in done]})


@contextmanager
def _seen(portion: Portion, job: Job) -> Iterator[None]:
    """Be in the folder of the run, with input and output as they are to the machine that began it. Raises InputError elsewhere."""
    source = job.work.sources[portion.source]
    try:
        with chdir(job.folder):
            if source.identity() != job.inputs[portion.source]:
                raise InputError(
                    f"{source.path}: changed while it was read, or is another file on a worker; begin anew with --restart"
                )
            if not (job.work.out / NOTES).is_dir():
                raise FileNotFoundError(job.work.out)
            yield
    except FileNotFoundError as error:
        raise InputError(
            f"{error.filename or error}: a worker does not see it; input and output have to lie where all machines do"
        ) from error


def note_path(out: Path, portion: Portion) -> Path:
    """Where the note of a portion that is done stands."""
    return out / NOTES / f"{portion.name}.json"


def noted(out: Path, portion: Portion, format_name: str) -> list[Done] | None:
    """What a portion came to; None where it is not done, or its parts are not there."""
    try:
        value = json.loads(note_path(out, portion).read_bytes())
    except FileNotFoundError:
        return None
    done = [from_json(each) for each in value["chunks"]]
    return done if all(is_there(each, out, format_name, DIGITS) for each in done) else None
