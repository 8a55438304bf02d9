"""A registry file's text with an event more, an event changed, or an event less; every other line stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from milestones.extras import extra_module
from milestones.tracker.event_blocks import event_blocks

Table = Any
"""A table of tomlkit: a mapping of keys to values that keeps its comments."""


def with_event(source: str, prefix: tuple[str, ...], values: Mapping[str, object]) -> str:
    """The text with an event after the last one, or at its end where there is none."""
    text = f"[[{'.'.join((*prefix, 'event'))}]]\n{_tomlkit().dumps(dict(values))}".rstrip("\n")
    lines, ending = _lines(source)
    blocks = event_blocks(source, prefix)
    place = blocks[-1].end if blocks else _length(lines)
    before, after = lines[:place], lines[place:]
    gap = [""] if any(line.strip() for line in before) else []
    tail = ["", *after] if after and after[0].strip() else after or [""]
    return _joined([*before, *gap, *text.split("\n"), *tail], ending)


def with_changes(source: str, prefix: tuple[str, ...], number: int, change: Callable[[Table], None]) -> str:
    """The text with the ``number``-th event (from 0) as ``change`` leaves its table."""
    lines, ending = _lines(source)
    block = event_blocks(source, prefix)[number]
    document = _tomlkit().parse("\n".join(lines[block.head : block.end]) + "\n")
    table: Any = document
    for name in (*prefix, "event"):
        table = table[name]
    change(table[0])
    changed = _tomlkit().dumps(document).rstrip("\n").split("\n")
    return _joined([*lines[: block.head], *changed, *lines[block.end :]], ending)


def without_events(source: str, prefix: tuple[str, ...], numbers: Iterable[int]) -> str:
    """The text without some events (by number, from 0), their own comments and the blank lines after them."""
    lines, ending = _lines(source)
    blocks = event_blocks(source, prefix)
    for number in sorted(set(numbers), reverse=True):
        lead, end = blocks[number].lead, blocks[number].end
        while end < len(lines) and not lines[end].strip():
            end += 1
        before = lines[:lead]
        if end == len(lines):
            before = before[: _length(before)]
        lines = [*before, *lines[end:]]
    return _joined([*lines, ""] if lines and lines[-1].strip() else lines, ending)


def _tomlkit() -> Any:
    return extra_module("tomlkit", "tracker", "writing the registry")


def _lines(source: str) -> tuple[list[str], str]:
    """The lines, and how they end: as the first does."""
    first = source.find("\n")
    ending = "\r\n" if first > 0 and source[first - 1] == "\r" else "\n"
    return [line.removesuffix("\r") if ending == "\r\n" else line for line in source.split("\n")], ending


def _joined(lines: list[str], ending: str) -> str:
    return ending.join(lines)


def _length(lines: list[str]) -> int:
    """How many lines there are without the blank ones at the end."""
    return next((number for number in range(len(lines), 0, -1) if lines[number - 1].strip()), 0)
