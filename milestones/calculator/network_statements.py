"""The values of the network of gaps: what is stated, and what is answered.

All numbers are whole days: day numbers for points in time, days for the gaps between them. A node is a point in time and has a name;
a statement has an id of its caller's choice, and answers name statements by it. Nothing here knows of text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Interval = tuple[int | None, int | None]
"""Lowest and highest value, both included; None is without end."""


@dataclass(frozen=True, slots=True)
class GapStatement:
    """``end_node`` − ``start_node`` lies in one of the ``alternatives``.

    The alternatives are the admissible readings of one figure: 1,000 days elapsed or counted inclusively is ``((1000, 1000), (999, 999))``, a hedge
    or a calendar unit is one wide interval. Kept sorted, with those that touch joined. Raises ValueError if there is none, or one is empty.
    """

    id: str
    start_node: str
    end_node: str
    alternatives: tuple[Interval, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "alternatives", _joined(self.id, self.alternatives))


@dataclass(frozen=True, slots=True)
class WeekdayStatement:
    """``node`` falls on ``weekday``: 0 is Monday, 6 is Sunday. Raises ValueError for any other number."""

    id: str
    node: str
    weekday: int

    def __post_init__(self) -> None:
        if not 0 <= self.weekday <= 6:
            raise ValueError(f"{self.id}: weekday {self.weekday} is not one of 0 (Monday) to 6 (Sunday)")


@dataclass(frozen=True, slots=True)
class DomainStatement:
    """``node`` lies in one of the ``spans``: a date of any grain is one span, a choice of anchors several.

    Kept as the alternatives of a gap are, and refused for the same faults.
    """

    id: str
    node: str
    spans: tuple[Interval, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "spans", _joined(self.id, self.spans))


Statement = GapStatement | WeekdayStatement | DomainStatement


def nodes_of(statement: Statement) -> tuple[str, ...]:
    """The nodes that a statement speaks of: two for a gap, one for the others."""
    if isinstance(statement, GapStatement):
        return statement.start_node, statement.end_node
    return (statement.node,)


@dataclass(frozen=True, slots=True)
class Network:
    """Statements in the order of the text, and ``free_nodes``: further nodes of which nothing is stated. Raises ValueError if two statements share an id."""

    statements: tuple[Statement, ...]
    free_nodes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len({statement.id for statement in self.statements}) < len(self.statements):
            raise ValueError("two statements of a network share an id")

    @property
    def nodes(self) -> tuple[str, ...]:
        """Every node once, in the order in which the statements name them."""
        named = (node for statement in self.statements for node in nodes_of(statement))
        return tuple(dict.fromkeys((*named, *self.free_nodes)))


class NetworkBuilder:
    """Collects statements one by one; :meth:`build` gives the network so far."""

    def __init__(self) -> None:
        self._statements: list[Statement] = []
        self._free_nodes: list[str] = []

    def gap(self, identifier: str, start_node: str, end_node: str, *alternatives: Interval) -> NetworkBuilder:
        """Adds a gap, ``end_node`` − ``start_node`` in one of the ``alternatives``."""
        self._statements.append(GapStatement(identifier, start_node, end_node, alternatives))
        return self

    def weekday(self, identifier: str, node: str, weekday: int) -> NetworkBuilder:
        """Adds the weekday of a node, 0 for Monday."""
        self._statements.append(WeekdayStatement(identifier, node, weekday))
        return self

    def domain(self, identifier: str, node: str, *spans: Interval) -> NetworkBuilder:
        """Adds the days that a node may mean: one span, or several to choose from."""
        self._statements.append(DomainStatement(identifier, node, spans))
        return self

    def node(self, name: str) -> NetworkBuilder:
        """Adds a node of which nothing need be stated."""
        self._free_nodes.append(name)
        return self

    def build(self) -> Network:
        """The network of all that was added. Raises ValueError if two statements share an id."""
        return Network(tuple(self._statements), tuple(self._free_nodes))


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``first`` to ``last``, both included (None: without end); only those on ``weekday``, where that is not None."""

    first: int | None
    last: int | None
    weekday: int | None = None

    def __contains__(self, day: object) -> bool:
        return (
            isinstance(day, int)
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
            and (self.weekday is None or (day - 1) % 7 == self.weekday)
        )


@dataclass(frozen=True, slots=True)
class Implied:
    """The days on which a node may lie.

    ``runs`` is the set itself and ``days`` the same set listed, or None where it is longer than the limit that was asked for.
    ``exact`` is false where the steps ran out: no day outside the runs is possible, but some within may not be either.
    ``earliest_because`` and ``latest_because`` are the premises of the first and of the last day: statements that together exclude every earlier (later)
    day, none of which could be spared; along the way where they form one. Empty where there is no bound.
    """

    node: str
    runs: tuple[Days, ...]
    days: tuple[int, ...] | None
    earliest: int | None
    latest: int | None
    earliest_because: tuple[str, ...]
    latest_because: tuple[str, ...]
    exact: bool = True

    @property
    def because(self) -> tuple[str, ...]:
        """The premises of both ends, each once."""
        return tuple(dict.fromkeys((*self.earliest_because, *self.latest_because)))


@dataclass(frozen=True, slots=True)
class Solution:
    """All statements can be true together: ``model`` is one way, a day for each node, and ``implied`` what was asked for.

    The day of a node without bounds is arbitrary.
    """

    model: Mapping[str, int]
    implied: Mapping[str, Implied] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements that cannot all be true, along their cycle where they form one, else in the order of the network.

    ``irreducible``: without any one of them the others can be true. It is false only where the steps ran out before that was shown.
    """

    statements: tuple[str, ...]
    irreducible: bool = True


@dataclass(frozen=True, slots=True)
class Unknown:
    """The steps ran out before either a model or a conflict was found."""


@dataclass(frozen=True, slots=True)
class Chain:
    """``end`` − ``start`` is at least ``least`` and at most ``most`` days (None: without bound), with the statements along the way that say so."""

    start: str
    end: str
    least: int | None
    most: int | None
    least_because: tuple[str, ...]
    most_because: tuple[str, ...]


def _joined(identifier: str, intervals: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """The same values as sorted intervals with a hole between each two."""
    if len(intervals) == 1:
        low, high = intervals[0]
        if low is None or high is None or low <= high:
            return intervals
    if not intervals:
        raise ValueError(f"{identifier}: a statement without a single alternative")
    joined: list[Interval] = []
    for low, high in sorted(intervals, key=lambda interval: (interval[0] is not None, interval[0] or 0)):
        if low is not None and high is not None and low > high:
            raise ValueError(f"{identifier}: the interval from {low} to {high} is empty")
        before = joined[-1] if joined else None
        if before is None or (before[1] is not None and low is not None and low > before[1] + 1):
            joined.append((low, high))
        else:
            joined[-1] = (before[0], None if before[1] is None or high is None else max(before[1], high))
    return tuple(joined)
