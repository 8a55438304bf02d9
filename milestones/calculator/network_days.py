"""The exact set of days on which one node may lie.

With the node's weekday fixed and every hole between alternatives decided, the days that a node may have are every seventh day between its bounds (without
weekdays in the piece: every day), since two models shifted against each other by whole weeks combine to one in between. So each of the seven weekdays is
searched on its own, a half of a hole is left out as soon as its bounds lie within days already found, and what is left of the search gives the runs.
"""

from __future__ import annotations

from itertools import pairwise

from milestones.calculator.network_core import OutOfStepsError, Propagator, Steps
from milestones.calculator.network_piece import NONE, Piece, State
from milestones.calculator.network_statements import Days

Run = tuple[int, int]
Part = tuple[State, tuple[int, ...], tuple[int, ...]]
"""A state of the search, with the nodes and the gaps whose bounds are yet to be carried on."""


def possible_runs(piece: Piece, name: str, steps: Steps) -> tuple[list[Days], bool]:
    """The days on which the node may lie, none if the piece conflicts; False if the steps ran out and only the bounds are known. Raises OutOfStepsError."""
    node, propagator, state = piece.index[name], Propagator(piece, steps), State(piece)
    if propagator.start(state) is not None:
        return [], True
    if not piece.weekday_at:
        step, residues = 1, [0]
    else:
        step, residues = 7, [piece.weekday_at[node][0]] if node in piece.weekday_at else list(range(7))
    runs: list[Days] = []
    try:
        for residue in residues:
            weekday = (residue - 1) % 7 if step == 7 else None
            found = _runs(propagator, state.copy(), node, residue if step == 7 else None)
            runs += [Days(piece.bound(first), piece.bound(last), weekday) for first, last in found]
    except OutOfStepsError:
        return [Days(piece.bound(state.lower[node]), piece.bound(state.upper[node]))], False
    return runs, True


def _runs(propagator: Propagator, state: State, node: int, residue: int | None) -> list[Run]:
    """The runs of days that leave ``residue`` modulo 7 (None: of all days)."""
    step = 1
    if residue is not None:
        step = 7
        propagator.piece.fix_weekday(node, residue)
        if propagator.fit(state, node) is not None:
            return []
    found: list[Run] = []
    parts: list[Part] = [(state, (node,), ())]
    while parts:
        state, nodes, gaps = parts.pop()
        if propagator.settle(state, nodes, gaps) is not None:
            continue
        first, last = state.lower[node], state.upper[node]
        if any(run[0] <= first and last <= run[1] for run in found):
            continue
        halves = _halves(propagator, state)
        if halves is None:
            found = _with(found, (first, last), step)
        else:
            parts += halves
    return found


def _with(runs: list[Run], new: Run, step: int) -> list[Run]:
    """Sorted runs with a further one, those that touch joined."""
    apart = [run for run in runs if run[1] + step < new[0] or new[1] + step < run[0]]
    touching = [run for run in runs if run not in apart]
    joined = min(run[0] for run in (*touching, new)), max(run[1] for run in (*touching, new))
    return sorted((*apart, joined))


def _halves(propagator: Propagator, state: State) -> list[Part] | None:
    """The state below and above the first hole that its bounds leave open, or None."""
    piece = propagator.piece
    for gap in state.open:
        for (_, below), (above, _) in pairwise(piece.alternatives[gap]):
            if state.low[gap] <= below and above <= state.high[gap]:
                under, over = propagator.branch(state), propagator.branch(state)
                under.high[gap] = below
                over.low[gap] = above
                return [(over, (), (gap,)), (under, (), (gap,))]
    for node, domains in piece.holes.items():
        for spans, _ in domains:
            for (_, below), (above, _) in pairwise(spans):
                if state.lower[node] <= below and above <= state.upper[node]:
                    return _split_domain(propagator, state, node, below, above)
    return None


def _split_domain(propagator: Propagator, state: State, node: int, below: int, above: int) -> list[Part]:
    under, over = propagator.branch(state), propagator.branch(state)
    halves = ((over, above, None), (under, None, below))
    return [(half, (node,), ()) for half, first, last in halves if propagator.restrict(half, node, first, last, NONE) is None]


def grouped(runs: list[Days], limit: int) -> tuple[tuple[Days, ...], tuple[int, ...] | None]:
    """The runs of all weekdays put together where they fill a stretch of days, and the days listed if there are at most ``limit``."""
    whole = _whole(runs)
    if whole is not None:
        runs = [whole]
    runs = sorted(runs, key=lambda run: (run.first is not None, run.first or 0, run.weekday or 0))
    days = _listed(runs, limit)
    if days is None or len({run.weekday for run in runs}) <= 1:
        return tuple(runs), days
    stretches: list[Run] = []
    for day in days:
        stretches = (
            [*stretches[:-1], (stretches[-1][0], day)] if stretches and stretches[-1][1] == day - 1 else [*stretches, (day, day)]
        )
    return tuple(Days(first, last) for first, last in stretches), days


def _whole(runs: list[Days]) -> Days | None:
    """One stretch that is the same as seven runs, one a weekday; None if there is none."""
    if len(runs) != 7 or {run.weekday for run in runs} != set(range(7)):
        return None
    ends: list[int | None] = []
    for values, edge in (([run.first for run in runs], min), ([run.last for run in runs], max)):
        known = [value for value in values if value is not None]
        if known and (len(known) < 7 or max(known) - min(known) != 6):
            return None
        ends.append(edge(known) if known else None)
    return Days(ends[0], ends[1])


def _listed(runs: list[Days], limit: int) -> tuple[int, ...] | None:
    days: list[int] = []
    for run in runs:
        if run.first is None or run.last is None:
            return None
        step = 1 if run.weekday is None else 7
        if len(days) + (run.last - run.first) // step + 1 > limit:
            return None
        days += range(run.first, run.last + 1, step)
    return tuple(sorted(days))
