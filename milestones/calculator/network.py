"""The network of gaps: whether statements about time can all be true, what they imply, and which of them cannot.

*Model.* Points in time are nodes. A gap says that two nodes lie so many days apart (one of several intervals, for the readings of a figure), a weekday and a
domain tie a node to the calendar. Nothing here reads text: the caller turns claims into statements and the ids of statements back into sentences.

*Algorithm.* Nodes that no gaps join are solved apart. Gaps with one interval are difference constraints; the tightest bounds are shortest paths, found by
a queue of nodes whose bounds moved (Bellman and Ford). Weekdays and choices of anchors move a bound to the next allowed day in the same pass and need no
search, since allowed days stay closed under taking the later or the earlier (``network_core``). Only alternatives with a hole between them are
searched, where the bounds do not decide (``network_search``). A conflict is what the crossing bounds or the negative cycle rest on, made irreducible by
leaving out one statement after the other. Implied days are exact (``network_days``).

*Cost.* In a text most gaps hang on a few anchors, and each bound moves once or twice: linear. The worst case without holes is nodes times statements,
times one more for each node with a weekday. Holes can cost exponentially, as the problem with them is as hard as any puzzle; the search counts its looks
along gaps and answers :class:`Unknown` when ``steps`` are spent, never a conflict that is none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from milestones.calculator.network_conflicts import DisjointConflicts
from milestones.calculator.network_core import OutOfStepsError, Propagator, Steps
from milestones.calculator.network_days import grouped, possible_runs
from milestones.calculator.network_piece import Piece, State
from milestones.calculator.network_search import find_conflict, find_model, irreducible, select
from milestones.calculator.network_statements import (
    Chain,
    Conflict,
    Days,
    DomainStatement,
    GapStatement,
    Implied,
    Interval,
    Network,
    NetworkBuilder,
    Solution,
    Statement,
    Unknown,
    WeekdayStatement,
    nodes_of,
)

__all__ = [
    "STEPS",
    "Chain",
    "Conflict",
    "Days",
    "DomainStatement",
    "GapStatement",
    "Implied",
    "Interval",
    "Network",
    "NetworkBuilder",
    "Solution",
    "Statement",
    "Unknown",
    "WeekdayStatement",
    "chain",
    "conflicts",
    "implied",
    "pieces",
    "solve",
]

STEPS = 2_000_000
"""Looks along a gap before the answer is Unknown: about a second."""

_CALENDAR = "\0calendar"
_DAY_0_IS_A_SUNDAY = WeekdayStatement(_CALENDAR, _CALENDAR, 6)


def solve(
    network: Network, requested: Iterable[str] = (), *, limit: int = 366, steps: int = STEPS
) -> Solution | Conflict | Unknown:
    """A model of all statements with the implied days of the ``requested`` nodes, or the first irreducible conflict.

    ``limit`` is the most days that are listed for a node, see :func:`implied`. Raises ValueError for a requested node that the network has not.
    """
    model: dict[str, int] = {}
    unknown = False
    for part in _parts(network):
        try:
            found = find_model(Piece(part.statements, part.nodes), Steps(steps))
        except OutOfStepsError:
            unknown = True
            continue
        if isinstance(found, frozenset):
            return _conflict(select(part.statements, found), steps)
        model.update(zip(part.nodes, found, strict=True))
    if unknown:
        return Unknown()
    answers: dict[str, Implied] = {}
    for node in requested:
        answer = implied(network, node, limit=limit, steps=steps)
        if not isinstance(answer, Implied):
            return answer
        answers[node] = answer
    return Solution(model, answers)


def conflicts(network: Network, *, steps: int = STEPS) -> tuple[Conflict, ...]:
    """Irreducible conflicts that share no statement, until what is left can be true or the steps run out; empty if all can be true."""
    return tuple(conflict for part in _parts(network) for conflict in DisjointConflicts(part.statements, steps).search())


def pieces(network: Network) -> dict[str, Network]:
    """For each node the piece of the network that gaps join to it; nothing else bears on its days."""
    found: dict[str, Network] = {}
    for part in _parts(network):
        found.update(dict.fromkeys(part.nodes, Network(part.statements, part.nodes)))
    return found


def implied(network: Network, node: str, *, limit: int = 366, steps: int = STEPS) -> Implied | Conflict | Unknown:
    """The days on which a node may lie, with their premises; the conflict if the statements that bear on it cannot all be true.

    Only nodes that gaps join to this one are looked at. At most ``limit`` days are listed one by one. Raises ValueError for a node that the network has not.
    """
    _require(network, node)
    part = next(part for part in _parts(network) if node in part.nodes)
    try:
        runs, exact = possible_runs(Piece(part.statements, part.nodes), node, Steps(steps))
        if not runs:
            core = find_conflict(part.statements, Steps(steps))
            assert core is not None
            return _conflict(core, steps)
    except OutOfStepsError:
        return Unknown()
    firsts, lasts = [run.first for run in runs], [run.last for run in runs]
    earliest = None if None in firsts else min(first for first in firsts if first is not None)
    latest = None if None in lasts else max(last for last in lasts if last is not None)
    stretches, days = grouped(runs, limit)
    return Implied(
        node=node,
        runs=stretches,
        days=days if exact else None,
        earliest=earliest,
        latest=latest,
        earliest_because=() if earliest is None else _because(part, (node, None, earliest - 1), steps),
        latest_because=() if latest is None else _because(part, (node, latest + 1, None), steps),
        exact=exact,
    )


def chain(network: Network, start: str, end: str, *, steps: int = STEPS) -> Chain | None:
    """The bounds of ``end`` − ``start`` along the shortest ways between them, through gaps and through the calendar.

    Alternatives count as the hull of those that the bounds leave, so the bounds hold but need not be the tightest, unlike those of :func:`implied`.
    None if the statements conflict or the steps run out. Raises ValueError for a node that the network has not.
    """
    _require(network, start, end)
    weekday = next((s for s in network.statements if isinstance(s, WeekdayStatement) and s.node == start), None)
    statements = _tied_to_calendar(network, keep_weekdays=weekday is not None)
    piece = Piece(statements, (*network.nodes, _CALENDAR), 7)
    propagator, state = Propagator(piece, Steps(steps)), State(piece)
    base = 0 if weekday is None else weekday.weekday + 1
    try:
        conflict = propagator.start(state, (start, base, base))
    except OutOfStepsError:
        return None
    if conflict is not None:
        return None
    target = piece.index[end]
    least, most = piece.bound(state.lower[target]), piece.bound(state.upper[target])
    return Chain(
        start,
        end,
        None if least is None else least - base,
        None if most is None else most - base,
        () if least is None else _along(propagator, state.lower_event[target], weekday),
        () if most is None else _along(propagator, state.upper_event[target], weekday),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """Statements and nodes that gaps join."""

    statements: tuple[Statement, ...]
    nodes: tuple[str, ...]


def _parts(network: Network) -> list[_Part]:
    """The network cut where no gap joins it, in the order of its nodes."""
    group: dict[str, list[str]] = {}
    for statement in network.statements:
        joined = [group.setdefault(node, [node]) for node in nodes_of(statement)]
        small, large = sorted((joined[0], joined[-1]), key=len)
        if small is not large:
            large += small
            group.update(dict.fromkeys(small, large))
    for node in network.free_nodes:
        group.setdefault(node, [node])
    statements: dict[int, list[Statement]] = {id(nodes): [] for nodes in group.values()}
    for statement in network.statements:
        statements[id(group[nodes_of(statement)[0]])].append(statement)
    distinct = {id(nodes): nodes for nodes in group.values()}
    return [_Part(tuple(statements[key]), tuple(nodes)) for key, nodes in distinct.items()]


def _tied_to_calendar(network: Network, *, keep_weekdays: bool) -> tuple[Statement, ...]:
    """The statements with the calendar as a node, so that a way between two nodes may lead through it."""
    statements: list[Statement] = []
    for statement in network.statements:
        if isinstance(statement, DomainStatement):
            statements.append(GapStatement(statement.id, _CALENDAR, statement.node, statement.spans))
        elif isinstance(statement, GapStatement) or keep_weekdays:
            statements.append(statement)
    return (*statements, _DAY_0_IS_A_SUNDAY) if keep_weekdays else tuple(statements)


def _conflict(core: list[Statement], steps: int) -> Conflict:
    statements, proven = irreducible(core, Steps(steps))
    return Conflict(tuple(statement.id for statement in statements), proven)


def _because(part: _Part, probe: tuple[str, int | None, int | None], steps: int) -> tuple[str, ...]:
    """Statements that together exclude the days of the probe, none of which can be spared; empty if the steps ran out."""
    try:
        core = find_conflict(part.statements, Steps(steps), probe)
    except OutOfStepsError:
        return ()
    return tuple(statement.id for statement in irreducible(core, Steps(steps), probe)[0]) if core else ()


def _along(propagator: Propagator, event: int, weekday: WeekdayStatement | None) -> tuple[str, ...]:
    """The ids of the statements that an event rests on, from the start of the way to its end; another's weekday needs that of the start too."""
    used: dict[Statement, None] = {}
    for _, _, _, why, _ in reversed(list(propagator.ancestry(event))):
        used.update(dict.fromkeys(select(propagator.piece.statements, why)))
    if weekday is not None and any(isinstance(statement, WeekdayStatement) for statement in used):
        used = {weekday: None, **used}
    used.pop(_DAY_0_IS_A_SUNDAY, None)
    return tuple(statement.id for statement in used)


def _require(network: Network, *nodes: str) -> None:
    known = set(network.nodes)
    for node in nodes:
        if node not in known:
            raise ValueError(f"the network has no node {node!r}")
