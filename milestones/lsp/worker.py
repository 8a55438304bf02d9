"""A thread that does one task after another, and holds nobody up who wants to leave."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


class Worker:
    """A queue of tasks and the thread that does them. The program may end in the midst of one, which an executor's threads would not let it."""

    def __init__(self) -> None:
        self._tasks: SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = SimpleQueue()
        Thread(target=self._work, name="milestones-check", daemon=True).start()

    def submit(self, task: Callable[[], Result]) -> Future[Result]:
        """What the task will have given; cancelled before its turn it is not done at all."""
        future: Future[Result] = Future()
        self._tasks.put((future, task))
        return future

    def _work(self) -> None:
        while True:
            future, task = self._tasks.get()
            if future.set_running_or_notify_cancel():
                try:
                    result = task()
                except BaseException as error:
                    future.set_exception(error)
                else:
                    future.set_result(result)
            del future, task
