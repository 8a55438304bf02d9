"""Tables of reStructuredText, drawn as a grid or under rules."""

from __future__ import annotations

import re
from dataclasses import dataclass

from milestones.documents.blocks import blanked
from milestones.documents.document import BOUNDARY, Segment
from milestones.documents.restructured_inline import inline

_GRID_RULE = re.compile(r"[ \t]*\+(?:[-=]+\+)+[ \t]*\r?\n?$")
_GRID_LINE = re.compile(r"[ \t]*[|+]")
_GRID_MARK = re.compile(r"\+(?:[-=]+\+)+|\|")
_RULE = re.compile(r"[ \t]*=+(?:[ \t]+=+)+[ \t]*\r?\n?$")
_SPAN_RULE = re.compile(r"[ \t]*-+(?:[ \t]+-+)*[ \t]*\r?\n?$")


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a table as they are written, and its cells as offsets from where it begins. A cell is the part of it on one line."""

    lines: list[str]
    cells: list[tuple[int, int]]

    def segment(self, cell: tuple[int, int], position: int) -> Segment:
        """A cell of a table that begins at a position."""
        return Segment(position + cell[0], position + cell[1], "cell")


def table(lines: list[str], first: int, start: int, no_simple: bool) -> Table | None:
    """The table that begins on a line; None where there is none, and one without lines for a simple table that has no end."""
    if _GRID_RULE.match(lines[first], start):
        return _table([_grid_line(line) for line in _grid(lines, first)])
    if no_simple or not _RULE.match(lines[first], start):
        return None
    end = next((row for row in range(first + 1, len(lines)) if _ends(lines, row)), None)
    if end is None:
        return Table([], [])
    columns = [mark.start() for mark in re.finditer("=+", lines[first])]
    return _table([_simple_line(line, columns) for line in lines[first : end + 1]])


def _grid(lines: list[str], first: int) -> list[str]:
    last = first
    while last < len(lines) and _GRID_LINE.match(lines[last]):
        last += 1
    return lines[first:last]


def _ends(lines: list[str], row: int) -> bool:
    return _RULE.match(lines[row]) is not None and (row + 1 == len(lines) or not lines[row + 1].strip())


def _grid_line(line: str) -> str:
    return _GRID_MARK.sub(lambda mark: BOUNDARY * len(mark.group()), line)


def _simple_line(line: str, columns: list[int]) -> str:
    if _RULE.match(line) or _SPAN_RULE.match(line):
        return blanked(line)
    for column in columns[1:]:
        if line[column - 1 : column] == " ":
            line = line[: column - 1] + BOUNDARY + line[column:]
    return line


def _table(lines: list[str]) -> Table:
    cells: list[tuple[int, int]] = []
    position = 0
    written = []
    for line in lines:
        body = line.rstrip("\r\n")
        cells += [
            (position + part.start(), position + part.end())
            for part in re.finditer(rf"[^{BOUNDARY}]+", body)
            if part.group().strip()
        ]
        written.append(BOUNDARY.join(inline(part) for part in line[: len(body)].split(BOUNDARY)) + _ended(line, body))
        position += len(line)
    return Table(written, cells)


def _ended(line: str, body: str) -> str:
    """The end of a line; a boundary in place of its last character keeps the next line off."""
    end = line[len(body) :]
    return BOUNDARY + end[1:] if end else ""
