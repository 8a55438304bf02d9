"""A whole run on Spark: portions of the input to tasks, which write the same parts as on one machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from milestones.archive.engine import Plan
from milestones.archive.identity import NOTES
from milestones.archive.spark.portions import Job, Portion, do_portion, noted, portions
from milestones.archive.spark.session import require_java, require_spark, short, spark_session
from milestones.archive.work import Done, Work
from milestones.errors import InputError
from milestones.version import __version__

_MOST_TASKS = 10_000


@dataclass(frozen=True, slots=True)
class SparkEngine:
    """Spark on ``master``, or where its own configuration says."""

    master: str | None = None
    name: str = "spark"

    def require(self) -> None:
        """Raise ConfigError where Spark cannot run here."""
        require_spark("--engine spark")
        require_java()

    def work(self, plan: Plan, now: dict[str, Any], progress: TextIO | None, say: Callable[[str], None]) -> list[Done]:
        """Do all portions that are not done yet. Raises InputError where Spark gives up."""
        (plan.out / NOTES).mkdir(exist_ok=True)
        every = portions([each["bytes"] for each in now["inputs"]])
        left = [portion for portion in every if noted(plan.out, portion, plan.format_name) is None]
        if len(left) < len(every):
            say(f"Going on: {len(every) - len(left):,} of {len(every):,} portions were done before.")
        if left:
            self._spread(plan, now, left, progress)
        done = [noted(plan.out, portion, plan.format_name) for portion in every]
        if None in done:
            raise InputError(f"{plan.out}: the workers wrote elsewhere; it has to lie where all machines see it")
        return [each for portion in done if portion is not None for each in portion]

    def _spread(self, plan: Plan, now: dict[str, Any], left: Sequence[Portion], progress: TextIO | None) -> None:
        job = Job(
            Work(plan.sources, plan.rules, plan.out.absolute(), plan.format_name),
            plan.chunk_size,
            Path.cwd(),
            tuple(now["inputs"]),
        )
        task = partial(_task, portions=tuple(left), job=job, version=__version__)
        with spark_session(self.master, progress=progress is not None) as spark:
            try:
                spark.range(0, len(left), 1, min(len(left), _MOST_TASKS)).mapInArrow(task, "id long").collect()
            except Exception as error:
                raise InputError(f"Spark gave up: {short(error)}; the same command goes on from here") from error


def _task(batches: Iterable[Any], portions: Sequence[Portion], job: Job, version: str) -> Iterator[Any]:
    """Portions by their numbers; this runs where Spark's workers are."""
    if version != __version__:
        raise InputError(f"a worker has milestones {__version__}, and the run is one of {version}; install the same everywhere")
    for batch in batches:
        for number in batch.column(0).to_pylist():
            do_portion(portions[number], job)
        yield batch
