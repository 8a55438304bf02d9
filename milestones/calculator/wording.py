"""Figures and dates in words, for messages."""

from __future__ import annotations

from fractions import Fraction

from milestones.calendar.datespan import DateSpan
from milestones.calendar.difference import years_months_days as calendar_way
from milestones.parser.measure import Hedge, Measure, Quantity

_IRREGULAR = {"century": "centuries", "millennium": "millennia"}


def plural(number: Fraction | int, unit: str) -> str:
    """ "1 day", "1,000 days", "2.5 years", "3 centuries"."""
    return f"1 {unit}" if number == 1 else f"{figure(number)} {_IRREGULAR.get(unit) or unit + 's'}"


def figure(number: Fraction | int) -> str:
    """ "1,000", "2.5": digits with commas, and at most two places."""
    if number.denominator == 1:
        return f"{number.numerator:,}"
    return f"{float(number):,.2f}".rstrip("0").rstrip(".")


def stated(measure: Measure) -> str:
    """What a text states: "nearly 1,000 days", "70 years and 214 days", "the 35th day"."""
    if measure.ordinal:
        quantity = measure.parts[0]
        return f"{ordinal(int(quantity.number))} {quantity.unit.value}"
    parts = [_quantity(part) for part in measure.parts]
    text = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    hedge = f"{measure.hedge.value} " if measure.hedge is not Hedge.NONE else ""
    return f"{hedge}{text}{' to the day' if measure.to_the_day else ''}"


def _quantity(quantity: Quantity) -> str:
    return plural(quantity.number, quantity.unit.value)


def ordinal(number: int) -> str:
    """ "1st", "22nd", "1,000th"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def elapsed_days(start: DateSpan, end: DateSpan) -> str:
    """ "999 days elapsed, 1,000 counting both end days", or the range that coarse dates leave."""
    low, high = end.earliest - start.latest, end.latest - start.earliest
    if low == high:
        return f"{plural(low, 'day')} elapsed, {low + 1:,} counting both end days"
    return f"between {low:,} and {plural(high, 'day')} elapsed"


def calendar_gap(start: DateSpan, end: DateSpan) -> str:
    """ "2 years 8 months 25 days (999 days)", or the range that coarse dates leave."""
    if start.is_day and end.is_day:
        return f"{_way(start.earliest, end.earliest)} ({plural(end.earliest - start.earliest, 'day')})"
    return f"between {_way(start.latest, end.earliest)} and {_way(start.earliest, end.latest)}"


def _way(start: int, end: int) -> str:
    return years_months_days(calendar_way(start, end))


def years_months_days(parts: tuple[int, int, int]) -> str:
    """ "2 years 8 months 25 days" without the parts that are nought; "0 days" if all are."""
    return (
        " ".join([plural(value, unit) for value, unit in zip(parts, ("year", "month", "day"), strict=True) if value]) or "0 days"
    )


def alternatives(items: list[str]) -> str:
    """ "a", "a or b", "a, b or c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} or {items[-1]}"
