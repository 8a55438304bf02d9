"""TempEval-3's measures of temporal expressions, the families that expressions belong to, and the errors in groups.

*Strict*: same offsets. *Relaxed*: any overlap, one gold expression to one mention; exact matches are made first, then the largest overlaps. Precision is by
mentions, recall by gold expressions, F1 their harmonic mean. *Value* and *type*: relaxed F1 times the share of relaxed matches whose attribute is right
(UzZaman and others 2013). *Literal value* compares the strings as they stand, without the mappings of ``gold_mentions.py``.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from gold_mentions import Gold, GoldText, same_value

from milestones import extract

_NUMBER = r"(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|several|few|some|many|half)"
_UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|centurie|millennium)s?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
FAMILIES = (
    ("set", r"\b(daily|weekly|monthly|yearly|annual\w*|every|each|per)\b"),
    ("time of day", r"\d:\d\d|\b(morning|afternoon|evening|night|nights|daytime|night-time|dawn|noon|midnight|a\.m|p\.m)\b"),
    (
        "now, then",
        r"^(?:the )?(?:now|today|currently|current|present day|present|recent|recently|former|formerly|future|past|this day)$",
    ),
    ("that time, this period", r"\b(time|period|periods|point|moments?|era|duration|days? of old)\b"),
    (
        "N units from a date or event",
        rf"{_NUMBER}? ?{_UNIT}\b.*\b(later|earlier|before|after|afterwards|ago|previously|since)\b|\b(later|earlier|afterwards)\b",
    ),
    (
        "next or same unit",
        rf"\b(next|following|same|previous|that|this|last|subsequent|final|first|second|third|\w+th)\b.*\b{_UNIT}\b|\b{_UNIT}\b.*\bfollowing\b",
    ),
    (
        "full date",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? \d{{3,4}}\b|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{3,4}}\b|\d{{4}}-\d\d-\d\d",
    ),
    ("day and month", rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}\b|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b"),
    ("bare day number", r"^(?:the )?\d{1,2}(?:st|nd|rd|th)?$"),
    ("weekday", r"\b(mon|tues?|wednes|thurs?|fri|satur|sun)day\b"),
    ("season", r"\b(spring|summer|autumn|fall|winter)\b"),
    ("decade, century", r"\b\d{3,4}s\b|centur|decade"),
    ("month and year", rf"\b{_MONTH},? (?:of )?\d{{3,4}}\b"),
    ("month", rf"\b{_MONTH}\b"),
    ("end or part of a year or month", rf"\b(end|beginning|start|middle|rest|early|late|mid)\b.*\b(year|month|{_UNIT})\b|'s end"),
    ("year", r"\b\d{3,4}\b|^\d\d$"),
    ("duration", rf"\b{_UNIT}\b|\bdays?\b|-(?:day|week|month|year)"),
)
"""Families of expressions by their words, the first row that fits; what fits none is "other"."""


@dataclass(frozen=True, slots=True)
class System:
    """A mention that the package found."""

    start: int
    end: int
    text: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A text with its pairs of gold expression and mention; one of the two is None where it has no partner."""

    source: GoldText
    pairs: tuple[tuple[Gold | None, System | None], ...]


def run(source: GoldText, *, as_of: str | None) -> Outcome:
    """The mentions of a text, matched with its gold expressions."""
    mentions = extract(source.text, as_of=as_of).mentions
    found = [System(item.start, item.end, item.text, item.type, item.value) for item in mentions]
    return Outcome(source, tuple(_matched(source.gold, found)))


def _matched(gold: tuple[Gold, ...], found: list[System]) -> list[tuple[Gold | None, System | None]]:
    candidates = sorted(_overlapping(gold, found), key=lambda item: item[:3])
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, left, right in candidates:
        if left not in partner and right not in taken:
            partner[left] = right
            taken.add(right)
    pairs: list[tuple[Gold | None, System | None]] = [
        (entry, found[partner[index]] if index in partner else None) for index, entry in enumerate(gold)
    ]
    return pairs + [(None, item) for index, item in enumerate(found) if index not in taken]


def _overlapping(gold: tuple[Gold, ...], found: list[System]) -> list[tuple[int, int, int]]:
    """Overlapping pairs as (negative overlap, least for the same offsets; gold; mention). Both lists are in text order."""
    pairs, first = [], 0
    for left, entry in enumerate(gold):
        while first < len(found) and found[first].end <= entry.start:
            first += 1
        right = first
        while right < len(found) and found[right].start < entry.end:
            item = found[right]
            shared = min(entry.end, item.end) - max(entry.start, item.start)
            exact = (entry.start, entry.end) == (item.start, item.end)
            if shared > 0:
                pairs.append((-1_000_000 if exact else -shared, left, right))
            right += 1
    return pairs


def counts(outcomes: list[Outcome]) -> Counter[str]:
    """What the measures are made of, summed over texts (micro averages, as TempEval-3 does)."""
    tally = Counter[str]()
    for gold, system in (pair for outcome in outcomes for pair in outcome.pairs):
        tally.update(gold=int(gold is not None), system=int(system is not None))
        if gold is None or system is None:
            continue
        tally.update(relaxed=1, strict=int((gold.start, gold.end) == (system.start, system.end)))
        tally.update(value=int(same_value(gold, system.value)), literal=int(gold.value == system.value))
        tally.update(typed=int(bool(gold.type)), type=int(bool(gold.type) and gold.type == system.type))
    return tally


def figures(tally: Counter[str]) -> dict[str, float]:
    """The measures as shares of one; 0 where there is nothing to divide by."""
    relaxed = ratio(2 * tally["relaxed"], tally["gold"] + tally["system"])
    return {
        "strict P": ratio(tally["strict"], tally["system"]), "strict R": ratio(tally["strict"], tally["gold"]),
        "strict F1": ratio(2 * tally["strict"], tally["gold"] + tally["system"]), "relaxed P": ratio(tally["relaxed"], tally["system"]),
        "relaxed R": ratio(tally["relaxed"], tally["gold"]), "relaxed F1": relaxed, "value acc": ratio(tally["value"], tally["relaxed"]),
        "value F1": relaxed * ratio(tally["value"], tally["relaxed"]), "literal F1": relaxed * ratio(tally["literal"], tally["relaxed"]),
        "type F1": relaxed * ratio(tally["type"], tally["typed"]),
    }  # fmt: skip


def ratio(part: int, whole: int) -> float:
    """A share, 0 of nothing."""
    return part / whole if whole else 0.0


def family(text: str) -> str:
    """The family of an expression, by its words alone."""
    plain = " ".join(text.lower().split())
    return next((name for name, pattern in FAMILIES if re.search(pattern, plain)), "other")


def by_family(outcomes: list[Outcome]) -> list[tuple[object, ...]]:
    """A row a family: gold expressions and how many were found, exactly and with the right value; mentions and how many have a partner."""
    tally = Counter[tuple[str, str]]()
    for gold, system in (pair for outcome in outcomes for pair in outcome.pairs):
        if gold is not None:
            name = family(gold.text)
            exact = system is not None and (gold.start, gold.end) == (system.start, system.end)
            right = system is not None and same_value(gold, system.value)
            tally.update(
                {
                    (name, "gold"): 1,
                    (name, "found"): int(system is not None),
                    (name, "exact"): int(exact),
                    (name, "value"): int(right),
                }
            )
        if system is not None:
            tally.update({(family(system.text), "system"): 1, (family(system.text), "partnered"): int(gold is not None)})
    names = [name for name in (*(row[0] for row in FAMILIES), "other") if tally[name, "gold"] or tally[name, "system"]]
    return [
        (name, tally[name, "gold"], ratio(tally[name, "found"], tally[name, "gold"]), ratio(tally[name, "exact"], tally[name, "gold"]),
         ratio(tally[name, "value"], tally[name, "found"]), tally[name, "system"], ratio(tally[name, "partnered"], tally[name, "system"]))
        for name in names
    ]  # fmt: skip


def errors(outcomes: list[Outcome]) -> dict[str, list[tuple[str, str, str]]]:
    """The errors of each kind: (family, what was said, context) in text order. One pair can have a wrong extent and a wrong value."""
    found: dict[str, list[tuple[str, str, str]]] = {"missed": [], "spurious": [], "wrong extent": [], "wrong value": []}
    for outcome in outcomes:
        for gold, system in outcome.pairs:
            for kind, said in _faults(gold, system):
                place = gold or system
                assert place is not None
                found[kind].append(
                    (family(place.text), said, f"{outcome.source.name}: {_context(outcome.source.text, place.start, place.end)}")
                )
    return found


def commonest_errors(outcomes: list[Outcome], most: int) -> list[tuple[str, str, int, str]]:
    """The kinds of error that occur most often: (kind, family, how often, an example), the commonest first."""
    rows = [(kind, name, said) for kind, found in errors(outcomes).items() for name, said, _ in found]
    example = {(kind, name): said for kind, name, said in reversed(rows)}
    counted = Counter((kind, name) for kind, name, _ in rows).most_common(most)
    return [(kind, name, count, example[kind, name]) for (kind, name), count in counted]


def _faults(gold: Gold | None, system: System | None) -> list[tuple[str, str]]:
    if gold is None:
        return [("spurious", f"{system.text!r} {system.type} {system.value}")] if system is not None else []
    if system is None:
        return [("missed", f"{gold.text!r} {gold.type} {gold.value}")]
    faults = []
    if (gold.start, gold.end) != (system.start, system.end):
        faults.append(("wrong extent", f"{gold.text!r}, found {system.text!r}"))
    if not same_value(gold, system.value):
        faults.append(("wrong value", f"{gold.text!r} {gold.value or '(none)'}, found {system.value}"))
    return faults


def _context(text: str, start: int, end: int) -> str:
    return " ".join(f"{text[max(0, start - 60) : start]}[{text[start:end]}]{text[end : end + 40]}".split())
