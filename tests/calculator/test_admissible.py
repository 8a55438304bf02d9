"""What a measure allows beforehand holds every distance that its readings accept between two known dates."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones.anchors.settings import Settings
from milestones.calculator.admissible import admissible
from milestones.calculator.checks import age, anniversary, ordinal
from milestones.calculator.pairs import plain
from milestones.calendar.datespan import DateSpan
from milestones.parser.claim import Claim, Option
from milestones.parser.measure import Hedge, Measure, Quantity, Unit
from milestones.parser.mention import Mention

_UNITS = [unit for unit in Unit if unit not in (Unit.HOUR, Unit.WORKING_DAY)]
_JUDGES = {"elapsed": plain, "ordinal": ordinal.evaluate, "anniversary": anniversary.evaluate, "age": age.evaluate_age}


def claim_of(measure: Measure, check: str = "elapsed", direct: bool = False) -> Claim:
    mention = Mention(0, 1, "x", "DURATION", "P1D")
    return Claim(0, 1, "x", check, mention, measure, (Option("birth"),), (), (0, 1), direct)


def days(number: int | str, hedge: Hedge = Hedge.NONE, **flags: bool) -> Measure:
    return Measure((Quantity(Fraction(number), Unit.DAY),), hedge, **flags)


@pytest.mark.parametrize(
    ("measure", "counting", "distances"),
    [
        (days(1000), "either", {999, 1000}),
        (days(1000), "elapsed", {1000}),
        (days(1000), "inclusive", {999}),
        (days(1000, Hedge.EXACTLY), "either", {1000}),
        (days(1000, to_the_day=True), "inclusive", {1000}),
        (days(20, Hedge.NEARLY), "elapsed", {17, 18, 19}),
        (days(20, Hedge.ABOUT), "elapsed", set(range(17, 24))),
    ],
)
def test_a_count_of_days_allows_these_distances(measure: Measure, counting: str, distances: set[int]) -> None:
    allowed = admissible(claim_of(measure), Settings(counting=counting))
    assert {day for low, high in allowed for day in range(low or 0, (high or 0) + 1)} == distances


def test_a_lower_bound_has_no_upper_end() -> None:
    assert admissible(claim_of(days(100, Hedge.MORE_THAN)), Settings(counting="elapsed")) == ((101, None),)


def test_the_hundredth_day_is_99_or_100_days_on() -> None:
    assert admissible(claim_of(days(100, ordinal=True), "ordinal"), Settings()) == ((99, 99), (100, 100))


_measures = st.builds(
    lambda number, unit, hedge, to_the_day: Measure((Quantity(Fraction(number), unit),), hedge, to_the_day=to_the_day),
    st.integers(1, 60) | st.integers(61, 1200) | st.sampled_from([Fraction(5, 2), Fraction(1, 2), Fraction(7, 4)]),
    st.sampled_from(_UNITS),
    st.sampled_from(Hedge),
    st.booleans(),
)
_compounds = st.builds(
    lambda years, months, rest, hedge: Measure(
        tuple(Quantity(Fraction(n), u) for n, u in ((years, Unit.YEAR), (months, Unit.MONTH), (rest, Unit.DAY)) if n)
        or (Quantity(Fraction(1), Unit.DAY),),
        hedge,
    ),
    st.integers(0, 90),
    st.integers(0, 11),
    st.integers(0, 364),
    st.sampled_from([Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY, Hedge.MORE_THAN]),
)
_starts = st.integers(DateSpan.day(1583, 1, 1).earliest, DateSpan.day(2100, 12, 31).earliest)


@settings(max_examples=1500, deadline=None)
@given(
    measure=_measures | _compounds,
    check=st.sampled_from(sorted(_JUDGES)),
    direct=st.booleans(),
    counting=st.sampled_from(["either", "elapsed", "inclusive"]),
    start=_starts,
    near=st.integers(-70, 70),
    share=st.fractions(Fraction(8, 10), Fraction(12, 10)),
)
def test_whatever_holds_between_two_days_was_allowed(
    measure: Measure, check: str, direct: bool, counting: str, start: int, near: int, share: Fraction
) -> None:
    if check in ("ordinal", "anniversary", "age") and (measure.single is None or measure.parts[0].number.denominator != 1):
        check = "elapsed"
    claim = claim_of(measure, check, direct)
    rules = Settings(counting=counting)
    length = sum(part.number * _ROUGH[part.unit] for part in measure.parts)
    end = start + int(length * share) + near
    if not 1 <= end <= 3_600_000:
        return
    evaluation = _JUDGES[check](claim, measure, DateSpan(start, start), DateSpan(end, end), rules)
    if not evaluation.holds:
        return
    allowed = admissible(claim, rules)
    assert any((low is None or low <= end - start) and (high is None or end - start <= high) for low, high in allowed)


_ROUGH = {
    Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14, Unit.MONTH: 30, Unit.QUARTER: 91, Unit.YEAR: 365,
    Unit.DECADE: 3652, Unit.CENTURY: 36524, Unit.MILLENNIUM: 365242,
}  # fmt: skip
