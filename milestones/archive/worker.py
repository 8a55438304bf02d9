"""One worker process: takes chunks from a pipe, answers with what they came to, and ends with its parent."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import MutableSequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext
from typing import Any

from milestones.archive.chunks import Chunk
from milestones.archive.record import Fault
from milestones.archive.work import Work, do_chunk
from milestones.processes import interrupts_held

IDLE = -1
WRITING = -2


@dataclass(slots=True)
class Task:
    """A chunk on its way, with the documents that are given up and how often each has ended a worker."""

    chunk: Chunk
    faults: dict[int, Fault]
    deaths: dict[int, int]


@dataclass(slots=True)
class Worker:
    """A process as its parent sees it."""

    process: Any
    pipe: Connection
    clock: MutableSequence[float]
    task: Task | None = None

    @classmethod
    def start(cls, work: Work) -> Worker:
        """A new process, which imports what it needs while others work. A Ctrl-C that comes meanwhile is raised when it is ended again."""
        context: SpawnContext = multiprocessing.get_context("spawn")
        clock: Any = context.RawArray("d", [IDLE, 0.0])
        here, there = context.Pipe()
        process = context.Process(target=_serve, args=(there, work, clock), daemon=True)
        try:
            with interrupts_held():
                process.start()
        except BaseException:
            if process.pid is not None:
                process.kill()
                process.join()
            raise
        there.close()
        return cls(process, here, clock)

    def give(self, task: Task) -> None:
        """Send a task. Raises OSError where the process has ended."""
        self.task = task
        self.clock[:] = [IDLE, time.monotonic()]
        self.pipe.send((task.chunk, task.faults))

    def document(self) -> int:
        """The place in its chunk of the document that is being checked; negative where none is."""
        return int(self.clock[0])

    def overdue(self, seconds: float) -> bool:
        """Whether one document has been under work for longer than that."""
        return self.task is not None and self.document() >= 0 and time.monotonic() - self.clock[1] > seconds

    def end(self) -> None:
        """End the process at once and wait until it is gone."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _serve(pipe: Connection, work: Work, clock: MutableSequence[float]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()

    def begin(index: int) -> None:
        clock[1] = time.monotonic()
        clock[0] = index

    while True:
        try:
            chunk, faults = pipe.recv()
        except EOFError:
            return
        try:
            answer: Any = do_chunk(chunk, work, faults, begin)
        except Exception as error:
            answer = error
        clock[0] = IDLE
        pipe.send(answer)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
