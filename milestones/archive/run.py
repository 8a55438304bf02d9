"""A whole run on one machine: begun, gone on with, or found complete."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TextIO

from milestones.archive.engine import Engine, Plan
from milestones.archive.folder_lock import locked
from milestones.archive.identity import MANIFEST, NOTES, RUN, check_same, identity, read_json, write_json
from milestones.archive.journal import NAME as JOURNAL
from milestones.archive.link import SORTED, link
from milestones.archive.pool import ProcessPool
from milestones.archive.tables import TABLES, tables_of
from milestones.archive.totals import Totals
from milestones.archive.work import Done
from milestones.errors import InputError
from milestones.extras import extra_module


def run_archive(
    plan: Plan,
    engine: Engine | None = None,
    *,
    restart: bool = False,
    progress: TextIO | None = None,
    say: Callable[[str], None] = print,
) -> Totals:
    """Check all documents of the plan into the tables of ``plan.out``, or go on with the run that is there.

    When it returns, ``manifest.json`` is there and the folder holds the same bytes as after any other way to this end. ``say`` gets the
    remarks on what was found. Raises InputError where the folder holds another run or cannot be written.
    """
    if plan.format_name == "parquet":
        extra_module("pyarrow.parquet", "archive", "Parquet output")
    chosen = engine or ProcessPool()
    chosen.require()
    try:
        plan.out.mkdir(parents=True, exist_ok=True)
        with locked(plan.out):
            return _run(plan, chosen, restart, progress, say)
    except KeyboardInterrupt:
        say("Stopped. The same command goes on from here.")
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        where = error.filename or plan.out
        raise InputError(
            f"{where}: cannot be written: {reason}; mend that and run the same command again, which goes on"
        ) from error


def _run(plan: Plan, engine: Engine, restart: bool, progress: TextIO | None, say: Callable[[str], None]) -> Totals:
    now = identity(plan.sources, plan.rules, plan.format_name, plan.chunk_size, engine.name)
    if restart:
        clear(plan.out)
    manifest = read_json(plan.out / MANIFEST)
    if manifest is not None:
        check_same(plan.out, manifest, now)
        _tidy(plan.out)
        say(f"{plan.out} is complete already; nothing was done.")
        return Totals.from_json(manifest["totals"])
    prepare(plan.out, now, plan.rules.link)
    return _finish(plan, now, engine.work(plan, now, progress, say))


def prepare(out: Path, now: dict[str, Any], link: bool) -> None:
    """Make the folder ready for a run, or check that it holds this one, begun. Raises InputError where it holds anything else."""
    before = read_json(out / RUN)
    if before is not None:
        check_same(out, before, now)
        _tidy(out, keep=(RUN, JOURNAL, NOTES))
    elif any(not name.name.startswith(".") for name in out.iterdir()):
        raise InputError(f"{out}: is not empty and holds no run; name an empty or a new folder")
    for table in tables_of(link):
        (out / table).mkdir(exist_ok=True)
    write_json(out / RUN, now)


def clear(out: Path) -> None:
    """Take away a former run, complete or not, and nothing else."""
    for table in TABLES:
        if (out / MANIFEST).exists() or (out / RUN).exists():
            shutil.rmtree(out / table, ignore_errors=True)
    for name in (MANIFEST, RUN, JOURNAL):
        (out / name).unlink(missing_ok=True)
    for name in (NOTES, SORTED):
        shutil.rmtree(out / name, ignore_errors=True)


def _finish(plan: Plan, now: dict[str, Any], parts: Sequence[Done]) -> Totals:
    if [source.identity() for source in plan.sources] != now["inputs"]:
        raise InputError(f"{plan.out}: the input changed while it was read; begin anew with --restart")
    totals = Totals.sum(done.totals for done in parts)
    listed: list[dict[str, Any]] = [
        {"part": done.number, **{table: dict(part) for table, part in done.parts.items()}} for done in parts
    ]
    if plan.rules.link:
        linked = link(plan.out, sum(done.parts["accounts"]["rows"] for done in parts), plan.format_name)
        totals.disagreements = sum(part["rows"] for part in linked)
        listed += [{"part": number, "disagreements": part} for number, part in enumerate(linked)]
    write_json(plan.out / MANIFEST, {**now, "totals": totals.as_json(), "parts": listed})
    _tidy(plan.out)
    return totals


def _tidy(out: Path, keep: Sequence[str] = ()) -> None:
    """Take away what only a run in progress needs, and what a process left half-written."""
    for name in (RUN, JOURNAL):
        if name not in keep:
            (out / name).unlink(missing_ok=True)
    for name in (NOTES, SORTED):
        if name not in keep:
            shutil.rmtree(out / name, ignore_errors=True)
    for folder in (out, out / NOTES, *(out / table for table in TABLES)):
        for stray in folder.glob(".*.tmp"):
            stray.unlink(missing_ok=True)
