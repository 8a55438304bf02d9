"""How far two dates are apart, when either may be wider than a day."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calculator.wording import plural, years_months_days
from milestones.calendar.counting import count
from milestones.calendar.datespan import DateSpan

_LONG = 365


@dataclass(frozen=True, slots=True)
class Distance:
    """Elapsed days from one date span to another: at least ``least``, at most ``most``; below 0 where the second may come first.

    ``years_months_days`` is the same as calendar units, for two single days more than a year apart, else None.
    """

    least: int
    most: int
    years_months_days: tuple[int, int, int] | None = None

    @property
    def days(self) -> int | None:
        """The number of days where both ends are single days, else None."""
        return self.least if self.least == self.most else None

    def spoken(self) -> str:
        """The distance without its direction: ``999 days (2 years 8 months 25 days)``, ``968–998 days``, ``0 days``."""
        if self.days is None:
            return _spoken_range(self.least, self.most)
        text = plural(abs(self.days), "day")
        return text if self.years_months_days is None else f"{text} ({years_months_days(self.years_months_days)})"

    def spoken_to_reference(self) -> str:
        """The distance as seen from its end: ``999 days before``, ``28 days after``, ``same day``."""
        if self.least == self.most == 0:
            return "same day"
        if self.least >= 0:
            return f"{self.spoken()} before"
        if self.most <= 0:
            return f"{self.spoken()} after"
        return f"{-self.least:,} days after to {self.most:,} days before"


def distance(start: DateSpan, end: DateSpan) -> Distance:
    """Elapsed days from ``start`` to ``end``; an interval where either is wider than a day."""
    least, most = end.earliest - start.latest, end.latest - start.earliest
    if least != most or abs(least) <= _LONG:
        return Distance(least, most)
    first, last = sorted((start, end))
    return Distance(least, most, count(first.earliest, last.earliest).years_months_days)


def _spoken_range(least: int, most: int) -> str:
    if most <= 0:
        least, most = -most, -least
    if least < 0:
        return f"{least:,} to {most:,} days".replace("-", "−")
    return f"{least:,}–{most:,} days"
