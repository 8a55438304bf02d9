"""The words of a timeline: dates long and short, and the gap since the event before."""

from __future__ import annotations

from milestones.calculator.wording import years_months_days
from milestones.calendar.datespan import MONTH_NAMES, DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import year_month_day
from milestones.timeline.distance import Distance
from milestones.timeline.rows import TimelineRow

NO_EVENTS = "no events"
_LONG_GAP = 9_999
_YEAR = 365.2425


def when(row: TimelineRow) -> str:
    """When an event was, in words: ``Saturday 1 December 2018``; both ends of one that lasts."""
    return row.span.spoken() if row.until is None else f"{row.begins.spoken()} to {row.until.spoken()}"


def short_when(row: TimelineRow) -> str:
    """When an event was, for a label: ``1 Dec 2018``, ``8 Sep 1941 – 27 Jan 1944``."""
    return short_date(row.span) if row.until is None else f"{short_date(row.begins)} – {short_date(row.until)}"


def short_date(span: DateSpan) -> str:
    """A date with its month cut to three letters: ``1 Dec 2018``, ``Dec 2018``, ``c. 1450``, ``1990s``, ``Mar – May 2018``."""
    about = "c. " if span.approximate else ""
    if span.is_day:
        return about + _day(span.earliest)
    year, month, _ = year_month_day(span.earliest)
    last_year, last_month, _ = year_month_day(span.latest)
    if span.grain in (Grain.YEAR, Grain.DECADE, Grain.CENTURY):
        return about + _years(span, year, last_year)
    if span.grain >= Grain.MONTH and year == last_year:
        return about + (
            _month(year, month) if month == last_month else f"{MONTH_NAMES[month - 1][:3]} – {_month(year, last_month)}"
        )
    return f"{about}{_day(span.earliest)} – {_day(span.latest)}"


def spoken_year(year: int) -> str:
    """An astronomical year as people write it: ``2018``, ``44 BC``."""
    return str(year) if year > 0 else f"{1 - year} BC"


def gap_since(row: TimelineRow) -> str:
    """How long after the row before an event began: ``999 days later``, ``same day``; empty in the first row."""
    gap = row.since_previous
    if gap is None:
        return ""
    if gap.least == gap.most == 0:
        return "same day"
    return f"{gap_words(gap)} later" if gap.least >= 0 else f"{gap_words(gap)} apart"


def gap_words(gap: Distance) -> str:
    """A gap for a label: in days up to 9,999; beyond in years and months between two days, else in about so many years;
    where the second date may be the earlier one, how far they may be apart."""
    if gap.least < 0 < gap.most:
        most = max(-gap.least, gap.most)
        return f"up to {most:,} {_days(most)}" if most <= _LONG_GAP else f"up to about {round(most / _YEAR):,} years"
    if gap.least > _LONG_GAP and gap.days is None:
        first, last = (round(days / _YEAR) for days in (gap.least, gap.most))
        return f"about {first:,} years" if first == last else f"{first:,}–{last:,} years"
    if gap.years_months_days is None or abs(gap.least) <= _LONG_GAP:
        return f"{gap.least:,} {_days(gap.least)}" if gap.days is not None else Distance(gap.least, gap.most).spoken()
    years, months, _ = gap.years_months_days
    return years_months_days((years, months, 0))


def length_words(row: TimelineRow) -> str:
    """How long an event lasts: ``871 days``; empty for one that does not."""
    return "" if row.length is None else gap_words(row.length)


def covered(rows: tuple[TimelineRow, ...] | list[TimelineRow]) -> str:
    """The years that rows reach over: ``1867 to 2018``, ``2018``, or ``no events``."""
    if not rows:
        return NO_EVENTS
    first = year_month_day(min(row.span.earliest for row in rows))[0]
    last = year_month_day(max(row.span.latest for row in rows))[0]
    return spoken_year(first) if first == last else f"{spoken_year(first)} to {spoken_year(last)}"


def _days(number: int) -> str:
    return "day" if abs(number) == 1 else "days"


def _day(number: int) -> str:
    year, month, day = year_month_day(number)
    return f"{day} {_month(year, month)}"


def _month(year: int, month: int) -> str:
    return f"{MONTH_NAMES[month - 1][:3]} {spoken_year(year)}"


def _years(span: DateSpan, first: int, last: int) -> str:
    if first == last:
        return spoken_year(first)
    return f"{first}s" if span.grain is Grain.DECADE and first > 0 else f"{spoken_year(first)} – {spoken_year(last)}"
