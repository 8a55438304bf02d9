"""What a document says of the date of an event by its name: the accounts that an archive's documents are compared by."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from milestones.anchors.stems import content
from milestones.anchors.telling import tells
from milestones.anchors.text_events import DatedClause, DatedClauses
from milestones.archive.record import writable
from milestones.calculator.network import Implied, implied
from milestones.calculator.results import DocumentResult
from milestones.calculator.text_network import TextNetwork, text_network
from milestones.calculator.told import Told
from milestones.calendar.datespan import DateSpan
from milestones.documents.positions import Lines
from milestones.language.language import Language
from milestones.language.languages import language as language_named
from milestones.parser.tense import tense
from milestones.report.excerpt import excerpt

_MOST_EVENTS = 100
"""Of one document."""
_MOST_STEMS = 6
_WIDEST = 366
"""Days; what leaves more says too little."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Account:
    """The days that a document leaves for an event, from the first to the last of each stretch; ``key`` is the same for the same name."""

    key: str
    name: str
    start: int
    end: int
    days: tuple[tuple[int, int], ...]


def account_rows(name: str, result: DocumentResult, told: Sequence[Told]) -> tuple[dict[str, Any], ...]:
    """The rows of the table of accounts that a document comes to, in the order of the text."""
    document, lines, rows = result.document, None, []
    for each in sorted(accounts(result, told), key=lambda account: (account.start, account.end, account.key)):
        lines = lines or Lines(document.source)
        rows.append({
            "event": writable(each.key), "name": writable(each.name), "document": name, "start": each.start, "end": each.end,
            "line": lines.line_column(each.start)[0], "text": writable(document.source[each.start : each.end]),
            "sentence": writable(excerpt(document, each.start, each.end).text), "days": json.dumps([_stretch(*days) for days in each.days]),
        })  # fmt: skip
    return tuple(rows)


def accounts(result: DocumentResult, told: Sequence[Told]) -> Iterator[Account]:
    """One account an event and way of saying: what the claims together leave for events that they name, and clauses that date one.

    Only names that mean the same in every document count: a name of two words and more besides the event's own, with a proper name, and none that is one
    of several. What lies after the document's own date is a plan, and is left out; so is every event where the document contradicts itself.
    """
    words = language_named(result.document.language or "en")
    if words.capitalised_nouns:
        return
    last_day = None if result.reference is None else result.reference.span.latest
    found = [*_claimed(told, words), *_dated(result, words)]
    for each in found:
        if last_day is None or each.days[0][0] <= last_day:
            yield each


def _claimed(told: Sequence[Told], words: Language) -> Iterator[Account]:
    named = [each for each in told if any(_may_be_shared(point.label, words) for point in each.points if point.named)]
    if not named:
        return
    text = text_network(told)
    seen: set[str] = set()
    for each in named[:_MOST_EVENTS]:
        for point in each.points:
            if point.named and point.node not in seen and _may_be_shared(point.label, words):
                seen.add(point.node)
                days = _days(text, point.node)
                if days:
                    name = point.label.strip("“”")
                    yield Account(event_key(name, words), name, each.claim.start, each.claim.end, days)


def _days(text: TextNetwork, node: str) -> tuple[tuple[int, int], ...]:
    """The stretches of days that the claims leave for a point; none where they leave it open or conflict."""
    found = implied(text.network, node)
    if (
        not isinstance(found, Implied)
        or found.earliest is None
        or found.latest is None
        or found.latest - found.earliest > _WIDEST
    ):
        return ()
    return stretches(found.days) if found.days is not None else ((found.earliest, found.latest),)


def stretches(days: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Some days in order as stretches without a hole."""
    found: list[tuple[int, int]] = []
    for day in days:
        if found and found[-1][1] == day - 1:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return tuple(found)


def _dated(result: DocumentResult, words: Language) -> Iterator[Account]:
    prose = result.document.prose
    clauses = DatedClauses.of(prose, list(result.mentions), words)
    distinct = {clause.start: clause for rows in clauses.by_stem.values() for clause in rows if not clause.measured}
    for _, clause in sorted(distinct.items())[:_MOST_EVENTS]:
        name = _told_by(clause, prose, words)
        if name is not None:
            mention = clause.mention
            yield Account(event_key(name, words), name, mention.start, mention.end, ((clause.span.earliest, clause.span.latest),))


def _told_by(clause: DatedClause, prose: str, words: Language) -> str | None:
    """The words of a clause that tell an event on its date, as in "The Harwick bridge opened on 3 March 1954"; None where it tells none by a shared name."""
    before, after = prose[clause.start : clause.mention.start], prose[clause.mention.end : clause.end]
    if tense(prose, clause.mention, words.cues) > 0:
        return None
    name = before if content(before, words).stems else after
    name = re.sub(rf"\s+(?:{words.cues.date_leads})\s*$", "", name).strip(" ,;.:\n")
    stems = content(name, words).stems
    if not _may_be_shared(name, words) or not tells(before, after, stems, frozenset(), stems, words):
        return None
    return " ".join(name.split())


def event_key(name: str, words: Language) -> str:
    """What is the same for two wordings of one event: "the arrest of Anna Berg" and "Anna Berg was arrested"."""
    return f"{words.code}:{' '.join(sorted(content(name, words).stems))}"


def _may_be_shared(name: str, words: Language) -> bool:
    """Whether a name means the same event in every document."""
    found = content(name, words)
    happens = found.stems & set(words.stems.values())
    spelled = _WORD.findall(name.strip("“”"))
    low = [word.lower() for word in spelled]
    return (
        len(happens) == 1
        and happens <= found.heads
        and 2 <= len(found.stems - happens) < _MOST_STEMS
        and any(word[0].isupper() for word in spelled[1:])
        and not words.cues.one_of_several.intersection(low)
        and not words.cues.owners.intersection(low)
    )


def _stretch(first: int, last: int) -> str:
    """A day, or a stretch as ISO 8601 writes it: 2018-11-30/2018-12-01."""
    begin, end = (str(DateSpan.of_day_number(day)) for day in (first, last))
    return begin if first == last else f"{begin}/{end}"
