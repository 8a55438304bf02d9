"""Ages: whose, and on which day."""

from __future__ import annotations

import re

from milestones.parser.claim import Claim, Option
from milestones.parser.ends import clause_option, date_option, is_day, measured_claim, other_dates
from milestones.parser.items import Item, Sentence
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention

_NAME_REACH = 40


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
    return measured_claim(sentence, item, "age", _births(sentence, index), _age_finish(sentence, index), item.end, "age")


def _births(sentence: Sentence, index: int) -> tuple[Option, ...]:
    """Whose birth the age counts from: of "a 12-year-old boy" the noun's, which only a name right after it tells; else the sentence's subject's."""
    item = sentence.items[index]
    text = sentence.text(sentence.start, sentence.end)
    subject = Option("birth", None, sentence.start, sentence.end, text)
    loose = Option("birth", None, sentence.start, sentence.end, text, firm=False)
    cues, attribute = sentence.cues, _is_attribute(sentence, index)
    if re.search(cues.age_noun, item.text) is not None and not attribute:
        return (loose,)
    if re.search(cues.attributive_age, item.text) is None or not attribute:
        return (subject,)
    tail = re.match(cues.named_after_age, sentence.text(item.end, min(sentence.end, item.end + _NAME_REACH)))
    return (loose,) if tail is None else (Option("birth", None, item.end, item.end + tail.end(), tail.group()), loose)


def _is_attribute(sentence: Sentence, index: int) -> bool:
    """Whether a noun follows the age that it belongs to ("12-year-old boy"), rather than a verb or the end ("the 45-year-old was born").

    A noun in apposition to a name ("Joan Pell, a 70-year-old sculptor") is that person again.
    """
    item = sentence.items[index]
    before = sentence.text(sentence.start, item.start)
    if sentence.language.capitalised_nouns and not sentence.text(item.end, item.end + 2).strip()[:1].isupper():
        return False
    return sentence.keys[index + 1 : index + 2] == "x" and re.search(sentence.cues.apposed, before) is None


def _speaks_of_now(sentence: Sentence, index: int) -> bool:
    """Whether the age is told of the present: "is 70 years old", "now aged 70", "took the oath today"."""
    item = sentence.items[index]
    before, after = sentence.text(sentence.start, item.start), sentence.text(item.end, sentence.end)
    cues = sentence.cues
    return (
        re.search(cues.present_before_age, before) is not None
        or re.match(cues.present_after_age, after) is not None
        or "T" in sentence.keys
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
    """Whether a death is told in the clause of the age; of one in brackets before it, or behind "and", the age is none."""
    item = sentence.items[index]
    before = re.sub(r"\([^()]*\)", " ", sentence.text(sentence.start, item.start).lower()).rsplit(";", 1)[-1]
    after = sentence.text(item.end, min(sentence.end, item.end + 40)).lower()
    same = re.split(rf";|\b(?:{'|'.join(sorted(sentence.cues.goes_on))})\b", after, maxsplit=1)[0]
    return re.search(sentence.cues.dying, before + " " + same) is not None


def _age_finish(sentence: Sentence, index: int) -> tuple[Option, ...]:
    item = sentence.items[index]
    told = [found for found in other_dates(sentence, item.start, item.end) if not _is_birth_date(sentence, found)]
    options: list[Option] = []
    at_death = _at_death(sentence, index)
    dates = told if at_death else [found for found in told if not _is_death_date(sentence, found)]
    right = re.match(r",?[^.;D]{0,8}(?=D)", sentence.keys[index + 1 :])
    beside = sentence.items[index + 1 + right.end()] if right else None
    full = [found for found in dates if is_day(found) and _has_year(found)]
    coarse = [found for found in dates if found not in full]
    if beside is not None and beside in full and _is_of_the_age(sentence, item, beside):
        options.append(date_option(beside))
    else:
        options.extend(date_option(found, firm=len(full) == 1 and _is_of_the_age(sentence, item, found)) for found in full)
    if at_death or item.text.lower().startswith(sentence.cues.age_label):
        options.append(Option("death", None, sentence.start, sentence.end, sentence.text(sentence.start, sentence.end)))
    clause = clause_option(sentence, item.start, item.end)
    options.append(Option("clause", clause.mention, clause.start, clause.end, clause.text, firm=not full and at_death))
    options.extend(date_option(found, firm=len(dates) == 1 and _after_preposition(sentence, found)) for found in coarse)
    if not told and not at_death:
        options.append(Option("now", firm=_speaks_of_now(sentence, index)))
    return tuple(options)


def _has_year(item: Item) -> bool:
    mention = item.mention
    return mention is not None and mention.expression is not None and mention.expression.year is not None


def _after_preposition(sentence: Sentence, item: Item) -> bool:
    """Whether a coarse date tells when ("in 1910", "in August 1975", "this year"), and is no attribute ("his 1981 recording")."""
    if item.mention is not None and item.mention.expression is not None and item.mention.expression.offset is not None:
        return True
    return re.search(sentence.cues.tells_when, sentence.text(max(sentence.start, item.start - 12), item.start)) is not None


def _is_of_the_age(sentence: Sentence, item: Item, date: Item) -> bool:
    """Whether no other clause begins between an age and a date: "at 25 she founded the firm that went public on 3 May 1999" dates no age.

    That of the age itself may: "she was 27 when she was elected on 5 May 1978".
    """
    between = sentence.text(min(item.end, date.end), max(item.start, date.start))
    words = re.findall(r"[^\W_]+", between)
    if words and words[0].lower() in sentence.cues.when_words:
        between = between[between.index(words[0]) + len(words[0]) :]
    return ";" not in between and re.search(sentence.cues.subordinate, between) is None


def _is_death_date(sentence: Sentence, date: Item) -> bool:
    return re.search(sentence.cues.died, sentence.text(max(sentence.start, date.start - 40), date.start)) is not None


def _is_birth_date(sentence: Sentence, date: Item) -> bool:
    before = sentence.text(max(sentence.start, date.start - 40), date.start).lower()
    after = sentence.text(date.end, min(sentence.end, date.end + 60))
    return re.search(sentence.cues.birth_before_date, before) is not None or re.match(sentence.cues.born_after, after) is not None
