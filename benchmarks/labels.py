"""Labelled claims: the records, the events that stand for their anchors, and which finding answers a label.

A claim is *detected* when a finding overlaps its span and states the same number; for a weekday, when a ``weekday`` finding overlaps it. Of several such
findings the one that covers most of the span counts. Its *ends are attached* when each labelled date is among the premises, and no coarser.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from milestones import DateSpan, Event, Finding

Record = dict[str, Any]

RIGHT = {
    "true": "verified", "true_inclusive": "verified", "approx_true": "verified", "false": "contradicted", "approx_false": "contradicted",
    "unverifiable": "unverifiable",
}  # fmt: skip
"""The verdict that each label asks for."""

AS_OF = "as-of date"
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_DATED = re.compile(r"\b\d{3,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2}|\b[A-Z][a-z]{2,8}\.?\s+\d{1,2}\b|\d/\d")


def rows(path: Path) -> list[Record]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def is_true(record: Record) -> bool:
    """Whether the label says that the claim holds, by any reading."""
    return RIGHT[record["verdict"]] == "verified"


def reference(record: Record) -> str | None:
    """The reference date as EDTF (a day, a month or a year), None where the claim has none."""
    return str(record["as_of"]["date"]) if record["as_of"] else None


def plain_events(record: Record) -> list[Event]:
    """One event an anchor whose date the text itself does not give; its phrase is an alias."""
    return list({event.name: event for event in map(_event, filter(_is_outside, record["anchors"]))}.values())


def lasting_events(record: Record) -> list[Event]:
    """As :func:`plain_events`, but a start and an end that no words of the text name are joined into one event that lasts."""
    start = next((anchor for anchor in record["anchors"] if anchor["role"] == "start"), None)
    end = next((anchor for anchor in record["anchors"] if anchor["role"] == "end"), None)
    if start is None or end is None or end["phrase"] or end["event"] == AS_OF or not (start["date"] and end["date"]):
        return plain_events(record)
    return [_event({**start, "date": f"{start['date']}/{end['date']}"})]


def _is_outside(anchor: Record) -> bool:
    if not anchor["date"] or anchor["event"] == AS_OF:
        return False
    return anchor["source"] != "text" or _DATED.search(anchor["phrase"] or "") is None


def _event(anchor: Record) -> Event:
    phrase = anchor["phrase"]
    return Event(anchor["event"], anchor["date"], aliases=(phrase,) if phrase and phrase != anchor["event"] else ())


def overlaps(finding: Finding, start: int, end: int) -> bool:
    """Whether the finding and the span share a character."""
    return finding.start < end and start < finding.end


def answer(findings: tuple[Finding, ...], record: Record) -> Finding | None:
    """The finding that reads a labelled claim, None if it was not detected."""
    start, end = record["claim"]["start"], record["claim"]["end"]
    candidates = [item for item in findings if overlaps(item, start, end) and _states(item, record)]
    return max(candidates, key=lambda item: min(item.end, end) - max(item.start, start), default=None)


def _states(finding: Finding, record: Record) -> bool:
    if record["kind"] == "weekday_date":
        return finding.check == "weekday"
    quantity = record["quantity"]
    wanted = (
        [value for value in quantity.values() if value] if isinstance(quantity, dict) else [] if quantity is None else [quantity]
    )
    if any(isinstance(value, str) for value in wanted):
        return finding.check == "weekday"
    figures = {float(figure.replace(",", "")) for figure in _FIGURE.findall(finding.stated)}
    return all(float(value) in figures for value in wanted)


def attached(finding: Finding, record: Record) -> bool:
    """Whether the premises hold every labelled date: the same days, days within a coarse label, or an end of an event that lasts."""
    return all(
        any(_holds(premise.date, Event("label", anchor["date"]).span) for premise in finding.premises)
        for anchor in record["anchors"]
        if anchor["date"]
    )


def _holds(premise: DateSpan, label: DateSpan) -> bool:
    return label.earliest <= premise.earliest and premise.latest <= label.latest
