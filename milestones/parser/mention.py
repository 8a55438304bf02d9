"""Temporal expressions, as the text has them and as TIMEX3 writes them."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.calendar.datespan import DateSpan
from milestones.documents.document import FILLER
from milestones.frozen import quickly_made
from milestones.parser.expression import DateExpression
from milestones.parser.measure import Measure


@quickly_made
@dataclass(frozen=True, slots=True)
class Mention:
    """A temporal expression: ``text`` stands at ``start`` to ``end`` (code points) of the document's source.

    ``type`` is TIMEX3's ``DATE``, ``DURATION``, ``SET`` or ``TIME``; ``value`` and ``mod`` are TIMEX3's.
    ``expression`` holds the components of a date, ``measure`` the quantity of a duration. ``span`` is the set of days
    that a date means, None where it cannot be known; ``implied`` says where a component that is not written comes from
    ("year from the reference date"), None where all is written.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None = None
    expression: DateExpression | None = None
    measure: Measure | None = None
    span: DateSpan | None = None
    implied: str | None = None
    rule: str = ""
    """The name of the rule that read the mention, for explanations."""
    restated: bool = False
    """Whether it is the day of the date before it, written a second time in another calendar, in brackets."""
    tense: int = 0
    """That of its clause, where it decides which day is meant: -1 past, 1 future."""
    base: Mention | None = None
    """The day from which the offset of the expression counts, where that is neither now nor the story's: a week from *Monday*."""

    @property
    def shown(self) -> str:
        """The text as a reader sees it: on one line, without what markup leaves between its letters."""
        return " ".join(self.text.replace(FILLER, "").split())

    def read(self, end: int, text: str, rule: str) -> Mention:
        """The mention up to ``end``, with its text and the name of the rule that read it."""
        return Mention(
            self.start,
            end,
            text,
            self.type,
            self.value,
            self.mod,
            self.expression,
            self.measure,
            self.span,
            self.implied,
            rule,
            self.restated,
            self.tense,
            self.base,
        )

    def resolved(
        self,
        expression: DateExpression | None,
        span: DateSpan | None,
        value: str,
        mod: str | None,
        implied: str | None,
        tense: int = 0,
    ) -> Mention:
        """The mention with its meaning: its expression in order, its days, its value and where what is not written comes from."""
        return Mention(
            self.start,
            self.end,
            self.text,
            self.type,
            value,
            mod,
            expression,
            self.measure,
            span,
            implied,
            self.rule,
            self.restated,
            tense,
            self.base,
        )
