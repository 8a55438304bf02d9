"""The days that a text implies for what it does not date: an event that it only names, and the day of its own writing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from milestones.calculator.finding import Finding, Related, Verdict
from milestones.calculator.inconsistency import said, spoken_days
from milestones.calculator.network import implied
from milestones.calculator.network_statements import Implied
from milestones.calculator.text_network import TextNetwork
from milestones.calculator.told import NOW, Point, Told
from milestones.calendar.datespan import WEEKDAY_NAMES, DateSpan

_MOST_STATEMENTS = 100_000
"""How many statements are looked at for the points of a document, so that a long text costs no more than its length."""
_MOST_DAYS = 31
_THIS_SENTENCE = "; this sentence implies"


@dataclass(frozen=True, slots=True)
class InferredDate:
    """The days on which a document without a date can have been written, by what it tells.

    ``days`` are all of them where they are few, else none and ``earliest`` to ``latest`` hold them. ``because`` are the statements that this rests on.
    """

    days: tuple[DateSpan, ...]
    earliest: DateSpan
    latest: DateSpan
    because: tuple[Related, ...]

    @property
    def only(self) -> DateSpan | None:
        """The one day that is possible, if there is just one."""
        return self.days[0] if len(self.days) == 1 else None


def inferred_date(text: TextNetwork, document: int) -> InferredDate | None:
    """When a document was written; None where it does not say, or where its statements conflict."""
    node = f"{document}/{NOW}"
    found = implied(text.around[node], node) if node in text.around else None
    if not isinstance(found, Implied) or found.earliest is None or found.latest is None:
        return None
    days = found.days if found.days is not None and len(found.days) <= _MOST_DAYS else ()
    return InferredDate(
        tuple(DateSpan.of_day_number(day) for day in days),
        DateSpan.of_day_number(found.earliest),
        DateSpan.of_day_number(found.latest),
        (
            *(_related(text.claims[name]) for name in found.because if name in text.claims),
            *(related for name in found.because if (related := _weekday_related(text, name)) is not None),
        ),
    )


def _weekday_related(text: TextNetwork, name: str) -> Related | None:
    point = text.points.get(name)
    if point is None or point.weekday is None or point.start is None or point.end is None or not name.startswith("weekday:"):
        return None
    return Related(point.start, point.end, f"“{_weekday(point)}” is {point.label}")


def _related(each: Told) -> Related:
    return Related(each.claim.start, each.claim.end, f"“{' '.join(each.claim.text.split())}”: {said(each)}")


def with_implied_days(text: TextNetwork, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings of one document, those that lack a date with the days that the whole text leaves for it, and by which statements."""
    uses = Counter(point.node for each in text.claims.values() for point in each.points)
    asked: dict[str, Implied | None] = {}
    changed: dict[int, Finding] = {}
    left = _MOST_STATEMENTS
    for name, each in text.claims.items():
        missing = [point for point in each.points if not point.spans]
        if each.finding.verdict is not Verdict.UNVERIFIABLE or not missing:
            continue
        asked_for = next((point for point in missing if point.named), missing[0])
        if len(missing) == 1 and uses[asked_for.node] < 2 and asked_for.weekday is None:
            continue
        node = asked_for.node
        if node not in asked:
            left -= len(text.around[node].statements)
            if left < 0:
                break
            answer = implied(text.around[node], node)
            asked[node] = answer if isinstance(answer, Implied) else None
        changed[id(each.finding)] = _with_days(text, each, name, asked[node], asked_for)
    return tuple(changed.get(id(finding), finding) for finding in findings)


def _of(point: Point, each: Told) -> str:
    """For which of two points without a date the days are."""
    return f" for {point.label}" if all(not other.spans for other in each.points) else ""


def _weekday(point: Point) -> str:
    return "" if point.weekday is None else WEEKDAY_NAMES[point.weekday]


def _with_days(text: TextNetwork, each: Told, own: str, found: Implied | None, point: Point) -> Finding:
    words = spoken_days(found) if found is not None else None
    others = [text.claims[name] for name in found.because if name in text.claims and name != own] if found is not None else []
    weekdays = [text.points[name] for name in found.because if name.startswith("weekday:")] if found is not None else []
    if found is None or words is None or not (others or weekdays):
        return each.finding
    leaning = [" ".join(other.claim.text.split()) for other in others[:3]] + [_weekday(point) for point in weekdays[:1]]
    quoted = " and ".join(f"“{words}”" for words in leaning)
    base = each.finding.message.partition(_THIS_SENTENCE)[0].rstrip(".")
    days = found.days if found.days is not None and len(found.days) <= _MOST_DAYS else ()
    return replace(
        each.finding,
        message=f"{base}; with {quoted} the text implies {words}{_of(point, each)}.",
        implied=tuple(str(DateSpan.of_day_number(day)) for day in days) or each.finding.implied,
        related=(*each.finding.related, *(_related(other) for other in others)),
    )
