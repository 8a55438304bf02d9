"""Mentions one after another, as a text tells them: which date the story stands at, and what two of them say of each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import weekday, year_month_day
from milestones.language.cues import Cues
from milestones.parser.mention import Mention
from milestones.parser.resolve import Context, resolve_one
from milestones.parser.tense import depends_on_tense, tense

FROM_BESIDE = "the date that it is said of"
FROM_RANGE = "the year of the end of the range"


def in_context(
    mentions: Sequence[Mention],
    context: Context,
    prose: str,
    cues: Cues,
    reference_at: Callable[[int], DateSpan | None] | None = None,
) -> list[Mention]:
    """The mentions with their spans, values and the source of what is implied, in the order given.

    ``prose`` is the text they stand in; with it and the ``cues`` of its language the first date of a range takes the year of the second ("5 March to 8 June 2021").
    ``reference_at`` gives the reference date at each offset, where it is not the same for all of the text.
    """
    resolved: list[Mention] = []
    for index, mention in enumerate(mentions):
        if reference_at is not None:
            context = replace(context, reference=reference_at(mention.start))
        if context.reference is not None:
            told = tense(prose, mention, cues) if depends_on_tense(mention) else 0
            context = context if told == context.tense else replace(context, tense=told)
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        done = resolve_one(mention, context) if following is None else _from_range(mention, following, context, prose, cues)
        if resolved and _ends_range(done, resolved[-1], prose, cues):
            done = _a_year_on(done)
        if resolved and _is_weekday_of(done, resolved[-1], prose, cues):
            done = replace(done, span=resolved[-1].span, value=resolved[-1].value, implied=FROM_BESIDE)
        resolved.append(done)
        if dates_the_story(done):
            context = Context(context.reference, done.span, context.date_order, context.tense)
    return resolved


def dates_the_story(mention: Mention) -> bool:
    """Whether what follows a mention in the text may be told from its date."""
    span = mention.span
    return span is not None and mention.type in ("DATE", "TIME") and not _is_present(mention) and span.grain <= Grain.YEAR


def leans_on_the_story(mention: Mention, reference: DateSpan | None) -> bool:
    """Whether the meaning of a mention may depend on the date that the story stands at; ``reference`` is the reference date, None where it is not known."""
    expression = mention.base.expression if mention.base is not None else mention.expression
    if expression is None or expression.present:
        return False
    offset = expression.offset
    if offset is not None:
        return offset.origin != "now"
    if expression.weekday is not None and expression.day is None and expression.month is None:
        return reference is None or not reference.is_day
    if expression.year is None:
        return expression.decade is None and expression.century is None
    return expression.day is not None and expression.month is None


def _ends_range(last: Mention, first: Mention, prose: str, cues: Cues) -> bool:
    """Whether a date without a year ends a range that begins with another, and lies before it in the year that is implied: "from October to March"."""
    for mention in (first, last):
        expression = mention.expression
        if expression is None or expression.year is not None or expression.month is None or mention.implied is None:
            return False
    if first.span is None or last.span is None or not 0 <= last.start - first.end <= _JOINT:
        return False
    behind = last.span.latest < first.span.earliest
    return behind and re.fullmatch(cues.range_joint, prose[first.end : last.start]) is not None


def _a_year_on(mention: Mention) -> Mention:
    """A date with an implied year, in the year after it."""
    assert mention.span is not None
    assert mention.expression is not None
    year = year_month_day(mention.span.earliest)[0] + 1
    dated = resolve_one(replace(mention, expression=replace(mention.expression, year=year)), Context())
    return replace(mention, span=dated.span, value=dated.value)


_JOINT = 16
"""How many characters may join the two dates of a range."""


def _is_weekday_of(day: Mention, date: Mention, prose: str, cues: Cues) -> bool:
    """Whether a bare weekday is said of the date before it, and rightly: "9 November 1989 was a Thursday"."""
    expression = day.expression
    if (
        expression is None
        or expression.weekday is None
        or expression.day is not None
        or date.span is None
        or not date.span.is_day
    ):
        return False
    joined = re.fullmatch(cues.weekday_joint, prose[date.end : day.start]) is not None
    return joined and weekday(date.span.earliest) == expression.weekday


def _from_range(mention: Mention, following: Mention, context: Context, prose: str, cues: Cues) -> Mention:
    """A mention, with the year of the date that ends its range where it has none of its own."""
    first, second = mention.expression, following.expression
    done = resolve_one(mention, context)
    if (
        first is None
        or second is None
        or first.year is not None
        or first.month is None
        or second.year is None
        or second.month is None
    ):
        return done
    if re.fullmatch(cues.year_follows, prose[mention.end : following.start]) is None:
        return done
    later = (first.month, first.day or 1) > (second.month, second.day or 1)
    dated = resolve_one(replace(mention, expression=replace(first, year=second.year - 1 if later else second.year)), context)
    return replace(done, span=dated.span, value=dated.value, implied=FROM_RANGE)


def _is_present(mention: Mention) -> bool:
    expression = mention.expression
    return expression is not None and (
        bool(expression.present) or (expression.offset is not None and expression.offset.origin == "now")
    )
