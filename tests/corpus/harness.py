"""Reads the corpus: Markdown tables of a text and what is expected of it.

A line ``as of: 2021-08-26`` sets the reference date, ``event: name | alias = date`` adds an event, for the tables below it up to the next
heading. The second column of a table is ``nothing``, or a row of expectations joined by semicolons: ``26 August 2021 = DATE 2021-08-26`` for a
mention (type and TIMEX3 value), ``1,000 days since the arrest = elapsed verified inclusive`` for a claim (check, verdict and, if it is given, reading).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from milestones import Event, check, extract

TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")


@dataclass(frozen=True)
class Case:
    """A row of a table, with the settings above it."""

    place: str
    text: str
    expected: str
    as_of: str | None = None
    events: tuple[Event, ...] = field(default=())


def cases(path: Path) -> Iterator[Case]:
    """The rows of one file, in order."""
    as_of: str | None = None
    events: list[Event] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            as_of, events = None, []
        elif line.startswith("as of:"):
            as_of = line.partition(":")[2].strip()
        elif line.startswith("event:"):
            names, _, date = line.partition(":")[2].rpartition("=")
            name, *aliases = (part.strip() for part in names.split("|"))
            events.append(Event(name, date.strip(), aliases=tuple(aliases)))
        elif line.startswith("|") and not set(line) <= set("|-: "):
            text, expected = (cell.strip() for cell in line.strip().strip("|").rsplit("|", 1))
            if (text, expected) != ("text", "expected"):
                yield Case(f"{path.name}:{number}", text, expected, as_of, tuple(events))


def got(case: Case) -> list[str]:
    """What the engine makes of a case, in the words of the expectations."""
    kinds = {part.partition("=")[2].split()[0] for part in case.expected.split(";")} if case.expected != "nothing" else set()
    if kinds & set(TIMEX_TYPES):
        return [f"{mention.text} = {mention.type} {mention.value}" for mention in extract(case.text, as_of=case.as_of).mentions]
    findings = check(case.text, as_of=case.as_of, events=case.events).findings
    return [f"{finding.text} = {finding.check} {finding.verdict} {finding.reading}" for finding in findings]


def differences(case: Case) -> list[str]:
    """The expectations that are not met, and what came that was not expected; empty if all is well."""
    found = got(case)
    if case.expected == "nothing":
        return [f"not expected: {item}" for item in found]
    wanted = [part.strip() for part in case.expected.split(";")]
    missing = [want for want in wanted if not any(_meets(item, want) for item in found)]
    spare = [item for item in found if not any(_meets(item, want) for want in wanted)]
    return [f"expected: {want}" for want in missing] + [f"got: {item}" for item in spare]


def _meets(item: str, want: str) -> bool:
    words, _, verdict = item.rpartition(" = ")
    wanted_words, _, wanted_verdict = want.rpartition(" = ")
    exact = wanted_verdict.split()[0] in TIMEX_TYPES
    same = words == wanted_words if exact else wanted_words in words or words in wanted_words
    return same and verdict.split()[: len(wanted_verdict.split())] == wanted_verdict.split()
