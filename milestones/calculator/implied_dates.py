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
from milestones.calculator.told import NOW, Told
from milestones.calendar.datespan import DateSpan

_MOST_QUERIES = 100
"""How many points of a document are asked for, so that a long text costs no more than its length."""
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
    found = implied(text.network, node) if node in text.network.nodes else None
    if not isinstance(found, Implied) or found.earliest is None or found.latest is None:
        return None
    days = found.days if found.days is not None and len(found.days) <= _MOST_DAYS else ()
    return InferredDate(
        tuple(DateSpan.of_day_number(day) for day in days),
        DateSpan.of_day_number(found.earliest),
        DateSpan.of_day_number(found.latest),
        tuple(_related(text.claims[name]) for name in found.because if name in text.claims),
    )


def _related(each: Told) -> Related:
    return Related(each.claim.start, each.claim.end, f"“{' '.join(each.claim.text.split())}”: {said(each)}")


def with_implied_days(text: TextNetwork, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings of one document, those that lack a date with the days that the whole text leaves for it, and by which statements."""
    uses = Counter(point.node for each in text.claims.values() for point in each.points)
    asked: dict[str, Implied | None] = {}
    changed: dict[int, Finding] = {}
    for name, each in text.claims.items():
        missing = [point for point in each.points if not point.spans]
        if each.finding.verdict is not Verdict.UNVERIFIABLE or len(missing) != 1 or uses[missing[0].node] < 2:
            continue
        node = missing[0].node
        if node not in asked:
            if len(asked) >= _MOST_QUERIES:
                break
            answer = implied(text.network, node)
            asked[node] = answer if isinstance(answer, Implied) else None
        changed[id(each.finding)] = _with_days(text, each, name, asked[node])
    return tuple(changed.get(id(finding), finding) for finding in findings)


def _with_days(text: TextNetwork, each: Told, own: str, found: Implied | None) -> Finding:
    words = spoken_days(found) if found is not None else None
    others = [text.claims[name] for name in found.because if name in text.claims and name != own] if found is not None else []
    if found is None or words is None or not others:
        return each.finding
    quoted = " and ".join(f"“{' '.join(other.claim.text.split())}”" for other in others[:3])
    base = each.finding.message.partition(_THIS_SENTENCE)[0].rstrip(".")
    days = found.days if found.days is not None and len(found.days) <= _MOST_DAYS else ()
    return replace(
        each.finding,
        message=f"{base}; with {quoted} the text implies {words}.",
        implied=tuple(str(DateSpan.of_day_number(day)) for day in days) or each.finding.implied,
        related=(*each.finding.related, *(_related(other) for other in others)),
    )
