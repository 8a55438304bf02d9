"""Work on many things by several processes, its results in the order of the things."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from milestones.errors import MilestonesError

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")
_SHARES = 8
"""Into how many portions the work of one process is cut at least: so that none waits long for another, and progress can be told."""
_LOST = (
    "one of the processes that share the work was ended from outside, most likely because the machine has too little memory; "
    "check fewer documents at once, or use fewer processes"
)


def cores() -> int:
    """How many processes can run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    work: Callable[[Sequence[_Thing]], list[_Result]], things: Sequence[_Thing], sizes: Sequence[int], jobs: int
) -> Iterator[_Result]:
    """The results of ``work`` on portions of the things by ``jobs`` processes, as they come, in the order of the things.

    ``sizes`` says how much work each is. What is raised in a process is raised here; the processes end with the iteration, whatever ends it. Raises
    MilestonesError where the system ends one of them.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    if not things:
        return
    bounds = _portions(sizes, jobs * _SHARES)
    executor = ProcessPoolExecutor(min(jobs, len(bounds)), initializer=_leave_interrupts)
    try:
        with interrupts_held():
            portions = executor.map(work, [things[first:last] for first, last in bounds])
        for results in portions:
            yield from results
    except BrokenProcessPool as error:
        raise MilestonesError(_LOST) from error
    except BaseException:  # nobody waits for the rest
        _end_children()
        executor.shutdown(cancel_futures=True)
        raise
    executor.shutdown()


@contextmanager
def interrupts_held() -> Iterator[None]:
    """A block in which Ctrl-C waits; the processes that it starts never see one, from their first moment on.

    The tracker of shared resources is started before, since its start lets Ctrl-C through again.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_interrupts() -> None:
    """Ctrl-C reaches all processes of a terminal; the first one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _end_children() -> None:
    from multiprocessing import active_children

    for child in active_children():
        child.terminate()


def _portions(sizes: Sequence[int], count: int) -> list[tuple[int, int]]:
    """Stretches of about equal size that make up the whole, at most about ``count`` of them."""
    most = max(1, sum(sizes) // count)
    bounds, first, size = [], 0, 0
    for number, each in enumerate(sizes):
        size += max(1, each)
        if size >= most:
            bounds.append((first, number + 1))
            first, size = number + 1, 0
    return bounds if first == len(sizes) else [*bounds, (first, len(sizes))]
