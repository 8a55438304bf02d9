"""Every conflict of statements that gaps join, from near to far: what stands close together is looked at before the whole.

A search finds one conflict, and costs as much as the statements that it looks at. So a long text is searched in blocks, then what is left of several
blocks together, and at last all that is left: a conflict within a block costs a block, however long the text is.
"""

from __future__ import annotations

from collections.abc import Sequence

from milestones.calculator.network_core import OutOfStepsError, Steps
from milestones.calculator.network_search import find_conflict, irreducible
from milestones.calculator.network_statements import Conflict, GapStatement, Statement, nodes_of

_BLOCK = 64
"""How many gaps are searched at once at first."""
_BLOCKS = 16
"""How many blocks are put together at a time."""
_MOST = 500_000
_MOST_A_STATEMENT = 8
"""How many statements are looked at in all: so many, and so many for each of the statements."""


class DisjointConflicts:
    """Irreducible conflicts of some statements that share none; ``found`` are those so far."""

    __slots__ = ("_about", "_allowance", "_gone", "_statements", "_steps", "found")

    def __init__(self, statements: Sequence[Statement], steps: int) -> None:
        self.found: list[Conflict] = []
        self._statements, self._steps = statements, steps
        self._allowance = Steps(_MOST + _MOST_A_STATEMENT * len(statements))
        self._gone: set[int] = set()
        self._about: dict[str, list[int]] = {}
        for number, statement in enumerate(statements):
            if not isinstance(statement, GapStatement):
                self._about.setdefault(statement.node, []).append(number)

    def search(self) -> list[Conflict]:
        """Find all of them, until what is left can be true or the steps run out."""
        gaps = [number for number, statement in enumerate(self._statements) if isinstance(statement, GapStatement)]
        if gaps:
            self._within(gaps)
        else:
            self._exhaust([], list(self._about))
        return self.found

    def _within(self, gaps: list[int]) -> list[int]:
        """Find the conflicts of some gaps and of what is said of their nodes; the gaps that are left."""
        if len(gaps) > _BLOCK:
            size = max(_BLOCK, -(-len(gaps) // _BLOCKS))
            gaps = [each for first in range(0, len(gaps), size) for each in self._within(gaps[first : first + size])]
        return self._exhaust(gaps, [node for gap in gaps for node in nodes_of(self._statements[gap])])

    def _exhaust(self, gaps: list[int], nodes: list[str]) -> list[int]:
        points = {number for node in nodes for number in self._about.get(node, ())}
        while True:
            numbers = [number for number in sorted({*gaps, *points}) if number not in self._gone]
            try:
                self._allowance.spend(len(numbers))
                core = find_conflict([self._statements[number] for number in numbers], Steps(self._steps))
            except OutOfStepsError:
                return gaps
            if core is None:
                return gaps
            core, proven = irreducible(core, Steps(self._steps))
            self.found.append(Conflict(tuple(statement.id for statement in core), proven))
            taken = {statement.id for statement in core}
            self._gone.update(number for number in numbers if self._statements[number].id in taken)
            gaps = [gap for gap in gaps if gap not in self._gone]
