"""An end of a gap that the text does not name, where one event of a small registry fits it to the day.

That an event fits a claim is no evidence that the claim is about it: any arrest of three years ago fits "three years ago". Only a fit that chance
would hardly give says something, and only where the words leave room for it. So such an event may acquit a claim, and never convicts one, if

- the text tells the other end, by words that name an event or by a written date, one event is left, and it lies within three days of the exact figure; or
- the text tells what one event began, of the one whom its name names ("Meng has been detained" for the arrest of Meng Wanzhou), and the event fits; or
- nothing but the reference date is told, the event fits to the very day, no other does, and the text holds a word of its name;

and if no words say that something else is meant: a phrase that no event answers to ("since the riots"), or a clause that tells what
happened ("the shop was sold three years ago"). An event whose own date is coarse fits where some day in it does; one that is not known to its month fits
nothing to the day, since some day of a year nearly always does. The finding says that the event is supposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from milestones.anchors.candidate import Candidate
from milestones.anchors.candidates import AGE_CHECKS, Anchors
from milestones.anchors.event import Event
from milestones.anchors.settings import Settings
from milestones.anchors.stems import content, stem
from milestones.anchors.telling import names_a_thing_of
from milestones.calculator.measuring import DAY_UNITS
from milestones.calculator.readings import evaluate
from milestones.calendar.datespan import DateSpan
from milestones.language.language import Language
from milestones.parser.claim import Claim, Option
from milestones.parser.measure import Hedge, Measure

_MOST_EVENTS = 4
_MOST_DAYS = 31
"""How many days the date of an event may span that fits to the day: those of a month."""
_NOW = "now"
_ANNIVERSARY = "anniversary"
_BREAKS = re.compile(r"[,;:—–.!?]")
SUPPOSED = "; the text does not name it"
"""How the source of an event ends that the text does not name."""
_TO_THE_DAY = f"the only event that fits to the day{SUPPOSED}"
_BY_STATE = "by the state that it began"
_EDGES = frozenset(("begin", "end", _ANNIVERSARY))


@dataclass(frozen=True, slots=True)
class Supposed:
    """Candidates for both ends, of which one or both are supposed, and how exactly they have to fit to be believed."""

    begins: list[Candidate]
    finishes: list[Candidate]
    measure: Measure

    def fits(self, start: DateSpan, end: DateSpan) -> bool:
        """Whether two dates fit to the day, or within three days, as the measure asks."""
        return evaluate(self.measure, start, end, Settings()).holds


def supposed(anchors: Anchors, claim: Claim, begins: list[Candidate], finishes: list[Candidate]) -> Iterator[Supposed]:
    """What an unnamed end may be; nothing where the registry has more than four events."""
    if not 1 <= len(anchors.events) <= _MOST_EVENTS or claim.check in AGE_CHECKS or not _is_whole(claim.measure):
        return
    begin, finish = _told(begins), _told(finishes)
    if {each.key for each in finish} <= {each.key for each in begin}:
        finish = []
    if begin and finish:
        return
    if _settles(begin, claim.finish):
        yield from _left(anchors, claim, begin, begun=True)
    elif _settles(finish, claim.begin):
        yield from _left(anchors, claim, finish, begun=False)
    else:
        yield from _to_the_day(anchors, claim, begin or begins, finish or finishes)


def _settles(told: list[Candidate], others: tuple[Option, ...]) -> bool:
    """Whether one end is told by an event's name, or by a date in a text that steps from it to where its story stood."""
    return bool(told) and (any(each.event is not None for each in told) or any(option.kind == "story" for option in others))


def _is_whole(measure: Measure | None) -> bool:
    return measure is not None and all(part.number.denominator == 1 for part in measure.parts)


def _told(found: list[Candidate]) -> list[Candidate]:
    """The candidates that the text's own words or dates give: the firm ones, or else all."""
    told = [each for each in found if each.key != _NOW]
    return [each for each in told if each.firm] or told


def _left(anchors: Anchors, claim: Claim, told: list[Candidate], *, begun: bool) -> Iterator[Supposed]:
    """The registry's only other event at the end that is not told."""
    assert claim.measure is not None
    left = [event for event in anchors.events if not any(each.key.startswith(f"event:{event.name}:") for each in told)]
    options, others = (claim.finish, claim.begin) if begun else (claim.begin, claim.finish)
    if len(left) != 1 or left[0].span.days > _MOST_DAYS or _is_about_another(options, others, left[0], anchors.language):
        return
    if _tells_a_deed(tuple(option for option in options if option not in others), anchors.language):
        return
    event = [_candidate(left[0], f"the only other event{SUPPOSED}")]
    near = replace(claim.measure, hedge=Hedge.NONE, near_the_day=True)
    yield Supposed(told, event, near) if begun else Supposed(event, told, near)


def _to_the_day(anchors: Anchors, claim: Claim, begins: list[Candidate], finishes: list[Candidate]) -> Iterator[Supposed]:
    """Every event that the text may speak of, against the day that it is told on; for an anniversary, against every other event too."""
    assert claim.measure is not None
    single = claim.measure.single
    in_days = single is not None and DAY_UNITS.get(single.unit) == 1
    exact = replace(claim.measure, hedge=Hedge.NONE, to_the_day=claim.measure.to_the_day or not in_days)
    ahead = bool(begins)
    day = [replace(each, firm=False) for each in (*begins, *finishes)] or _reference(anchors)
    options = claim.finish if ahead else claim.begin
    kept = claim.check == _ANNIVERSARY
    begun = [
        _candidate(event, _BY_STATE)
        for event in anchors.events
        if any(_is_state_of(option, event, anchors.language) for option in options)
    ]
    if len(begun) == 1 and not ahead:
        yield Supposed(begun, day, claim.measure)
    free = [_candidate(event, _TO_THE_DAY) for event in anchors.events if _may_be_meant(event, options, anchors, kept=kept)]
    yield Supposed(day, free, exact) if ahead else Supposed(free, day, exact)
    if kept:
        origins = [each for each in free if _ANNIVERSARY not in content(each.label, anchors.language).stems]
        others = [_candidate(event, _TO_THE_DAY) for event in anchors.events if _is_spoken_of(event, anchors)]
        yield Supposed(origins, others, exact)


def _may_be_meant(event: Event, options: tuple[Option, ...], anchors: Anchors, *, kept: bool) -> bool:
    """Whether words that name no event leave room for this one: they tell what its name tells, of nobody else, or they tell nothing and the text
    speaks of it. What was done on a day that is ``kept`` as an anniversary is not what the anniversary counts from.
    """
    language = anchors.language
    if event.span.days > _MOST_DAYS or _is_about_another(
        [option for option in options if not (kept and option.kind == "clause")], (), event, language
    ):
        return False
    tells_it = any(_happenings(option, language) and not _names_somebody_else(option, event, language) for option in options)
    return tells_it or (_is_spoken_of(event, anchors) and (kept or not _tells_a_deed(options, language)))


def _names_somebody_else(option: Option, event: Event, language: Language) -> bool:
    """Whether a word with a capital stands around the quantity that the event's name has not."""
    words = re.findall(r"[^\W\d_]+", _own_words(option))
    named = _names(event, language)
    return any(
        word[0].isupper() and word.lower() not in language.stop_words and stem(word, language) not in named for word in words
    )


def _names(event: Event, language: Language) -> frozenset[str]:
    return content(" ".join((event.name, *event.aliases)), language).stems


def _is_state_of(option: Option, event: Event, language: Language) -> bool:
    """Whether a clause tells what an event began, of the one whom the event's name names: "Meng has been detained" for the arrest of Meng Wanzhou."""
    if option.kind != "clause" or not option.firm:
        return False
    named = " ".join((event.name, *event.aliases))
    proper = content(" ".join(word for word in re.findall(r"[^\W\d_]+", named) if word[0].isupper()), language).stems - set(
        language.stems.values()
    )
    happened = _names(event, language) & frozenset(language.stems.values())
    states = {state for state, beginnings in language.states.items() if beginnings & happened}
    before = option.text[: option.gap]
    words = re.findall(r"[^\W\d_]+", before)
    subjects = [index for index, word in enumerate(words) if stem(word, language) in proper]
    owned = any(index and words[index - 1].lower() in language.cues.of_words for index in subjects)
    if not subjects or owned or names_a_thing_of(before, proper, language):
        return False
    return bool(content(_own_words(option), language).stems & states)


def _reference(anchors: Anchors) -> list[Candidate]:
    reference = anchors.reference
    return [Candidate(reference.span, "the reference date", reference.source, _NOW, firm=False)] if reference is not None else []


def _candidate(event: Event, why: str) -> Candidate:
    return Candidate(
        event.span, event.name, f"{event.origin}, {why}", f"event:{event.name}:{event.span}", firm=False, event=event
    )


def _is_about_another(options: Sequence[Option], others: tuple[Option, ...], event: Event, language: Language) -> bool:
    """Whether the words of an end say that something else than this event is meant, by a phrase or by a word for something that happens.

    A clause that stands for the other end as well says nothing of this one.
    """
    names = _names(event, language)
    shared = {(option.start, option.end) for option in others if option.kind == "clause"}
    return any(
        (option.kind == "phrase" and option.firm)
        or ((option.start, option.end) not in shared and bool(_untold(option, names, language)))
        for option in options
    )


def _untold(option: Option, names: frozenset[str], language: Language) -> frozenset[str]:
    """What a clause says that happened and an event's name neither says nor could have begun."""
    return frozenset(
        each
        for each in _happenings(option, language)
        if each not in names and names.isdisjoint(language.states.get(each, frozenset()))
    )


def _happenings(option: Option, language: Language) -> frozenset[str]:
    """The stems of the words of a clause around its quantity that are words for something that happens."""
    if option.kind != "clause" or not option.firm:
        return frozenset()
    words = re.sub(language.cues.attributive, " ", _own_words(option))
    return content(words, language).stems & (frozenset(language.stems.values()) - _EDGES)


def _tells_a_deed(options: tuple[Option, ...], language: Language) -> bool:
    """Whether the clause around a quantity tells what was done then: "he bought the shop three years ago"."""
    return any(
        re.search(language.cues.deed, _own_words(option).lower()) is not None for option in options if option.kind == "clause"
    )


def _own_words(option: Option) -> str:
    """The words of a clause around its quantity, from the last comma or other break to the next; all that follows a quantity that leads the clause."""
    before = re.split(_BREAKS, option.text[: option.gap])[-1]
    after = option.text[option.gap :]
    return before + " " + re.split(_BREAKS, after if before.strip() else after.lstrip(" ,"))[0]


def _is_spoken_of(event: Event, anchors: Anchors) -> bool:
    """Whether the text holds a word of an event's name."""
    return not _names(event, anchors.language).isdisjoint(anchors.facts.stems)
