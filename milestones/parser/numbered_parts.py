"""Numbered parts of a span: the last day of February, the third week of May, the first half of a century."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import year_month_day
from milestones.parser.measure import Unit

LAST = -1
_SHARE_OF_A_YEAR = {2: Grain.HALF, 4: Grain.QUARTER}
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Part:
    """The part of this rank (-1 is the last): of a ``unit``, or where there is none a share, of which the whole has as many as ``shares``."""

    rank: int
    unit: Unit | None = None
    shares: int = 0

    @property
    def mod(self) -> str | None:
        """TIMEX3's ``mod`` for a share: the first is the start of the whole, the last its end; None for a unit, which has a value of its own."""
        if not self.shares:
            return None
        return "START" if self.rank == 1 else "END" if self.rank in (LAST, self.shares) else "MID"


def part_span(whole: DateSpan, part: Part) -> DateSpan | None:
    """The days of a part; of a week and of a share, all that it may have. None where the whole has no such part, or nobody can tell its days."""
    if part.shares:
        return _share(whole, part)
    if part.unit is Unit.DAY:
        return _cut(whole, DateSpan.of_day_number(whole.earliest + part.rank - 1 if part.rank > 0 else whole.latest))
    if part.unit is Unit.WEEK:
        return _week(whole, part.rank)
    if part.unit is Unit.MONTH and whole.grain is Grain.YEAR:
        month = part.rank if part.rank > 0 else _MONTHS
        return DateSpan.month(year_month_day(whole.earliest)[0], month) if month <= _MONTHS else None
    if part.unit is Unit.DECADE and whole.grain is Grain.CENTURY:
        return _decade(whole, part.rank)
    return None


def _cut(whole: DateSpan, span: DateSpan) -> DateSpan | None:
    earliest, latest = max(whole.earliest, span.earliest), min(whole.latest, span.latest)
    return DateSpan(earliest, latest, span.grain) if earliest <= latest else None


def _week(whole: DateSpan, rank: int) -> DateSpan | None:
    """A week of a month or a year. One may count the first days as a week, or seven of them, or begin with the first whole week."""
    if whole.grain not in (Grain.MONTH, Grain.YEAR):
        return None
    first = whole.earliest + 7 * (rank - 1)
    span = DateSpan(first - 6, first + 12, whole.grain) if rank > 0 else DateSpan(whole.latest - 12, whole.latest, whole.grain)
    return _cut(whole, span)


def _share(whole: DateSpan, part: Part) -> DateSpan | None:
    """A half, third or quarter, a fiftieth of the whole wider on both sides: nobody means the exact day. Of a year, whole months."""
    rank = part.rank if part.rank > 0 else part.shares
    if rank > part.shares:
        return None
    if whole.grain is Grain.YEAR and part.shares in _SHARE_OF_A_YEAR:
        length = _MONTHS // part.shares
        return DateSpan.months(year_month_day(whole.earliest)[0], length * (rank - 1) + 1, length, _SHARE_OF_A_YEAR[part.shares])
    margin = whole.days // 50 + 1
    first, last = (whole.earliest + whole.days * edge // part.shares for edge in (rank - 1, rank))
    return _cut(whole, DateSpan(first - margin, last - 1 + margin, whole.grain))


def _decade(century: DateSpan, rank: int) -> DateSpan | None:
    """A decade of a century, which one may begin with its year 0 or 1."""
    first = year_month_day(century.latest)[0] - 100 + 10 * ((rank if rank > 0 else 10) - 1)
    return DateSpan.years(first, first + 10, Grain.DECADE) if rank <= 10 and first > 0 else None
