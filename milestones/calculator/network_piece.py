"""A connected piece of the network, compiled to lists by index of node and of statement, and the bounds that a search keeps of it."""

from __future__ import annotations

from collections.abc import Sequence

from milestones.calculator.network_statements import DomainStatement, GapStatement, Interval, Statement, WeekdayStatement

_ENDLESS = 1 << 80
_UNSET = 1 << 79

Spans = tuple[tuple[int, int], ...]
Why = frozenset[int]
"""Statements by their numbers in the piece; further numbers are the choices of a search."""
NONE: Why = frozenset()


class Piece:
    """Statements compiled to lists by index of node and of statement. ``reach`` is the sum of figures from elsewhere that will bound its nodes."""

    __slots__ = (
        "alone", "alternatives", "clash", "domains", "ends", "far", "gaps_at", "high", "holes", "index", "low", "names", "rough", "statements", "weekday_at",
    )  # fmt: skip

    def __init__(self, statements: Sequence[Statement], names: Sequence[str], reach: int = 0) -> None:
        self.statements, self.names = statements, names
        self.alone: list[Why] = [frozenset((number,)) for number in range(len(statements))]
        self.index = {name: number for number, name in enumerate(names)}
        self.gaps_at: list[list[tuple[int, int, bool]]] = [[] for _ in names]
        self.ends: list[tuple[int, int]] = [(0, 0)] * len(statements)
        self.low: list[int] = [0] * len(statements)
        self.high: list[int] = [0] * len(statements)
        self.alternatives: dict[int, Spans] = {}
        self.domains: list[tuple[int, int, int, int]] = []
        self.holes: dict[int, list[tuple[Spans, Why]]] = {}
        self.weekday_at: dict[int, tuple[int, Why]] = {}
        self.clash: Why | None = None
        for number, statement in enumerate(statements):
            reach += self._add(number, statement)
        self.rough = {*self.weekday_at, *self.holes}
        self.far = 8 * (reach + 7 * len(names) + 7)

    def _add(self, number: int, statement: Statement) -> int:
        """Takes a statement in; gives the sum of its figures."""
        if type(statement) is GapStatement:
            return self._add_gap(number, statement)
        if type(statement) is WeekdayStatement:
            self._add_weekday(number, statement)
            return 0
        assert type(statement) is DomainStatement
        node, spans = self.index[statement.node], _finite(statement.spans)
        self.domains.append((number, node, spans[0][0], spans[-1][1]))
        if len(spans) > 1:
            self.holes.setdefault(node, []).append((spans, self.alone[number]))
        return _reach(statement.spans)

    def _add_gap(self, number: int, statement: GapStatement) -> int:
        start, end = self.index[statement.start_node], self.index[statement.end_node]
        spans = _finite(statement.alternatives)
        self.ends[number] = start, end
        self.low[number], self.high[number] = spans[0][0], spans[-1][1]
        self.gaps_at[start].append((end, number, True))
        self.gaps_at[end].append((start, number, False))
        if len(spans) > 1:
            self.alternatives[number] = spans
        return _reach(statement.alternatives)

    def _add_weekday(self, number: int, statement: WeekdayStatement) -> None:
        node, residue = self.index[statement.node], (statement.weekday + 1) % 7
        before = self.weekday_at.setdefault(node, (residue, self.alone[number]))
        if before[0] != residue and self.clash is None:
            self.clash = before[1] | self.alone[number]

    def fix_weekday(self, node: int, residue: int) -> None:
        """Supposes, without a statement, that a node's day number leaves ``residue`` modulo 7."""
        self.weekday_at[node] = residue, NONE
        self.rough.add(node)

    def bound(self, value: int) -> int | None:
        """A bound of a node as an answer: None where it only comes from the far end of the number line."""
        return value if abs(value) * 2 < self.far else None


class State:
    """The bounds of nodes and of gaps at one point of the search, each with its reason.

    The reason of a node's bound is an event, -1 as long as it has no bound. ``open`` are the gaps that still have a hole.
    """

    __slots__ = ("high", "low", "lower", "lower_event", "open", "upper", "upper_event", "why_high", "why_low")

    def __init__(self, piece: Piece) -> None:
        size = len(piece.names)
        self.upper, self.lower = [_UNSET] * size, [-_UNSET] * size
        self.upper_event, self.lower_event = [-1] * size, [-1] * size
        self.low, self.high = piece.low.copy(), piece.high.copy()
        self.why_low = piece.alone.copy()
        self.why_high = self.why_low.copy()
        self.open = list(piece.alternatives)

    def copy(self) -> State:
        """A state of its own, with the same bounds."""
        twin = State.__new__(State)
        for name in State.__slots__:
            setattr(twin, name, getattr(self, name).copy())
        return twin


def _finite(intervals: tuple[Interval, ...]) -> Spans:
    return tuple((-_ENDLESS if low is None else low, _ENDLESS if high is None else high) for low, high in intervals)


def _reach(intervals: tuple[Interval, ...]) -> int:
    return sum(abs(low or 0) + abs(high or 0) for low, high in intervals)
