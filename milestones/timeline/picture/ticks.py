"""The ticks of an axis: days, months or years, as close as their labels allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from milestones.calendar.datespan import MONTH_NAMES
from milestones.calendar.gregorian import add_months, day_number, year_month_day
from milestones.timeline.picture.scale import Scale
from milestones.timeline.picture.text_width import text_width
from milestones.timeline.wording import spoken_year

TICK_SIZE = 12.0
FIRST_YEAR = "AD 1"
_BETWEEN = 14.0
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6)
_YEARS = tuple(factor * 10**power for power in range(7) for factor in (1, 2, 5))
_MOST_YEARS_IN_MONTHS = 4
_MONTH_DAYS, _YEAR_DAYS = 30.44, 365.2425


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis: ``label`` is the day, month or year; ``year`` stands above a day or month where a year begins."""

    x: float
    label: str
    year: str = ""

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where the wider of the two labels reaches; both are centred on the tick."""
        half = max(text_width(self.label, TICK_SIZE), text_width(self.year, TICK_SIZE, bold=True)) / 2
        return self.x - half, self.x + half


def ticks_for(scale: Scale) -> tuple[Tick, ...]:
    """The finest ticks whose labels keep clear of each other and of both ends of the axis."""
    days = next((step for step in _DAYS if step * scale.per_day >= _room("30 Sep", scale, with_year=True)), None)
    if days is not None:
        return _clear(_day_ticks(scale, days), scale)
    is_short = scale.last - scale.first < _MOST_YEARS_IN_MONTHS * _YEAR_DAYS
    months = next(
        (step for step in _MONTHS if is_short and step * _MONTH_DAYS * scale.per_day >= _room("Sep", scale, with_year=True)), None
    )
    if months is not None:
        return _clear(_month_ticks(scale, months), scale)
    widest = max((spoken_year(year_month_day(day)[0]) for day in (scale.first, scale.last)), key=len)
    needed = _room(widest, scale)
    years = next((step for step in _YEARS if step * _YEAR_DAYS * scale.per_day >= needed), _YEARS[-1])
    return _clear(_year_ticks(scale, years), scale)


def _room(label: str, scale: Scale, *, with_year: bool = False) -> float:
    """The least distance of two ticks that bear such labels."""
    years = spoken_year(year_month_day(scale.first)[0]) if with_year else ""
    return max(text_width(label, TICK_SIZE), text_width(years, TICK_SIZE, bold=True)) + _BETWEEN


def _day_ticks(scale: Scale, step: int) -> Iterator[Tick]:
    """A tick at the noon of a day, where an event of that day stands too."""
    for day in range(scale.first + (1 - scale.first) % step, scale.last + 1, step):
        year, month, day_of_month = year_month_day(day)
        yield Tick(scale.x(day + 0.5), f"{day_of_month} {MONTH_NAMES[month - 1][:3]}", spoken_year(year))


def _month_ticks(scale: Scale, step: int) -> Iterator[Tick]:
    year, month, _ = year_month_day(scale.first)
    day = day_number(year, (month - 1) // step * step + 1, 1)
    while day <= scale.last:
        year, month, _ = year_month_day(day)
        if day >= scale.first:
            yield Tick(scale.x(day), MONTH_NAMES[month - 1][:3], spoken_year(year))
        day = add_months(day, step)


def _year_ticks(scale: Scale, step: int) -> Iterator[Tick]:
    """Round years, counted as people do: 500 BC is round, and there is no year 0: where the count turns, AD 1."""
    first, last = year_month_day(scale.first)[0], year_month_day(scale.last)[0]
    before = range((1 - first) // step * step, 0, -step) if first <= 0 else ()
    for count in before:
        yield _year_tick(scale, 1 - count)
    if first <= 0 < last:
        yield Tick(scale.x(day_number(1, 1, 1)), FIRST_YEAR)
    for year in range(max(step, -(-first // step) * step), last + 1, step):
        if year > 1 or first > 0:
            yield _year_tick(scale, year)


def _year_tick(scale: Scale, year: int) -> Tick:
    return Tick(scale.x(day_number(year, 1, 1)), spoken_year(year))


def _clear(ticks: Iterator[Tick], scale: Scale) -> tuple[Tick, ...]:
    """The ticks that are on the axis and whose labels touch neither each other nor its ends; each year stands by the first of its own."""
    kept: list[Tick] = []
    shown = ""
    for tick in ticks:
        named = replace(tick, year="" if tick.year == shown else tick.year)
        left, right = named.ends
        if left >= scale.left - _BETWEEN and right <= scale.right + _BETWEEN and (not kept or kept[-1].ends[1] < left):
            kept.append(named)
            shown = tick.year
    return tuple(kept)
