"""A document as it is read for a check: its language, its reference date, its mentions and its claims."""

from __future__ import annotations

from dataclasses import dataclass, replace

from milestones.anchors.document_calendar import document_calendar
from milestones.anchors.document_date import reference_date
from milestones.anchors.document_language import document_language
from milestones.anchors.line_dates import LineDates
from milestones.anchors.reference import ReferenceDate
from milestones.anchors.registry import Registry
from milestones.anchors.settings import Settings
from milestones.calendar.datespan import DateSpan
from milestones.documents.compact import Offsets, compacted
from milestones.documents.document import Document
from milestones.frozen import quickly_made
from milestones.language.language import Language
from milestones.parser.claim import Claim
from milestones.parser.claim_places import claim_places
from milestones.parser.claims import claims
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions, Surroundings, WrittenMentions
from milestones.parser.timex import timex

GIVEN = "given as the reference date"


@quickly_made
@dataclass(frozen=True, slots=True)
class Reading:
    """One document read. ``compact`` is the document without the filler that ``offsets`` lead back over (None where there is none); the mentions and claims
    stand in its prose.

    Neither is worked out yet."""

    document: Document
    compact: Document
    offsets: Offsets | None
    language: Language
    settings: Settings
    reference: ReferenceDate | None
    lines: LineDates | None
    mentions: Mentions

    @property
    def prose(self) -> str:
        """The prose that the mentions and claims stand in."""
        return self.compact.prose

    def claims(self) -> tuple[Claim, ...]:
        """The claims of the document; only what may hold one is read for them."""
        prose = self.compact.prose
        places = list(claim_places(prose, self.language))
        return tuple(claims(prose, self.mentions, places, self.language)) if places else ()

    def public_mentions(self) -> tuple[Mention, ...]:
        """The mentions that TIMEX3 knows, where and as they stand in the source."""
        found = timex(tuple(self.mentions))
        source = self.document.source
        moved = self.offsets.moved(found) if self.offsets is not None else found
        return tuple(_quoted(mention, source) for mention in moved)


def _quoted(mention: Mention, source: str) -> Mention:
    text = source[mention.start : mention.end]
    return mention if text == mention.text else replace(mention, text=text)


def read(
    document: Document,
    registry: Registry,
    as_of: DateSpan | None,
    inferred: ReferenceDate | None = None,
    lines: LineDates | None = None,
) -> Reading:
    """The document read. Its reference date is ``as_of``, else ``inferred``, else its own; with ``lines`` each of its lines has one, and the whole has none.

    Raises ConfigError for a language that is not known.
    """
    settings = registry.settings_for(document.path) if document.path is not None else registry.settings
    words = document_language(document, settings)
    compact, offsets = compacted(document)
    if offsets is not None:
        lines, inferred = _within(offsets, lines, inferred)
    written = WrittenMentions(compact.prose, words)
    reference = ReferenceDate(as_of, GIVEN) if as_of is not None else inferred
    if reference is None and lines is None:
        reference = reference_date(compact, written, registry, words)
    surroundings = Surroundings(
        reference.span if reference is not None else None,
        settings.date_order or words.date_order,
        None if lines is None else lambda start: lines.at(start).span,
        document_calendar(compact, registry, settings),
    )
    return Reading(document, compact, offsets, words, settings, reference, lines, Mentions(written, surroundings))


def _within(
    offsets: Offsets, lines: LineDates | None, inferred: ReferenceDate | None
) -> tuple[LineDates | None, ReferenceDate | None]:
    """The dates of lines, and the date that was inferred, at the offsets of compact prose."""
    if lines is not None:
        lines = replace(lines, starts=tuple(offsets.within(start) for start in lines.starts))
    if inferred is not None and inferred.start is not None and inferred.end is not None:
        inferred = replace(inferred, start=offsets.aside(inferred.start), end=offsets.aside(inferred.end))
    return lines, inferred
