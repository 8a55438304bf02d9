"""Durations and distances: which two points does a quantity lie between?

The rules stand in order; each looks at the items left and right of the quantity, and the first that fits reads the claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from milestones.parser.claim import Claim, Option
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
from milestones.parser.gap import Ends, Gap, apposed_date, is_followed_up, is_part, marking_date, tells_of_now, with_date
from milestones.parser.items import DATE, Item, Sentence
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention
from milestones.parser.open_gaps import since_before, until_before, until_now
from milestones.parser.range_gaps import apposition, range_after, range_before
from milestones.parser.zero_days import from_zero_day


def _since(gap: Gap) -> Ends | None:
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
    return "elapsed", begin, finish, start, end


def _present(gap: Gap, start: int, end: int) -> tuple[Option, ...]:
    dates = other_dates(gap.sentence, start, end)
    weekdays = other_dates(gap.sentence, start, end, "K")
    tentative = tuple(date_option(item, firm=False) for item in (*dates, *weekdays))
    if dates and not gap.perfect:
        return (*tentative, Option("now", firm=False))
    return (Option("now", firm=not dates), *tentative)


def _dates(gap: Gap, start: int, end: int, *, firm: bool) -> tuple[Option, ...]:
    return tuple(date_option(item, firm=firm) for item in other_dates(gap.sentence, start, end))


def _after(gap: Gap) -> Ends | None:
    begin, last = phrase_options(gap.sentence, gap.next_index)
    if not begin:
        return _later(gap)
    return "elapsed", begin, _anchor(gap, last), gap.item.start, gap.sentence.items[last - 1].end


def _before(gap: Gap) -> Ends | None:
    finish, last = phrase_options(gap.sentence, gap.next_index)
    if not finish:
        return _earlier(gap)
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
    now = (NOW_OPTION,) if not dates and tells_of_now(gap, start, end) else ()
    return (clause_option(gap.sentence, start, end), *dates, *now)


def _until(gap: Gap) -> Ends | None:
    finish, last = phrase_options(gap.sentence, gap.next_index)
    if not finish:
        return None
    start, end = gap.item.start, gap.sentence.items[last - 1].end
    following = other_dates(gap.sentence, start, end)
    if gap.sentence.keys[last : last + 2] == "OD" and finish[0].kind == "phrase":
        finish = (date_option(gap.sentence.items[last + 1]), *finish)
    subject = marking_date(gap) or (following[0] if following and following[0].end <= start else None)
    begin = (date_option(subject),) if subject is not None else (NOW_OPTION,)
    return "elapsed", begin, finish, start, end


def _to_go(gap: Gap) -> Ends | None:
    dates = own_dates(gap.sentence, gap.item.start, gap.item.end)
    before = [item for item in dates if item.end <= gap.item.start]
    finish = (
        *(date_option(item) for item in dates if item not in before),
        clause_option(gap.sentence, gap.item.start, gap.item.end),
    )
    begin = (date_option(before[-1]),) if before else (NOW_OPTION,)
    return "elapsed", begin, finish, gap.item.start, gap.sentence.items[gap.next_index - 1].end


def _from_now(gap: Gap) -> Ends | None:
    dates = tuple(date_option(item) for item in own_dates(gap.sentence, gap.item.start, gap.item.end))
    end = gap.sentence.items[gap.next_index - 1].end
    return "elapsed", (NOW_OPTION,), (*dates[-1:], clause_option(gap.sentence, gap.item.start, end)), gap.item.start, end


def _in_so_long(gap: Gap) -> Ends | None:
    """ "In 31 days, on 26 September, …": from now to the day beside it; firm where the sentence stands in the present, and nothing where it tells a story."""
    near = apposed_date(gap)
    if near is None or not is_day(near):
        return None
    sentence = gap.sentence
    if re.search(sentence.cues.tells_then, sentence.text(sentence.start, sentence.end)) is not None:
        return None
    firm = tells_of_now(gap, gap.item.start, near.end)
    return "elapsed", (Option("now", firm=firm),), (date_option(near),), gap.item.start, near.end


def _into(gap: Gap) -> Ends | None:
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
        return (Option("story"),)
    date = before[-1]
    clause = sentence.text(sentence.start, date.start).rsplit(",", 1)
    aside = (
        len(clause) == 2
        and sentence.text(date.end, date.end + 1) == ","
        and re.match(rf"\s*{sentence.cues.subordinate}", clause[1])
    )
    term = sentence.keys[: sentence.items.index(date)].endswith("u")
    return (date_option(date, firm=len(before) == 1 and not aside and not term),)


def _is_same_day(item: Item, near: Item | None) -> bool:
    """Whether a date names the very day that stands beside the quantity: "Easter was three weeks earlier, on 17 April 2022"."""
    spans = [each.mention.span if each is not None and each.mention is not None else None for each in (item, near)]
    return spans[0] is not None and spans[0] == spans[1]


def _later(gap: Gap) -> Ends | None:
    """ "four days later, on 5 December": the end is beside it, the start is where the story stood."""
    near = apposed_date(gap)
    start, end = with_date(near, gap.item)
    begin = _story(gap, near)
    finish: tuple[Option, ...] = (
        (date_option(near),) if near is not None else (clause_option(gap.sentence, gap.item.start, gap.item.end),)
    )
    return "offset", begin, finish, start, end


def _earlier(gap: Gap) -> Ends | None:
    near = apposed_date(gap)
    start, end = with_date(near, gap.item)
    finish = _story(gap, near)
    begin: tuple[Option, ...] = (
        (date_option(near),) if near is not None else (clause_option(gap.sentence, gap.item.start, gap.item.end),)
    )
    return "offset", begin, finish, start, end


def _ago(gap: Gap) -> Ends | None:
    near = apposed_date(gap)
    end = gap.sentence.items[gap.next_index - 1].end
    clause = clause_option(gap.sentence, gap.item.start, end)
    begin = (date_option(near), clause) if near is not None else (clause,)
    return "elapsed", begin, (counted_from(gap.item),), gap.item.start, near.end if near is not None and near.start > end else end


def _after_duration(gap: Gap) -> Ends | None:
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
    if len(dates) == 2 and all(item.end <= start and is_day(item) for item in dates):
        return "elapsed", (date_option(dates[0]),), (date_option(dates[1]),), start, end
    if len(dates) == 1:
        date = date_option(dates[0], firm=False)
        return "elapsed", (*begin, clause, date), (clause, date), start, end
    leads = marker == 0
    return "elapsed", (*begin, clause), (clause, *([Option("story", firm=False)] if leads else [])), start, end


def _lasted(gap: Gap) -> Ends | None:
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
    if gap.perfect and not dates:
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


def _is_beginning(gap: Gap, date: Item) -> bool:
    """Whether the words before a date tell the beginning of what lasts: "began on 5 March and has lasted …", "detained in 2018 and has been detained …".

    "Founded in 1904, it has played there for 60 years" dates something else.
    """
    sentence = gap.sentence
    stems = sentence.language.stems
    verbs = {stems.get(item.text.lower()) for item in sentence.items[gap.left.start() : gap.index]} | {"begin"}
    words = re.findall(r"[^\W\d_]+", sentence.text(sentence.start, date.start).lower())
    return any(stems.get(word) in verbs for word in words if word in stems)


def _trailing(gap: Gap) -> Ends | None:
    clause = clause_option(gap.sentence, gap.item.start, gap.item.end, firm=False)
    return "elapsed", (clause,), (Option("now", firm=False),), gap.item.start, gap.item.end


def _in_state(gap: Gap) -> Ends | None:
    """ "his first thousand days in office", "437 days aboard Mir", "4 years of Rust"."""
    day = re.match(r"[^.,;DK]{1,4}O(?=[DK])", gap.sentence.keys[gap.next_index :])
    begin, last = phrase_options(gap.sentence, gap.next_index)
    if day is not None:
        return _in_state_on(gap, gap.next_index + day.end())
    end = gap.sentence.items[max(last, gap.next_index) - 1].end
    dates = other_dates(gap.sentence, gap.item.start, end)
    clause = clause_option(gap.sentence, gap.item.start, gap.item.end, firm=not is_part(gap))
    loose = tuple(replace(option, firm=len(dates) == 1 and option.kind != "date") for option in begin)
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


def _perfect_for(gap: Gap) -> Ends | None:
    clause = clause_option(gap.sentence, gap.item.start, gap.item.end)
    return "elapsed", (clause,), (Option("now"),), gap.item.start, gap.item.end


def _loose(gap: Gap) -> Ends | None:
    """A quantity with dates in its sentence but nothing that ties them: it may be confirmed, never contradicted."""
    dates = tuple(date_option(item, firm=False) for item in other_dates(gap.sentence, gap.item.start, gap.item.end))
    clause = clause_option(gap.sentence, gap.item.start, gap.item.end, firm=False)
    return "elapsed", (*dates, clause), (*dates, clause, Option("now", firm=False)), gap.item.start, gap.item.end


@dataclass(frozen=True, slots=True)
class GapRule:
    """``keys`` are the mention classes that the rule reads; ``left`` must match up to the quantity, ``right`` from after it.

    ``settled`` is true where the words alone show a statement of fact, so that the language's rules of law and habit need not be asked.
    """

    name: str
    keys: str
    left: str
    right: str
    ends: Callable[[Gap], Ends | None]
    settled: bool = False


RULES: tuple[GapRule, ...] = (
    GapRule("from a zero day", "C", r"$", r"^", from_zero_day, settled=True),
    GapRule("ago", "A", r"$", r"^(?:T|K)?", _ago, settled=True),
    GapRule("later", "L", r"$", r"^", _later),
    GapRule("earlier", "E", r"$", r"^", _earlier),
    GapRule("ago, said apart", "Q", r"$", r"^g(?:T|K)?", _ago, settled=True),
    GapRule("since", "Q", r"$", r"^H?(?:h?B?[xvm]{0,2})[sS]", _since, settled=True),
    GapRule("marked since", "Q", r"$", r"^&x{1,4}[sS]", _since, settled=True),
    GapRule("since, said before", "Q", r"S(?P<begin>[^.;QS]{1,14}?)[Bh][xTR]{0,2}$", r"^x?Z", since_before, settled=True),
    GapRule("in so long, on a day", "Q", r"i$", r"^(?=,O?D)", _in_so_long),
    GapRule("until, said before", "Q", r"u(?P<finish>[^.;Qu]{1,14}?)[Bh]x{0,3}$", r"^", until_before, settled=True),
    GapRule("for so long until now", "Q", r"Sx?$", r"^", until_now, settled=True),
    GapRule("until", "Q", r"$", r"^(?:G|x{0,2})u", _until),
    GapRule("to go", "Q", r"$", r"^x?G(?=[,.;:)ufio-]|$)", _to_go, settled=True),
    GapRule("from now", "Q", r"$", r"^(?:w|rT)", _from_now),
    GapRule("after", "Q", r"$", r"^H?a(?=[^,.;])", _after),
    GapRule("before", "Q", r"$", r"^H?b(?=[^,.;])", _before),
    GapRule("later, said apart", "Q", r"$", r"^H?(?:l(?=[,xD])|a(?=[,.;]))", _later),
    GapRule("earlier, said apart", "Q", r"$", r"^H?(?:e|b(?=[,.;]))", _earlier),
    GapRule("into", "Q", r"$", r"^n", _into),
    GapRule("range after", "Q", r"$", r"^[^.;,DKQ]{0,5}[,(]?r?i?(?P<first>D),?(?:t|-|u|&),?(?P<second>D)", range_after),
    GapRule("range before", "Q", r"(?P<first>D),?(?:t|-|u),?(?P<second>D)[,:(-]?(?:x?[vx]?f?)$", r"^", range_before),
    GapRule("apposition", "Q", r"D[,(:-]$", r"^(?:[,.;:)]|$)", apposition),
    GapRule("since, later in the sentence", "Q", r"[hdB]x{0,3}$", r"^[^.;]{1,18}?[sS]", _since),
    GapRule("after so long", "Q", r"a(?:V?x?f?)?$", r"^(?:i|o)", _after_duration),
    GapRule("after so long, said bare", "Q", r"a(?:Vx?f?|f)?$", r"^", _after_duration),
    GapRule("lasted", "Q", r"(?P<verb>v)[xi]{0,2}f?[xpi]?$", r"^", _lasted),
    GapRule("was in a state for", "Q", r"(?P<verb>[hdB])[xvVBRiO]{0,6}f$", r"^", _lasted),
    GapRule("in a state", "Q", r"$", r"^(?:i|o)(?=[^.,;])", _in_state),
    GapRule("trailing", "Q", r"$", r"^", lambda gap: _trailing(gap) if _is_trailing(gap) else None),
    GapRule("so long, no verb of lasting", "Q", r"(?P<verb>h)[^.;]{0,6}f?$", r"^", _perfect_for),
    GapRule("loose", "Q", r"$", r"^", lambda gap: _loose(gap) if gap.sentence.mentions(DATE) else None),
)


def _is_trailing(gap: Gap) -> bool:
    return not gap.sentence.cues.trailing.isdisjoint(gap.item.text.lower().split())


_COMPILED = [(rule, re.compile(rule.left), re.compile(rule.right)) for rule in RULES]
_BY_KEY = {key: [row for row in _COMPILED if key in row[0].keys] for key in {key for rule in RULES for key in rule.keys}}
"""The rules for each class of mentions, in order."""


def _is_nights(mention: Mention) -> bool:
    return mention.measure is not None and mention.measure.parts[0].unit is Unit.NIGHT


def _is_rate(sentence: Sentence, index: int) -> bool:
    """Whether the quantity is the second half of a rate: "three days a week", "five hours a day", or its echo: "1,000 days and 1,000 nights"."""
    item = sentence.items[index]
    before = sentence.items[index - 1] if index else None
    if sentence.keys[:index].endswith("Q&") and item.mention is not None and _is_nights(item.mention):
        return True
    return (
        before is not None
        and before.mention is not None
        and before.end + 1 == item.start
        and item.text.lower().startswith(sentence.cues.rate)
    )


def gap_claim(sentence: Sentence, index: int) -> tuple[Claim, bool] | None:
    """The claim that a quantity makes, and whether it is settled that it is one; None if no rule fits."""
    item = sentence.items[index]
    assert item.mention is not None
    if _is_rate(sentence, index):
        return None
    left_keys, right_keys = sentence.keys[:index], sentence.keys[index + 1 :]
    for rule, left, right in _BY_KEY.get(item.key, ()):
        right_match = right.match(right_keys)
        left_match = left.search(left_keys) if right_match else None
        if left_match is None or right_match is None:
            continue
        ends = rule.ends(Gap(sentence, index, left_match, right_match))
        if ends is not None:
            check, begin, finish, start, end = ends
            claim = Claim(start, end, sentence.text(start, end), check, item.mention, item.mention.measure, begin, finish,
                          (sentence.start, sentence.end), rule=rule.name)  # fmt: skip
            return claim, rule.settled
    return None
