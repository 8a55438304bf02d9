"""Statements that cannot all be true, as findings: the smallest set of them, and the arithmetic between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from milestones.calculator.finding import Finding, Premise, Related, Severity, Verdict
from milestones.calculator.network import Conflict, conflicts, implied
from milestones.calculator.network_statements import Implied, Interval
from milestones.calculator.rule import Example, Rule
from milestones.calculator.text_network import TextNetwork, claim_name, date_name
from milestones.calculator.told import Told
from milestones.calculator.wording import alternatives, plural, stated
from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan

CHECK = "inconsistent"
RULE = Rule(
    name=CHECK,
    about="several statements that cannot all be true",
    forms="1,000 days since the arrest … 990 days after the arrest.",
    meaning="Statements of one text, or of several texts that share a registry, that cannot all be true, though each alone could be: see "
    "[guide/network.md](guide/network.md). The finding stands at the last of the smallest set of statements that cannot stand together; the others are its "
    "related places. It is a warning, since an event that a text only names may be two events, and an error where every point is dated or stands in the registry.",
    readings="All that each statement allows by itself: both conventions of counting, hedges, coarse dates. There is a finding only where no choice among them fits.",
    holds=(
        Example(
            "Thursday, 26 August 2021 marks 1,000 days since the arrest. On 6 September 2021, 1,010 days after the arrest, he spoke.",
            "both put the arrest on 30 November or 1 December 2018",
        ),
    ),
    fails=(
        Example(
            "Thursday, 26 August 2021 marks 1,000 days since the arrest. On 28 August 2021, 990 days after the arrest, he left.",
            "the first puts the arrest on 30 November or 1 December 2018, the second on 12 or 13 December",
        ),
    ),
    unverifiable="never; statements that can all be true raise no finding here.",
)
_FEW = 4
"""How many days are named one by one in a message."""


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """A finding on several statements, and the document that it belongs to: that of the last of them."""

    document: int
    finding: Finding


def inconsistencies(text: TextNetwork, paths: Sequence[str | None]) -> list[Inconsistency]:
    """One finding for each irreducible set of statements that cannot all be true; ``paths`` are those of the run's documents."""
    found = []
    for conflict in conflicts(text.network):
        core = sorted((text.claims[name] for name in conflict.statements if name in text.claims), key=_place)
        weekdays = [name for name in conflict.statements if name.startswith("weekday:")]
        if conflict.irreducible and core and len(core) + len(weekdays) > 1:
            found.append(Inconsistency(core[-1].document, _finding(text, conflict, core, paths)))
    return found


def _place(each: Told) -> tuple[int, int]:
    return each.document, each.claim.start


def _finding(text: TextNetwork, conflict: Conflict, core: list[Told], paths: Sequence[str | None]) -> Finding:
    last = core[-1]
    points = [text.points[name] for name in conflict.statements if name in text.points]
    ends = [point for each in core for point in each.points]
    firm = all(point.spans and not point.named for point in ends)
    weekdays = sorted(
        (text.points[name] for name in conflict.statements if name.startswith("weekday:")), key=lambda point: point.start or 0
    )
    leaning = [_words(each) for each in core] + [WEEKDAY_NAMES[point.weekday] for point in weekdays if point.weekday is not None]
    count = "both" if len(leaning) == 2 else f"all {len(leaning)}"
    quoted = " and ".join(f"“{words}”" for words in leaning)
    message = f"{quoted} cannot {count} be true: {_arithmetic(text, conflict, core)}."
    measure = last.claim.measure
    assert measure is not None
    return Finding(
        last.claim.start,
        last.claim.end,
        last.claim.text,
        CHECK,
        Verdict.CONTRADICTED,
        Severity.ERROR if firm else Severity.WARNING,
        stated(measure),
        None,
        None,
        message,
        tuple(Premise(point.label, span, point.source, point.start, point.end) for point in points for span in point.spans[:1]),
        related=(
            *(_related(each, last, paths) for each in core[:-1]),
            *(
                Related(point.start, point.end, f"{point.label} is said to be this weekday")
                for point in weekdays
                if point.start is not None and point.end is not None
            ),
        ),
    )


def _related(each: Told, last: Told, paths: Sequence[str | None]) -> Related:
    path = paths[each.document] if each.document != last.document else None
    return Related(each.claim.start, each.claim.end, f"“{_words(each)}”: {said(each)}", path)


def _words(each: Told) -> str:
    return " ".join(each.claim.text.split())


def said(each: Told) -> str:
    """What a claim says in days: "999 or 1,000 days from “the arrest” to 26 August 2021"."""
    return f"{_distances(each.alternatives)} from {_spoken(each, 0)} to {_spoken(each, 1)}"


def _spoken(each: Told, which: int) -> str:
    point = each.points[which]
    return point.spans[0].spoken() if len(point.spans) == 1 else point.label


def _distances(intervals: tuple[Interval, ...]) -> str:
    if all(low is not None and low == high for low, high in intervals):
        figures = sorted(low for low, _ in intervals if low is not None)
        return f"{alternatives([f'{figure:,}' for figure in figures])} days"
    low, high = intervals[0][0], intervals[-1][1]
    if low is None or high is None:
        return f"at most {plural(high, 'day')}" if high is not None else f"at least {plural(low or 0, 'day')}"
    return f"{low:,} to {plural(high, 'day')}"


def _arithmetic(text: TextNetwork, conflict: Conflict, core: list[Told]) -> str:
    """Where the last statement puts a point, and where the others put it; else what each says."""
    names = set(conflict.statements)
    last = core[-1]
    own = claim_name(last)
    dates = {name for point in last.points if (name := date_name(point)) in text.points}
    for point in last.points:
        if len(point.spans) == 1 and point.spans[0].is_day:
            continue
        if len(core) == 1:
            return f"“{_words(last)}” puts {point.label} on {_days(text, {own} | dates, point.node)}"
        without = _days(text, names - {own}, point.node)
        alone = _days(text, {own} | {name for name in names if name in text.points}, point.node)
        if without is not None and alone is not None:
            label = point.label
            others = "the other puts" if len(core) == 2 else "the others put"
            return f"“{_words(last)}” puts {label} on {alone}, {others} it on {without}"
    return ", and ".join(said(each) for each in core)


def _days(text: TextNetwork, names: set[str], node: str) -> str | None:
    """The days that some statements leave for a node, in words; None where they leave it open."""
    network = text.part(names)
    if node not in network.nodes:
        return None
    found = implied(network, node)
    return spoken_days(found) if isinstance(found, Implied) else None


def spoken_days(found: Implied) -> str | None:
    """The implied days in words: a few by name, more by their ends; None where either end is open."""
    if found.earliest is None or found.latest is None:
        return None
    if found.days is not None and len(found.days) <= _FEW:
        return alternatives([str(DateSpan.of_day_number(day)) for day in found.days])
    return f"a day from {DateSpan.of_day_number(found.earliest)} to {DateSpan.of_day_number(found.latest)}"
