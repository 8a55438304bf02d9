"""Places in a sequence, anniversaries and ages: which days do they count between?"""

from __future__ import annotations

import re

from milestones.parser.claim import Claim, Option
from milestones.parser.ends import clause_option, date_option, is_day, other_dates, phrase_options
from milestones.parser.items import DATE, Item, Sentence
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention


def _claim(sentence: Sentence, item: Item, check: str, begin: tuple[Option, ...], finish: tuple[Option, ...], end: int, rule: str,
           *, direct: bool = False) -> Claim:  # fmt: skip
    assert item.mention is not None
    return Claim(item.start, end, sentence.text(item.start, end), check, item.mention, item.mention.measure, begin, finish,
                 (sentence.start, sentence.end), direct, rule)  # fmt: skip


def _finish(sentence: Sentence, index: int, start: int, end: int) -> tuple[tuple[Option, ...], Item | None]:
    """The day that a sequence or an anniversary has reached: beside it, as the subject, or the reference date."""
    right = re.match(r"[,]?(?:[Oi])?(?=[DKT])", sentence.keys[_index_after(sentence, end) :])
    if right is not None:
        item = sentence.items[_index_after(sentence, end) + right.end()]
        return (_day(item),), item
    left = re.search(r"([DKT])[^.;DKT]{0,14}$", sentence.keys[:index])
    if left is not None:
        item = sentence.items[left.start(1)]
        return (_day(item, firm=_is_subject(sentence, left.start(1), index)), Option("now", firm=False)), item
    return (Option("now"),), None


def _day(item: Item, *, firm: bool = True) -> Option:
    return date_option(item, firm=firm)


def _is_subject(sentence: Sentence, date_index: int, index: int) -> bool:
    between = sentence.keys[date_index + 1 : index]
    return re.search(r"[mBOv]", between) is not None or date_index <= 2 or re.fullmatch(r"[,-]?i?", between) is not None


def _index_after(sentence: Sentence, end: int) -> int:
    for position, item in enumerate(sentence.items):
        if item.start >= end:
            return position
    return len(sentence.items)


def ordinal_claim(sentence: Sentence, index: int) -> Claim | None:
    """ "the 1,000th day of the siege", "entered its 35th day", "Day 36": None where nothing says what is counted."""
    item = sentence.items[index]
    right = sentence.keys[index + 1 :]
    begin: tuple[Option, ...] = ()
    end = item.end
    if re.match(r"[os]", right):
        begin, last = phrase_options(sentence, index + 2)
        if not begin or _is_calendar_part(sentence, index + 2):
            return None
        end = sentence.items[last - 1].end
    elif not _is_counted(sentence, index):
        return None
    finish, used = _finish(sentence, index, item.start, end)
    others = [found for found in other_dates(sentence, item.start, end) if found is not used]
    start_dates = tuple(date_option(found, firm=len(others) == 1 and _begins(sentence, found)) for found in others)
    clause = clause_option(sentence, item.start, end)
    return _claim(sentence, item, "ordinal", (*begin, *start_dates, clause), finish, end, "place in a sequence")


def _begins(sentence: Sentence, date: Item) -> bool:
    """Whether the words before a date say that something began on it."""
    before = sentence.text(max(sentence.start, date.start - 24), date.start).lower()
    return (
        re.search(r"\b(?:begun|began|begins|started|starting|beginning|since|from|launched|opened|first)\b[^.;]*$", before)
        is not None
    )


def _founds(sentence: Sentence, date: Item) -> bool:
    """Whether the words before a date say that something was founded on it."""
    before = sentence.text(max(sentence.start, date.start - 30), date.start).lower()
    return re.search(r"\b(?:founded|established|created|formed|inaugurated|incorporated)\b[^.;]*$", before) is not None


def _is_calendar_part(sentence: Sentence, index: int) -> bool:
    """ "the first week of May", "the third day of the month": a date, no count."""
    for item in sentence.items[index : index + 2]:
        if item.key == DATE and not is_day(item):
            return True
        if item.text.lower() in ("week", "month", "year", "season", "event", "festival", "conference", "life"):
            return True
    return False


def _is_counted(sentence: Sentence, index: int) -> bool:
    item = sentence.items[index]
    words = item.text.split()
    if words[0].lower() in ("its", "their", "his", "her") or words[0] in ("Day", "Week"):
        return True
    return (
        bool(re.search(r"(?:m|i)x{0,2}$", sentence.keys[:index])) and "’s" in sentence.text(max(0, item.start - 6), item.start)
    ) or ("'s" in sentence.text(max(0, item.start - 6), item.start))


def anniversary_claim(sentence: Sentence, index: int) -> Claim | None:
    """ "the 20th anniversary of the attacks, on Saturday"; a birthday counts from a birth."""
    item = sentence.items[index]
    right = sentence.keys[index + 1 :]
    begin: tuple[Option, ...] = ()
    end = item.end
    if re.match(r"o", right):
        begin, last = phrase_options(sentence, index + 2)
        end = sentence.items[last - 1].end if begin else item.end
    finish, used = _finish(sentence, index, item.start, end)
    others = [found for found in other_dates(sentence, item.start, end) if found is not used and found.start > item.start]
    dates = tuple(date_option(found, firm=False) for found in others)
    founded = [found for found in other_dates(sentence, item.start, end) if found is not used and _founds(sentence, found)]
    if not begin and len(founded) == 1:
        begin = (date_option(founded[0]),)
    clause = clause_option(sentence, item.start, end)
    if item.mention is not None and item.mention.type == "BIRTHDAY":
        begin = (Option("birth", None, sentence.start, sentence.end, sentence.text(sentence.start, sentence.end)),)
        dates = ()
    direct = bool(re.search(r"[DKT][^.;DKT]{0,3}[mB]x{0,2}$", sentence.keys[:index]))
    return _claim(sentence, item, "anniversary", (*begin, *dates, clause), finish, end, "anniversary", direct=direct)


def age_claim(sentence: Sentence, index: int, lifespan: tuple[Mention, Mention] | None) -> Claim:
    """An age: from the birth of the person that the sentence is about to the day beside it, the death, or the reference date."""
    item = sentence.items[index]
    text = sentence.text(sentence.start, sentence.end)
    if lifespan is not None and _at_death(sentence, index):
        begin = (Option("date", lifespan[0], lifespan[0].start, lifespan[0].end, lifespan[0].text),)
        finish = (Option("date", lifespan[1], lifespan[1].start, lifespan[1].end, lifespan[1].text),)
        return _claim(sentence, item, "lifespan", begin, finish, item.end, "age beside a lifespan")
    if not _is_person(item):
        clause = clause_option(sentence, item.start, item.end, firm=False)
        return _claim(sentence, item, "age", (clause,), (Option("now", firm=False),), item.end, "age of a thing")
    birth = Option("birth", None, sentence.start, sentence.end, text)
    return _claim(sentence, item, "age", (birth,), _age_finish(sentence, index), item.end, "age")


def _is_person(item: Item) -> bool:
    """A thing is "a year old"; of people the figure is in whole years, or exact to the day."""
    measure = item.mention.measure if item.mention is not None else None
    if measure is None or measure.parts[0].unit is not Unit.YEAR:
        return False
    return measure.parts[0].number > 2


def _at_death(sentence: Sentence, index: int) -> bool:
    item = sentence.items[index]
    before = sentence.text(sentence.start, item.start).lower()
    after = sentence.text(item.end, sentence.end).lower()
    return (
        re.search(r"\b(?:died|dies|dead|death|killed|passed away|life ended|succumbed)\b", before + " " + after[:40]) is not None
    )


def _age_finish(sentence: Sentence, index: int) -> tuple[Option, ...]:
    item = sentence.items[index]
    dates = [found for found in other_dates(sentence, item.start, item.end) if not _is_birth_date(sentence, found)]
    options: list[Option] = []
    right = re.match(r",?[^.;D]{0,8}(?=D)", sentence.keys[index + 1 :])
    beside = sentence.items[index + 1 + right.end()] if right else None
    full = [found for found in dates if is_day(found) and _has_year(found)]
    coarse = [found for found in dates if found not in full]
    if beside is not None and beside in full:
        options.append(date_option(beside))
    else:
        options.extend(date_option(found, firm=len(full) == 1) for found in full)
    if _at_death(sentence, index) or item.text.lower().startswith("age:"):
        options.append(Option("death", None, sentence.start, sentence.end, sentence.text(sentence.start, sentence.end)))
    clause = clause_option(sentence, item.start, item.end)
    options.append(Option("clause", clause.mention, clause.start, clause.end, clause.text, firm=not full))
    options.extend(date_option(found, firm=len(dates) == 1 and _after_preposition(sentence, found)) for found in coarse)
    if not dates and not _at_death(sentence, index):
        options.append(Option("now", firm=True))
    return tuple(options)


def _has_year(item: Item) -> bool:
    mention = item.mention
    return mention is not None and mention.expression is not None and mention.expression.year is not None


def _after_preposition(sentence: Sentence, item: Item) -> bool:
    """Whether a coarse date tells when ("in 1910", "in August 1975"), and is no attribute ("his 1981 recording")."""
    return (
        re.search(
            r"\b(?:in|during|since|by|of|early|late|mid)[\s-]+$",
            sentence.text(max(sentence.start, item.start - 12), item.start),
            re.IGNORECASE,
        )
        is not None
    )


def _is_birth_date(sentence: Sentence, date: Item) -> bool:
    before = sentence.text(max(sentence.start, date.start - 40), date.start).lower()
    return re.search(r"\bborn\b[^.;)]*$", before) is not None
