"""Reads the corpus: Markdown tables of a text and what is expected of it.

The folder gives the language of the texts. A line ``as of: 2021-08-26`` sets the reference date, ``event: name | alias = date`` adds an
event, ``language: de`` another language, for the tables below it up to the next heading. The second column of a table holds expectations joined by semicolons:

- ``26 August 2021 = DATE 2021-08-26``: a mention of just these words, with its type and TIMEX3 value, and ``mod`` if that is given;
- ``1,000 days since the arrest = elapsed verified inclusive``: a claim that these words overlap, with its check, its verdict and, if it is
  given, its reading;
- ``nothing``: no claim; ``nothing at all``: no claim and no mention;
- ``no contradiction``: whatever is claimed, none of it is contradicted.

A row that expects mentions must name all of them, and a row that expects claims all of those. A row may do both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from milestones import Event, check, extract

FOLDER = Path(__file__).parent
TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")
CHECKS = ("elapsed", "offset", "range-length", "ordinal", "anniversary", "age", "lifespan", "weekday", "impossible-date", "backwards-range")  # fmt: skip
VERDICTS = ("verified", "contradicted", "unverifiable", "ignored")


NOTHING = ("nothing", "nothing at all", "no contradiction")


@dataclass(frozen=True)
class Case:
    """A row of a table, with the settings above it."""

    place: str
    text: str
    expected: str
    as_of: str | None = None
    events: tuple[Event, ...] = field(default=())
    language: str = "en"


@dataclass(frozen=True)
class Statement:
    """One thing expected or found: ``words`` of the text at ``start`` to ``end``, and what is said of them."""

    words: str
    says: tuple[str, ...]
    start: int = -1
    end: int = -1

    @property
    def is_mention(self) -> bool:
        """Whether it speaks of a mention; else of a claim."""
        return self.says[0] in TIMEX_TYPES

    def __str__(self) -> str:
        return f"{self.words} = {' '.join(self.says)}"


def cases(path: Path) -> Iterator[Case]:
    """The rows of one file, in order; the language is the folder's below the corpus, unless a line ``language: de`` says another."""
    language = path.relative_to(FOLDER).parts[0] if path.is_relative_to(FOLDER) else "en"
    as_of: str | None = None
    events: list[Event] = []
    chosen = language
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            as_of, events, chosen = None, [], language
        elif line.startswith("as of:"):
            as_of = line.partition(":")[2].strip()
        elif line.startswith("language:"):
            chosen = line.partition(":")[2].strip()
        elif line.startswith("event:"):
            names, _, date = line.partition(":")[2].rpartition("=")
            name, *aliases = (part.strip() for part in names.split("|"))
            events.append(Event(name, date.strip(), aliases=tuple(aliases)))
        elif line.startswith("|") and not set(line) <= set("|-: "):
            text, expected = (cell.strip() for cell in line.strip().strip("|").rsplit("|", 1))
            if (text, expected) != ("text", "expected"):
                yield Case(f"{language}/{path.name}:{number}", text, expected, as_of, tuple(events), chosen)


def expectations(case: Case) -> list[Statement]:
    """What the second column asks for; empty for ``nothing``. Raises ValueError for a row that asks for what cannot be."""
    if case.expected in NOTHING:
        return []
    return [_expectation(case, part.strip()) for part in case.expected.split(";")]


def _expectation(case: Case, part: str) -> Statement:
    words, _, says = part.rpartition(" = ")
    statement = Statement(words, tuple(says.split()))
    if not words or words not in case.text:
        raise ValueError(f"{case.place}: {words!r} is not in the text")
    if len(statement.says) < 2 or (
        not statement.is_mention and (statement.says[0] not in CHECKS or statement.says[1] not in VERDICTS)
    ):
        raise ValueError(f"{case.place}: {says!r} is neither a mention's type and value nor a claim's check and verdict")
    return statement


def mentions(case: Case) -> list[Statement]:
    """The mentions that the engine finds in a case."""
    found = extract(case.text, as_of=case.as_of, language=case.language).mentions
    return [Statement(item.text, (item.type, item.value, item.mod or ""), item.start, item.end) for item in found]


def claims(case: Case) -> list[Statement]:
    """The claims that the engine finds in a case, with their verdicts."""
    found = check(case.text, as_of=case.as_of, events=case.events, language=case.language).findings
    return [
        Statement(item.text, (item.check, str(item.verdict), *(item.reading or "").split()), item.start, item.end)
        for item in found
    ]


def differences(case: Case) -> list[str]:
    """The expectations that are not met, and what came that was not expected; empty if all is well."""
    wanted = expectations(case)
    asked = {statement.is_mention for statement in wanted}
    found = []
    if True in asked or case.expected == "nothing at all":
        found += mentions(case)
    if False in asked or not wanted:
        found += claims(case)
    if case.expected == "no contradiction":
        found = [item for item in found if item.says[1] == "contradicted"]
    missing = [want for want in wanted if not any(_meets(case, item, want) for item in found)]
    spare = [item for item in found if not any(_meets(case, item, want) for want in wanted)]
    return [f"expected: {want}" for want in missing] + [f"     got: {item}" for item in spare]


def _meets(case: Case, item: Statement, want: Statement) -> bool:
    if item.is_mention:
        same = item.words == want.words
    else:
        places = [match.span() for match in re.finditer(re.escape(want.words), case.text)]
        same = any(start < item.end and item.start < end for start, end in places)
    return same and item.says[: len(want.says)] == want.says
