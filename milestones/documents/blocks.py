"""Blocks of a marked-up text as a pass over its lines finds them: what has been written, and the segment that is open."""

from __future__ import annotations

import re
from collections.abc import Callable

from milestones.documents.document import BOUNDARY, Segment

LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")
"""A line with its end."""


class Blocks:
    """The lines that are written, each as long as its source, and the segments they make. ``inline`` reads the text within a segment."""

    def __init__(self, inline: Callable[[str], str]) -> None:
        self.inline = inline
        self.lines: list[str] = []
        self.segments: list[Segment] = []
        self.open: tuple[int, str] | None = None
        self.first = 0  # which of the lines is the first of the open segment

    def close(self, position: int) -> None:
        """End the open segment: only now are its inline parts read, since code, tags and links run on over line ends."""
        if self.open is None:
            return
        self.lines[self.first :] = [self.inline("".join(self.lines[self.first :]))]
        if position > self.open[0]:
            self.segments.append(Segment(self.open[0], position, self.open[1]))
        self.open = None

    def start(self, line: int, position: int, kind: str) -> None:
        """Open a segment in the line that begins at ``line``; the one before ends there."""
        self.close(line)
        self.open = (position, kind)
        self.first = len(self.lines)

    def within(self, kind: str) -> bool:
        """Whether a segment of this kind is open."""
        return self.open is not None and self.open[1] == kind


def blanked(line: str) -> str:
    """A line that is no prose: a boundary and white space, and its end as it is."""
    body = line.rstrip("\r\n")
    return (BOUNDARY + " " * (len(body) - 1) if body else "") + line[len(body) :]


def lead_blanked(line: str, lead: int, opens: bool) -> str:
    """A line with the marks at its head as white space; a boundary stands first where they open a block."""
    return (BOUNDARY + " " * (lead - 1) if opens and lead else " " * lead) + line[lead:]
