"""Places in a sequence, anniversaries and ages: which days do they count between?"""

from __future__ import annotations

import re
from dataclasses import replace

from milestones.language.cues import NEVER
from milestones.parser.claim import Claim, Option
from milestones.parser.ends import clause_option, date_option, is_day, measured_claim, other_dates, phrase_between, phrase_options
from milestones.parser.items import DATE, Item, Sentence
from milestones.parser.resolve import FROM_TEXT


def _finish(sentence: Sentence, index: int, start: int, end: int) -> tuple[tuple[Option, ...], Item | None]:
    """The day that a sequence or an anniversary has reached: beside it, as the subject, or the reference date."""
    right = re.match(r"[,:]?B?(?:[Oi])?(?=[DKT])", sentence.keys[_index_after(sentence, end) :])
    if right is not None:
        item = sentence.items[_index_after(sentence, end) + right.end()]
        return (_day(item),), item
    left = re.search(r"([DKT])[^.;DKT]{0,14}$", sentence.keys[:index])
    if left is not None and not _founds(sentence, sentence.items[left.start(1)]):
        item = sentence.items[left.start(1)]
        firm = _is_subject(sentence, left.start(1), index) or _comes_round_on(sentence, left.start(1), index)
        return (_day(item, firm=firm), Option("now", firm=False)), item
    return (Option("now", firm=_reaches_now(sentence, start)),), None


def _reaches_now(sentence: Sentence, start: int) -> bool:
    """Whether the count at ``start`` has reached the reference date: "it is the 98th day", "in its 120th year", but not "a play for the 50th anniversary".

    The verb must stand before it, in the same part of the sentence; elsewhere in the sentence it tells of something else ("the 100th day was the worst; now it is quiet").
    """
    cues, told = sentence.cues, sentence.text(sentence.start, sentence.end)
    if re.search(cues.speaks_of_now, told) is None:
        return False
    before = re.split(r"[;:—–]", sentence.text(sentence.start, start))[-1]
    words = [word for word in re.findall(r"[^\W_]+", before.lower()) if word not in cues.articles]
    lead = words[-1] if words else ""
    if lead in cues.not_reached:
        return False
    label = not words and sentence.text(start, sentence.end).split()[0] in cues.day_labels
    if re.search(cues.told_in_perfect, told) is not None:
        return False
    if (label or lead in cues.place_leads) and re.search(cues.tells_then, told) is None:
        return True
    return cues.reaches_now == NEVER or re.search(cues.reaches_now, before) is not None


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
    if re.match(r"[osSF]", right):
        begin, last = phrase_options(sentence, index + 2, "B")
        if not begin or _is_calendar_part(sentence, index + 2):
            return None
        end = sentence.items[last - 1].end
    elif not _is_counted(sentence, index):
        return None
    finish, used = _finish(sentence, index, item.start, end)
    others = [found for found in other_dates(sentence, item.start, end) if found is not used]
    start_dates = tuple(date_option(found, firm=len(others) == 1 and _begins(sentence, found, item)) for found in others)
    clause = clause_option(sentence, item.start, end, firm=not begin)
    return measured_claim(sentence, item, "ordinal", (*begin, *start_dates, clause), finish, end, "place in a sequence")


def _begins(sentence: Sentence, date: Item, counted: Item) -> bool:
    """Whether the words around a date say that what is counted began on it: not of "the war is in its fifth year, and the talks, which began in 2016, …"."""
    between = sentence.text(min(date.end, counted.end), max(date.start, counted.start))
    if re.search(sentence.cues.another_subject, between) is not None:
        return False
    before = sentence.text(max(sentence.start, date.start - 24), date.start).lower()
    after = sentence.text(date.end, min(sentence.end, date.end + 40))
    return re.search(sentence.cues.begun, before) is not None or re.match(sentence.cues.begun_after, after) is not None


def _founds(sentence: Sentence, date: Item) -> bool:
    """Whether the words before a date say that something was founded on it."""
    before = sentence.text(max(sentence.start, date.start - 30), date.start).lower()
    after = sentence.text(date.end, min(sentence.end, date.end + 40))
    return re.search(sentence.cues.founded, before) is not None or re.match(sentence.cues.founded_after, after) is not None


def _is_calendar_part(sentence: Sentence, index: int) -> bool:
    """ "the first week of May", "the third day of the month": a date, no count."""
    for item in sentence.items[index : index + 2]:
        if item.key == DATE and not is_day(item):
            return True
        if item.text.lower() in sentence.cues.calendar_parts:
            return True
    return False


def _is_counted(sentence: Sentence, index: int) -> bool:
    item = sentence.items[index]
    words, cues = item.text.split(), sentence.cues
    if words[0].lower() in cues.owners or words[0] in cues.day_labels:
        return True
    before = sentence.text(max(0, item.start - 6), item.start)
    curly, straight = cues.genitives if cues.genitives else ("\0", "\0")
    return (curly in before and re.search(r"(?:m|i)x{0,2}$", sentence.keys[:index]) is not None) or straight in before


def _first_and_last(sentence: Sentence, item: Item, finish: tuple[Option, ...]) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """The first time and this one, where the sentence dates both to the day: "Am 11. September 2021 jähren sich die Anschläge vom 11. September 2001"."""
    days = [found for found in other_dates(sentence, item.start, item.end) if is_day(found) and _has_year(found)]
    if len(days) != 2:
        return (), finish
    first, last = sorted(days, key=lambda found: found.mention.span.earliest if found.mention and found.mention.span else 0)
    return (date_option(first),), (date_option(last),)


def _has_year(item: Item) -> bool:
    mention = item.mention
    return (
        mention is not None
        and mention.span is not None
        and mention.expression is not None
        and mention.expression.year is not None
    )


def _takes_its_year(item: Item) -> bool:
    """Whether a date has no year but that of another in the text, such as the founding whose anniversary is kept in it."""
    return item.mention is not None and item.mention.implied == FROM_TEXT


def _comes_round(sentence: Sentence) -> bool:
    """Whether a sentence says that something comes round again ("jährt sich")."""
    return re.search(sentence.cues.repeated, sentence.text(sentence.start, sentence.end)) is not None


def _comes_round_on(sentence: Sentence, date_index: int, index: int) -> bool:
    """Whether a date stands between the verb that something comes round and how often it does: "Der Fall jährt sich am 3. Mai zum zehnten Mal"."""
    verb = re.search(r"m[^.;,DKT]{0,14}$", sentence.keys[:date_index])
    told = verb is not None and re.search(sentence.cues.repeated, sentence.items[verb.start()].text.lower()) is not None
    return told and re.fullmatch(r"x{0,2}", sentence.keys[date_index + 1 : index]) is not None


def _day_said(sentence: Sentence, index: int, last: int) -> tuple[int, Item] | None:
    """The day on which the anniversary at ``index`` is said to fall, after the event that is named up to ``last``: "… of the arrest is today".

    With it comes the index where the event's name ends. None where no verb joins the two.
    """
    for number in range(index + 4, last):
        day = sentence.items[number]
        between = sentence.text(sentence.items[index + 1].end, day.start)
        joint = re.search(sentence.cues.weekday_joint, between) if day.key in "DKT" else None
        if joint is not None and joint.start() > 0:
            verb = sentence.items[index + 1].end + joint.start()
            return next(place for place in range(index + 2, number + 1) if sentence.items[place].start >= verb), day
    return None


_OF_LIVES = ("BIRTHDAY", "DEATHDAY")
"""The mentions that count from a birth or a death."""


def anniversary_claim(sentence: Sentence, index: int) -> Claim | None:
    """ "the 20th anniversary of the attacks, on Saturday"; a birthday counts from a birth. "The 20th time" is one only of what comes round again."""
    item = sentence.items[index]
    if item.mention is not None and item.mention.type == "TIMES" and not _comes_round(sentence):
        return None
    right = sentence.keys[index + 1 :]
    begin: tuple[Option, ...] = ()
    end, last = item.end, index
    if re.match(r"[oF]", right):
        begin, last = phrase_options(sentence, index + 2, "B")
        end = sentence.items[last - 1].end if begin else item.end
    said = _day_said(sentence, index, last) if begin else None
    if said is not None:
        begin = phrase_between(sentence, index + 2, said[0])
    finish, used = ((_day(said[1]),), said[1]) if said is not None else _finish(sentence, index, item.start, end)
    others = [found for found in other_dates(sentence, item.start, end) if found is not used and found.start > item.start]
    dates = tuple(date_option(found, firm=False) for found in others)
    founded = [found for found in other_dates(sentence, item.start, end) if found is not used and _founds(sentence, found)]
    if not begin and len(founded) == 1:
        begin = (date_option(founded[0]),)
        finish = finish if used is None or not _takes_its_year(used) else tuple(replace(option, firm=False) for option in finish)
    if item.mention is not None and item.mention.type == "TIMES" and not begin:
        begin, finish = _first_and_last(sentence, item, finish)
    clause = clause_option(
        sentence, item.start, end, firm=not begin and item.mention is not None and item.mention.type not in _OF_LIVES
    )
    kind = {"BIRTHDAY": "birth", "DEATHDAY": "death"}.get(item.mention.type if item.mention is not None else "")
    if kind is not None and not (kind == "birth" and founded):
        finish = tuple(option for option in begin if option.kind == "date") or finish
        begin = (Option(kind, None, sentence.start, sentence.end, sentence.text(sentence.start, sentence.end)),)
        dates = ()
    direct = said is not None or bool(re.search(r"[DKT][^.;DKT]{0,3}[mB]x{0,2}$", sentence.keys[:index]))
    return measured_claim(sentence, item, "anniversary", (*begin, *dates, clause), finish, end, "anniversary", direct=direct)
