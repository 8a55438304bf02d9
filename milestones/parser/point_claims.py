"""Dates that must exist and whose parts must agree, and ranges that must not run backwards."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from milestones.calendar.gregorian import is_valid
from milestones.calendar.julian import is_valid_julian, julian_places
from milestones.documents.document import FILLER
from milestones.language.cues import Cues
from milestones.parser.claim import Claim, Option
from milestones.parser.expression import Place
from milestones.parser.mention import Mention


def date_claims(mention: Mention, prose: str, cues: Cues) -> Iterator[Claim]:
    """The claim that a written date exists, if it does not, or that its weekday is the right one, if it has one.

    Where the words around say that no such date exists, or speak of what a program takes for one, nothing is claimed.
    """
    expression = mention.expression
    if expression is None or expression.day is None or expression.month is None or not 1 <= expression.month <= 12:
        return
    if not expression.julian and _is_impossible(expression.year, expression.month, expression.day):
        told = prose[max(0, mention.start - _BEFORE) : mention.end + _BEHIND]
        if re.search(cues.no_date, told) is None and not _is_a_slip(mention, prose, cues):
            yield Claim(mention.start, mention.end, mention.text, "impossible-date", mention, rule="impossible date")
    elif expression.weekday is not None and not _is_a_slip(mention, prose, cues):
        yield Claim(mention.start, mention.end, mention.text, "weekday", mention, rule="weekday and date")


def _is_a_slip(mention: Mention, prose: str, cues: Cues) -> bool:
    """Whether the words before a date say that it is written wrong: "do not write “Friday, 26 August 2021”"."""
    return re.search(cues.slips, prose[max(0, mention.start - _BEFORE) : mention.start]) is not None


_BEFORE, _BEHIND = 50, 30
"""How far around a date the words stand that say that it is none."""
_SWEDISH = (1712, 2, 30)
"""The day that Sweden alone had, on its way back from a calendar of its own to the Julian one."""


def _is_impossible(year: int | None, month: int, day: int) -> bool:
    if (
        (year, month, day) == _SWEDISH
        or day > 31
        or (year is not None and julian_places(year, month, day) and is_valid_julian(year, month, day))
    ):
        return False
    return not is_valid(year if year is not None else 2000, month, day)


TWO_CALENDARS = "day in two calendars"
"""The rule of a claim that a day is written in both calendars, and the two are not one day."""
_SLIP = 31
"""How many days apart two dates may lie that are meant as one; what lies farther apart is hardly a slip."""


def restated_claims(mentions: list[Mention], prose: str) -> Iterator[Claim]:
    """ "11 July 1690 [O.S. 2 July 1690]": a claim only where the two dates, whose years are both written, are not one day."""
    for first, second in itertools.pairwise(mentions):
        if not second.restated or first.span is None or second.span is None or first.implied or second.implied:
            continue
        if 0 < abs(first.span.earliest - second.span.earliest) <= _SLIP:
            begin = Option("date", first, first.start, first.end, first.text)
            finish = Option("date", second, second.start, second.end, second.text)
            text = prose[first.start : second.end]
            yield Claim(first.start, second.end, text, "impossible-date", first, None, (begin,), (finish,), rule=TWO_CALENDARS)


_NEAR = 80
"""How far after its date a weekday may stand, marks of emphasis and tags included."""


_AFTER_ITS_DATE = "weekday after its date"


def _says_weekday(between: str, cues: Cues) -> bool:
    """Whether the words between a date and a weekday say that the one is the other."""
    return re.fullmatch(cues.weekday_joint, between.replace(FILLER, "")) is not None


def weekday_statements(mentions: list[Mention], prose: str, cues: Cues) -> Iterator[Claim]:
    """ "26 August 2021 was a Thursday", "on Thursday (26 August 2021)"."""
    for first, second in itertools.pairwise(mentions):
        if _is_bare_weekday(second) and _is_bare_date(first):
            if _says_weekday(prose[first.end : min(second.start, first.end + _NEAR)], cues):
                yield _weekday_claim(first, second, prose, _AFTER_ITS_DATE)
        elif is_weekday_of(first, second, prose, cues):
            yield _weekday_claim(first, _weekday_alone(second, prose), prose, _AFTER_ITS_DATE)
        elif _is_bare_weekday(first) and _is_bare_date(second) and _in_brackets(first, second, prose):
            yield _weekday_claim(second, first, prose, "weekday before its date in brackets")


def is_weekday_of(first: Mention, second: Mention, prose: str, cues: Cues) -> bool:
    """Whether the weekday that opens the second date is said of the first: "1 March 2020 was a Sunday, 29 February a Saturday"."""
    expression = second.expression
    if expression is None or None in (expression.weekday, expression.day) or not _is_bare_date(first):
        return False
    leads = prose[second.start : second.end].startswith(_weekday_alone(second, prose).text)
    return leads and _says_weekday(prose[first.end : min(second.start, first.end + _NEAR)], cues)


def _weekday_alone(mention: Mention, prose: str) -> Mention:
    """A date as the weekday that is written in it."""
    assert mention.expression is not None
    place = next(place for place in mention.expression.places if place.component == "weekday")
    return replace(mention, start=place.start, end=place.end, text=prose[place.start : place.end])


def _in_brackets(day: Mention, date: Mention, prose: str) -> bool:
    """Whether a date stands alone in brackets right after a weekday."""
    return prose[day.end : min(date.start, day.end + 4)].strip() == "(" and prose[date.end : date.end + 1] == ")"


def _is_bare_date(mention: Mention) -> bool:
    expression = mention.expression
    return expression is not None and None not in (expression.day, expression.month) and expression.weekday is None


def _is_bare_weekday(mention: Mention) -> bool:
    expression = mention.expression
    return expression is not None and expression.weekday is not None and expression.day is None and expression.numeric is None


def _weekday_claim(date: Mention, day: Mention, prose: str, rule: str) -> Claim:
    """The claim that a date has the weekday of another mention, whichever stands first."""
    assert date.expression is not None and day.expression is not None
    start, end = min(date.start, day.start), max(date.end, day.end)
    places = (*date.expression.places, Place("weekday", day.end - len(day.text.split()[-1]), day.end))
    expression = replace(date.expression, weekday=day.expression.weekday, places=places)
    joined = replace(date, start=start, end=end, text=prose[start:end], expression=expression)
    return Claim(start, end, joined.text, "weekday", joined, rule=rule)


def range_claims(mentions: list[Mention], prose: str, cues: Cues) -> Iterator[Claim]:
    """Ranges whose end lies before their start: claims only where both years are written and the words say from and to."""
    for first, second in itertools.pairwise([mention for mention in mentions if not mention.restated]):
        if first.span is None or second.span is None or first.span.earliest <= second.span.latest:
            continue
        if _written(first) and _written(second) and _is_range(first, second, prose, cues):
            begin = Option("date", first, first.start, first.end, first.text)
            finish = Option("date", second, second.start, second.end, second.text)
            yield Claim(
                first.start,
                second.end,
                prose[first.start : second.end],
                "backwards-range",
                first,
                None,
                (begin,),
                (finish,),
                rule="range",
            )


def _is_range(first: Mention, second: Mention, prose: str, cues: Cues) -> bool:
    lead = prose[max(0, first.start - 20) : first.start]
    between = prose[first.end : second.start]
    if len(between) > 12 or re.search(cues.backwards, prose[max(0, first.start - 41) : second.end]):
        return False
    bracketed = lead.endswith(("(", "["))
    if re.fullmatch(cues.range_joint, between):
        return bool(re.search(cues.range_lead, lead)) or (bracketed and prose[second.end : second.end + 1] in ")],;")
    if re.search(cues.in_no_order, prose[max(0, first.start - 41) : first.start]):
        return False
    return bool(re.fullmatch(cues.range_and, between)) and cues.range_between in lead.lower()


def _written(mention: Mention) -> bool:
    expression = mention.expression
    return mention.type in ("DATE", "TIME") and expression is not None and expression.year is not None and mention.implied is None
