"""How far the ignores of a text reach: a line, a block, or the whole of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from milestones.calculator.finding import Finding
from milestones.documents.directive import Directive
from milestones.documents.document import BOUNDARY, FILLER, OPAQUE, Document
from milestones.documents.positions import Lines

LINE, START, END, FILE = "ignore", "ignore-start", "ignore-end", "ignore-file"
"""The names of the directives that ignore."""
IGNORES = (LINE, START, END, FILE)

_PROSE = re.compile(f"[^\\s{BOUNDARY}{FILLER}{OPAQUE}]")


@dataclass(frozen=True, slots=True)
class Reach:
    """The stretch of a source in which a directive ignores claims; ``line`` is that of the directive, ``first`` the one where the stretch begins."""

    directive: Directive
    start: int
    end: int
    line: int
    first: int

    def covers(self, finding: Finding) -> bool:
        """Whether a finding stands in it, in part at least, and is of a check that is meant."""
        checks = self.directive.checks
        return finding.start < self.end and self.start < finding.end and (not checks or finding.check in checks)


@dataclass(frozen=True, slots=True)
class Reaches:
    """All reaches of a document, in order, and the directives that end a block without a beginning or begin one without an end."""

    all: tuple[Reach, ...]
    unpaired: tuple[Directive, ...] = ()
    _groups: dict[str, _Group] = field(default_factory=dict)

    def over(self, finding: Finding) -> Reach | None:
        """The reach that covers a finding: that of a line before that of a block before that of the file, the latest to begin; None if none does."""
        groups = (self._groups.get(name) for name in (LINE, START, FILE))
        return next((reach for group in groups if group is not None and (reach := group.over(finding)) is not None), None)


@dataclass(frozen=True, slots=True)
class _Group:
    """Reaches of one kind by where they begin, and how far those up to each one reach."""

    reaches: Sequence[Reach]
    starts: Sequence[int]
    furthest: Sequence[int]

    @classmethod
    def of(cls, reaches: Iterable[Reach]) -> _Group:
        """A group of some reaches."""
        ordered = sorted(reaches, key=lambda reach: reach.start)
        return cls(ordered, [reach.start for reach in ordered], list(accumulate((reach.end for reach in ordered), max)))

    def over(self, finding: Finding) -> Reach | None:
        """The latest reach to begin that covers a finding."""
        index = bisect_left(self.starts, finding.end) - 1
        while index >= 0 and self.furthest[index] > finding.start:
            if self.reaches[index].covers(finding):
                return self.reaches[index]
            index -= 1
        return None


class Placed:
    """Findings by where they begin, so that those of a reach are found without looking at all."""

    __slots__ = ("_findings", "_longest", "_starts")

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._findings = sorted(findings, key=lambda finding: finding.start)
        self._starts = [finding.start for finding in self._findings]
        self._longest = max((finding.end - finding.start for finding in self._findings), default=0)

    def within(self, reach: Reach) -> list[Finding]:
        """The findings that a reach covers."""
        first = bisect_left(self._starts, reach.start - self._longest)
        last = bisect_left(self._starts, reach.end)
        return [finding for finding in self._findings[first:last] if reach.covers(finding)]


def reaches_of(document: Document) -> Reaches | None:
    """What the directives of a document ignore; None where none of them does."""
    named = [directive for directive in document.directives if directive.name in IGNORES]
    if not named:
        return None
    lines = Lines(document.source)
    blocks, unpaired = _blocks(document, lines, named)
    whole = [_reach(each, 0, len(document.source), lines) for each in named if each.name == FILE]
    groups = {LINE: _of_lines(document, lines, named), START: blocks, FILE: whole}
    ordered = sorted((reach for group in groups.values() for reach in group), key=lambda reach: reach.directive.start)
    return Reaches(tuple(ordered), unpaired, {name: _Group.of(group) for name, group in groups.items() if group})


def _reach(directive: Directive, start: int, end: int, lines: Lines) -> Reach:
    return Reach(directive, start, end, lines.line_column(directive.start)[0], lines.line_column(start)[0])


def _blocks(document: Document, lines: Lines, directives: Iterable[Directive]) -> tuple[list[Reach], tuple[Directive, ...]]:
    """The blocks, and the directives without a partner. An end with names in brackets ends the last block begun with the same names, one without the last."""
    found: list[Reach] = []
    unpaired: list[Directive] = []
    begun: list[Directive] = []
    for directive in directives:
        if directive.name == START:
            begun.append(directive)
        elif directive.name == END:
            wanted = set(directive.checks)
            index = next((i for i in reversed(range(len(begun))) if not wanted or set(begun[i].checks) == wanted), None)
            if index is None:
                unpaired.append(directive)
            else:
                start = begun.pop(index)
                found.append(_reach(start, start.end, directive.start, lines))
    found += [_reach(start, start.end, len(document.source), lines) for start in begun]
    return found, tuple(sorted((*unpaired, *begun), key=lambda each: each.start))


def _of_lines(document: Document, lines: Lines, directives: Iterable[Directive]) -> list[Reach]:
    """Each ``ignore`` reaches over its own line if that has prose beside it, else over the next line that has."""
    found: list[Reach] = []
    target: tuple[int, int] | None = None  # the next line with prose after the directive that was looked at last
    reached = len(document.source)
    for directive in reversed([each for each in directives if each.name == LINE]):
        first, last = lines.line_span(lines.line_column(directive.start)[0])
        if first != reached:
            prose = _PROSE.search(document.prose, first, last) or _PROSE.search(document.prose, last, reached)
            if prose is not None:
                target = lines.line_span(lines.line_column(prose.start())[0])
        reached = first
        start, end = target or (directive.end, directive.end)
        found.append(_reach(directive, start, end, lines))
    return found
