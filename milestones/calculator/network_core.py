"""Bounds of a connected piece of the network: compiled statements, and propagation to the tightest bounds.

Every node has an upper and a lower bound. A gap carries the bounds of one end to the other; a weekday or a hole in a domain moves a bound on to the next
day that is allowed. Alternatives of a gap count as their hull, less those that the bounds exclude. The days allowed by gaps, weekdays and domains are closed
under taking the later (earlier) day node by node, so once nothing moves any more all upper bounds together are a model of all but the holes
between alternatives, and so are all lower bounds.

Each change of a bound is an *event* that points to the event it came from, so that a bound's premises can be read back even where the same node was passed
twice. Sets of statements are sets of their numbers. Bounds that fall for ever are found in an event's ancestry: a node that comes back lower,
by whole weeks or without a weekday on the way, has passed a negative cycle.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from milestones.calculator.network_piece import NONE, Piece, State, Why

_PLAIN, _WEEK, _HOLE = 0, 1, 2

Probe = tuple[str, int | None, int | None]
"""A node with its first and last day, supposed without being a statement."""

Event = tuple[int, int, int, Why, int]
"""Node, value, event that it came from (-1: none), the numbers of statements, and how the value was moved to an allowed day."""


class OutOfStepsError(Exception):
    """The budget is spent; never seen outside the solver."""


class Steps:
    """How many steps are left: one for each look along a gap."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, number: int) -> None:
        """Takes ``number`` steps. Raises OutOfStepsError when none is left."""
        self.left -= number
        if self.left < 0:
            raise OutOfStepsError


class _Queue:
    """Nodes whose bounds moved, each once while it waits, first come first served. ``ever`` are all that were in it."""

    __slots__ = ("_members", "ever", "waiting")

    def __init__(self, nodes: Iterable[int]) -> None:
        self.waiting = deque(nodes)
        self._members = set(self.waiting)
        self.ever = self._members.copy()

    def add(self, node: int) -> None:
        """Puts a node at the end, unless it is waiting already."""
        if node not in self._members:
            self._members.add(node)
            self.ever.add(node)
            self.waiting.append(node)

    def pop(self) -> int:
        """Takes the node that has waited longest."""
        node = self.waiting.popleft()
        self._members.discard(node)
        return node


class Propagator:
    """Tightens the states of one piece. Everything that gives ``Why | None`` gives the statements that conflict, or None where none do."""

    __slots__ = ("_counts", "events", "piece", "steps")

    def __init__(self, piece: Piece, steps: Steps) -> None:
        self.piece, self.steps = piece, steps
        self.events: list[Event] = []
        self._counts = [0] * len(piece.names)

    def start(self, state: State, probe: Probe | None = None) -> Why | None:
        """Sets the domains and the probe and carries them on; then gives every node that is still without a bound one that is far away.

        A far bound is there to find cycles by and to have a model, and starts at one node at a time, so that it is carried outwards only.
        """
        if self.piece.clash is not None:
            return self.piece.clash
        bounds: list[tuple[int, int | None, int | None, Why]] = [
            (node, first, last, self.piece.alone[number]) for number, node, first, last in self.piece.domains
        ]
        if probe is not None:
            bounds.insert(0, (self.piece.index[probe[0]], *probe[1:], NONE))
        for node, first, last, why in bounds:
            conflict = self.restrict(state, node, first, last, why)
            if conflict is not None:
                return conflict
        conflict = self.settle(state, dict.fromkeys(node for node, *_ in bounds))
        far = self.piece.far
        for node in range(len(self.piece.names)):
            if conflict is None and (state.upper_event[node] < 0 or state.lower_event[node] < 0):
                first = -far if state.lower_event[node] < 0 else None
                last = far if state.upper_event[node] < 0 else None
                conflict = self.restrict(state, node, first, last, NONE)
                conflict = self.settle(state, (node,)) if conflict is None else conflict
        return conflict

    def fit(self, state: State, node: int) -> Why | None:
        """Moves both bounds of a node to days that its weekday and its domains allow."""
        conflict = self._tighten(state, node, state.upper[node], state.upper_event[node], NONE, upper=True)
        if conflict is None:
            conflict = self._tighten(state, node, state.lower[node], state.lower_event[node], NONE, upper=False)
        return conflict

    def restrict(self, state: State, node: int, first: int | None, last: int | None, why: Why) -> Why | None:
        """Takes the days before ``first`` and after ``last`` from a node; None leaves its bound."""
        conflict = None
        if last is not None and last < state.upper[node]:
            conflict = self._tighten(state, node, last, -1, why, upper=True)
        if conflict is None and first is not None and first > state.lower[node]:
            conflict = self._tighten(state, node, first, -1, why, upper=False)
        return conflict

    def settle(self, state: State, nodes: Iterable[int] = (), gaps: Iterable[int] = ()) -> Why | None:
        """Carries bounds on until nothing moves, where those of ``nodes`` or of ``gaps`` have changed."""
        while True:
            queue = _Queue(nodes)
            conflict = self._carry_along(state, gaps, queue)
            if conflict is None:
                conflict = self._propagate(state, queue)
            if conflict is not None or not state.open:
                return conflict
            nodes, gaps = (), []
            conflict = self._prune(state, queue.ever, gaps)
            if conflict is not None or not gaps:
                return conflict

    def branch(self, state: State) -> State:
        """A copy of a state, which costs steps as well."""
        self.steps.spend(1 + len(state.upper) // 32)
        return state.copy()

    def premises(self, event: int) -> Why:
        """The statements that an event rests on."""
        return frozenset(number for _, _, _, statements, _ in self.ancestry(event) for number in statements)

    def ancestry(self, event: int) -> Iterator[Event]:
        """An event, the one that it came from, and so on."""
        while event >= 0:
            found = self.events[event]
            yield found
            event = found[2]

    def _carry_along(self, state: State, gaps: Iterable[int], queue: _Queue) -> Why | None:
        """Carries the bounds of the ends of each gap to each other."""
        for gap in gaps:
            start, end = self.piece.ends[gap]
            conflict = self._carry(state, start, end, gap, True, queue)
            if conflict is None:
                conflict = self._carry(state, end, start, gap, False, queue)
            if conflict is not None:
                return conflict
        return None

    def _propagate(self, state: State, queue: _Queue) -> Why | None:
        """Carries on the bounds of the nodes in the queue and of all that move by it."""
        self._counts = [0] * len(self._counts)
        while queue.waiting:
            node = queue.pop()
            gaps = self.piece.gaps_at[node]
            self.steps.spend(len(gaps) + 1)
            for other, gap, forward in gaps:
                conflict = self._carry(state, node, other, gap, forward, queue)
                if conflict is not None:
                    return conflict
        return None

    def _carry(self, state: State, node: int, other: int, gap: int, forward: bool, queue: _Queue) -> Why | None:
        """Carries the bounds of ``node`` over a gap to the ``other`` end, which is queued if they move."""
        low, high, conflict = state.low[gap], state.high[gap], None
        latest = state.upper[node] + (high if forward else -low)
        if latest < state.upper[other] and state.upper_event[node] >= 0:
            queue.add(other)
            why = state.why_high[gap] if forward else state.why_low[gap]
            conflict = self._tighten(state, other, latest, state.upper_event[node], why, upper=True)
        earliest = state.lower[node] + (low if forward else -high)
        if conflict is None and earliest > state.lower[other] and state.lower_event[node] >= 0:
            queue.add(other)
            why = state.why_low[gap] if forward else state.why_high[gap]
            conflict = self._tighten(state, other, earliest, state.lower_event[node], why, upper=False)
        return conflict

    def _tighten(self, state: State, node: int, value: int, parent: int, why: Why, *, upper: bool) -> Why | None:
        kind = _PLAIN
        if node in self.piece.rough:
            value, because, kind = self._allowed(node, value, -1 if upper else 1)
            why |= because
        event = len(self.events)
        self.events.append((node, value, parent, why, kind))
        if upper:
            state.upper[node], state.upper_event[node] = value, event
        else:
            state.lower[node], state.lower_event[node] = value, event
        if state.upper[node] < state.lower[node]:
            return self.premises(state.upper_event[node]) | self.premises(state.lower_event[node])
        self._counts[node] = count = self._counts[node] + 1
        return self._negative_cycle(event) if count & 7 == 0 and count & count - 1 == 0 else None

    def _allowed(self, node: int, value: int, step: int) -> tuple[int, Why, int]:
        """The nearest allowed day from ``value`` on in the direction of ``step``, the statements that moved it, and how."""
        why, kind, before = NONE, _PLAIN, None
        weekday = self.piece.weekday_at.get(node)
        while value != before:
            before = value
            if weekday is not None and (value - weekday[0]) % 7:
                value += step * ((weekday[0] - value) * step % 7)
                why, kind = why | weekday[1], max(kind, _WEEK)
            for spans, bit in self.piece.holes.get(node, ()):
                for (_, end), (begin, _) in pairwise(spans):
                    if end < value < begin:
                        value, why, kind = (end if step < 0 else begin), why | bit, _HOLE
        return value, why, kind

    def _negative_cycle(self, event: int) -> Why | None:
        """The statements of a cycle in an event's ancestry that moves its bound for ever."""
        seen: dict[int, tuple[int, int, int, int]] = {}
        weeks = holes = 0
        for position, (node, value, _, _, kind) in enumerate(self.ancestry(event)):
            after = seen.get(node)
            whole_weeks = after is not None and (weeks == after[1] or (value - after[0]) % 7 == 0)
            if after is not None and whole_weeks and holes == after[2] and value != after[0]:
                return self._segment(event, after[3], position)
            seen[node] = value, weeks, holes, position
            weeks, holes = weeks + (kind == _WEEK), holes + (kind == _HOLE)
        return None

    def _segment(self, event: int, first: int, last: int) -> Why:
        within = islice(self.ancestry(event), first, last)
        return frozenset(number for _, _, _, statements, _ in within for number in statements)

    def _prune(self, state: State, moved: set[int], changed: list[int]) -> Why | None:
        """Drops the alternatives that the bounds of both ends exclude, of gaps with an end that moved; lists the gaps that changed."""
        still_open = []
        for gap in state.open:
            start, end = self.piece.ends[gap]
            if start not in moved and end not in moved:
                still_open.append(gap)
                continue
            least = max(state.low[gap], state.lower[end] - state.upper[start])
            most = min(state.high[gap], state.upper[end] - state.lower[start])
            fitting = [span for span in self.piece.alternatives[gap] if span[0] <= most and span[1] >= least]
            if not fitting or fitting[0][0] > state.low[gap]:
                state.why_low[gap] |= self.premises(state.lower_event[end]) | self.premises(state.upper_event[start])
                changed.append(gap)
            if not fitting or fitting[-1][1] < state.high[gap]:
                state.why_high[gap] |= self.premises(state.upper_event[end]) | self.premises(state.lower_event[start])
                changed.append(gap)
            if not fitting:
                return state.why_low[gap] | state.why_high[gap]
            state.low[gap] = max(state.low[gap], fitting[0][0])
            state.high[gap] = min(state.high[gap], fitting[-1][1])
            if len(fitting) > 1:
                still_open.append(gap)
        self.steps.spend(len(state.open))
        state.open = still_open
        return None
