"""What the network of gaps says of small texts, each written as its statements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.calculator.network import (
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
    chain,
    conflicts,
    implied,
    solve,
)
from milestones.calculator.network_core import Steps
from milestones.calculator.network_search import irreducible
from milestones.calendar.gregorian import day_number as day

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


def on(identifier: str, node: str, year: int, month: int, date: int) -> DomainStatement:
    return within(identifier, node, day(year, month, date), day(year, month, date))


def within(identifier: str, node: str, first: int | None, last: int | None) -> DomainStatement:
    return DomainStatement(identifier, node, ((first, last),))


def gap(identifier: str, start: str, end: str, *readings: int | Interval) -> GapStatement:
    return GapStatement(identifier, start, end, tuple(r if isinstance(r, tuple) else (r, r) for r in readings))


def weekday(identifier: str, node: str, number: int) -> WeekdayStatement:
    return WeekdayStatement(identifier, node, number)


def days_of(node: str, *statements: Statement) -> Implied:
    answer = implied(Network(statements), node)
    assert isinstance(answer, Implied)
    return answer


FOUNDING = (
    on("the arrest was on 1 December 2018", "arrest", 2018, 12, 1),
    gap("marks 1,000 days since the arrest", "arrest", "now", 1000, 999),
    weekday("it is Thursday", "now", THURSDAY),
)
DECEMBER = within("in December 2018", "arrest", day(2018, 12, 1), day(2018, 12, 31))

CONSISTENT: dict[str, tuple[Statement, ...]] = {
    "a thousand days that are 999 elapsed": (*FOUNDING, on("published on 26 August", "now", 2021, 8, 26)),
    "one text counts elapsed here and inclusively there": (
        on("start", "start", 2022, 2, 24),
        gap("1,000 days since", "start", "now", 1000, 999),
        gap("999 days later", "start", "now", 999, 998),
    ),
    "a month as an anchor leaves its last day": (
        DECEMBER,
        gap("31 days", "arrest", "release", 31, 30),
        on("release", "release", 2019, 1, 30),
    ),
    "a year and a month meet on one day": (
        within("in 2018", "arrest", day(2018, 1, 1), day(2018, 12, 31)),
        within("in January 2019", "hearing", day(2019, 1, 1), day(2019, 1, 31)),
        gap("the day before the hearing", "arrest", "hearing", 1),
    ),
    "three weeks that are loose by three days": (
        on("met", "met", 2021, 5, 3),
        gap("three weeks later", "met", "signed", (18, 24)),
        on("signed", "signed", 2021, 5, 27),
    ),
    "three weeks that are loose meet a weekday": (
        weekday("met on Monday", "met", MONDAY),
        gap("three weeks later", "met", "signed", (18, 24)),
        weekday("signed on Friday", "signed", FRIDAY),
    ),
    "a figure that fits only by the reading that no other sentence takes": (
        on("first", "first", 2020, 1, 1),
        on("third", "third", 2020, 1, 19),
        gap("ten days", "first", "second", 10, 9),
        gap("ten days again", "second", "third", 10, 9),
    ),
    "the gaps of a triangle agree by one reading each": (
        gap("ten days", "a", "b", 9, 10),
        gap("twenty days", "b", "c", 19, 20),
        gap("four weeks", "a", "c", 28),
    ),
    "more than a year and less than two": (
        gap("more than a year", "a", "b", (366, None)),
        gap("less than two years", "a", "b", (None, 730)),
        weekday("Monday", "a", MONDAY),
        weekday("Sunday", "b", SUNDAY),
    ),
    "two anchors of one name, of which the later is meant": (
        DomainStatement("the election", "election", ((day(2016, 11, 8),) * 2, (day(2020, 11, 3),) * 2)),
        gap("64 days later", "election", "riot", 64),
        on("6 January 2021", "riot", 2021, 1, 6),
    ),
    "the nearest Thursday is last week's": (
        DomainStatement("Thursday", "Thursday", tuple((day(2021, 8, d),) * 2 for d in (19, 26))),
        gap("100 days since", "attack", "Thursday", 100, 99),
        on("attack", "attack", 2021, 5, 12),
    ),
    "an event on its own day": (gap("on the same day", "a", "b", 0), gap("and back", "b", "a", 0), gap("of itself", "a", "a", 0)),
    "the order is open": (gap("within a day of each other", "a", "b", -1, 1), gap("neither on", "b", "a", 1)),
    "a date before the year 1": (
        on("the Ides of March 44 BC", "ides", -43, 3, 15),
        gap("two days", "ides", "b", 2, 1),
        weekday("a day", "ides", FRIDAY),
    ),
    "two lists of anchors that meet in their first day only": (
        DomainStatement("one list", "a", tuple((n, n) for n in range(0, 1_000, 10))),
        DomainStatement("another list", "b", ((0, 0), *((n, n) for n in range(5, 1_000, 10)))),
        gap("the same day", "a", "b", 0),
    ),
    "nothing has a date": (gap("ten days", "a", "b", 10), gap("ten more", "b", "c", 10), gap("twenty in all", "a", "c", 20)),
    "nothing is said": (),
}

CONTRADICTORY: dict[str, tuple[tuple[Statement, ...], set[str]]] = {
    "three gaps of which none is wrong alone": (
        (
            gap("b is ten days after a", "a", "b", 10, 9),
            gap("c is ten days after b", "b", "c", 10, 9),
            gap("c is thirty days after a", "a", "c", 30, 29),
            gap("d is a day after c", "c", "d", 1),
        ),
        {"b is ten days after a", "c is ten days after b", "c is thirty days after a"},
    ),
    "a thousand days on a Friday": (
        (*FOUNDING[:2], weekday("it is Saturday", "now", SATURDAY), on("an aside", "aside", 2020, 1, 1)),
        {"the arrest was on 1 December 2018", "marks 1,000 days since the arrest", "it is Saturday"},
    ),
    "whole weeks from a Thursday to a Friday": (
        (
            weekday("met on Thursday", "a", THURSDAY),
            gap("exactly three weeks later", "a", "b", 21),
            weekday("on Friday", "b", FRIDAY),
        ),
        {"met on Thursday", "exactly three weeks later", "on Friday"},
    ),
    "two weekdays for one day": (
        (weekday("Thursday", "a", THURSDAY), gap("a day", "a", "b", 1), weekday("Friday", "a", FRIDAY)),
        {"Thursday", "Friday"},
    ),
    "two dates for one event": (
        (on("one article", "a", 2021, 1, 1), on("the other", "a", 2021, 1, 2), gap("a day", "a", "b", 1)),
        {"one article", "the other"},
    ),
    "a month that is too far from a date": (
        (DECEMBER, gap("31 days", "arrest", "release", 31, 30), on("release", "release", 2019, 2, 1)),
        {"in December 2018", "31 days", "release"},
    ),
    "neither of two anchors fits": (
        (
            DomainStatement("the election", "election", ((day(2016, 11, 8),) * 2, (day(2020, 11, 3),) * 2)),
            gap("70 days later", "election", "riot", 70),
            on("6 January 2021", "riot", 2021, 1, 6),
        ),
        {"the election", "70 days later", "6 January 2021"},
    ),
    "each later than the other": (
        (gap("a before b", "a", "b", (1, None)), gap("b before c", "b", "c", (1, None)), gap("c before a", "c", "a", (1, None))),
        {"a before b", "b before c", "c before a"},
    ),
    "readings with holes that only together fail": (
        (
            gap("7 or 30", "a", "b", 7, 30),
            gap("7 or 30 again", "b", "c", 7, 30),
            gap("40 in all", "a", "c", 40),
            gap("aside", "c", "d", 1, 3),
        ),
        {"7 or 30", "7 or 30 again", "40 in all"},
    ),
    "neither of two readings, each for a reason of its own": (
        (
            gap("7 or 30", "a", "b", 7, 30),
            gap("c after a", "a", "c", (4, None)),
            gap("b after c", "c", "b", (6, None)),
            gap("d soon after a", "a", "d", (None, 12)),
            gap("b soon after d", "d", "b", (None, 8)),
        ),
        {"7 or 30", "c after a", "b after c", "d soon after a", "b soon after d"},
    ),
    "a day other than itself": ((gap("a day after itself", "a", "a", 1), gap("a day", "a", "b", 1)), {"a day after itself"}),
    "no Friday in a stretch of days": (
        (within("from Monday to Wednesday", "a", day(2021, 8, 23), day(2021, 8, 25)), weekday("Friday", "a", FRIDAY)),
        {"from Monday to Wednesday", "Friday"},
    ),
    "two weekdays a loose gap apart": (
        (
            weekday("Monday", "a", MONDAY),
            gap("one or two days", "a", "b", (1, 2)),
            gap("a day on", "b", "c", 1),
            weekday("Friday", "c", FRIDAY),
        ),
        {"Monday", "one or two days", "a day on", "Friday"},
    ),
    "a slow drift in a wide domain": (
        (within("some time", "a", -3_000_000, 3_000_000), gap("a day on", "a", "b", 1), gap("the same day", "b", "a", 0)),
        {"a day on", "the same day"},
    ),
}


def test_the_founding_story_is_dated_to_one_day() -> None:
    answer = days_of("now", *FOUNDING)
    assert answer.days == (day(2021, 8, 26),)
    assert answer.exact
    assert answer.latest_because == ("marks 1,000 days since the arrest", "the arrest was on 1 December 2018", "it is Thursday")
    assert set(answer.earliest_because) <= {statement.id for statement in FOUNDING}


def test_the_founding_story_dates_its_arrest_when_the_day_of_writing_is_known() -> None:
    answer = days_of("arrest", *FOUNDING[1:], on("published", "now", 2021, 8, 26))
    assert answer.days == (day(2018, 11, 30), day(2018, 12, 1))
    assert answer.runs == (Days(day(2018, 11, 30), day(2018, 12, 1)),)
    assert answer.because == ("marks 1,000 days since the arrest", "published")


def test_a_solution_has_a_day_for_each_node_and_the_days_asked_for() -> None:
    answer = solve(Network(FOUNDING, ("aside",)), ["now"])
    assert isinstance(answer, Solution)
    assert answer.model["arrest"] == day(2018, 12, 1)
    assert answer.model["now"] == day(2021, 8, 26)
    assert set(answer.model) == {"arrest", "now", "aside"}
    assert answer.implied["now"] == days_of("now", *FOUNDING)


@pytest.mark.parametrize("statements", CONSISTENT.values(), ids=CONSISTENT.keys())
def test_consistent_though_a_naive_solver_says_no(statements: tuple[Statement, ...]) -> None:
    assert isinstance(solve(Network(statements)), Solution)
    assert conflicts(Network(statements)) == ()


@pytest.mark.parametrize(("statements", "core"), CONTRADICTORY.values(), ids=CONTRADICTORY.keys())
def test_a_contradiction_names_the_statements_that_cannot_all_be_true(statements: tuple[Statement, ...], core: set[str]) -> None:
    answer = solve(Network(statements))
    assert isinstance(answer, Conflict)
    assert set(answer.statements) == core
    assert answer.irreducible


@pytest.mark.parametrize(("statements", "core"), CONTRADICTORY.values(), ids=CONTRADICTORY.keys())
def test_any_statement_of_a_core_can_be_spared_to_make_it_true(statements: tuple[Statement, ...], core: set[str]) -> None:
    for spared in core:
        left = tuple(statement for statement in statements if statement.id != spared)
        assert isinstance(solve(Network(left)), Solution)


def test_a_core_is_told_along_its_cycle() -> None:
    statements = (
        gap("c to d", "c", "d", 1),
        on("d is dated", "d", 2021, 1, 9),
        gap("a to b", "a", "b", 1),
        on("a is dated", "a", 2021, 1, 1),
        gap("b to c", "b", "c", 1),
    )
    answer = solve(Network(statements))
    assert isinstance(answer, Conflict)
    assert answer.statements == ("d is dated", "c to d", "b to c", "a to b", "a is dated")


def test_two_cycles_apart_are_not_taken_for_one() -> None:
    core: list[Statement] = [gap("1", "a", "b", 1), gap("2", "b", "a", 0), gap("3", "c", "d", 1), gap("4", "d", "c", 0)]
    left, proven = irreducible(core, Steps(1_000))
    assert proven
    assert {statement.id for statement in left} in ({"1", "2"}, {"3", "4"})


def test_every_contradiction_is_found_where_they_share_no_statement() -> None:
    statements = (
        *(on(f"a {n}", "a", 2021, 1, n) for n in (1, 2)),
        gap("a to b", "a", "b", 5),
        on("b", "b", 2021, 1, 20),
        *(weekday(f"c {n}", "c", n) for n in (0, 1)),
        gap("c to d", "c", "d", 1),
    )
    found = [set(conflict.statements) for conflict in conflicts(Network(statements))]
    assert {"c 0", "c 1"} in found
    assert len(found) == 2
    assert not found[0] & found[1]


def test_a_conflict_elsewhere_does_not_keep_a_node_from_its_days() -> None:
    statements = (*FOUNDING, on("one", "x", 2021, 1, 1), on("other", "x", 2021, 1, 2))
    assert days_of("now", *statements).days == (day(2021, 8, 26),)
    assert implied(Network(statements), "x") == Conflict(("one", "other"))
    assert solve(Network(statements)) == Conflict(("one", "other"))


IMPLIED: dict[str, tuple[tuple[Statement, ...], tuple[Days, ...]]] = {
    "no statement": ((), (Days(None, None),)),
    "a weekday alone": ((weekday("Monday", "x", MONDAY),), (Days(None, None, MONDAY),)),
    "a weekday by way of a gap": ((weekday("Monday", "a", MONDAY), gap("a day", "a", "x", 1)), (Days(None, None, TUESDAY),)),
    "a bound on one side": ((within("after", "a", 100, None), gap("two days", "a", "x", 2)), (Days(102, None),)),
    "a bound on the other": ((within("before", "a", None, 100), gap("two days", "a", "x", 2)), (Days(None, 102),)),
    "readings with a hole": ((within("a", "a", 0, 1), gap("10 or 20", "a", "x", 10, 20)), (Days(10, 11), Days(20, 21))),
    "readings whose hole a wide start closes": ((within("a", "a", 0, 9), gap("10 or 20", "a", "x", 10, 20)), (Days(10, 29),)),
    "two anchors": (
        (DomainStatement("a", "a", ((0, 0), (50, 51))), gap("a day", "a", "x", 1), within("x", "x", 1, 51)),
        (Days(1, 1), Days(51, 51)),
    ),
    "one weekday in a month": (
        (within("August", "x", day(2021, 8, 1), day(2021, 8, 31)), weekday("Thursday", "x", THURSDAY)),
        (Days(day(2021, 8, 5), day(2021, 8, 26), THURSDAY),),
    ),
    "a weekday and the next day": (
        (
            within("August", "a", day(2021, 8, 1), day(2021, 8, 14)),
            weekday("Thursday", "a", THURSDAY),
            gap("or the next day", "a", "x", (0, 1)),
        ),
        (Days(day(2021, 8, 5), day(2021, 8, 6)), Days(day(2021, 8, 12), day(2021, 8, 13))),
    ),
    "a weekday that leaves every day": (
        (weekday("Thursday", "a", THURSDAY), gap("in the week after", "a", "x", (0, 6))),
        (Days(None, None),),
    ),
    "weekdays that begin in different weeks": (
        (
            within("from then on", "a", 100, None),
            weekday("Thursday", "a", THURSDAY),
            gap("at first or later", "a", "x", (0, 3), (11, 13)),
        ),
        (*(Days(102 + n, None, THURSDAY + n) for n in range(4)), *(Days(113 + n, None, MONDAY + n) for n in range(3))),
    ),
    "a long stretch near a weekday": (
        (within("ever since", "x", 1_000, 2_000), weekday("Thursday", "a", THURSDAY), gap("in the week after", "a", "x", (0, 6))),
        (Days(1_000, 2_000),),
    ),
}


@pytest.mark.parametrize(("statements", "runs"), IMPLIED.values(), ids=IMPLIED.keys())
def test_the_days_that_are_implied(statements: tuple[Statement, ...], runs: tuple[Days, ...]) -> None:
    answer = implied(Network(statements, ("x",)), "x")
    assert isinstance(answer, Implied)
    assert answer.runs == runs
    assert answer.exact


def test_days_are_listed_up_to_the_limit_only() -> None:
    network = Network((within("a week", "x", 1, 7),))
    listed, short = implied(network, "x", limit=7), implied(network, "x", limit=6)
    assert isinstance(listed, Implied)
    assert listed.days == (1, 2, 3, 4, 5, 6, 7)
    assert isinstance(short, Implied)
    assert short.days is None
    assert short.runs == listed.runs == (Days(1, 7),)


@pytest.mark.parametrize(
    ("days", "inside", "outside"),
    [
        (Days(1, 3), [1, 2, 3], [0, 4]),
        (Days(None, 3), [-1_000, 3], [4]),
        (Days(1, None), [1, 1_000], [0]),
        (Days(None, None, MONDAY), [1, 8, -6], [0, 2]),
    ],
)
def test_days_hold_what_lies_between_their_ends(days: Days, inside: list[int], outside: list[int]) -> None:
    assert all(number in days for number in inside)
    assert not any(number in days for number in outside)
    assert "Monday" not in days


def test_premises_leave_out_what_a_bound_does_not_need() -> None:
    answer = days_of(
        "vote",
        on("the arrest is dated", "arrest", 2018, 12, 1),
        within("the vote is in 2021", "vote", day(2021, 1, 1), day(2021, 12, 31)),
        gap("a thousand days", "arrest", "speech", 1000, 999),
        gap("the speech is ten days before the vote or more", "speech", "vote", (10, None)),
        gap("an aside", "arrest", "aside", 4),
    )
    assert answer.earliest == day(2021, 9, 5)
    assert answer.earliest_because == ("the speech is ten days before the vote or more", "a thousand days", "the arrest is dated")
    assert answer.latest == day(2021, 12, 31)
    assert answer.latest_because == ("the vote is in 2021",)


CHAINS: dict[str, tuple[tuple[Statement, ...], Chain]] = {
    "along two gaps": (
        (gap("a to m", "a", "m", 9, 10), gap("m to b", "m", "b", 5), gap("a to b, loosely", "a", "b", (0, 100))),
        Chain("a", "b", 14, 15, ("a to m", "m to b"), ("a to m", "m to b")),
    ),
    "against a gap": ((gap("b to a", "b", "a", 3, 4),), Chain("a", "b", -4, -3, ("b to a",), ("b to a",))),
    "through the calendar": (
        (within("a in January", "a", 1, 31), within("b in February", "b", 32, 59)),
        Chain("a", "b", 1, 58, ("a in January", "b in February"), ("a in January", "b in February")),
    ),
    "bounded on one side": ((gap("later", "a", "b", (1, None)),), Chain("a", "b", 1, None, ("later",), ())),
    "not joined": ((weekday("Monday", "a", MONDAY), weekday("Friday", "b", FRIDAY)), Chain("a", "b", None, None, (), ())),
    "from a day of unknown weekday": (
        (gap("within two weeks", "a", "b", (0, 14)), weekday("Friday", "b", FRIDAY)),
        Chain("a", "b", 0, 14, ("within two weeks",), ("within two weeks",)),
    ),
    "to the next such weekday": (
        (weekday("Monday", "a", MONDAY), gap("within two weeks", "a", "b", (0, 14)), weekday("Friday", "b", FRIDAY)),
        Chain("a", "b", 4, 11, ("Monday", "within two weeks", "Friday"), ("Monday", "within two weeks", "Friday")),
    ),
}


@pytest.mark.parametrize(("statements", "expected"), CHAINS.values(), ids=CHAINS.keys())
def test_a_chain_explains_the_bounds_of_a_gap(statements: tuple[Statement, ...], expected: Chain) -> None:
    assert chain(Network(statements), "a", "b") == expected


def test_there_is_no_chain_in_a_contradiction() -> None:
    assert chain(Network((gap("one", "a", "b", 1), gap("two", "a", "b", 3))), "a", "b") is None


def parity_puzzle(size: int) -> Network:
    """Gaps of 0 or 2 days that should add up to an odd number: impossible, and hard to see by trying."""
    builder = NetworkBuilder()
    for number in range(size):
        builder.gap(f"step {number}", f"n{number}", f"n{number + 1}", (0, 0), (2, 2))
    return builder.gap("an odd sum", "n0", f"n{size}", (size + 1 - size % 2, size + 1 - size % 2)).build()


def test_a_hard_puzzle_is_unknown_and_no_conflict() -> None:
    assert solve(parity_puzzle(40), steps=20_000) == Unknown()
    assert implied(parity_puzzle(40), "n0", steps=10) == Unknown()
    assert conflicts(parity_puzzle(40), steps=20_000) == ()
    assert chain(parity_puzzle(40), "n0", "n40", steps=10) is None


def test_a_small_puzzle_is_solved_by_search() -> None:
    answer = solve(parity_puzzle(7))
    assert isinstance(answer, Conflict)
    assert len(answer.statements) == 8
    assert answer.irreducible


def test_a_hard_puzzle_elsewhere_does_not_hide_a_conflict() -> None:
    statements = (*parity_puzzle(40).statements, on("one", "x", 2021, 1, 1), on("other", "x", 2021, 1, 2))
    assert solve(Network(statements), steps=20_000) == Conflict(("one", "other"))


def test_days_that_the_steps_do_not_reach_are_bounds_that_say_so() -> None:
    puzzle = parity_puzzle(40).statements
    answer = implied(Network((*puzzle, within("start", "n0", 5, 5))), "n20", steps=20_000)
    assert isinstance(answer, Implied)
    assert not answer.exact
    assert answer.days is None
    assert (answer.earliest, answer.latest) == (6, 45)


FAULTS = {
    "no alternative": lambda: GapStatement("x", "a", "b", ()),
    "an empty interval": lambda: GapStatement("x", "a", "b", ((2, 1),)),
    "an empty interval among others": lambda: DomainStatement("x", "a", ((1, 2), (4, 3))),
    "no span": lambda: DomainStatement("x", "a", ()),
    "an eighth weekday": lambda: WeekdayStatement("x", "a", 7),
    "one id twice": lambda: Network((weekday("x", "a", 1), weekday("x", "b", 1))),
    "days of an unknown node": lambda: implied(Network(()), "x"),
    "a chain to an unknown node": lambda: chain(Network((), ("a",)), "a", "x"),
    "an unknown node among those requested": lambda: solve(Network(()), ["x"]),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_what_is_no_statement_is_refused_with_the_name_of_it(fault: object) -> None:
    assert callable(fault)
    with pytest.raises(ValueError, match=r"x|share an id"):
        fault()


@pytest.mark.parametrize(
    ("given_intervals", "kept"),
    [
        (((1000, 1000), (999, 999)), ((999, 1000),)),
        (((5, 9), (1, 2)), ((1, 2), (5, 9))),
        (((1, 8), (2, 3), (9, 9)), ((1, 9),)),
        (((None, 3), (2, None)), ((None, None),)),
        (((7, None), (None, 3), (9, 12)), ((None, 3), (7, None))),
    ],
)
def test_alternatives_that_touch_are_one(given_intervals: tuple[Interval, ...], kept: tuple[Interval, ...]) -> None:
    assert GapStatement("x", "a", "b", given_intervals).alternatives == kept


def test_a_builder_gives_the_network_of_all_that_was_added() -> None:
    builder = (
        NetworkBuilder().gap("g", "a", "b", (1, 1)).weekday("w", "b", MONDAY).domain("d", "c", (1, 2), (5, 6)).node("e").node("a")
    )
    network = builder.build()
    assert network.nodes == ("a", "b", "c", "e")
    assert network == Network(
        (gap("g", "a", "b", 1), weekday("w", "b", MONDAY), DomainStatement("d", "c", ((1, 2), (5, 6)))), ("e", "a")
    )


NODES = st.sampled_from("abcd")
SPANS = st.lists(
    st.tuples(st.integers(-20, 20), st.integers(0, 4)).map(lambda pair: (pair[0], pair[0] + pair[1])), min_size=1, max_size=3
).map(tuple)
STATEMENTS = st.one_of(
    st.builds(GapStatement, st.just(""), NODES, NODES, SPANS),
    st.builds(DomainStatement, st.just(""), NODES, SPANS),
    st.builds(WeekdayStatement, st.just(""), NODES, st.integers(0, 6)),
)


def named(statements: list[Statement]) -> tuple[Statement, ...]:
    """The statements with their places as ids."""
    fields = [{name: getattr(s, name) for name in type(s).__slots__ if name != "id"} for s in statements]
    return tuple(type(s)(id=str(number), **values) for number, (s, values) in enumerate(zip(statements, fields, strict=True)))


def later(statement: Statement, days: int) -> Statement:
    if isinstance(statement, DomainStatement):
        spans = tuple(
            (None if low is None else low + days, None if high is None else high + days) for low, high in statement.spans
        )
        return DomainStatement(statement.id, statement.node, spans)
    if isinstance(statement, WeekdayStatement):
        return WeekdayStatement(statement.id, statement.node, (statement.weekday + days) % 7)
    return statement


NETWORKS = st.lists(STATEMENTS, max_size=9).map(named)


@given(NETWORKS, st.integers(-10_000, 10_000))
def test_a_text_moved_in_time_is_judged_alike(statements: tuple[Statement, ...], days: int) -> None:
    network, moved = Network(statements, ("a",)), Network(tuple(later(s, days) for s in statements), ("a",))
    before, after = implied(network, "a"), implied(moved, "a")
    assert isinstance(solve(moved), type(solve(network)))
    if isinstance(before, Implied):
        assert isinstance(after, Implied)
        assert before.because == after.because
        assert after.earliest == (None if before.earliest is None else before.earliest + days)
        assert after.days == (None if before.days is None else tuple(number + days for number in before.days))


@given(NETWORKS, st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_matter(statements: tuple[Statement, ...], source: object) -> None:
    shuffled = list(statements)
    source.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = implied(Network(statements, ("a",)), "a"), implied(Network(tuple(shuffled), ("a",)), "a")
    assert isinstance(other, type(one))
    if isinstance(one, Implied) and isinstance(other, Implied):
        assert (one.runs, one.days) == (other.runs, other.days)


@given(NETWORKS, st.integers(0, 60))
def test_short_of_steps_an_answer_is_the_full_one_or_unknown(statements: tuple[Statement, ...], steps: int) -> None:
    network = Network(statements)
    hasty, full = solve(network, steps=steps), solve(network)
    assert isinstance(hasty, Unknown) or type(hasty) is type(full)
