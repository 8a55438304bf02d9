"""Which end of an event that lasts do words mean?"""

from __future__ import annotations

from milestones.anchors.binding import WHOLE_NAME, Binding
from milestones.anchors.candidate import Candidate
from milestones.anchors.event import Event
from milestones.anchors.stems import content
from milestones.calendar.datespan import DateSpan
from milestones.language.language import Language
from milestones.parser.claim import Claim, Option

_BEGIN, _END = "begin", "end"
EDGES = frozenset((_BEGIN, _END))
"""The stems of the words for the beginning and the end of something."""
END = frozenset((_END,))
"""The stem of the words that say that something is over."""
_FROM_THE_START = frozenset(("place in a sequence", "into"))
"""The rules of the parser that count from the first day alone."""
_LASTED = "lasted"
"""The rule for what a sentence says to have lasted, from its first day to its last."""


def edges_meant(
    claim: Claim, option: Option, event: Event, name: frozenset[str], language: Language, *, begin: bool
) -> tuple[DateSpan, ...]:
    """The dates that an event may mean at one end of a claim; ``name`` are the stems of the name that was found.

    "Since the siege began" and "the end of the siege" say which. "Ten days after the siege" and "before the siege" may mean either, so both have to fail
    before the claim does. A claim whose both ends the sentence tells ("the siege lasted 131 days") runs from the first to the last.
    """
    if event.ends is None:
        return (event.begins,)
    if claim.rule == _LASTED and option.kind == "clause":
        return (event.begins,) if begin else (event.ends,)
    words = content(option.text, language).stems - name
    if (_BEGIN in words) != (_END in words):
        return (event.begins,) if _BEGIN in words else (event.ends,)
    if claim.rule in _FROM_THE_START:
        return (event.begins,) if begin else (event.ends,)
    if option.kind == "clause" and all(_has_clause(options) for options in (claim.begin, claim.finish)):
        return (event.begins,) if begin else (event.ends,)
    return (event.begins, event.ends) if begin else (event.ends, event.begins)


def _has_clause(options: tuple[Option, ...]) -> bool:
    return any(option.kind == "clause" for option in options)


def event_candidates(
    claim: Claim, binding: Binding, firm: bool, *, begin: bool, option: Option, language: Language
) -> list[Candidate]:
    """The days that an event which is named at one end may mean: for one that lasts its beginning, its end, or either."""
    event = binding.event
    edges = edges_meant(claim, option, event, binding.stems, language, begin=begin)
    source = f"{event.origin}, by {binding.evidence}"
    key = f"event:{event.name}:{edges[0] if len(edges) == 1 else event.span}"
    return [
        Candidate(
            span,
            event.name if event.ends is None else f"{'start' if span == event.begins else 'end'} of {event.name}",
            source,
            key,
            firm,
            event=event,
            start=option.start if option.kind == "phrase" else None,
            end=option.end if option.kind == "phrase" else None,
            given=binding.strength >= WHOLE_NAME,
        )
        for span in edges
    ]
