"""Quantities whose end or beginning is said before them: from what began to now in one word (German *seit*), or up to what is to come."""

from __future__ import annotations

import re

from milestones.parser.claim import Option
from milestones.parser.ends import NOW_OPTION, clause_option, date_option, other_dates, own_clause_option, phrase_between
from milestones.parser.gap import Ends, Gap
from milestones.parser.items import Item, Sentence


def until_now(gap: Gap) -> Ends | None:
    """ "in custody for 1,000 days now": from what the sentence tells to the reference date, or to its one date."""
    sentence, item = gap.sentence, gap.item
    start = sentence.items[gap.left.start()].start
    own, clause = own_clause_option(sentence, start, item.end), clause_option(sentence, start, item.end)
    dates = other_dates(sentence, start, item.end)
    then = re.search(sentence.cues.tells_then, sentence.text(sentence.start, sentence.end)) is not None
    if not dates:
        return "elapsed", (own, clause), (Option("now", firm=not then),), start, item.end
    tentative = tuple(date_option(date, firm=False) for date in dates)
    return "elapsed", (own, clause, *tentative), (*tentative, Option("now", firm=False)), start, item.end


def until_before(gap: Gap) -> Ends | None:
    """ "bis zur Wahl sind es noch 31 Tage", with the end said first."""
    sentence, item = gap.sentence, gap.item
    if item.text.split()[0].lower() not in sentence.cues.still:
        return None
    first, last = gap.left.start("finish"), gap.left.end("finish")
    start = sentence.items[gap.left.start()].start
    dates = [date for date in other_dates(sentence, start, item.end) if not _is_led_to(sentence, date)]
    begin = tuple(date_option(date, firm=len(dates) == 1) for date in dates) if dates else (NOW_OPTION,)
    return "elapsed", begin, phrase_between(sentence, first, last), start, item.end


def _is_led_to(sentence: Sentence, date: Item) -> bool:
    """Whether a date is an end itself: "until the vote it is 31 days, *until Sunday* ten"."""
    return sentence.keys[: sentence.items.index(date)].endswith("u")


def since_before(gap: Gap) -> Ends | None:
    """ "since the arrest 1,000 days have passed", with the beginning said first."""
    sentence = gap.sentence
    first, last = gap.left.start("begin"), gap.left.end("begin")
    start, end = sentence.items[gap.left.start()].start, sentence.items[gap.next_index - 1].end
    dates = other_dates(sentence, start, end)
    finish = (*(date_option(date, firm=False) for date in dates), Option("now", firm=False)) if dates else (NOW_OPTION,)
    return "elapsed", phrase_between(sentence, first, last), finish, start, end
