"""Ages: whose, and on which day."""

from __future__ import annotations

import re
from dataclasses import replace

from milestones.parser.claim import Claim, Option
from milestones.parser.ends import clause_option, date_option, is_day, measured_claim, other_dates
from milestones.parser.items import DATE, NOW, Item, Sentence
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention
from milestones.parser.ties import are_tied

_NAME_REACH = 40
_DEATH_REACH = 40
"""How many characters after an age a death may be told."""


def age_claim(sentence: Sentence, index: int, lifespan: tuple[Mention, Mention] | None) -> Claim:
    """An age: from the birth of the person that the sentence is about to the day beside it, the death, or the reference date."""
    item = sentence.items[index]
    if lifespan is not None and _at_death(sentence, index) and not _of_another(sentence, lifespan[1].end, item.start):
        begin = (Option("date", lifespan[0], lifespan[0].start, lifespan[0].end, lifespan[0].text),)
        finish = (Option("date", lifespan[1], lifespan[1].start, lifespan[1].end, lifespan[1].text),)
        return measured_claim(sentence, item, "lifespan", begin, finish, item.end, "age beside a lifespan")
    if not _is_person(item):
        clause = clause_option(sentence, item.start, item.end, firm=False)
        return measured_claim(sentence, item, "age", (clause,), (Option("now", firm=False),), item.end, "age of a thing")
    claim = measured_claim(sentence, item, "age", _births(sentence, index), _age_finish(sentence, index), item.end, "age")
    return replace(claim, either=_is_apposed(sentence, index))


def _births(sentence: Sentence, index: int) -> tuple[Option, ...]:
    """Whose birth the age counts from: of "a 12-year-old boy" the noun's, which only a name right after it tells; else the sentence's subject's."""
    item = sentence.items[index]
    text = sentence.text(sentence.start, sentence.end)
    subject = Option("birth", None, sentence.start, sentence.end, text)
    loose = Option("birth", None, sentence.start, sentence.end, text, firm=False)
    cues, attribute = sentence.cues, _is_attribute(sentence, index)
    if re.search(cues.age_noun, item.text) is not None and not attribute:
        return (loose,)
    if re.search(cues.attributive_age, item.text) is None:
        return (subject,)
    if not attribute:
        return (subject if _is_told_of(sentence, index) else loose,)
    tail = re.match(cues.named_after_age, sentence.text(item.end, min(sentence.end, item.end + _NAME_REACH)))
    return (loose,) if tail is None else (Option("birth", None, item.end, item.end + tail.end(), tail.group()), loose)


def _is_told_of(sentence: Sentence, index: int) -> bool:
    """Whether an age that is a noun is what the sentence is about ("The 45-year-old was born …"), or stands beside a name; "beat a 70-year-old" is not."""
    before = sentence.text(sentence.start, sentence.items[index].start)
    return re.search(sentence.cues.apposed, before) is not None or len(re.findall(r"\w+", before)) <= 1


def _is_attribute(sentence: Sentence, index: int) -> bool:
    """Whether a noun follows the age that it belongs to ("12-year-old boy"), rather than a verb or the end ("the 45-year-old was born").

    A noun in apposition to a name ("Joan Pell, a 70-year-old sculptor") is that person again.
    """
    item = sentence.items[index]
    before = sentence.text(sentence.start, item.start)
    if sentence.language.capitalised_nouns and not sentence.text(item.end, item.end + 2).strip()[:1].isupper():
        return False
    return sentence.keys[index + 1 : index + 2] == "x" and re.search(sentence.cues.apposed, before) is None


def _is_apposed(sentence: Sentence, index: int) -> bool:
    """Whether an age stands beside a name, so that it may be of the day of the text whatever the sentence tells: "Joan Pell, 70, was elected in 1990"."""
    item, cues = sentence.items[index], sentence.cues
    before, after = sentence.text(sentence.start, item.start), sentence.text(item.end, sentence.end)
    if re.search(cues.apposed, before) is not None:
        return True
    if item.mention is None or item.mention.rule not in _APPOSED or re.search(cues.dying, before.lower()) is not None:
        return False
    return _NAME_BEFORE.search(before) is not None and re.match(r"\s*(?:[,).;]|$)", after) is not None


_APPOSED = frozenset(("age between commas", "years old in one word", "aged so many years and days", "aged"))
"""The rules of mentions that may stand in apposition to a name."""
_NAME_BEFORE = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'.-]*\s*[,(]\s*$")


def _speaks_of_now(sentence: Sentence, index: int) -> bool:
    """Whether the age is told of the present: "is 70 years old", "now aged 70", "took the oath today".

    After a preposition it is the age at what somebody did ("she moved at the age of 25, and is a minister today"), unless a word for now stands beside it.
    """
    item = sentence.items[index]
    before, after = sentence.text(sentence.start, item.start), sentence.text(item.end, sentence.end)
    cues = sentence.cues
    if item.text.split()[0].lower() in cues.age_prepositions:
        beside = (*sentence.items[max(0, index - 2) : index], *sentence.items[index + 1 : index + 2])
        return any(each.key == NOW for each in beside)
    return (
        re.search(cues.present_before_age, re.split(r"[;:—–]", before)[-1]) is not None
        or re.match(cues.present_after_age, after) is not None
        or any(are_tied(sentence, item, now.start, now.end) for now in sentence.items if now.key == NOW)
    )


def _of_another(sentence: Sentence, start: int, end: int) -> bool:
    """Whether somebody else comes between a bracket and an age: "(1900–1990), whose son died aged 12"."""
    return start < end and (
        ";" in sentence.text(start, end) or re.search(sentence.cues.kin, sentence.text(start, end)) is not None
    )


def _is_person(item: Item) -> bool:
    """A thing is "a year old"; of people the figure is in whole years, or exact to the day."""
    measure = item.mention.measure if item.mention is not None else None
    if measure is None or measure.parts[0].unit is not Unit.YEAR:
        return False
    return measure.parts[0].number > 2


def _at_death(sentence: Sentence, index: int) -> bool:
    """Whether the sentence tells a death with the age: "died … aged 76", but not "retired at the age of 65 and died", nor one in brackets before it."""
    item = sentence.items[index]
    before = sentence.text(sentence.start, item.start).lower()
    if re.search(sentence.cues.lived_to, before) is not None:
        return any(_is_death_date(sentence, date) for date in sentence.mentions(DATE))
    reach = sentence.text(sentence.start, min(sentence.end, item.end + _DEATH_REACH)).lower()
    told = re.sub(r"\([^()]*\)", lambda aside: " " * len(aside.group()), reach[: item.start - sentence.start])
    return any(
        are_tied(sentence, item, sentence.start + found.start(), sentence.start + found.end(), death=True)
        for found in re.finditer(sentence.cues.dying, told + reach[len(told) :])
    )


def _age_finish(sentence: Sentence, index: int) -> tuple[Option, ...]:
    item = sentence.items[index]
    told = [found for found in other_dates(sentence, item.start, item.end) if not _is_birth_date(sentence, found)]
    at_death, apposed = _at_death(sentence, index), _is_apposed(sentence, index)
    dates = told if at_death else [found for found in told if not _is_death_date(sentence, found)]
    tied = [
        found
        for found in dates
        if are_tied(sentence, item, found.start, found.end, death=at_death) and not _is_term(sentence, found)
    ]
    options = [*_day_beside(sentence, index), *_full_dates(sentence, index, dates, tied)]
    full = any(option.mention is not None and option.kind == "date" for option in options)
    if at_death or item.text.lower().startswith(sentence.cues.age_label):
        options.append(Option("death", None, sentence.start, sentence.end, sentence.text(sentence.start, sentence.end)))
    options.append(replace(clause_option(sentence, item.start, item.end), firm=not full and at_death, gap=0))
    coarse = [found for found in dates if not (is_day(found) and _has_year(found))]
    options.extend(
        date_option(found, firm=len(dates) == 1 and found in tied and _after_preposition(sentence, found)) for found in coarse
    )
    if not told and not at_death:
        options.append(Option("now", firm=_speaks_of_now(sentence, index)))
    elif apposed:
        options.append(Option("now", firm=not any(found.end <= item.start for found in tied)))
    return tuple(options)


def _is_term(sentence: Sentence, date: Item) -> bool:
    """Whether something only runs until a date: "under contract until 30 June 2030, he is 43 years old"."""
    return sentence.keys[: sentence.items.index(date)].endswith("u")


def _day_beside(sentence: Sentence, index: int) -> tuple[Option, ...]:
    """A day without a date right after the age: "turned 62 on Saturday", "turns 62 today"."""
    found = re.match(r"O?(?=[KT])", sentence.keys[index + 1 :])
    return () if found is None else (date_option(sentence.items[index + 1 + found.end()]),)


def _full_dates(sentence: Sentence, index: int, dates: list[Item], tied: list[Item]) -> list[Option]:
    """The days with their years: the one right after the age, if there is one, or all, of which the only one may be firm."""
    full = [found for found in dates if is_day(found) and _has_year(found)]
    right = re.match(r",?[^.;D]{0,8}(?=D)", sentence.keys[index + 1 :])
    beside = sentence.items[index + 1 + right.end()] if right else None
    if beside is not None and beside in full and beside in tied:
        return [date_option(beside)]
    return [date_option(found, firm=len(full) == 1 and found in tied) for found in full]


def _has_year(item: Item) -> bool:
    mention = item.mention
    return mention is not None and mention.expression is not None and mention.expression.year is not None


def _after_preposition(sentence: Sentence, item: Item) -> bool:
    """Whether a coarse date tells when ("in 1910", "in August 1975", "this year"), and is no attribute ("his 1981 recording")."""
    if item.mention is not None and item.mention.expression is not None and item.mention.expression.offset is not None:
        return True
    return re.search(sentence.cues.tells_when, sentence.text(max(sentence.start, item.start - 12), item.start)) is not None


def _is_death_date(sentence: Sentence, date: Item) -> bool:
    return re.search(sentence.cues.died, sentence.text(max(sentence.start, date.start - 40), date.start)) is not None


def _is_birth_date(sentence: Sentence, date: Item) -> bool:
    before = sentence.text(max(sentence.start, date.start - 40), date.start).lower()
    after = sentence.text(date.end, min(sentence.end, date.end + 60))
    return re.search(sentence.cues.birth_before_date, before) is not None or re.match(sentence.cues.born_after, after) is not None
