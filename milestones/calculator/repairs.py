"""The figure that would be right, in the style of the text."""

from __future__ import annotations

from fractions import Fraction

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.bounds import Bounds, Number, hedged
from milestones.calculator.finding import Repair
from milestones.calculator.measuring import DAY_UNITS, calendar_interval, calendar_length, leap_rule
from milestones.calculator.number_style import in_style
from milestones.calculator.working_days import working_day_interval
from milestones.calendar.anniversaries import age
from milestones.calendar.datespan import DateSpan
from milestones.parser.claim import Claim
from milestones.parser.measure import Hedge, Measure, Unit


def number_repairs(
    claim: Claim, measure: Measure, begin: Candidate, finish: Candidate, settings: Settings, anchors: Anchors, *, alone: bool
) -> tuple[Repair, ...]:
    """Replacements for the stated number, the elapsed one first; none for compounds, coarse dates, or a gap that runs backwards.

    A repair is safe for a count of days of which one figure alone is right, between two dates that are given and not read from the text:
    events of the registry and the reference date. ``alone`` says that no other pair of dates was possible.
    """
    start, end = begin.span, finish.span
    quantity = measure.single
    if (
        quantity is None
        or measure.number_end <= measure.number_start
        or not (start.is_day and end.is_day)
        or end.earliest < start.earliest
    ):
        return ()
    figures = [each for each in _figures(claim, measure, start, end, settings) if _fits(measure, each[0], start, end)]
    old = claim.mention.text[measure.number_start - claim.mention.start : measure.number_end - claim.mention.start]
    safe = alone and len(figures) == 1 and _is_plain_count(claim, measure) and _is_given(begin) and _is_given(finish)
    repairs = []
    for figure, words in figures:
        number = in_style(figure, old, anchors.language)
        if number is None or number == old or figure < 1:
            continue
        ordinal = measure.ordinal or claim.check == "anniversary"
        change = anchors.language.agreeing(anchors.prose, measure.number_start, measure.number_end, number, ordinal)
        if change is not None:
            repairs.append(Repair(*change, f"{words}: {number}", safe))
    return tuple(repairs)


def _fits(measure: Measure, figure: int, start: DateSpan, end: DateSpan) -> bool:
    """Whether a hedge is true of a figure: "nearly 31 days" is not of 31 days."""
    if measure.hedge in (Hedge.NONE, Hedge.EXACTLY) or measure.ordinal:
        return True
    unit = measure.parts[0].unit
    if unit in DAY_UNITS or unit is Unit.WORKING_DAY:
        size = DAY_UNITS.get(unit, 1)
        values: list[Number] = [Fraction(end.earliest - start.earliest + extra, size) for extra in (0, 1)]
    else:
        values = [calendar_length(unit, start.latest, end.earliest + extra) for extra in (0, 1)]
    return any(hedged(measure.hedge, figure, Bounds()).meets(value, value) for value in values)


def _is_plain_count(claim: Claim, measure: Measure) -> bool:
    """Whether a claim counts days, to one figure: "990 days since", "exactly 990 days"; no place in a sequence, no age."""
    unit = measure.parts[0].unit
    return unit is Unit.DAY and not measure.ordinal and claim.check == "elapsed" and measure.hedge in (Hedge.NONE, Hedge.EXACTLY)


def _is_given(end: Candidate) -> bool:
    """Whether a date is that of an event that is kept, or the reference date, and beyond doubt."""
    return end.given and end.firm and not end.elsewhere and not end.recurring


def _figures(claim: Claim, measure: Measure, start: DateSpan, end: DateSpan, settings: Settings) -> list[tuple[int, str]]:
    quantity = measure.parts[0]
    elapsed = end.earliest - start.earliest
    if claim.check in ("age", "lifespan"):
        if settings.reckoning == "east-asian":
            return [(_year(end) - _year(start) + 1, "by East Asian reckoning")]
        return [(years, "completed years") for years in age(start.earliest, end.earliest, leap_rule(settings))]
    if measure.ordinal:
        return _ordinal_figures(quantity.unit, start, end, settings)
    if quantity.unit is Unit.WORKING_DAY:
        return [(int(working_day_interval(start, end, settings)[0]), "working days elapsed")]
    if quantity.unit in (Unit.DAY, Unit.NIGHT):
        figures = [(elapsed, "elapsed"), (elapsed + 1, "counting both end days")]
        if settings.counting == "elapsed" or measure.to_the_day or measure.hedge is Hedge.EXACTLY:
            return figures[:1]
        return figures[1:] if settings.counting == "inclusive" else figures
    if quantity.unit in DAY_UNITS:
        return [(round(elapsed / DAY_UNITS[quantity.unit]), "to the nearest week")]
    if claim.check == "anniversary":
        return [(_year(end) - _year(start), "calendar years")]
    low, _ = calendar_interval(quantity.unit, start, end)
    whole, nearest = int(low), int(low + Fraction(1, 2))
    if measure.hedge is Hedge.NEARLY:
        return [(whole + 1, "the next whole one")]
    return [(whole, "completed")] if whole == nearest else [(whole, "completed"), (nearest, "to the nearest")]


def _ordinal_figures(unit: Unit, start: DateSpan, end: DateSpan, settings: Settings) -> list[tuple[int, str]]:
    if unit in DAY_UNITS:
        gone = (end.earliest - start.earliest) // DAY_UNITS[unit]
        from_nought = settings.first_day == "day-0" or (settings.first_day == "either" and settings.counting == "elapsed")
        return [(gone, "counting the first as 0")] if from_nought else [(gone + 1, "counting the first as 1")]
    low, _ = calendar_interval(unit, start, end)
    return [(int(low) + 1, "counting the first as 1")]


def _year(span: DateSpan) -> int:
    from milestones.calendar.gregorian import year_month_day

    return year_month_day(span.earliest)[0]
