"""The documents that are open: each checked once it rests, and what is out of date dropped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

from milestones.lsp.checking import Checked, Unchecked
from milestones.lsp.worker import Worker

Outcome = Checked | Unchecked
Result = TypeVar("Result")


@dataclass(slots=True)
class _Turn:
    """One check that was asked for; ``hurry`` ends the wait before it."""

    task: asyncio.Task[None]
    hurry: asyncio.Event
    outcome: Outcome | None = None


@dataclass(slots=True)
class Desk:
    """The checks of open documents, by URI. They are made one at a time, beside the loop that answers the editor.

    ``check`` gives what is to be done for a document as it stands when it is called, and ``show`` is told of each outcome that is still of use.
    """

    check: Callable[[str], Callable[[], Outcome]]
    show: Callable[[Outcome], None]
    _turns: dict[str, _Turn] = field(default_factory=dict)
    _worker: Worker = field(default_factory=Worker)

    def ask(self, uri: str, delay: float = 0.0) -> None:
        """Have a document checked after some seconds, in place of any check of it that is not done."""
        self._drop(uri)
        hurry = asyncio.Event()
        self._turns[uri] = _Turn(asyncio.get_running_loop().create_task(self._run(uri, delay, hurry)), hurry)

    def ask_again(self) -> None:
        """Have every open document checked, since what they are checked against has changed."""
        for uri in tuple(self._turns):
            self.ask(uri)

    def close(self, uri: str) -> None:
        """Forget a document."""
        self._drop(uri)
        self._turns.pop(uri, None)

    def end(self) -> None:
        """Drop all that is not done."""
        for uri in tuple(self._turns):
            self._drop(uri)

    async def current(self, uri: str) -> Checked | None:
        """The check of a document as it stands, waited for if need be; None where it is not open, or was not checked."""
        while (turn := self._turns.get(uri)) is not None:
            turn.hurry.set()
            await asyncio.wait((turn.task,))
            if turn is self._turns.get(uri):
                return turn.outcome if isinstance(turn.outcome, Checked) else None
        return None

    def holds(self, found: Checked) -> bool:
        """Whether a check is of the document as it stands."""
        turn = self._turns.get(found.opened.uri)
        return turn is not None and turn.outcome is found

    async def work(self, task: Callable[[], Result]) -> Result:
        """What a task gives that is too long for the loop; it is done when the checks before it are."""
        return await asyncio.wrap_future(self._worker.submit(task))

    def _drop(self, uri: str) -> None:
        turn = self._turns.get(uri)
        if turn is not None:
            turn.task.cancel()

    async def _run(self, uri: str, delay: float, hurry: asyncio.Event) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(hurry.wait(), delay)
        outcome = await self.work(self.check(uri))
        self._turns[uri].outcome = outcome
        with suppress(BrokenPipeError):  # the editor has gone; the end of its input ends the session
            self.show(outcome)
