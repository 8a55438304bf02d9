"""Ranges and the lengths stated beside them."""

from __future__ import annotations

import re

from milestones.parser.ends import date_option, other_dates
from milestones.parser.gap import Ends, Gap

_HOURS = re.compile(r"[,\s]*(?:[^\W\d_]{1,3}\s+)?\d+\s?(?:h|hrs?|min)\b")


def range_after(gap: Gap) -> Ends | None:
    """ "four days, from 3 to 6 May"; a stretch "between 1990 and 2005" only bounds a quantity, so it may acquit and not convict."""
    first, second = gap.index + 1 + gap.right.start("first"), gap.index + 1 + gap.right.start("second")
    items = gap.sentence.items
    if _is_part(gap):
        return None
    between = gap.sentence.keys[gap.index + 1 : first]
    tight = re.fullmatch(r"x{0,3}[,(]?r?i?", between) is not None
    firm = tight and "&" not in gap.sentence.keys[first:second] and _takes_all_days(gap)
    return (
        "range-length",
        (date_option(items[first], firm=firm),),
        (date_option(items[second], firm=firm),),
        gap.item.start,
        items[second].end,
    )


def _is_part(gap: Gap) -> bool:
    """ "two years of it", "the first two days of the fair": a part of a stretch, not its length."""
    words = gap.item.text.lower().split()
    return gap.sentence.keys[gap.index + 1 : gap.index + 2] == "o" or not gap.sentence.cues.parts_of_range.isdisjoint(words)


def _takes_all_days(gap: Gap) -> bool:
    """Whether no words say that only some days of a range count: "weekends only, from 2 November to 22 December (16 days)"."""
    sentence = gap.sentence
    return re.search(sentence.cues.some_days, sentence.text(sentence.start, sentence.end)) is None


def range_before(gap: Gap) -> Ends | None:
    """ "…, from 3 to 6 May: four days": firm where the quantity stands alone beside the range, with nothing added to it."""
    if _is_part(gap):
        return None
    items = gap.sentence.items
    first, second = gap.left.start("first"), gap.left.start("second")
    between = gap.sentence.keys[second + 1 : gap.index]
    namely = items[gap.index - 1].text.lower() in gap.sentence.cues.namely
    beside = re.fullmatch(r"[,:(-]?", between[:-1] if namely else between) is not None
    firm = beside and _stands_alone(gap) and _takes_all_days(gap)
    begin, finish = date_option(items[first], firm=firm), date_option(items[second], firm=firm)
    return "range-length", (begin,), (finish,), gap.item.start, gap.item.end


def _stands_alone(gap: Gap) -> bool:
    """Whether a quantity is followed by nothing that makes it another: a stop, a comma, or "in which", and no hours of the clock ("17 days, 17 h")."""
    sentence = gap.sentence
    if _HOURS.match(sentence.text(gap.item.end, sentence.end)) is not None:
        return False
    return re.match(r"j?(?:[,.;:)]|$)|ix", gap.sentence.keys[gap.index + 1 :]) is not None


def apposition(gap: Gap) -> Ends | None:
    """ "… from the throne on D1 till she died on D2 — 70 years and 214 days"."""
    dates = [item for item in other_dates(gap.sentence, gap.item.start, gap.item.end) if item.end <= gap.item.start]
    if len(dates) != 2 or ";" in gap.sentence.text(dates[0].start, gap.item.start):
        return None
    return "elapsed", (date_option(dates[0]),), (date_option(dates[1]),), gap.item.start, gap.item.end
