"""Intervals of a true value, and what a hedge allows it to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from milestones.calculator.wording import figure, plural
from milestones.frozen import quickly_made
from milestones.parser.measure import Hedge

Number = Fraction | int
SHARE = Fraction(15, 100)
"""How far a loose hedge reaches: 15 % of the stated figure, and one unit at least."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Bounds:
    """The values from ``low`` to ``high``; None is unbounded; an open end does not belong to them."""

    low: Number | None = None
    high: Number | None = None
    low_open: bool = False
    high_open: bool = False

    def meets(self, low: Number, high: Number) -> bool:
        """Whether some value from ``low`` to ``high`` (both included) lies within."""
        if self.low is not None and (high < self.low or (self.low_open and high == self.low)):
            return False
        return not (self.high is not None and (low > self.high or (self.high_open and low == self.high)))

    def times(self, size: int) -> Bounds:
        """The same interval in a unit ``size`` times smaller."""
        low = None if self.low is None else self.low * size
        return Bounds(low, None if self.high is None else self.high * size, self.low_open, self.high_open)

    def in_words(self, unit: str) -> str:
        """ "exactly 1,000 days", "at least 850 and less than 1,000 days", "anything" if unbounded."""
        if self.low is not None and self.low == self.high:
            return f"exactly {plural(self.low, unit)}"
        left = "" if self.low is None else f"{'more than' if self.low_open else 'at least'} "
        right = "" if self.high is None else f"{'less than' if self.high_open else 'at most'} "
        if self.low is not None and self.high is not None:
            return f"{left}{figure(self.low)} and {right}{plural(self.high, unit)}"
        end = self.low if self.low is not None else self.high
        return "anything" if end is None else f"{left}{right}{plural(end, unit)}"


def whole(number: Number) -> Number:
    """The same number, as an int where it is one: what is counted in ints is counted many times faster."""
    return number.numerator if number.denominator == 1 else number


def tolerance(stated: Number) -> Number:
    """The reach of a loose hedge around a stated figure, in the same unit."""
    return max(Fraction(1), stated * SHARE)


_HEDGED: dict[Hedge, Callable[[Number], Bounds]] = {
    Hedge.EXACTLY: lambda stated: Bounds(stated, stated),
    Hedge.ABOUT: lambda stated: Bounds(stated - tolerance(stated), stated + tolerance(stated)),
    Hedge.NEARLY: lambda stated: Bounds(stated - tolerance(stated), stated, high_open=True),
    Hedge.MORE_THAN: lambda stated: Bounds(stated, None, low_open=True),
    Hedge.AT_LEAST: lambda stated: Bounds(stated, None),
    Hedge.LESS_THAN: lambda stated: Bounds(None, stated, high_open=True),
    Hedge.AT_MOST: lambda stated: Bounds(None, stated),
    Hedge.JUST_OVER: lambda stated: Bounds(stated, stated + tolerance(stated), low_open=True),
}
"""What the true value may be for each hedge."""


def hedged(hedge: Hedge, stated: Number, exact: Bounds) -> Bounds:
    """What the true value may be for a hedge; ``exact`` is what it may be without one."""
    return exact if hedge is Hedge.NONE else _HEDGED[hedge](stated)
