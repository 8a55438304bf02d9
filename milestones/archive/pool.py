"""The engine on one machine: a crew of processes, and a journal of the chunks that are done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TextIO

from milestones.archive.chunks import Chunk, chunks
from milestones.archive.crew import Crew
from milestones.archive.engine import Plan
from milestones.archive.journal import Journal
from milestones.archive.progress import Progress
from milestones.archive.work import Done, Work


@dataclass(frozen=True, slots=True)
class ProcessPool:
    """As many processes as the plan says."""

    name: str = "processes"

    def require(self) -> None:
        """Nothing."""

    def work(self, plan: Plan, now: dict[str, Any], progress: TextIO | None, say: Callable[[str], None]) -> list[Done]:
        """Do all chunks that the journal does not hold."""
        with Journal(plan.out, plan.format_name) as journal:
            if journal.done:
                say(f"Going on: {len(journal.done):,} chunks were done before.")
            _work(plan, [each["bytes"] for each in now["inputs"]], journal, progress)
            return [journal.done[number] for number in sorted(journal.done)]


def _work(plan: Plan, sizes: list[int], journal: Journal, stream: TextIO | None) -> None:
    ends = {done.number: done.position for done in journal.done.values()}
    starts: dict[int, int] = {}
    progress = Progress(sum(sizes), stream)

    def wanted() -> Iterator[Chunk]:
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
