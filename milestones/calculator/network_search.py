"""Search over the holes between alternatives, irreducible conflicts, and the days that a node may have.

The search branches only where both extreme models fall into a hole: the gap is below the hole, or above it. When the lower half fails without the help of
the choice, the upper half is not tried; when it fails with it, the reasons of the failure become the premises of the upper half, so nothing is decided
twice for the same reason (conflict-directed backjumping).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from milestones.calculator.network_core import OutOfStepsError, Probe, Propagator, Steps
from milestones.calculator.network_piece import Piece, State, Why
from milestones.calculator.network_statements import GapStatement, Statement, nodes_of

_CALENDAR = "\0calendar"
"""Stands for the calendar in a cycle of statements: domains and weekdays tie a node to it."""


def find_model(piece: Piece, steps: Steps, probe: Probe | None = None) -> list[int] | Why:
    """A day for each node of the piece, or the statements that conflict (with the probe). Raises OutOfStepsError."""
    propagator, state = Propagator(piece, steps), State(piece)
    conflict = propagator.start(state, probe)
    return _search(propagator, state) if conflict is None else conflict


def find_conflict(statements: Sequence[Statement], steps: Steps, probe: Probe | None = None) -> list[Statement] | None:
    """Statements among these that conflict (with the probe), or None if there is a model. Raises OutOfStepsError."""
    steps.spend(len(statements))
    names = dict.fromkeys(node for statement in statements for node in nodes_of(statement))
    if probe is not None:
        names.setdefault(probe[0])
    reach = sum(abs(day) for day in probe[1:] if isinstance(day, int)) if probe else 0
    found = find_model(Piece(statements, tuple(names), reach), steps, probe)
    return None if isinstance(found, list) else select(statements, found)


def select(statements: Sequence[Statement], numbers: Iterable[int]) -> list[Statement]:
    """The statements of these numbers, in order."""
    return [statements[number] for number in sorted(numbers)]


def irreducible(core: list[Statement], steps: Steps, probe: Probe | None = None) -> tuple[list[Statement], bool]:
    """Statements of a conflicting ``core`` that conflict and of which none can be spared, in walking order; False if the steps ran out before that was shown.

    Deletion filter: leave out one statement after the other, and keep it out where the rest still conflicts. A single cycle needs no
    filter, since what is left of it without one statement is a path, and a path can always be walked.
    """
    kept, proven = 0, True
    if _is_cycle(core, probe):
        kept = len(core)
    while kept < len(core):
        try:
            smaller = find_conflict(core[:kept] + core[kept + 1 :], steps, probe)
        except OutOfStepsError:
            proven = False
            break
        if smaller is None:
            kept += 1
        else:
            core = smaller
    return _walked(core, probe[0] if probe else _CALENDAR), proven


def _search(propagator: Propagator, state: State) -> list[int] | Why:
    piece = propagator.piece
    first_choice = len(piece.statements)
    stack: list[tuple[State, int, int]] = []
    conflict: Why | None = None
    while True:
        if conflict is None:
            hole = _hole(piece, state)
            if hole is None:
                return _model(piece, state)
            gap, below, above = hole
            stack.append((propagator.branch(state), gap, above))
            state.high[gap], state.why_high[gap] = below, frozenset((gap, first_choice + len(stack) - 1))
        else:
            while stack and first_choice + len(stack) - 1 not in conflict:
                stack.pop()
            if not stack:
                return conflict
            state, gap, above = stack.pop()
            state.low[gap], state.why_low[gap] = above, (conflict | {gap}) - {first_choice + len(stack)}
        conflict = propagator.settle(state, gaps=(gap,))


def _hole(piece: Piece, state: State) -> tuple[int, int, int] | None:
    """A gap that lies in a hole in both extreme models, with the values next to the hole; None if one of them is a model."""
    late = _gap_in_hole(piece, state, state.upper)
    if late is None:
        return None
    return None if _gap_in_hole(piece, state, state.lower) is None else late


def _gap_in_hole(piece: Piece, state: State, model: list[int]) -> tuple[int, int, int] | None:
    for gap in state.open:
        start, end = piece.ends[gap]
        value = model[end] - model[start]
        spans = piece.alternatives[gap]
        for (_, below), (above, _) in pairwise(spans):
            if below < value < above:
                return gap, below, above
    return None


def _model(piece: Piece, state: State) -> list[int]:
    """One of the extreme models, the one with fewer nodes at the end of the number line."""
    models = [model for model in (state.lower, state.upper) if _gap_in_hole(piece, state, model) is None]
    return min(models, key=lambda model: sum(piece.bound(day) is None for day in model))


def _ties(statement: Statement) -> tuple[str, str]:
    """The two ends of a statement in the graph of nodes and calendar."""
    if isinstance(statement, GapStatement):
        return statement.start_node, statement.end_node
    return _CALENDAR, statement.node


def _is_cycle(core: Sequence[Statement], probe: Probe | None) -> bool:
    """Whether the statements (and the probe) are one cycle through nodes and calendar, passing nothing twice."""
    met: dict[str, list[str]] = {}
    edges = [_ties(statement) for statement in core] + ([(_CALENDAR, probe[0])] if probe else [])
    for start, end in edges:
        met.setdefault(start, []).append(end)
        met.setdefault(end, []).append(start)
    if len(edges) < 2 or any(len(others) != 2 for others in met.values()):
        return False
    before, node, length = edges[0][0], edges[0][1], 1
    while node != edges[0][0]:
        one, other = met[node]
        before, node, length = node, other if one == before else one, length + 1
    return length == len(edges)


def _walked(core: list[Statement], position: str) -> list[Statement]:
    """The statements in an order in which each, where possible, takes up a node that the one before it ended at."""
    left = dict.fromkeys(range(len(core)))
    at: dict[str, list[int]] = {}
    for number in reversed(range(len(core))):
        for node in _ties(core[number]):
            at.setdefault(node, []).append(number)
    walk = []
    while left:
        met = at.get(position, [])
        while met and met[-1] not in left:
            met.pop()
        number = met.pop() if met else next(iter(left))
        del left[number]
        walk.append(core[number])
        start, end = _ties(core[number])
        position = start if position == end else end
    return walk
