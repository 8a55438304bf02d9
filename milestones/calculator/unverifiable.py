"""What a claim lacks, and what would settle it."""

from __future__ import annotations

from milestones.anchors.candidate import Candidate
from milestones.calculator.finding import Finding, Premise, Severity, Verdict
from milestones.calculator.gaps import gap_of
from milestones.calculator.measuring import DAY_UNITS
from milestones.calculator.wording import alternatives, stated
from milestones.calendar.anniversaries import monthly
from milestones.calendar.datespan import DateSpan
from milestones.parser.claim import Claim, Option
from milestones.parser.measure import Hedge, Measure, Unit

_KINDS = {"birth": "the birth", "death": "the death", "now": "the reference date", "story": "the date that the text stands at"}


def unverifiable(claim: Claim, measure: Measure, begins: list[Candidate], finishes: list[Candidate], remark: str = "") -> Finding:
    """The finding on a gap one of whose ends is not known, or known by a guess only; with the dates that it implies for the other.

    ``remark`` ends its message.
    """
    firm_begin, firm_finish = ([each for each in found if each.firm and not each.undated] for found in (begins, finishes))
    known = [*firm_begin, *firm_finish]
    if {candidate.key for candidate in firm_finish} == {candidate.key for candidate in firm_begin}:
        firm_finish = [candidate for candidate in firm_finish if candidate.key == "now"]
    implied: tuple[str, ...] = ()
    if not firm_begin and firm_finish:
        implied = _implied(measure, [candidate.span for candidate in firm_finish[:1]], -1)
        missing = _missing(claim.begin, begins)
    elif firm_begin and not firm_finish:
        implied = _implied(measure, [candidate.span for candidate in firm_begin[:1]], 1)
        missing = _missing(claim.finish, finishes)
    elif firm_begin and firm_finish:
        missing = "more than one pair of dates is possible, and none fits"
    else:
        parts = dict.fromkeys((_missing(claim.begin, begins), _missing(claim.finish, finishes)))
        missing = ", and ".join(parts)
    message = f"“{' '.join(claim.text.split())}” cannot be checked: {missing}"
    if implied:
        message += f"; this sentence implies {alternatives(list(implied))}"
    premises = tuple(
        Premise(candidate.label, candidate.span, candidate.source, candidate.start, candidate.end) for candidate in known
    )
    said = stated(measure)
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.UNVERIFIABLE, Severity.NOTE, said, None, None, f"{message}.{remark}",
                   premises, implied=implied, rule=claim.rule, gap=gap_of(claim, measure, said, begins, finishes))  # fmt: skip


def _missing(options: tuple[Option, ...], found: list[Candidate]) -> str:
    if len(found) > 1:
        names = sorted({candidate.label for candidate in found})
        return f"it is not clear which date is meant ({alternatives(names[:3])})"
    if found and not found[0].firm:
        return f"it is not sure that {found[0].label} is meant"
    for option in options:
        if option.kind == "phrase":
            return f"no date for “{' '.join(option.text.split())}”"
        if option.kind in _KINDS:
            return (
                f"no date for {_KINDS[option.kind]}"
                if option.kind != "now"
                else "no reference date is known (give --as-of, or a date in the document)"
            )
        if option.kind == "weekday":
            return f"no reference date to say which “{option.text}” is meant"
    return "no date for the event"


def _implied(measure: Measure, spans: list[DateSpan], direction: int) -> tuple[str, ...]:
    """The ISO days that an unhedged count of days or weeks implies for the other end: elapsed, then inclusive; a calendar day for years and months."""
    quantity = measure.single
    if quantity is None or measure.hedge not in (Hedge.NONE, Hedge.EXACTLY) or quantity.number.denominator != 1:
        return ()
    days: list[int] = []
    for span in spans:
        if not span.is_day:
            return ()
        if quantity.unit in DAY_UNITS:
            length = int(quantity.number) * DAY_UNITS[quantity.unit]
            length -= 1 if measure.ordinal else 0
            days.append(span.earliest + direction * length)
            strict = measure.to_the_day or measure.hedge is Hedge.EXACTLY
            if not measure.ordinal and quantity.unit is Unit.DAY and not strict:
                days.append(span.earliest + direction * (length - 1))
        elif quantity.unit in (Unit.YEAR, Unit.MONTH) and measure.to_the_day:
            months = int(quantity.number) * (12 if quantity.unit is Unit.YEAR else 1)
            days.append(monthly(span.earliest, direction * months))
    return tuple(dict.fromkeys(str(DateSpan.of_day_number(day)) for day in sorted(days)))
