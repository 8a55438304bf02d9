"""The network of gaps against an SMT solver: random networks, of which z3 says the same."""

from __future__ import annotations

import random
from typing import Any

import pytest

from milestones.calculator.network import (
    Conflict,
    GapStatement,
    Implied,
    Interval,
    Network,
    NetworkBuilder,
    Solution,
    Statement,
    WeekdayStatement,
    chain,
    implied,
    solve,
)

z3 = pytest.importorskip("z3")

EVERYDAY, SLOW, BATCH = 200, 2_000, 50
MOST_DAYS = 25


def holds(statement: Statement, days: Any) -> Any:
    """A statement as a condition on days, whether those are numbers or unknowns of z3."""
    if isinstance(statement, WeekdayStatement):
        return (days[statement.node] - 1) % 7 == statement.weekday
    if isinstance(statement, GapStatement):
        return z3.Or(*(within(days[statement.end_node] - days[statement.start_node], span) for span in statement.alternatives))
    return z3.Or(*(within(days[statement.node], span) for span in statement.spans))


def within(value: Any, span: Interval) -> Any:
    low, high = span
    return z3.And(z3.BoolVal(True) if low is None else value >= low, z3.BoolVal(True) if high is None else value <= high)


def true_of(statement: Statement, days: dict[str, int]) -> bool:
    """The same for numbers, without z3."""
    if isinstance(statement, WeekdayStatement):
        return (days[statement.node] - 1) % 7 == statement.weekday
    gap = isinstance(statement, GapStatement)
    value = days[statement.end_node] - days[statement.start_node] if gap else days[statement.node]
    spans = statement.alternatives if gap else statement.spans
    return any((low is None or low <= value) and (high is None or value <= high) for low, high in spans)


class Oracle:
    """z3 with the statements of a network, each behind a switch of its own."""

    def __init__(self, network: Network) -> None:
        self.days = {node: z3.Int(node) for node in network.nodes}
        self.switches = {statement.id: z3.Bool(f"says {statement.id}") for statement in network.statements}
        self.solver = z3.Solver()
        self.solver.set("timeout", 20_000)
        for statement in network.statements:
            self.solver.add(z3.Implies(self.switches[statement.id], holds(statement, self.days)))

    def satisfiable(self, statements: Any = None, *suppositions: Any) -> bool:
        ids = self.switches if statements is None else statements
        answer = self.solver.check(*(self.switches[name] for name in ids), *suppositions)
        assert answer != z3.unknown
        return bool(answer == z3.sat)


def random_interval(source: random.Random, reach: int) -> Interval:
    low = source.randint(-reach, reach)
    kind = source.random()
    if kind < 0.1:
        return None, low
    if kind < 0.2:
        return low, None
    return low, low + (0 if kind < 0.6 else source.randint(0, source.choice((1, 3, 14))))


def random_intervals(source: random.Random, reach: int) -> tuple[Interval, ...]:
    return tuple(random_interval(source, reach) for _ in range(source.choice((1, 1, 1, 2, 2, 3))))


def hull(spans: tuple[Interval, ...], day: int, source: random.Random) -> tuple[Interval, ...]:
    """The intervals, with one more around ``day``."""
    return (*spans, (day - source.randint(0, 2), day + source.randint(0, 2)))


def random_network(seed: int) -> Network:
    """A network, small or middling; two in three are built around a hidden model, with a false statement now and then, so that both answers are common."""
    source = random.Random(seed)
    fewest_nodes, most_nodes, fewest, most, falsehoods = source.choice(
        ((1, 6, 1, 11, (0.0, 0.1, 1.0)), (4, 12, 8, 35, (0.0, 0.03, 0.1)))
    )
    nodes = [f"n{number}" for number in range(source.randint(fewest_nodes, most_nodes))]
    reach = source.choice((5, 12, 40))
    model = {node: source.randint(-reach, reach) for node in nodes}
    lies = source.choice(falsehoods)
    builder = NetworkBuilder()
    for number in range(source.randint(fewest, most)):
        honest, kind = source.random() >= lies, source.random()
        node, other = source.choice(nodes), source.choice(nodes)
        spans = random_intervals(source, reach)
        if kind < 0.55:
            gap = model[other] - model[node]
            builder.gap(f"s{number}", node, other, *(hull(spans[1:], gap, source) if honest else spans))
        elif kind < 0.75:
            builder.weekday(f"s{number}", node, (model[node] - 1) % 7 if honest else source.randint(0, 6))
        else:
            builder.domain(f"s{number}", node, *(hull(spans[1:], model[node], source) if honest else spans))
    return builder.node(nodes[0]).build()


def check_conflict(conflict: Conflict, oracle: Oracle) -> None:
    assert conflict.irreducible
    assert len(set(conflict.statements)) == len(conflict.statements)
    assert not oracle.satisfiable(conflict.statements)
    for spared in conflict.statements:
        assert oracle.satisfiable([name for name in conflict.statements if name != spared]), f"{spared} can be spared"


def check_premises(answer: Implied, oracle: Oracle) -> None:
    """The premises of an end exclude every day beyond it, and without any one of them they do not."""
    day = oracle.days[answer.node]
    ends = ((answer.earliest, answer.earliest_because, -1), (answer.latest, answer.latest_because, 1))
    for end, because, sign in ends:
        beyond = z3.BoolVal(True) if end is None else (day - end) * sign > 0
        if end is None:
            assert because == ()
            for far in (1_000, 100_000):
                assert oracle.satisfiable(None, (day - sign * far) * sign > 0)
            continue
        assert oracle.satisfiable(None, day == end)
        assert not oracle.satisfiable(because, beyond)
        for spared in because:
            assert oracle.satisfiable([name for name in because if name != spared], beyond), f"{spared} can be spared"


def check_days(answer: Implied, oracle: Oracle) -> None:
    """The runs hold the days that z3 allows, day by day over a stretch around the ends."""
    assert answer.exact
    middle = answer.earliest if answer.earliest is not None else answer.latest or 0
    day = oracle.days[answer.node]
    for candidate in range(middle - 2, middle + MOST_DAYS):
        expected = oracle.satisfiable(None, day == candidate)
        assert any(candidate in run for run in answer.runs) == expected, candidate
        if answer.days is not None:
            assert (candidate in answer.days) == expected


def check_chain(network: Network, start: str, end: str, oracle: Oracle) -> None:
    """The statements of a chain suffice for its bounds."""
    found = chain(network, start, end)
    assert found is None or (found.start, found.end) == (start, end)
    if found is None:
        return
    gap = oracle.days[end] - oracle.days[start]
    assert found.least is None or not oracle.satisfiable(found.least_because, gap < found.least)
    assert found.most is None or not oracle.satisfiable(found.most_because, gap > found.most)


def compare(seed: int) -> bool:
    """Holds the answers on one network against z3's; whether it is satisfiable."""
    network = random_network(seed)
    oracle = Oracle(network)
    answer = solve(network)
    if isinstance(answer, Conflict):
        check_conflict(answer, oracle)
        return False
    assert isinstance(answer, Solution)
    assert all(true_of(statement, dict(answer.model)) for statement in network.statements)
    source = random.Random(seed)
    assert chain(network, network.nodes[0], network.nodes[0]) is not None
    check_chain(network, source.choice(network.nodes), source.choice(network.nodes), oracle)
    days = implied(network, source.choice(network.nodes))
    assert isinstance(days, Implied)
    check_premises(days, oracle)
    check_days(days, oracle)
    return True


def compare_all(seeds: range) -> None:
    satisfiable = sum(compare(seed) for seed in seeds)
    assert len(seeds) / 5 < satisfiable < len(seeds) * 4 / 5


@pytest.mark.parametrize("first", range(0, EVERYDAY, BATCH))
def test_random_networks_are_judged_as_z3_judges_them(first: int) -> None:
    compare_all(range(first, first + BATCH))


@pytest.mark.slow
@pytest.mark.parametrize("first", range(EVERYDAY, EVERYDAY + SLOW, BATCH))
def test_many_random_networks_are_judged_as_z3_judges_them(first: int) -> None:
    compare_all(range(first, first + BATCH))
