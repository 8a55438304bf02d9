"""From what is written to what is meant: the days of each mention and its TIMEX3 value.

A component that is not written is taken from the last date of the same passage or from the reference date, and the mention says
which; where neither is known it stays absent. Nothing else is consulted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import is_valid, weekday, year_month_day
from milestones.frozen import quickly_made
from milestones.parser.around import around_span, around_value
from milestones.parser.expression import Around, DateExpression, Offset
from milestones.parser.measure import Measure, Unit
from milestones.parser.mention import Mention
from milestones.parser.moved import moved, shifted
from milestones.parser.numbered_parts import part_span
from milestones.parser.short_years import with_whole_year
from milestones.parser.spans import known_span, part_of, season_span
from milestones.parser.timex_value import date_value, duration_value, measure_mod, step_in, unit_value

OVER_THE_YEAR = 240
"""From how many days on a date of the story's own year is too far, so that the year's end lies between: about eight months."""
FROM_TEXT = "the year of the date before it in the text"
FROM_REFERENCE = "the reference date"


@quickly_made
@dataclass(frozen=True, slots=True)
class Context:
    """What is known while reading: the reference date, and the last date that the story named.

    ``date_order`` is ``day-first``, ``month-first`` or None where it is not known. ``tense`` is that of the sentence: -1 past, 1 future, 0 unknown.
    """

    reference: DateSpan | None = None
    story: DateSpan | None = None
    date_order: str | None = None
    tense: int = 0


def resolve_one(mention: Mention, context: Context) -> Mention:
    """One mention with its span and value in a context; a date of the Julian calendar means the day of its own."""
    found = _resolved(mention, context)
    julian = found.expression is not None and found.expression.julian
    return replace(found, span=_julian_span(found.expression, found.span)) if julian else found


def _julian_span(expression: DateExpression | None, span: DateSpan | None) -> DateSpan | None:
    """The days of a date that is written in the Julian calendar; ``span`` is what it would mean in the Gregorian one."""
    if expression is None:
        return span
    if span is None or expression.day is None:
        if span is None and None not in (expression.year, expression.month, expression.day):
            return _julian_day(expression.year or 0, expression.month or 1, expression.day or 1)
        return span and DateSpan(_julian_day_of(span.earliest), _julian_day_of(span.latest + 1) - 1, span.grain, span.approximate)
    return _julian_day(*year_month_day(span.earliest))


def _julian_day(year: int, month: int, day: int) -> DateSpan | None:
    from milestones.calendar.julian import is_valid_julian, julian_day_number

    return DateSpan.of_day_number(julian_day_number(year, month, day)) if is_valid_julian(year, month, day) else None


def _julian_day_of(number: int) -> int:
    from milestones.calendar.julian import julian_day_number

    return julian_day_number(*year_month_day(number))


def _resolved(mention: Mention, context: Context) -> Mention:
    if mention.base is not None:
        return _from_base(mention, mention.base, context)
    if mention.expression is None:
        if mention.measure is not None and not mention.value:
            return _measured(mention, mention.measure)
        return mention
    expression = _ordered(mention.expression, context.date_order)
    span, implied = _span(expression, context)
    if expression.around is not None:
        return _named_for(replace(mention, expression=expression, implied=implied), expression.around, span)
    if span is not None and expression.approximate:
        span = replace(span, approximate=True)
    value, mod = date_value(expression, span)
    if mention.measure is not None and span is not None and expression.offset is not None:
        value = unit_value(span, _offset_grain(expression.offset))
        mod = measure_mod(mention.measure)
    elif expression.part is not None:
        span = span if expression.offset is None or expression.offset.origin == "now" else None
    elif (
        span is None
        and expression.offset is not None
        and expression.offset.origin in ("story", "here")
        and context.story is not None
    ):
        value = step_in(context.story, expression.offset.unit) or value
    elif mention.measure is not None and span is None and not _is_of_zero_day(expression):
        value = duration_value(mention.measure)
    return mention.resolved(expression, span, value, mod, implied, context.tense)


def _measured(mention: Mention, measure: Measure) -> Mention:
    return mention.resolved(None, mention.span, duration_value(measure), measure_mod(measure), mention.implied, mention.tense)


def _is_of_zero_day(expression: DateExpression) -> bool:
    """Whether a day is counted from one that only a letter names."""
    return expression.offset is not None and expression.offset.origin == "zero day"


def _from_base(mention: Mention, base: Mention, context: Context) -> Mention:
    """A day that lies so far from another, or in another year: "a week from Monday", "this day in 1944"."""
    found = resolve_one(base, replace(context, tense=0))
    expression = mention.expression or DateExpression()
    span = moved(found.span, expression) if found.span is not None else None
    value, mod = date_value(expression, span)
    return replace(mention, base=found, span=span, value=value, mod=mod, implied=found.implied)


def _named_for(mention: Mention, around: Around, day: DateSpan | None) -> Mention:
    """A week, a weekend or an eve that is named for a day. Of the weekends about now only the last is sure: "this" may be the coming one or that just gone."""
    offset = mention.expression.offset if mention.expression is not None else None
    sure = day is not None and (offset is None or offset.amount < 0)
    return replace(mention, value=around_value(day, around), span=around_span(day, around) if day is not None and sure else None)


def _offset_grain(offset: Offset) -> Grain:
    return {Unit.DAY: Grain.DAY, Unit.NIGHT: Grain.DAY, Unit.WEEK: Grain.WEEK, Unit.MONTH: Grain.MONTH, Unit.QUARTER: Grain.QUARTER,
            Unit.YEAR: Grain.YEAR, Unit.DECADE: Grain.DECADE, Unit.CENTURY: Grain.CENTURY}.get(offset.unit, Grain.DAY)  # fmt: skip


def _ordered(expression: DateExpression, date_order: str | None) -> DateExpression:
    """The expression with its numeric date in order, where the order is known or only one gives a date."""
    if expression.numeric is None:
        return expression
    first, second, _ = expression.numeric
    if date_order == "day-first" or (date_order is None and first > 12 >= second):
        return replace(expression, day=first, month=second)
    if date_order == "month-first" or (date_order is None and second > 12 >= first):
        return replace(expression, month=first, day=second)
    if first == second:
        return replace(expression, month=first, day=second)
    return expression


def _span(expression: DateExpression, context: Context) -> tuple[DateSpan | None, str | None]:
    known = known_span(expression)
    if known is not None:
        return part_of(known, expression.position), None
    if expression.short_year is not None:
        whole = with_whole_year(expression, context.reference, context.story)
        source = FROM_REFERENCE if context.reference is not None else FROM_TEXT
        return (known_span(whole), source) if whole is not None else (None, None)
    if expression.fiscal or (expression.numeric is not None and expression.month is None):
        return None, None
    if expression.offset is not None:
        return _offset_span(expression, expression.offset, context)
    if expression.year is None and (expression.month is not None or expression.holiday or expression.season):
        return _yearless(expression, context)
    if expression.weekday is not None and expression.day is None:
        return _weekday(expression, context)
    if expression.day is not None and expression.month is None:
        return _day_of_story_month(expression.day, context)
    if (expression.quarter is not None or expression.half is not None) and context.reference is not None:
        return _yearless(expression, replace(context, story=None))
    return None, None


def _yearless(expression: DateExpression, context: Context) -> tuple[DateSpan | None, str | None]:
    base, source = (context.story, FROM_TEXT) if context.story is not None else (context.reference, FROM_REFERENCE)
    if base is None or base.grain > Grain.YEAR:
        return None, None
    year = year_month_day(base.earliest)[0]
    candidates = [span for candidate in (year - 1, year, year + 1) if (span := known_span(expression, candidate)) is not None]
    if not candidates:
        return None, None
    if expression.weekday is not None and source == FROM_TEXT and not expression.julian:
        matching = [span for span in candidates if span.is_day and weekday(span.earliest) == expression.weekday]
        if not matching and context.reference is not None:
            told = _yearless(expression, replace(context, story=None))
            if told[0] is not None and told[0].is_day and weekday(told[0].earliest) == expression.weekday:
                return told
        candidates = matching or candidates
    if source == FROM_TEXT:
        return part_of(_nearest_in_story(candidates, base, year), expression.position), source
    nearest = _nearest_in_tense(candidates, base, 0)
    shown = expression.weekday is not None and weekday(nearest.earliest) == expression.weekday
    chosen = nearest if shown else _nearest_in_tense(candidates, base, context.tense)
    return part_of(chosen, expression.position), source


def _nearest_in_tense(candidates: list[DateSpan], base: DateSpan, tense_of: int) -> DateSpan:
    """The candidate nearest to a base: of those up to it where the sentence tells the past, of those from it where it tells the future."""
    fitting = [
        span
        for span in candidates
        if tense_of == 0 or (span.earliest <= base.latest if tense_of < 0 else span.latest >= base.earliest)
    ]
    return min(fitting or candidates, key=lambda span: abs(span.earliest - base.earliest))


def _nearest_in_story(candidates: list[DateSpan], base: DateSpan, year: int) -> DateSpan:
    """The candidate of the story's year; where the story stands at a day or month, the one nearest to it: stories run over the year's end."""
    same = [span for span in candidates if year_month_day(span.earliest)[0] == year]
    if not same:
        return candidates[0]
    if base.grain <= Grain.MONTH and abs(same[0].earliest - base.earliest) > OVER_THE_YEAR:
        return min(candidates, key=lambda span: abs(span.earliest - base.earliest))
    return same[0]


def _weekday(expression: DateExpression, context: Context) -> tuple[DateSpan | None, str | None]:
    base, source = (context.reference, FROM_REFERENCE)
    if base is None or not base.is_day:
        base, source = (context.story, FROM_TEXT)
    if base is None or not base.is_day or expression.weekday is None:
        return None, None
    behind = (weekday(base.earliest) - expression.weekday) % 7
    if expression.direction > 0 or (context.tense > 0 and expression.direction == 0 and behind and source == FROM_REFERENCE):
        return DateSpan.of_day_number(base.earliest - behind + 7), source
    if expression.direction < 0 and behind == 0:
        behind = 7
    return DateSpan.of_day_number(base.earliest - behind), source


def _day_of_story_month(day: int, context: Context) -> tuple[DateSpan | None, str | None]:
    base, source = (context.story, FROM_TEXT) if context.story is not None else (context.reference, FROM_REFERENCE)
    if base is None or base.grain > Grain.MONTH:
        return None, None
    year, month, _ = year_month_day(base.earliest)
    return (DateSpan.day(year, month, day), source) if is_valid(year, month, day) else (None, None)


def _offset_span(expression: DateExpression, offset: Offset, context: Context) -> tuple[DateSpan | None, str | None]:
    base, source = _origin(offset, context)
    if base is None:
        return None, None
    if expression.month is not None:
        return _month_step(expression, offset, base), source
    if expression.season is not None:
        year = year_month_day(base.earliest)[0] + (offset.amount if offset.origin == "now" else 0)
        return season_span(year, expression.season), source
    if expression.weekday is not None:
        return _weekday(replace(expression, offset=None), Context(base if base.is_day else None))[0], source
    if expression.quarter is not None or expression.half is not None:
        year = year_month_day(base.earliest)[0] + offset.amount
        return known_span(expression, year), source
    span = shifted(base, offset)
    if span is not None and expression.part is not None:
        span = part_span(span, expression.part)
    return (part_of(span, expression.position) if span is not None else None), source


def _origin(offset: Offset, context: Context) -> tuple[DateSpan | None, str]:
    """The date from which an offset counts, and where it is from."""
    if offset.origin == "zero day":
        return None, ""
    told = offset.origin == "story" or (offset.origin == "here" and (context.tense < 0 or context.reference is None))
    if told and (context.story is not None or offset.origin == "story"):
        return context.story, FROM_TEXT
    return context.reference, FROM_REFERENCE


def _month_step(expression: DateExpression, offset: Offset, base: DateSpan) -> DateSpan | None:
    year, base_month, _ = year_month_day(base.earliest)
    month = expression.month or 1
    if offset.amount < 0 and month >= base_month:
        year -= 1
    elif offset.amount > 0 and month <= base_month:
        year += 1
    return known_span(DateExpression(year=year, month=month, day=expression.day))
