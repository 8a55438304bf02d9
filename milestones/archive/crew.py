"""A crew of worker processes that outlives the loss of any of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait

from milestones.archive.chunks import Chunk
from milestones.archive.judge import timed_out
from milestones.archive.record import Fault
from milestones.archive.work import Done, Work
from milestones.archive.worker import Task, Worker
from milestones.errors import InputError

MOST_DEATHS = 3
"""A document during which workers ended this often is given up; once or twice may be the system's doing."""

_TICK = 0.5
_GRACE = 2.0
"""Seconds beyond the limit after which a worker that does not hear its own alarm is ended."""


class Crew:
    """Some workers; each has one chunk at a time, and one more lies ready. Use it as a context: leaving it ends all processes."""

    def __init__(self, work: Work, size: int) -> None:
        self._work = work
        self._workers: list[Worker] = []
        try:
            while len(self._workers) < size:
                self._workers.append(Worker.start(work))
        except BaseException:
            self._end()
            raise

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *exception: object) -> None:
        self._end()

    def _end(self) -> None:
        for worker in self._workers:
            worker.end()

    def results(self, chunks: Iterable[Chunk]) -> Iterator[Done | None]:
        """What each chunk came to, in the order in which they are done; None now and then, so that the caller can show progress.

        A chunk whose worker was lost is done again by another. Raises OSError where results cannot be written, InputError where
        workers end before they read anything.
        """
        coming = (Task(chunk, {}, {}) for chunk in chunks)
        ready: deque[Task] = deque()
        while True:
            self._hand_out(ready, coming)
            busy = [worker for worker in self._workers if worker.task is not None]
            if not busy:
                return
            answering = wait([worker.pipe for worker in busy], _TICK)
            for worker in busy:
                if worker.pipe in answering:
                    yield from self._answer(worker, ready)
                elif worker.overdue(self._work.rules.seconds + _GRACE):
                    self._give_up(worker, ready)
            yield None

    def _hand_out(self, ready: deque[Task], coming: Iterator[Task]) -> None:
        """A task for every worker without one, and one more to lie ready."""
        for worker in [worker for worker in self._workers if worker.task is None]:
            task = ready.popleft() if ready else next(coming, None)
            if task is not None:
                try:
                    worker.give(task)
                except OSError:
                    self._lose(worker, ready)
        if not ready:
            ready.extend(task for task in (next(coming, None),) if task is not None)

    def _answer(self, worker: Worker, ready: deque[Task]) -> Iterator[Done]:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            self._lose(worker, ready)
            return
        worker.task = None
        if isinstance(answer, Exception):
            raise answer
        yield answer

    def _give_up(self, worker: Worker, ready: deque[Task]) -> None:
        """End a worker that hangs in one document, and do the rest of its chunk without that document."""
        if worker.task is not None:
            worker.task.faults[worker.document()] = timed_out(self._work.rules.seconds)
        self._replace(worker, ready)

    def _lose(self, worker: Worker, ready: deque[Task]) -> None:
        """Take note of the document during which a worker ended."""
        place = worker.document()
        if worker.task is not None:
            deaths = worker.task.deaths
            deaths[place] = deaths.get(place, 0) + 1
            if deaths[place] >= MOST_DEATHS:
                worker.process.join(1)
                if place < 0:
                    raise InputError(
                        f"the worker processes end before they read anything (exit status {worker.process.exitcode})"
                    )
                worker.task.faults[place] = Fault("killed", f"the process that read it was killed {MOST_DEATHS} times")
        self._replace(worker, ready)

    def _replace(self, worker: Worker, ready: deque[Task]) -> None:
        worker.end()
        if worker.task is not None:
            ready.appendleft(worker.task)
        self._workers[self._workers.index(worker)] = Worker.start(self._work)
