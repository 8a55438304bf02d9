"""``weekday``: a weekday and its date."""

from __future__ import annotations

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding, Premise, Reading, Repair, Severity, Verdict
from milestones.calculator.rule import Example, Rule
from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan
from milestones.calendar.grain import Grain
from milestones.calendar.gregorian import is_valid, weekday, year_month_day
from milestones.calendar.julian import julian_year_month_day, weekday_holds_in_julian
from milestones.documents.document import BOUNDARY
from milestones.language.language import Language
from milestones.parser.claim import Claim
from milestones.parser.expression import DateExpression
from milestones.parser.mention import Mention
from milestones.parser.resolve import FROM_REFERENCE

RULE = Rule(
    name="weekday",
    about="a weekday beside a date",
    forms="Thursday, 26 August 2021.",
    meaning="A weekday and a date that name the same day. Of a slip two repairs are offered, the weekday and the date; which one is wrong, the calendar "
    "cannot say.",
    readings="The Gregorian calendar. A weekday that is right in the Julian calendar, before the reform, is reported as such and never as an error. A date "
    "without a year is checked only where the year is known from a source that the finding names.",
    holds=(
        Example("The story ran on Thursday, 26 August 2021.", "2021-08-26 is a Thursday"),
        Example(
            "The king was beheaded on Tuesday, 30 January 1649.",
            "a Tuesday in the Julian calendar, in use in Britain until September 1752",
        ),
    ),
    fails=(Example("The story ran on Friday, 26 August 2021.", "2021-08-26 is a Thursday"),),
    unverifiable="without a year that is known.",
)


def judge(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    """The finding on "Thursday, 26 August 2021".

    A weekday that is right in the Julian calendar, before the reform of the place, holds. A date without a year is checked where the year is
    implied by the reference date or the text; a disagreement is then a warning, and none if a neighbouring year fits the text.
    """
    expression = claim.mention.expression
    assert (
        expression is not None and expression.weekday is not None and expression.month is not None and expression.day is not None
    )
    if claim.mention.span is None or not claim.mention.span.is_day:
        return _without_year(claim, expression)
    day = claim.mention.span.earliest
    actual = weekday(day)
    premise = _premise(claim, claim.mention.span)
    computed = f"{claim.mention.span} is a {WEEKDAY_NAMES[actual]}"
    if expression.julian:
        computed = f"that date of the Julian calendar is {claim.mention.span}, a {WEEKDAY_NAMES[actual]}"
    if actual == expression.weekday:
        kind = "julian" if expression.julian else "calendar"
        return _finding(claim, expression, Verdict.VERIFIED, Severity.NOTE, premise, kind, computed)
    year, month, number = year_month_day(day)
    place = weekday_holds_in_julian(year, month, number, expression.weekday) if not expression.julian else None
    if place is not None and _fits_place(anchors.language.cues.julian_places, anchors.prose, year):
        return _finding(claim, expression, Verdict.VERIFIED, Severity.NOTE, premise, "julian",
                        f"right in the Julian calendar, in use in {place}; in the Gregorian one it is a {WEEKDAY_NAMES[actual]}")  # fmt: skip
    if expression.year is None and (_other_year_fits(claim, expression, year) or _heading_year_fits(claim, expression, anchors)):
        return _ambiguous_year(claim, expression, premise)
    severity = Severity.ERROR if claim.mention.implied is None else Severity.WARNING
    return _finding(claim, expression, Verdict.CONTRADICTED, severity, premise, None, computed,
                    _repairs(claim, expression, day, anchors.language))  # fmt: skip


def _fits_place(east: tuple[str, ...], prose: str, year: int) -> bool:
    """After the West had reformed, the Julian calendar counts only in a text that speaks of the East."""
    if year <= 1752:
        return True
    lowered = prose.lower()
    return any(word in lowered for word in east)


def _other_year_fits(claim: Claim, expression: DateExpression, year: int) -> bool:
    if claim.mention.implied == FROM_REFERENCE:
        return False
    return any(_fits_in(other, expression) for other in (year - 1, year + 1))


_BRACKET = 8
"""How far behind a date its year may stand in brackets: "Sat 3 June (2023)"."""
_TABLE = 2_000
"""How far before a date in a table the years stand that may head its column or its row."""


def _heading_year_fits(claim: Claim, expression: DateExpression, anchors: Anchors) -> bool:
    """Whether the weekday is right in a year that stands by itself before the date, as at the head of a column or a row, or in brackets after it.

    In a text without a date of its own any year that is written near may be meant.
    """
    undated = anchors.reference is None
    near = anchors.mentions.between(max(0, claim.start - _TABLE), claim.end + (_TABLE if undated else _BRACKET))
    years = {_written_year(mention) if undated else _bare_year(mention, anchors.prose) for mention in near} - {None}
    return any(_fits_in(year, expression) for year in years if year is not None)


def _written_year(mention: Mention) -> int | None:
    return mention.expression.year if mention.expression is not None and mention.type in ("DATE", "TIME") else None


def _bare_year(mention: Mention, prose: str) -> int | None:
    """The year that is all of a line or a cell, or of a bracket."""
    span = mention.span
    if span is None or span.grain is not Grain.YEAR:
        return None
    before, after = (
        prose[max(0, mention.start - 3) : mention.start].rstrip(" \t|"),
        prose[mention.end : mention.end + 3].lstrip(" \t|"),
    )
    alone = before[-1:] in ("", "\n", BOUNDARY) and after[:1] in ("", "\n", BOUNDARY)
    bracketed = before[-1:] == "(" and after[:1] in ")"
    return year_month_day(span.earliest)[0] if alone or bracketed else None


def _fits_in(year: int, expression: DateExpression) -> bool:
    month, day = expression.month or 1, expression.day or 1
    return is_valid(year, month, day) and weekday(DateSpan.day(year, month, day).earliest) == expression.weekday


def _premise(claim: Claim, span: DateSpan) -> Premise:
    source = "this sentence" if claim.mention.implied is None else f"this sentence, the year by {claim.mention.implied}"
    if claim.mention.expression is not None and claim.mention.expression.julian:
        source += ", in the Julian calendar"
    return Premise(claim.mention.shown, span, source, claim.mention.start, claim.mention.end)


def _finding(claim: Claim, expression: DateExpression, verdict: Verdict, severity: Severity, premise: Premise, reading: str | None, computed: str,
             repairs: tuple[Repair, ...] = ()) -> Finding:  # fmt: skip
    name = WEEKDAY_NAMES[expression.weekday or 0]
    verb = "holds" if verdict is Verdict.VERIFIED else "does not hold"
    actual = WEEKDAY_NAMES[weekday(premise.date.earliest)]
    julian = (Reading("julian", name, True, name),) if reading == "julian" else ()
    readings = (Reading("calendar", actual, actual == name, name), *julian)
    return Finding(claim.start, claim.end, claim.text, claim.check, verdict, severity, name, computed, reading, f"“{claim.text}” {verb}: {computed}.",
                   (premise,), readings, repairs, rule=claim.rule)  # fmt: skip


def _without_year(claim: Claim, expression: DateExpression) -> Finding:
    name = WEEKDAY_NAMES[expression.weekday or 0]
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.UNVERIFIABLE, Severity.NOTE, name, None, None,
                   f"“{claim.text}” cannot be checked: its year is neither written nor implied by a named source.", rule=claim.rule)  # fmt: skip


def _ambiguous_year(claim: Claim, expression: DateExpression, premise: Premise) -> Finding:
    name = WEEKDAY_NAMES[expression.weekday or 0]
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.UNVERIFIABLE, Severity.NOTE, name, None, None,
                   f"“{claim.text}” cannot be checked: it fits another year near {premise.date}, and the text does not write the year.", (premise,),
                   rule=claim.rule)  # fmt: skip


def _repairs(claim: Claim, expression: DateExpression, day: int, language: Language) -> tuple[Repair, ...]:
    """The right weekday for the date, and the nearest date of the month with the stated weekday; neither is safe, since either may be the slip."""
    repairs = []
    place = expression.place("weekday")
    if place is not None:
        old = claim.mention.text[place.start - claim.mention.start : place.end - claim.mention.start]
        repairs.append(
            Repair(
                place.start,
                place.end,
                _weekday_in_style(weekday(day), old, language),
                f"the weekday of that date: {WEEKDAY_NAMES[weekday(day)]}",
            )
        )
    number = expression.place("day")
    shift = (expression.weekday or 0) - weekday(day)
    nearest = [day + step for step in (shift, shift - 7, shift + 7) if abs(step) <= 6]
    if number is not None:
        old_day = claim.mention.text[number.start - claim.mention.start : number.end - claim.mention.start]
        for other in sorted(nearest, key=lambda value: abs(value - day)):
            date_of = julian_year_month_day if expression.julian else year_month_day
            if date_of(other)[:2] == date_of(day)[:2] and old_day[:1].isdigit():
                figure = date_of(other)[2]
                repairs.append(
                    Repair(
                        number.start,
                        number.end,
                        _day_in_style(figure, old_day, language),
                        f"the nearest {WEEKDAY_NAMES[expression.weekday or 0]}: {DateSpan.of_day_number(other)}",
                    )
                )
                break
    return tuple(repairs)


def _day_in_style(number: int, old: str, language: Language) -> str:
    from milestones.calculator.number_style import in_style

    return in_style(number, old, language) or str(number)


def _weekday_in_style(number: int, old: str, language: Language) -> str:
    names = language.weekday_names
    full = len(old) > 5 or old.lower() in {day.lower() for day in names}
    name = names[number] if full else names[number][: min(len(old), 3)]
    return name.upper() if old.isupper() else name
