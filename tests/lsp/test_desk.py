"""When documents are checked: once they rest, one at a time, and never in vain."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from milestones.lsp.checking import Checked, Opened, checked
from milestones.lsp.desk import Desk, Outcome
from milestones.lsp.options import Options
from milestones.lsp.registries import Registries

NEVER = 600.0


class Texts:
    """Documents that are open, a desk that checks them, and the texts of the outcomes that it showed."""

    def __init__(self) -> None:
        self.now: dict[str, str] = {}
        self.shown: list[str] = []
        self.desk = Desk(self._check, lambda outcome: self.shown.append(outcome.opened.text))

    def _check(self, uri: str) -> Callable[[], Outcome]:
        return partial(checked, Opened(uri, 1, self.now[uri], "markdown"), Registries(), Options())

    def write(self, text: str, delay: float = 0.0, uri: str = "a") -> None:
        self.now[uri] = text
        self.desk.ask(uri, delay)


def run(session: Callable[[Texts], Coroutine[Any, Any, None]]) -> None:
    async def started() -> None:
        await session(Texts())

    asyncio.run(started())


def test_a_question_does_not_wait_for_the_text_to_rest_and_is_answered_by_the_text_as_it_stands() -> None:
    async def session(texts: Texts) -> None:
        texts.write("On 31 June 2021.", NEVER)
        texts.write("On 31 April 2021.", NEVER)
        found = await texts.desk.current("a")
        assert found is not None
        assert [each.text for each in found.result.findings] == ["31 April 2021"]
        assert texts.shown == ["On 31 April 2021."]
        assert await texts.desk.current("b") is None

    run(session)


def test_a_check_is_held_good_until_the_text_changes() -> None:
    async def session(texts: Texts) -> None:
        texts.write("On 31 June 2021.")
        found = await texts.desk.current("a")
        assert isinstance(found, Checked)
        assert await texts.desk.current("a") is found
        assert texts.desk.holds(found)
        texts.write("On 31 June 2021.", NEVER)
        assert not texts.desk.holds(found)
        texts.desk.close("a")
        assert not texts.desk.holds(found)

    run(session)


def test_a_change_during_a_check_drops_its_outcome() -> None:
    async def session(texts: Texts) -> None:
        texts.write("On 31 June 2021. " * 200)
        waiting = asyncio.ensure_future(texts.desk.current("a"))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        texts.write("On 31 April 2021.")
        found = await waiting
        assert found is not None
        assert found.opened.text == "On 31 April 2021."
        assert texts.shown == ["On 31 April 2021."]

    run(session)


def test_a_question_that_is_taken_back_takes_nothing_from_the_check() -> None:
    async def session(texts: Texts) -> None:
        texts.write("On 31 June 2021.", NEVER)
        question = asyncio.ensure_future(texts.desk.current("a"))
        await asyncio.sleep(0)
        question.cancel()
        assert await texts.desk.current("a") is not None
        assert texts.shown == ["On 31 June 2021."]

    run(session)


def test_what_is_closed_is_neither_checked_nor_shown_and_all_else_is_checked_again() -> None:
    async def session(texts: Texts) -> None:
        texts.write("one", uri="a")
        texts.write("two", uri="b")
        texts.desk.close("a")
        await texts.desk.current("b")
        assert texts.shown == ["two"]
        texts.desk.ask_again()
        await texts.desk.current("b")
        assert texts.shown == ["two", "two"]

    run(session)
