"""One gap in every unit and convention: what ``count`` prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from milestones.anchors.settings import Settings
from milestones.calculator.wording import plural, years_months_days
from milestones.calculator.working_days import working_day_interval
from milestones.calendar.counting import count
from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan
from milestones.calendar.gregorian import weekday
from milestones.calendar.round_numbers import next_round

SCHEMA = "milestones-count/1"


@dataclass(frozen=True, slots=True)
class Figures:
    """The gap between two single days in elapsed days and in the units made of them."""

    days: int
    weeks: tuple[int, int]
    years_months_days: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class GapReport:
    """The gap between two date spans: equal ``shortest`` and ``longest`` for single days, else the ends of the interval.

    ``working_days`` are the fewest and the most, by the weekend and the holidays of the registry.
    """

    start: DateSpan
    end: DateSpan
    shortest: Figures
    longest: Figures
    working_days: tuple[int, int]

    @property
    def is_exact(self) -> bool:
        """Whether both ends are single days."""
        return self.start.is_day and self.end.is_day


@dataclass(frozen=True, slots=True)
class RoundDay:
    """The next round number of days, and the day on which it is reached counting elapsed days and counting both end days."""

    number: int
    elapsed: DateSpan
    inclusive: DateSpan


def gap_report(start: DateSpan, end: DateSpan, settings: Settings) -> GapReport:
    """The figures of the gap from the earlier of the two to the later."""
    first, last = sorted((start, end))
    fewest, most = working_day_interval(first, last, settings)
    return GapReport(
        first,
        last,
        shortest=_figures(min(first.latest, last.earliest), last.earliest),
        longest=_figures(first.earliest, max(first.latest, last.latest)),
        working_days=(max(0, int(fewest)), int(most)),
    )


def round_day(gap: GapReport) -> RoundDay | None:
    """The first round number of elapsed days after the gap's own; None where an end is wider than a day."""
    if not gap.is_exact:
        return None
    number = next_round(gap.shortest.days)
    reached = gap.start.earliest + number
    return RoundDay(number, DateSpan.of_day_number(reached), DateSpan.of_day_number(reached - 1))


def gap_table(gap: GapReport) -> str:
    """The figures as a table of two columns; ranges where an end is wider than a day."""
    from tabulate import tabulate

    return tabulate(_rows(gap), tablefmt="plain", disable_numparse=True)


def gap_object(gap: GapReport) -> dict[str, Any]:
    """The figures in JSON's own types; ``shortest`` and ``longest`` are equal for single days."""
    after = round_day(gap)
    return {
        "schema": SCHEMA,
        "start": str(gap.start),
        "end": str(gap.end),
        "start_weekday": _weekday(gap.start),
        "end_weekday": _weekday(gap.end),
        "shortest": _figures_object(gap.shortest),
        "longest": _figures_object(gap.longest),
        "working_days": list(gap.working_days),
        "next_round": None
        if after is None
        else {"days": after.number, "elapsed": str(after.elapsed), "inclusive": str(after.inclusive)},
    }


def _figures(start: int, end: int) -> Figures:
    gap = count(start, end)
    return Figures(gap.days, gap.weeks, gap.years_months_days)


def _rows(gap: GapReport) -> list[tuple[str, str]]:
    low, high = gap.shortest, gap.longest
    rows = [
        ("from", gap.start.spoken()),
        ("to", gap.end.spoken()),
        ("elapsed", _range(plural(low.days, "day"), plural(high.days, "day"))),
        ("inclusive", _range(plural(low.days + 1, "day"), plural(high.days + 1, "day"))),
        ("weeks", _range(_weeks(low.weeks), _weeks(high.weeks))),
        ("calendar", _range(years_months_days(low.years_months_days), years_months_days(high.years_months_days))),
        ("working days", _range(*(plural(days, "day") for days in gap.working_days))),
    ]
    after = round_day(gap)
    if after is not None:
        rows.append(("next round", f"{plural(after.number, 'day')} elapsed: {after.elapsed.spoken()}"))
        rows.append(("", f"{plural(after.number, 'day')} inclusive: {after.inclusive.spoken()}"))
    return rows


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"


def _weeks(weeks: tuple[int, int]) -> str:
    return f"{plural(weeks[0], 'week')} {plural(weeks[1], 'day')}"


def _weekday(span: DateSpan) -> str | None:
    return WEEKDAY_NAMES[weekday(span.earliest)] if span.is_day else None


def _figures_object(figures: Figures) -> dict[str, Any]:
    return {
        "days": figures.days,
        "inclusive_days": figures.days + 1,
        "weeks": list(figures.weeks),
        "years_months_days": list(figures.years_months_days),
    }
