"""The days that "now" may mean: the reference date, the day of a later change, the day of the entry that the words stand in."""

from __future__ import annotations

from milestones.anchors.candidate import Candidate
from milestones.anchors.reference import ReferenceDate
from milestones.parser.mention import Mention

ENTRY = "the head of the entry"
"""The source of the day of an entry in a log or a diary."""


def days_of_now(reference: ReferenceDate | None, changed: ReferenceDate | None, firm: bool) -> list[Candidate]:
    """The reference date, and the day of the last change if that is later; both are one "now", so a claim has to fail on both."""
    if reference is None:
        return []
    found = [_day(reference, "the reference date", firm)]
    if changed is not None and changed.span.earliest > reference.span.latest:
        found.append(_day(changed, "the last change", firm))
    return found


def _day(date: ReferenceDate, label: str, firm: bool) -> Candidate:
    return Candidate(date.span, label, date.source, "now", firm, start=date.start, end=date.end, given=True)


def day_of_entry(heading: Mention | None) -> list[Candidate]:
    """The day of an entry, which is rather its "now" than the reference date; it may acquit."""
    if heading is None or heading.span is None or not heading.span.is_day:
        return []
    key = f"date:{heading.start}"
    return [Candidate(heading.span, heading.shown, ENTRY, key, False, start=heading.start, end=heading.end)]
