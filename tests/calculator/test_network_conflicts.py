"""Conflicts that share no statement, in networks of any size."""

from __future__ import annotations

import pytest

from milestones.calculator.network import Network, NetworkBuilder, conflicts, implied, pieces
from milestones.calculator.network_statements import Implied


def counted_from_one_day(pairs: int) -> Network:
    """Events that are each counted twice from one day, every third of them in two ways that differ."""
    builder = NetworkBuilder().domain("day", "day", (0, 0))
    for number in range(pairs):
        builder.gap(f"a {number}", "day", f"event {number}", (number, number))
        builder.gap(f"b {number}", "day", f"event {number}", (number + (number % 3 == 0), number + (number % 3 == 0)))
    return builder.build()


@pytest.mark.parametrize("pairs", [10, 40, 400, 3000])
def test_every_conflict_around_one_day_is_found_however_many_statements_there_are(pairs: int) -> None:
    found = conflicts(counted_from_one_day(pairs))
    assert all(conflict.irreducible for conflict in found)
    assert {frozenset(conflict.statements) for conflict in found} == {frozenset((f"a {n}", f"b {n}")) for n in range(0, pairs, 3)}


@pytest.mark.parametrize("between", [1, 100, 5000])
def test_statements_far_apart_conflict_as_those_side_by_side_do(between: int) -> None:
    builder = NetworkBuilder().gap("first", "arrest", "day", (1000, 1000))
    for number in range(between):
        builder.gap(f"other {number}", "day", f"event {number}", (number, number))
    builder.gap("last", "arrest", "day", (990, 990))
    (conflict,) = conflicts(builder.build())
    assert set(conflict.statements) == {"first", "last"}


def test_conflicts_share_no_statement_and_what_is_left_can_be_true() -> None:
    network = counted_from_one_day(300)
    found = conflicts(network)
    used = [name for conflict in found for name in conflict.statements]
    assert len(used) == len(set(used))
    left = Network(tuple(statement for statement in network.statements if statement.id not in used))
    assert conflicts(left) == ()


def test_a_date_and_a_weekday_that_disagree_are_found_in_a_node_that_no_gap_touches_and_in_one_that_conflicts_otherwise_too() -> (
    None
):
    builder = NetworkBuilder().domain("date", "day", (7, 7)).weekday("Monday", "day", 0)
    assert [set(each.statements) for each in conflicts(builder.build())] == [{"date", "Monday"}]
    builder.gap("a", "day", "event", (1, 1)).gap("b", "day", "event", (2, 2))
    assert sorted(sorted(each.statements) for each in conflicts(builder.build())) == [["Monday", "date"], ["a", "b"]]


def test_the_piece_around_a_node_implies_what_the_whole_does() -> None:
    network = (
        NetworkBuilder()
        .domain("date", "day", (0, 0))
        .gap("a", "day", "event", (3, 4))
        .gap("b", "x", "y", (1, 1))
        .node("alone")
        .build()
    )
    around = pieces(network)
    assert set(around) == {"day", "event", "x", "y", "alone"}
    assert [statement.id for statement in around["event"].statements] == ["date", "a"]
    for node in around:
        whole = implied(network, node)
        assert isinstance(whole, Implied)
        assert implied(around[node], node) == whole
