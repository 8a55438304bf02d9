"""The two points that a quantity lies between, by the words around it: one function for each way in which a text ties them."""

from __future__ import annotations

import re
from dataclasses import replace

from milestones.parser.claim import Option
from milestones.parser.ends import (
    NOW_OPTION,
    adjacent_date,
    clause_option,
    counted_from,
    date_option,
    is_day,
    is_written,
    leading_date,
    other_dates,
    own_clause_option,
    own_dates,
    phrase_options,
)
from milestones.parser.gap import Ends, Gap, apposed_date, at_head, is_followed_up, is_part, marking_date, tells_of_now, with_date
from milestones.parser.items import DATE, Item


def since(gap: Gap) -> Ends | None:
    """ "1,000 days since the arrest": from what the phrase names to now, or to the day that marks it."""
    begin, last = phrase_options(gap.sentence, gap.next_index)
    end = gap.sentence.items[last - 1].end
    start = gap.item.start
    subject = marking_date(gap)
    if subject is not None:
        finish: tuple[Option, ...] = (date_option(subject),)
    elif gap.pluperfect:
        finish = (*_dates(gap, start, end, firm=False), Option("story", firm=False))
    else:
        finish = _present(gap, start, end)
        if _is_part_of_the_time(gap):
            finish = tuple(replace(option, firm=False) for option in finish)
    return "elapsed", begin, finish, start, end


def _is_part_of_the_time(gap: Gap) -> bool:
    """Whether something was so for so long of the time since: "she has been abroad for 100 days since her arrest", but not "has been held for 100 days since"."""
    words = re.search(r"[hB](?P<told>[^.;,QDKT]{1,6})f$", gap.sentence.keys[: gap.index])
    return words is not None and re.search(r"[vVi]", words["told"]) is None


def _present(gap: Gap, start: int, end: int) -> tuple[Option, ...]:
    dates = other_dates(gap.sentence, start, end)
    weekdays = other_dates(gap.sentence, start, end, "K")
    tentative = tuple(date_option(item, firm=False) for item in (*dates, *weekdays))
    if dates and not gap.perfect:
        return (*tentative, Option("now", firm=False))
    return (Option("now", firm=not dates), *tentative)


def _dates(gap: Gap, start: int, end: int, *, firm: bool) -> tuple[Option, ...]:
    return tuple(date_option(item, firm=firm) for item in other_dates(gap.sentence, start, end))


def after(gap: Gap) -> Ends | None:
    """ "12 days after the vote": from what the phrase names to what the sentence tells."""
    begin, last = phrase_options(gap.sentence, gap.next_index)
    if not begin:
        return later(gap)
    return "elapsed", begin, _anchor(gap, last), gap.item.start, gap.sentence.items[last - 1].end


def before(gap: Gap) -> Ends | None:
    """ "12 days before the vote": from what the sentence tells to what the phrase names."""
    finish, last = phrase_options(gap.sentence, gap.next_index)
    if not finish:
        return earlier(gap)
    return "elapsed", _anchor(gap, last), finish, gap.item.start, gap.sentence.items[last - 1].end


def _anchor(gap: Gap, last: int) -> tuple[Option, ...]:
    """The other end of "N days after X": the date beside it, or what the main clause tells."""
    start, end = gap.item.start, gap.sentence.items[last - 1].end
    near = adjacent_date(gap.sentence, gap.index, last)
    if near is not None:
        return (date_option(near),)
    subject = marking_date(gap)
    if subject is not None and subject.key == DATE:
        return (date_option(subject),)
    leading = leading_date(gap.sentence, start, end)
    if leading is not None:
        return (clause_option(gap.sentence, start, end), date_option(leading))
    dates = _dates(gap, start, end, firm=False)
    now = (NOW_OPTION,) if not dates and (_is_of_today(gap, end) or tells_of_now(gap, start, end)) else ()
    return (clause_option(gap.sentence, start, end), *dates, *now)


def _is_of_today(gap: Gap, end: int) -> bool:
    """Whether the main clause right after a quantity at the head of its sentence tells of today: "Zehn Tage nach der Wahl trat er heute zurück"."""
    sentence = gap.sentence
    if not at_head(gap):
        return False
    found = next((item for item in sentence.items if item.start >= end and item.text.lower() in sentence.cues.today), None)
    return found is not None and re.search(r"[,;:()–—]", sentence.text(end, found.start)) is None


def until(gap: Gap) -> Ends | None:
    """ "100 days until the vote": from now, or a date of the sentence, to what the phrase names."""
    finish, last = phrase_options(gap.sentence, gap.next_index)
    if not finish:
        return None
    start, end = gap.item.start, gap.sentence.items[last - 1].end
    following = other_dates(gap.sentence, start, end)
    if gap.sentence.keys[last : last + 2] == "OD" and finish[0].kind == "phrase":
        finish = (date_option(gap.sentence.items[last + 1]), *finish)
    subject = marking_date(gap) or (following[0] if following and following[0].end <= start else None)
    begin = (date_option(subject),) if subject is not None else _told_until(gap, following)
    return "elapsed", begin, finish, start, end


def _told_until(gap: Gap, dates: list[Item]) -> tuple[Option, ...]:
    """From when "32 days until the vote" counts: now, unless the verb before it tells of another day ("there were 32 days until the vote when …")."""
    before = re.split(r"[;:—–]", gap.sentence.text(gap.sentence.start, gap.item.start))[-1]
    then = re.search(gap.sentence.cues.tells_then, before) is not None
    return (*(date_option(item, firm=False) for item in dates), Option("now", firm=False)) if then else (NOW_OPTION,)


def to_go(gap: Gap) -> Ends | None:
    """ "with 100 days to go": from now to what the sentence tells, or between its dates."""
    dates = own_dates(gap.sentence, gap.item.start, gap.item.end)
    before = [item for item in dates if item.end <= gap.item.start]
    finish = (
        *(date_option(item) for item in dates if item not in before),
        clause_option(gap.sentence, gap.item.start, gap.item.end),
    )
    begin = (date_option(before[-1]),) if before else (NOW_OPTION,)
    return "elapsed", begin, finish, gap.item.start, gap.sentence.items[gap.next_index - 1].end


def from_now(gap: Gap) -> Ends | None:
    """ "12 days from now": from now to what the sentence tells."""
    dates = tuple(date_option(item) for item in own_dates(gap.sentence, gap.item.start, gap.item.end))
    end = gap.sentence.items[gap.next_index - 1].end
    return "elapsed", (NOW_OPTION,), (*dates[-1:], clause_option(gap.sentence, gap.item.start, end)), gap.item.start, end


def in_so_long(gap: Gap) -> Ends | None:
    """ "In 31 days, on 26 September, …": from now to the day beside it; firm where the sentence stands in the present, and nothing where it tells a story."""
    near = apposed_date(gap)
    if near is None or not is_day(near):
        return None
    sentence, year = gap.sentence, near.mention.expression.year if near.mention and near.mention.expression else None
    if re.search(sentence.cues.tells_then, sentence.text(sentence.start, sentence.end)) is not None:
        return None
    ahead = year is None and re.search(sentence.cues.tells_ahead, sentence.text(near.end, sentence.end)) is not None
    firm = ahead or tells_of_now(gap, gap.item.start, near.end)
    return "elapsed", (Option("now", firm=firm),), (date_option(near),), gap.item.start, near.end


def into(gap: Gap) -> Ends | None:
    """ "100 days into the siege": from what the phrase names to what the sentence tells."""
    begin, last = phrase_options(gap.sentence, gap.next_index)
    return "elapsed", begin, (*_anchor(gap, last), *_now_if_present(gap)), gap.item.start, gap.sentence.items[last - 1].end


def _now_if_present(gap: Gap) -> tuple[Option, ...]:
    return (Option("now", firm=False),)


def _story(gap: Gap, near: Item | None) -> tuple[Option, ...]:
    """Where the story stood: the last date of the sentence before the quantity and the date ``near`` it, or the date before the sentence.

    It is firm if it is the only one, in no relative clause of its own ("the second trial, which ended on 4 April 1972, began two months later"), and not the
    end of a term ("it was to last until 2030; eight years later it was dead").
    """
    sentence = gap.sentence
    before = [
        item
        for item in other_dates(sentence, gap.item.start, gap.item.end)
        if item.end <= gap.item.start and item is not near and is_written(item) and not _is_same_day(item, near)
    ]
    if not before:
        return (Option("story", firm=not _tells_something_before(gap)),)
    date = before[-1]
    clause = sentence.text(sentence.start, date.start).rsplit(",", 1)
    aside = (
        len(clause) == 2
        and sentence.text(date.end, date.end + 1) == ","
        and re.match(rf"\s*{sentence.cues.subordinate}", clause[1])
    )
    term = sentence.keys[: sentence.items.index(date)].endswith("u")
    return (date_option(date, firm=len(before) == 1 and not aside and not term),)


def _tells_something_before(gap: Gap) -> bool:
    """Whether the sentence tells what was done before it comes to the quantity, which steps from that: "she was nine when he died; five years later, in 1864"."""
    cues = gap.sentence.cues
    told = re.split(rf"{cues.parts}|,", gap.sentence.text(gap.sentence.start, gap.item.start))[:-1]
    return any(re.search(rf"{cues.tells_then}|{cues.irregular_past}", part) is not None for part in told)


def _is_same_day(item: Item, near: Item | None) -> bool:
    """Whether a date names the very day that stands beside the quantity: "Easter was three weeks earlier, on 17 April 2022"."""
    spans = [each.mention.span if each is not None and each.mention is not None else None for each in (item, near)]
    return spans[0] is not None and spans[0] == spans[1]


def later(gap: Gap) -> Ends | None:
    """ "four days later, on 5 December": the end is beside it, the start is where the story stood."""
    near = apposed_date(gap)
    start, end = with_date(near, gap.item)
    begin = _story(gap, near)
    finish: tuple[Option, ...] = (
        (date_option(near),) if near is not None else (clause_option(gap.sentence, gap.item.start, gap.item.end),)
    )
    return "offset", begin, finish, start, end


def earlier(gap: Gap) -> Ends | None:
    """ "four days earlier, on 1 December": the start is beside it, the end is where the story stood."""
    near = apposed_date(gap)
    start, end = with_date(near, gap.item)
    finish = _story(gap, near)
    begin: tuple[Option, ...] = (
        (date_option(near),) if near is not None else (clause_option(gap.sentence, gap.item.start, gap.item.end),)
    )
    return "offset", begin, finish, start, end


def ago(gap: Gap) -> Ends | None:
    """ "three years ago": from what the sentence tells to now, or to the day that is named instead."""
    near = apposed_date(gap)
    end = gap.sentence.items[gap.next_index - 1].end
    clause = clause_option(gap.sentence, gap.item.start, end)
    begin = (date_option(near), clause) if near is not None else (clause,)
    return "elapsed", begin, (counted_from(gap.item),), gap.item.start, near.end if near is not None and near.start > end else end


def after_duration(gap: Gap) -> Ends | None:
    """ "After 199 days in space, … came back": the quantity ends with what the main clause tells."""
    marker = gap.left.start()
    start = gap.sentence.items[marker].start
    begin: tuple[Option, ...] = ()
    last = gap.index + 1
    if gap.right.group():
        begin, last = phrase_options(gap.sentence, gap.next_index)
    end = gap.sentence.items[max(last, gap.index + 1) - 1].end
    dates = other_dates(gap.sentence, start, end)
    clause = clause_option(gap.sentence, gap.item.start, gap.item.end)
    alone = not is_followed_up(gap) and not _is_of_something(gap)
    both = len(dates) == 2 and all(item.end <= start and is_day(item) for item in dates)
    if both and alone and not _goes_on_with_a_verb(gap, dates[1]):
        return "elapsed", (date_option(dates[0]),), (date_option(dates[1]),), start, end
    if len(dates) == 1:
        date = date_option(dates[0], firm=False)
        return "elapsed", (*begin, clause, date), (clause, date), start, end
    leads = marker == 0
    return "elapsed", (*begin, clause), (clause, *([Option("story", firm=False)] if leads else [])), start, end


def _is_of_something(gap: Gap) -> bool:
    """Whether a quantity measures what its own noun names, and not what the sentence dates: "after ten years *of vacancy*", "nach zehn Jahren *Leerstand*"."""
    sentence = gap.sentence
    after = sentence.items[gap.index + 1 : gap.index + 2]
    if not after or after[0].mention is not None:
        return False
    return after[0].key == "o" or (sentence.language.capitalised_nouns and after[0].text[0].isupper())


def _goes_on_with_a_verb(gap: Gap, date: Item) -> bool:
    """Whether another verb stands between a date and "after so long": "May, in office from D1 to D2, had called a vote after nine months"."""
    cues = gap.sentence.cues
    between = gap.sentence.text(date.end, gap.item.start)
    return re.search(rf"{cues.tells_then}|{cues.irregular_past}|{cues.tells_now}", between) is not None


def lasted(gap: Gap) -> Ends | None:
    """ "held for 444 days", "has been detained for nearly 1,000 days", "reigned for 63 days until 17 December"."""
    start = gap.sentence.items[gap.left.start("verb")].start
    end = gap.item.end
    clause = replace(clause_option(gap.sentence, gap.item.start, gap.item.end), lasting=True)
    dates = other_dates(gap.sentence, start, end)
    until = re.match(r"[^.;]{0,12}?u[^.;DKT]{0,6}D", gap.sentence.keys[gap.index + 1 :])
    if until is not None and len(dates) == 2:
        last = gap.sentence.items[gap.index + until.end()]
        first = next((item for item in dates if item is not last), None)
        if first is not None:
            return "elapsed", (date_option(first),), (date_option(last),), start, end
    own = replace(own_clause_option(gap.sentence, gap.item.start, gap.item.end), lasting=True)
    if (gap.perfect or _goes_on(gap)) and not dates:
        return "elapsed", (own, clause), (NOW_OPTION,), start, end
    tentative = tuple(date_option(item, firm=False) for item in dates)
    if gap.perfect:
        begin = (*(date_option(item, firm=len(dates) == 1 and _is_beginning(gap, item)) for item in dates), clause)
        return "elapsed", begin, (Option("now", firm=len(dates) == 1), *tentative), start, end
    if gap.pluperfect and not dates:
        return "elapsed", (own, clause), (Option("now", firm=False),), start, end
    loose = replace(clause, firm=False)
    whole = loose if gap.pluperfect or is_followed_up(gap) else own
    return "elapsed", (whole, loose, *tentative), (whole, loose, *tentative), start, end


def _goes_on(gap: Gap) -> bool:
    """Whether a verb in the present with "so far" says that what lasts is not over: "Der Krieg dauert nun schon 700 Tage"."""
    return gap.is_so_far and gap.sentence.items[gap.left.start("verb")].text.lower() in gap.sentence.cues.lasts


def _is_beginning(gap: Gap, date: Item) -> bool:
    """Whether the words before a date tell the beginning of what lasts: "began on 5 March and has lasted …", "detained in 2018 and has been detained …".

    "Founded in 1904, it has played there for 60 years" dates something else, and so does a date further on: "… for three years, the longest since 1988".
    """
    sentence = gap.sentence
    if date.start > gap.item.end:
        return len(re.findall(r"\w+", sentence.text(gap.item.end, date.start))) <= 1
    stems = sentence.language.stems
    verbs = {stems.get(item.text.lower()) for item in sentence.items[gap.left.start() : gap.index]} | {"begin"}
    words = re.findall(r"[^\W\d_]+", sentence.text(sentence.start, date.start).lower())
    return any(stems.get(word) in verbs for word in words if word in stems)


def trailing(gap: Gap) -> Ends | None:
    """ "the past three years": up to now, and never sure."""
    clause = clause_option(gap.sentence, gap.item.start, gap.item.end, firm=False)
    return "elapsed", (clause,), (Option("now", firm=False),), gap.item.start, gap.item.end


def in_state(gap: Gap) -> Ends | None:
    """ "his first thousand days in office", "437 days aboard Mir", "4 years of Rust"."""
    day = re.match(r"[^.,;DK]{1,4}O(?=[DK])", gap.sentence.keys[gap.next_index :])
    begin, last = phrase_options(gap.sentence, gap.next_index)
    if day is not None:
        return _in_state_on(gap, gap.next_index + day.end())
    end = gap.sentence.items[max(last, gap.next_index) - 1].end
    dates = other_dates(gap.sentence, gap.item.start, end)
    clause = clause_option(gap.sentence, gap.item.start, gap.item.end, firm=not is_part(gap))
    sure = len(dates) == 1 and not is_part(gap)
    loose = tuple(replace(option, firm=sure and option.kind != "date") for option in begin)
    if len(dates) == 1:
        return "elapsed", (*loose, clause), (date_option(dates[0]),), gap.item.start, end
    tentative = tuple(date_option(item, firm=False) for item in dates)
    return "elapsed", (*loose, clause, *tentative), (clause, Option("now", firm=False), *tentative), gap.item.start, end


def _in_state_on(gap: Gap, index: int) -> Ends | None:
    """ "100 days in office on Thursday": the state began with what its words name, and the day is the end."""
    items = gap.sentence.items
    start, end = items[gap.next_index].start, items[index - 2].end
    phrase = Option("phrase", None, start, end, gap.sentence.text(start, end))
    return "elapsed", (phrase,), (date_option(items[index]),), gap.item.start, end


def perfect_for(gap: Gap) -> Ends | None:
    """ "has been mayor for three years": from what the sentence tells to now."""
    clause = clause_option(gap.sentence, gap.item.start, gap.item.end)
    return "elapsed", (clause,), (Option("now", firm=gap.perfect),), gap.item.start, gap.item.end


def loose(gap: Gap) -> Ends | None:
    """A quantity with dates in its sentence but nothing that ties them: it may be confirmed, never contradicted."""
    dates = tuple(date_option(item, firm=False) for item in other_dates(gap.sentence, gap.item.start, gap.item.end))
    clause = clause_option(gap.sentence, gap.item.start, gap.item.end, firm=False)
    now = (Option("now", firm=False),) if gap.perfect or "T" in gap.sentence.keys else ()
    return "elapsed", (*dates, clause), (*dates, clause, *now), gap.item.start, gap.item.end


def is_trailing(gap: Gap) -> bool:
    """Whether a quantity is the last of its kind: "the past three years"."""
    return not gap.sentence.cues.trailing.isdisjoint(gap.item.text.lower().split())
