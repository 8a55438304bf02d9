"""The lines of a registry file that belong to each event, with the comments around them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from milestones.anchors.toml_lines import Statement, statements


@dataclass(frozen=True, slots=True)
class EventBlock:
    """The lines of one event, from 0: its comment begins at ``lead``, its head ``[[event]]`` stands at ``head``, the line after it is ``end``.

    The comment right above a head belongs to its event, as does one right below its last key; a blank line parts them from it. At the
    top of a file a comment is the file's own.
    """

    lead: int
    head: int
    end: int


def event_blocks(source: str, prefix: tuple[str, ...] = ()) -> tuple[EventBlock, ...]:
    """The blocks of the events of valid TOML in order; ``prefix`` is the way to the registry's table. Events in an inline list have none."""
    lines = source.split("\n")
    found: list[EventBlock] = []
    for head, last, following in _sections(list(statements(source)), len(lines)):
        if head.brackets == 2 and head.names == (*prefix, "event"):
            found.append(EventBlock(_lead(lines, head.line - 1), head.line - 1, _end(lines, last, following)))
    return tuple(replace(block, lead=max(block.lead, before.end)) for before, block in pairwise((EventBlock(0, 0, 0), *found)))


def has_event_list(source: str, prefix: tuple[str, ...] = ()) -> bool:
    """Whether valid TOML has events at all, in whatever form, be it an empty list."""
    import tomllib

    table = tomllib.loads(source)
    for name in prefix:
        table = table.get(name, {})
    return "event" in table


def _sections(found: list[Statement], length: int) -> list[tuple[Statement, int, int]]:
    """Each head of a table with the number of lines up to its last statement, and up to the next head or the end of the file."""
    sections: list[tuple[Statement, int, int]] = []
    heads = [number for number, statement in enumerate(found) if statement.brackets]
    for number, following in pairwise((*heads, len(found))):
        next_line = found[following].line - 1 if following < len(found) else length
        sections.append((found[number], found[following - 1].last_line, next_line))
    return sections


def _lead(lines: list[str], head: int) -> int:
    lead = head
    while lead > 0 and lines[lead - 1].lstrip().startswith("#"):
        lead -= 1
    return head if lead == 0 else lead


def _end(lines: list[str], last: int, following: int) -> int:
    end = last
    while end < following and lines[end].strip():
        end += 1
    return end if end < following or following == len(lines) else last
