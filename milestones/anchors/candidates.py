"""From the options of a claim's ends to dates: what each may be, and from where."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from milestones.anchors.another import known_stems, light_verbs
from milestones.anchors.binding import WHOLE_NAME, Binder, Binding
from milestones.anchors.candidate import Candidate
from milestones.anchors.edges import END, event_candidates
from milestones.anchors.event import Event
from milestones.anchors.known_lives import is_birth
from milestones.anchors.life import Life
from milestones.anchors.now_dates import day_of_entry, days_of_now
from milestones.anchors.phrase_meaning import is_meant, is_told_by
from milestones.anchors.reference import ReferenceDate
from milestones.anchors.speaking import is_now
from milestones.anchors.stems import content
from milestones.anchors.telling import is_acted_on, is_subject, tells
from milestones.anchors.text_facts import TextFacts
from milestones.anchors.whose_age import is_surely_owned
from milestones.anchors.written_dates import written_dates
from milestones.calendar.datespan import DateSpan
from milestones.calendar.gregorian import is_valid, weekday, year_month_day
from milestones.documents.document import BOUNDARY, FILLER, Document
from milestones.language.language import Language
from milestones.parser.claim import Claim, Option
from milestones.parser.mention import Mention
from milestones.parser.mentions import Mentions

_LEAST_STRENGTH = 3
"""The least strength of a clause that may convict."""
AGE_CHECKS = ("age", "lifespan")
ELSEWHERE = "elsewhere in the text"


@dataclass(slots=True)
class Anchors:
    """All that a document's claims may rest on."""

    document: Document
    """The document whose prose the claims stand in, without filler."""
    mentions: Mentions
    reference: ReferenceDate | None
    events: tuple[Event, ...]
    binder: Binder
    language: Language
    local: tuple[Event, ...] = ()
    """Those of the events that only this document knows."""
    _facts: TextFacts | None = None
    on_another_day: bool = False
    """Whether the reference date is not the document's own, but a day on which its claims are tried."""

    @property
    def prose(self) -> str:
        """What the claims stand in."""
        return self.document.prose

    @property
    def facts(self) -> TextFacts:
        """What the text tells beside its claims, which is read only where a claim asks for it."""
        if self._facts is None:
            self._facts = TextFacts(self.document, self.mentions, self.binder)
        return self._facts

    def at(self, reference: ReferenceDate | None) -> Anchors:
        """The same anchors with another reference date; what was read from the text is kept."""
        return Anchors(
            self.document, self.mentions, reference, self.events, self.binder, self.language, self.local, self.facts, True
        )


def candidates(anchors: Anchors, claim: Claim, options: tuple[Option, ...], *, begin: bool) -> list[Candidate]:
    """The dates that one end may have. If a firm option gives any, only those of the first such option; else all that the others give."""
    if claim.either and not begin:
        return _any_of(anchors, claim, options)
    loose: list[Candidate] = []
    for option in options:
        found = _of_option(anchors, claim, option, begin=begin)
        firm = [candidate for candidate in found if candidate.firm]
        if firm:
            return firm
        loose.extend(found)
    return loose


def _any_of(anchors: Anchors, claim: Claim, options: tuple[Option, ...]) -> list[Candidate]:
    """All dates that the options give; none of them is firm where a firm option gives no date."""
    found = [(option, _of_option(anchors, claim, option, begin=False)) for option in options]
    known = all(candidates or not option.firm or option.kind != "now" for option, candidates in found)
    return [candidate if known else replace(candidate, firm=False) for _, each in found for candidate in each]


def _of_option(anchors: Anchors, claim: Claim, option: Option, *, begin: bool) -> list[Candidate]:
    if option.kind == "date" and option.mention is not None:
        return _written(anchors, claim, option.mention, option.firm)
    if option.kind == "weekday" and option.mention is not None:
        return _weekdays(anchors, option.mention, option.firm)
    if option.kind == "now":
        another = _is_of_another_day(anchors, claim)
        return [
            *(_entry(anchors, claim) if another or anchors.reference is None else ()),
            *_now(anchors, option.firm and not another),
        ]
    if option.kind == "phrase":
        found = _phrase(anchors, claim, option, begin=begin)
        return _returning(found) if re.search(anchors.language.cues.returns, option.text.lower()) is not None else found
    if option.kind == "clause":
        return _clause(anchors, claim, option, begin=begin)
    if option.kind == "story":
        return _story(anchors, claim, option)
    if option.kind == "birth":
        return _birth(anchors, claim, option)
    return _death(anchors, claim, option)


def _weekdays(anchors: Anchors, mention: Mention, firm: bool) -> list[Candidate]:
    """The nearest such days around the reference date: the last, the same, the next; a word for past or future narrows them."""
    reference, expression = anchors.reference, mention.expression
    if reference is None or not reference.span.is_day or expression is None or expression.weekday is None:
        return []
    today = reference.span.earliest
    back = (weekday(today) - expression.weekday) % 7
    days = {today - back, today - back + 7} | ({today - 7} if back == 0 else set())
    if expression.direction < 0:
        days = {day for day in days if day < today}
    elif expression.direction > 0:
        days = {day for day in days if day > today}
    label, key = f"“{mention.shown}”", f"date:{mention.start}"
    source = f"the {'nearest such days' if len(days) > 1 else 'nearest such day'} to the reference date, {reference.span} ({reference.source})"
    return [
        Candidate(DateSpan.of_day_number(day), label, source, key, firm, start=mention.start, end=mention.end)
        for day in sorted(days, key=lambda day: abs(day - today))
    ]


def _is_of_another_day(anchors: Anchors, claim: Claim) -> bool:
    """Whether a claim speaks as of another day than the reference date, or is only an example: "for instance: it is three years since the arrest"."""
    reference = anchors.reference
    if re.search(anchors.language.cues.exemplifies, anchors.prose[claim.sentence[0] : claim.start]) is not None:
        return True
    return reference is not None and anchors.facts.spoken_on(claim.start, claim.end).is_another_day_than(reference)


def _written(anchors: Anchors, claim: Claim, mention: Mention, firm: bool) -> list[Candidate]:
    """What a written date may mean; where that is "today", the day on which the text speaks."""
    if not is_now(mention) or anchors.reference is None:
        return written_dates(mention, firm)
    found = written_dates(mention, firm and not _is_of_another_day(anchors, claim))
    return [
        *found,
        *(replace(each, key=found[0].key) for each in _now(anchors, firm) if found and each.span != anchors.reference.span),
    ]


def _entry(anchors: Anchors, claim: Claim) -> list[Candidate]:
    return day_of_entry(anchors.facts.spoken_on(claim.start, claim.end).heading)


def _now(anchors: Anchors, firm: bool) -> list[Candidate]:
    """The reference date, and the day on which the text says that it was changed after it."""
    changed = None if anchors.on_another_day or anchors.reference is None else anchors.facts.changed_on
    return days_of_now(anchors.reference, changed, firm)


def _returning(found: list[Candidate]) -> list[Candidate]:
    """The days of what returns each year ("a week after her birthday"): in the year of the other end, and never to convict."""
    return [
        replace(
            each,
            label=f"{each.label}, as it returns",
            key=f"returns:{each.key}",
            firm=False,
            recurring=each.span.is_day,
            event=None,
        )
        for each in found
    ]


def _phrase(anchors: Anchors, claim: Claim, option: Option, *, begin: bool) -> list[Candidate]:
    bindings = anchors.binder.phrase(option.text) if anchors.events else []
    if bindings:
        tie = len({binding.event.span for binding in bindings}) > 1
        return [
            each
            for binding in bindings
            for each in event_candidates(
                claim,
                binding,
                option.firm and not tie and _is_meant(anchors, option, binding),
                begin=begin,
                option=option,
                language=anchors.language,
            )
        ]
    named = anchors.facts.clauses_naming(option.text, claim.sentence)
    spans = {clause.span for clause in named}
    clauses = [clause for clause in named if not clause.measured]
    return [
        Candidate(clause.span, f"“{_short(clause.text)}”", ELSEWHERE, f"clause:{clause.start}",
                  option.firm and len(spans) == 1 and is_told_by(option.text, clause.text, clause.stems, anchors.language), elsewhere=True,
                  start=clause.mention.start, end=clause.mention.end)
        for clause in clauses
    ]  # fmt: skip


def _is_meant(anchors: Anchors, option: Option, binding: Binding) -> bool:
    """Whether a phrase surely means the event that its words name; of "the opening", which says less than "opening of the Ranna cable car", the text must say more."""
    if not is_meant(anchors.prose, option, binding, anchors.language):
        return False
    return binding.strength >= WHOLE_NAME or anchors.facts.speaks_of(binding.stems - content(option.text, anchors.language).stems)


def _short(text: str) -> str:
    plain = re.sub(r"\s+", " ", text.replace(FILLER, "").replace(BOUNDARY, " "))
    return plain if len(plain) <= 70 else plain[:67] + "…"


def _clause(anchors: Anchors, claim: Claim, option: Option, *, begin: bool) -> list[Candidate]:
    edge = ("begin" if begin else "end") if option.lasting else ""
    bindings = anchors.binder.clause(option.text, edge) if anchors.events else []
    if len(bindings) > 1:
        taken = _named_at(anchors, claim.finish if begin else claim.begin)
        bindings = [binding for binding in bindings if id(binding.event) not in taken] or bindings
    if claim.check in AGE_CHECKS:
        bindings = [binding for binding in bindings if not is_birth(binding.event, anchors.language)]
    found = [
        each
        for binding in bindings
        for each in event_candidates(
            claim,
            binding,
            option.firm and _tells(anchors, claim, option, binding, bindings),
            begin=begin,
            option=option,
            language=anchors.language,
        )
    ]
    if not begin and not found and re.search(anchors.language.cues.dying, option.text.lower()):
        return _death_in_clause(anchors, option)
    return found


def _named_at(anchors: Anchors, options: tuple[Option, ...]) -> set[int]:
    """The events that a phrase names at the other end, which a clause around it does not tell as well."""
    phrases = (option.text for option in options if option.kind == "phrase" and option.firm)
    return {id(binding.event) for text in phrases for binding in anchors.binder.phrase(text)}


def _tells(anchors: Anchors, claim: Claim, option: Option, binding: Binding, bindings: list[Binding]) -> bool:
    """Whether a clause is sure to tell the event that its words name."""
    if binding.strength < _LEAST_STRENGTH or claim.check in AGE_CHECKS:
        return binding.strength >= _LEAST_STRENGTH
    before, after = option.text[: option.gap], option.text[option.gap :]
    if claim.check == "elapsed" and is_acted_on(before, after, binding.stems, anchors.language):
        return False
    if option.lasting and not is_subject(before, after, binding.stems, anchors.language):
        return False
    others = frozenset().union(
        *(other.stems for other in bindings),
        END if binding.event.ends is not None else (),
        light_verbs(binding.event, anchors.language),
    )
    return tells(before, after, binding.stems, others, known_stems(binding.event, anchors.language), anchors.language)


def _label_of_death(life: Life) -> str:
    """What a death is called: as the registry names it, else after the birth."""
    return life.death.name if life.death is not None else life.label.replace("birth of", "death of").replace("birth", "death")


def _death_in_clause(anchors: Anchors, option: Option) -> list[Candidate]:
    """ "He died 31 days after his inauguration": the death of the person that the clause is about."""
    life, firm = anchors.facts.person(option.text, option.start, option.end)
    if life is None or life.died is None:
        return []
    return [
        Candidate(
            life.died,
            _label_of_death(life),
            life.source,
            f"death:{life.label}",
            option.firm and firm,
            elsewhere=True,
            start=life.start,
            end=life.end,
        )
    ]


_STOP = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"])")


def _story(anchors: Anchors, claim: Claim, option: Option) -> list[Candidate]:
    mention = anchors.facts.date_before(claim.sentence[0] if claim.sentence[0] <= claim.start else claim.start)
    if mention is None or mention.span is None:
        return []
    between = anchors.prose[mention.end : claim.start]
    earlier = anchors.facts.date_before(mention.start)
    alone = earlier is None or _STOP.search(anchors.prose, earlier.end, mention.start) is not None
    adjoining = "\n\n" not in between and len(_STOP.findall(between)) <= 1
    near = alone and adjoining and mention.span.is_day and mention.implied is None
    return [Candidate(mention.span, mention.shown, "the date before it in the text", f"date:{mention.start}", option.firm and near, elsewhere=True,
                      recurring=mention.expression is not None and mention.expression.year is None and mention.expression.month is not None,
                      start=mention.start, end=mention.end)]  # fmt: skip


def _person(anchors: Anchors, claim: Claim, option: Option) -> tuple[Life | None, bool]:
    return anchors.facts.person(option.text, option.start, claim.start)


def _birth(anchors: Anchors, claim: Claim, option: Option) -> list[Candidate]:
    life, firm = _person(anchors, claim, option)
    if life is None or life.born is None:
        return []
    firm = firm and not _dies_on_another_day(claim, life)
    if claim.check == "anniversary" and claim.text.split()[0].lower() in anchors.language.cues.owners:
        firm = firm and is_surely_owned(life, anchors.prose[option.start : claim.start], anchors.language)
    return [
        Candidate(
            life.born,
            life.label,
            life.source,
            f"birth:{life.label}",
            option.firm and firm,
            elsewhere=life.position is not None,
            event=life.birth,
            start=life.start,
            end=life.end,
        )
    ]


def _dies_on_another_day(claim: Claim, life: Life) -> bool:
    """Whether the sentence tells a death on a day on which this person did not die: then it is about somebody else."""
    if life.died is None or not any(option.kind == "death" for option in claim.finish):
        return False
    dates = [
        option.mention.span
        for option in claim.finish
        if option.kind == "date" and option.mention is not None and option.mention.span is not None
    ]
    return bool(dates) and not any(span.intersects(life.died) for span in dates)


def _death(anchors: Anchors, claim: Claim, option: Option) -> list[Candidate]:
    life, firm = _person(anchors, claim, option)
    if life is None or life.died is None:
        return []
    return [
        Candidate(
            life.died,
            _label_of_death(life),
            life.source,
            f"death:{life.label}",
            option.firm and firm,
            event=life.death,
            start=life.start,
            end=life.end,
        )
    ]


def refined_by_death(anchors: Anchors, claim: Claim, found: list[Candidate]) -> list[Candidate]:
    """Coarse dates of a death ("died in 1910") replaced by the day that is known, where it lies within them."""
    if all(candidate.span.is_day for candidate in found) or not any(option.kind == "death" for option in claim.finish):
        return found
    deaths = [candidate for option in claim.finish if option.kind == "death" for candidate in _death(anchors, claim, option)]
    refined = [
        death for death in deaths for candidate in found if not candidate.span.is_day and death.span.within(candidate.span)
    ]
    return refined or found


def years_around(candidate: Candidate, other: Candidate, *, begin: bool) -> list[Candidate]:
    """A date without a year, in the years that put it right before (``begin``) or right after the other end, and in its implied year."""
    _, month, day = year_month_day(candidate.span.earliest)
    whole_month = not candidate.span.is_day
    other_year = year_month_day(other.span.earliest)[0]
    spans = []
    for year in (other_year - 1, other_year, other_year + 1):
        if whole_month:
            spans.append(DateSpan.month(year, month))
        elif is_valid(year, month, day):
            spans.append(DateSpan.day(year, month, day))
    before = [span for span in spans if span.earliest <= other.span.latest][-1:]
    after = [span for span in spans if span.latest >= other.span.earliest][:1]
    fitting = before if begin else after
    source = f"{candidate.source}, year by the other date"
    return [replace(candidate, span=span, source=source, recurring=False, undated=other.undated) for span in fitting]
