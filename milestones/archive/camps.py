"""The accounts of one event in camps: documents whose days can all be the same."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from milestones.archive.accounts import stretches
from milestones.calculator.network import Conflict, DomainStatement, Implied, Network, conflicts, implied
from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import parse_edtf

_SHOWN = 5
"""Accounts of a camp that are kept with their sentences."""
_MOST_WORDINGS = 1_000
"""Different statements of one event's date that are told apart; a name with more is no name of one event."""
_FEW_CAMPS = 3


@dataclass(slots=True)
class Wording:
    """One set of days, and who leaves it: how many documents, and the first of their accounts."""

    documents: int = 0
    shown: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class Event:
    """What an archive says of one event, by the days as the table of accounts writes them."""

    names: Counter[str] = field(default_factory=Counter)
    wordings: dict[str, Wording] = field(default_factory=dict)
    last: str = ""
    overflow: bool = False

    def add(self, row: Mapping[str, Any]) -> None:
        """Take in an account. Rows come in the order of the archive, so that a document's follow one another."""
        days = row["days"]
        if days not in self.wordings and len(self.wordings) >= _MOST_WORDINGS:
            self.overflow = True
            return
        wording = self.wordings.setdefault(days, Wording())
        if len(self.names) < _MOST_WORDINGS:
            self.names[row["name"]] += 1
        if (mark := f"{row['document']}\0{days}") != self.last:
            self.last = mark
            wording.documents += 1
            if len(wording.shown) < _SHOWN:
                wording.shown.append({name: row[name] for name in ("document", "line", "text", "sentence")})


@dataclass(frozen=True, slots=True)
class Camp:
    """Documents that can all be right, the days that they leave together, and the first of their accounts."""

    days: tuple[tuple[int, int], ...]
    documents: int
    shown: tuple[dict[str, Any], ...]


def disagreement(key: str, event: Event) -> dict[str, Any] | None:
    """The row of an event on whose date documents disagree: the two largest camps. None where all can be right.

    None too where a name stands for many events rather than for one: where there are more than three camps, and none of them holds more than half of the documents.
    """
    documents = sum(wording.documents for wording in event.wordings.values())
    if event.overflow or len(event.wordings) < 2:
        return None
    camps = camps_of(event.wordings)
    if len(camps) < 2 or (len(camps) > _FEW_CAMPS and camps[0].documents * 2 <= documents):
        return None
    one, other = camps[:2]
    name = min(event.names, key=lambda name: (-event.names[name], name))
    return {
        "event": key, "name": name, "documents": documents, "camps": len(camps), "apart": _apart(one, other),
        "days": _written(one), "told_by": one.documents, "accounts": json.dumps(one.shown, ensure_ascii=False),
        "other_days": _written(other), "other_told_by": other.documents, "other_accounts": json.dumps(other.shown, ensure_ascii=False),
    }  # fmt: skip


def camps_of(wordings: Mapping[str, Wording]) -> list[Camp]:
    """Every wording in the first camp that it can stand with, those of most documents first; largest camps first."""
    order = sorted(wordings, key=lambda days: (-wordings[days].documents, days))
    members: list[list[str]] = []
    for days in order:
        home = next((camp for camp in members if _can_stand([*camp, days])), None)
        if home is None:
            members.append([days])
        else:
            home.append(days)
    camps = [_camp([*each], wordings) for each in members]
    return sorted(camps, key=lambda camp: (-camp.documents, camp.days))


def _camp(members: Sequence[str], wordings: Mapping[str, Wording]) -> Camp:
    shown = [account for days in members for account in wordings[days].shown]
    found = implied(_network(members), "event")
    assert isinstance(found, Implied) and found.earliest is not None and found.latest is not None
    left = stretches(found.days) if found.days is not None else ((found.earliest, found.latest),)
    return Camp(left, sum(wordings[days].documents for days in members), tuple(shown[:_SHOWN]))


def _can_stand(statements: Sequence[str]) -> bool:
    found: tuple[Conflict, ...] = conflicts(_network(statements))
    return not found


def _network(statements: Sequence[str]) -> Network:
    """One event, and what each of the statements leaves for its day."""
    return Network(
        tuple(DomainStatement(days, "event", tuple(_stretch(text) for text in json.loads(days))) for days in statements)
    )


def _stretch(text: str) -> tuple[int, int]:
    first, _, last = text.partition("/")
    return parse_edtf(first).earliest, parse_edtf(last or first).latest


def _written(camp: Camp) -> str:
    ends = ((str(DateSpan.of_day_number(first)), str(DateSpan.of_day_number(last))) for first, last in camp.days)
    return ", ".join(first if first == last else f"{first} to {last}" for first, last in ends)


def _apart(one: Camp, other: Camp) -> int:
    """Days between the nearest days of two camps."""
    return min(
        max(low, begin) - min(high, end) for low, high in one.days for begin, end in other.days
    )  # fmt: skip
