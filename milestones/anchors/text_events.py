"""Dated clauses of a text: "Meng was arrested on 1 December 2018" dates "the arrest" elsewhere in the document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from milestones.anchors.event import Event
from milestones.anchors.stems import content, happenings
from milestones.calendar.datespan import DateSpan
from milestones.calendar.grain import Grain
from milestones.language.language import Language
from milestones.parser.mention import Mention
from milestones.parser.sentence import sentence_bounds

_EDGES = frozenset(("begin", "end", "anniversary"))
_MOST_WORDS = 6
"""How many words of content a phrase may have that names what a clause tells."""


@dataclass(frozen=True, slots=True)
class DatedClause:
    """A sentence with one date, and the stems of its words."""

    span: DateSpan
    stems: frozenset[str]
    start: int
    end: int
    text: str
    mention: Mention
    measured: bool = False
    """Whether a quantity of time stands in it too, so that its date may be of something else."""


@dataclass(frozen=True, slots=True)
class DatedClauses:
    """The dated clauses of a document by the stems in them."""

    by_stem: dict[str, list[DatedClause]] = field(default_factory=dict)

    @classmethod
    def of(cls, prose: str, mentions: Sequence[Mention], language: Language, *, quantities: bool = False) -> DatedClauses:
        """The sentences of a document that hold exactly one written date with its year; those with a quantity of time are ``measured`` unless ``quantities`` may be there.

        "On 28 August 2021, 990 days after the arrest, he left" dates that he left; it names the arrest and does not date it. Such a clause is kept
        as ``measured``, under the words that its quantity is not measured from: it is no ground, only a rival ("Berg's trial began on D and lasted nine days").
        """
        found: dict[tuple[int, int], list[Mention]] = {}
        measures = [(mention.start, mention.end) for mention in mentions if mention.measure is not None]
        for mention in mentions:
            expression = mention.expression
            if (
                mention.restated
                or mention.span is None
                or expression is None
                or mention.span.grain > Grain.MONTH
                or expression.year is None
            ):
                continue
            found.setdefault(sentence_bounds(prose, mention.start, mention.end, language), []).append(mention)
        table: dict[str, list[DatedClause]] = {}
        for (start, end), dates in found.items():
            if len(dates) != 1 or dates[0].span is None:
                continue
            measured = not quantities and _held(measures, start, end)
            text = prose[start : dates[0].start] + " " + prose[dates[0].end : end]
            stems = content(_without_measured(prose, start, end, measured) if measured else text, language).stems
            clause = DatedClause(dates[0].span, stems, start, end, prose[start:end], dates[0], bool(measured))
            for stem in stems:
                table.setdefault(stem, []).append(clause)
        return cls(table)

    def named_by(self, phrase: str, language: Language, not_in: tuple[int, int]) -> list[DatedClause]:
        """The clauses outside the sentence ``not_in`` that hold all content words of a phrase whose head is a word for something that happens."""
        if not happening_heads(phrase, language):
            return []
        words = content(phrase, language)
        needed = words.chunk or words.stems
        rarest = min(needed, key=lambda stem: len(self.by_stem.get(stem, ())))
        return [
            clause
            for clause in self.by_stem.get(rarest, ())
            if needed <= clause.stems and clause.start != not_in[0] and not (clause.stems & _EDGES - words.stems)
        ]


def happening_heads(phrase: str, language: Language) -> frozenset[str]:
    """The stems of a phrase's heads that are words for something that happens, all of which stand in a dated clause that tells of it."""
    words = content(phrase, language)
    needed = words.chunk or words.stems
    return needed & words.heads & happenings(language) - _EDGES if len(needed) <= _MOST_WORDS else frozenset()


@lru_cache(maxsize=1024)
def beginnings(stem: str, language: Language) -> tuple[str, ...]:
    """What words of a stem begin with, in small letters."""
    words = sorted((stem, *(word for word, group in language.stems.items() if group == stem)), key=len)
    return tuple(word for number, word in enumerate(words) if not word.startswith(tuple(words[:number])))


def _held(places: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Those of some sorted stretches that begin from ``start`` to before ``end``."""
    return places[bisect_left(places, (start, 0)) : bisect_left(places, (end, 0))]


def _without_measured(prose: str, start: int, end: int, measured: list[tuple[int, int]]) -> str:
    """A sentence without its quantities and what each of them is measured from, up to the next comma."""
    text, position = "", start
    for first, last in measured:
        text += prose[position : max(position, first)] + " "
        comma = prose.find(",", last, end)
        position = end if comma < 0 else comma
    return text + prose[position:end]


_LONGEST_NAME = 80


def dated_events(prose: str, mentions: Sequence[Mention], language: Language, path: str | None) -> tuple[Event, ...]:
    """The sentences of a text that hold one written date, as events named by their own words, in the order of the text.

    Of two clauses that begin at one place the one whose date stands later in the text counts.
    """
    clauses = DatedClauses.of(prose, mentions, language, quantities=True)
    rows = (clause for rows in clauses.by_stem.values() for clause in rows)
    found = {clause.start: clause for clause in sorted(rows, key=lambda clause: clause.mention.start)}
    return tuple(Event(_name(clause, language), clause.span, origin=path or "the text") for _, clause in sorted(found.items()))


def _name(clause: DatedClause, language: Language) -> str:
    """The words of a clause without its date, on one line and not too long."""
    text = clause.text.replace(clause.mention.text, "", 1)
    plain = re.sub(r"[\x00\x1a\x1e]", "", re.sub(r"\s+", " ", text))
    leads = language.cues.date_leads
    plain = re.sub(rf"^(?i:{leads}),?\s+|\s+(?:{leads})(?=\s*[,.;]|$)", "", plain).strip(" ,;.")
    plain = re.sub(r"\s*,(?:\s*,)+", ",", re.sub(r"\s+([,.;])", r"\1", plain)).strip(" ,;—–-")
    return (plain if len(plain) <= _LONGEST_NAME else plain[: _LONGEST_NAME - 1].rsplit(" ", 1)[0] + "…") or clause.mention.text
