"""A whole run on one machine: begun, gone on with, or found complete."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from milestones.archive.chunks import chunks
from milestones.archive.crew import Crew
from milestones.archive.folder_lock import locked
from milestones.archive.identity import MANIFEST, RUN, check_same, identity, read_json, write_json
from milestones.archive.journal import NAME as JOURNAL
from milestones.archive.journal import Journal
from milestones.archive.judge import Rules
from milestones.archive.progress import Progress
from milestones.archive.sources.source import Source
from milestones.archive.tables import TABLES
from milestones.archive.totals import Totals
from milestones.archive.work import Work
from milestones.errors import InputError
from milestones.extras import extra_module

CHUNK_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done. ``chunk_size`` is in bytes of documents; ``workers`` are processes."""

    sources: tuple[Source, ...]
    out: Path
    rules: Rules = field(default_factory=Rules)
    format_name: str = "parquet"
    chunk_size: int = CHUNK_BYTES
    workers: int = 1


def run_archive(
    plan: Plan, *, restart: bool = False, progress: TextIO | None = None, say: Callable[[str], None] = print
) -> Totals:
    """Check all documents of the plan into the tables of ``plan.out``, or go on with the run that is there.

    When it returns, ``manifest.json`` is there and the folder holds the same bytes as after any other way to this end. ``say`` gets the
    remarks on what was found. Raises InputError where the folder holds another run or cannot be written.
    """
    if plan.format_name == "parquet":
        extra_module("pyarrow.parquet", "archive", "Parquet output")
    try:
        plan.out.mkdir(parents=True, exist_ok=True)
        with locked(plan.out):
            return _run(plan, restart, progress, say)
    except KeyboardInterrupt:
        say("Stopped. The same command goes on from here.")
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        where = error.filename or plan.out
        raise InputError(
            f"{where}: cannot be written: {reason}; mend that and run the same command again, which goes on"
        ) from error


def _run(plan: Plan, restart: bool, progress: TextIO | None, say: Callable[[str], None]) -> Totals:
    now = identity(plan.sources, plan.rules, plan.format_name, plan.chunk_size)
    if restart:
        clear(plan.out)
    manifest = read_json(plan.out / MANIFEST)
    if manifest is not None:
        check_same(plan.out, manifest, now)
        _tidy(plan.out)
        say(f"{plan.out} is complete already; nothing was done.")
        return Totals.from_json(manifest["totals"])
    prepare(plan.out, now)
    with Journal(plan.out, plan.format_name) as journal:
        if journal.done:
            say(f"Going on: {len(journal.done):,} chunks were done before.")
        _work(plan, now, journal, progress)
        return _finish(plan, now, journal)


def prepare(out: Path, now: dict[str, Any]) -> None:
    """Make the folder ready for a run, or check that it holds this one, begun. Raises InputError where it holds anything else."""
    before = read_json(out / RUN)
    if before is not None:
        check_same(out, before, now)
        _tidy(out, keep=(RUN, JOURNAL))
    elif any(not name.name.startswith(".") for name in out.iterdir()):
        raise InputError(f"{out}: is not empty and holds no run; name an empty or a new folder")
    for table in TABLES:
        (out / table).mkdir(exist_ok=True)
    write_json(out / RUN, now)


def clear(out: Path) -> None:
    """Take away a former run, complete or not, and nothing else."""
    for table in TABLES:
        if (out / MANIFEST).exists() or (out / RUN).exists():
            shutil.rmtree(out / table, ignore_errors=True)
    for name in (MANIFEST, RUN, JOURNAL):
        (out / name).unlink(missing_ok=True)


def _work(plan: Plan, now: dict[str, Any], journal: Journal, stream: TextIO | None) -> None:
    sizes = [each["bytes"] for each in now["inputs"]]
    ends = {done.number: done.position for done in journal.done.values()}
    starts: dict[int, int] = {}
    progress = Progress(sum(sizes), stream)

    def wanted() -> Any:
        last = 0
        for chunk in chunks(plan.sources, sizes, plan.rules.columns.names, plan.rules.most_bytes, plan.chunk_size):
            if chunk.number in ends:
                progress.skip(chunk.position - last)
            else:
                starts[chunk.number] = last
                yield chunk
            last = chunk.position

    work = Work(plan.sources, plan.rules, plan.out, plan.format_name)
    try:
        with Crew(work, plan.workers) as crew:
            for done in crew.results(wanted()):
                if done is not None:
                    journal.note(done)
                    progress.add(done.totals, done.position - starts.pop(done.number))
                progress.show()
    finally:
        progress.close()


def _finish(plan: Plan, now: dict[str, Any], journal: Journal) -> Totals:
    if [source.identity() for source in plan.sources] != now["inputs"]:
        raise InputError(f"{plan.out}: the input changed while it was read; begin anew with --restart")
    parts = [journal.done[number] for number in sorted(journal.done)]
    totals = Totals.sum(done.totals for done in parts)
    listed = [{"part": done.number, **{table: dict(part) for table, part in done.parts.items()}} for done in parts]
    write_json(plan.out / MANIFEST, {**now, "totals": totals.as_json(), "parts": listed})
    _tidy(plan.out)
    return totals


def _tidy(out: Path, keep: Sequence[str] = ()) -> None:
    """Take away what only a run in progress needs, and what a process left half-written."""
    for name in (RUN, JOURNAL):
        if name not in keep:
            (out / name).unlink(missing_ok=True)
    for folder in (out, *(out / table for table in TABLES)):
        for stray in folder.glob(".*.tmp"):
            stray.unlink(missing_ok=True)
