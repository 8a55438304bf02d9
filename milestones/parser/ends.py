"""The ends of a gap, looked for in the items of its sentence."""

from __future__ import annotations

import re

from milestones.parser.claim import Claim, Option
from milestones.parser.items import AGO, DATE, DURATION, EARLIER, LATER, NOW, WEEKDAY, Item, Sentence

_QUANTITIES = frozenset((DURATION, AGO, LATER, EARLIER))
"""What begins a gap of its own, so that no phrase runs into it."""
_STOPS = frozenset(',;.():"')
_REACH = 24

NOW_OPTION = Option("now")


def phrase_end(sentence: Sentence, index: int, verbs: str = "") -> int:
    """The index after the last item of the phrase that begins at ``index``: up to a comma, a stop, a bracket, a free dash, another quantity, a word of the
    classes ``verbs`` and of those that end a phrase in the language, or one behind the noun that takes the phrase no further."""
    last, verbs = index, verbs + sentence.cues.phrase_stops
    while last < len(sentence.items) and last - index < _REACH:
        item = sentence.items[last]
        if (
            item.key in _STOPS
            and not (item.key == "." and (_is_initial(sentence, last) or _is_inside(sentence, last)))
            and last > index
        ):
            break
        if last > index and (item.key in verbs or _is_behind_noun(sentence, index, last)):
            break
        if item.key in _QUANTITIES and last > index:
            return last - 1 if sentence.items[last - 1].key == "&" and last - 1 > index else last
        if item.key == "-" and not _is_hyphen(sentence, last):
            break
        last += 1
    return last


def _is_behind_noun(sentence: Sentence, index: int, last: int) -> bool:
    """Whether the word at ``last`` stands behind the noun of a phrase and takes it no further, such as the verb in "nach der Wahl trat …".

    A noun has its capital in the languages that say so; what stands between an article and its noun ("der in Kiew verhafteten …") belongs to the phrase.
    """
    items, goes_on = sentence.items, sentence.cues.noun_goes_on
    item, before = items[last], items[last - 1]
    if not goes_on or item.mention is not None or not item.text[0].islower() or item.text.lower() in goes_on:
        return False
    is_noun = before.text[0].isupper() or before.text[-1].isdigit() or before.key == DATE
    return is_noun and not (items[index].text.lower() in sentence.cues.articles and items[index + 1].text.lower() in goes_on)


def _is_initial(sentence: Sentence, index: int) -> bool:
    before = sentence.items[index - 1] if index else None
    return (
        before is not None and before.end == sentence.items[index].start and len(before.text) <= 3 and before.text[:1].isupper()
    )


def _is_inside(sentence: Sentence, index: int) -> bool:
    """Whether a full stop stands inside a word or number: 1.0, example.org."""
    items = sentence.items
    return (
        0 < index < len(items) - 1 and items[index - 1].end == items[index].start and items[index].end == items[index + 1].start
    )


def _is_hyphen(sentence: Sentence, index: int) -> bool:
    items = sentence.items
    if not 0 < index < len(items) - 1:
        return False
    return items[index - 1].end == items[index].start and items[index].end == items[index + 1].start


def date_option(item: Item, *, firm: bool = True) -> Option:
    """The option that a date, a bare weekday or a word for now gives."""
    kind = {WEEKDAY: "weekday", NOW: "date"}.get(item.key, "date")
    return Option(kind, item.mention, item.start, item.end, item.text, firm)


def counted_from(item: Item) -> Option:
    """The day from which a distance is counted back: now, unless another is named ("a year ago Tuesday", "ten years ago yesterday")."""
    base = item.mention.base if item.mention is not None else None
    expression = base.expression if base is not None else None
    if base is None or expression is None or (expression.offset is not None and expression.offset.amount == 0):
        return NOW_OPTION
    return Option("weekday" if expression.weekday is not None else "date", base, base.start, base.end, base.text)


def phrase_options(sentence: Sentence, index: int, verbs: str = "") -> tuple[tuple[Option, ...], int]:
    """What the phrase at ``index`` names, and the index where the phrase ends: a day inside it, the event by its words, a coarser date inside it.

    ``verbs`` are classes of words that end it."""
    last = phrase_end(sentence, index, verbs)
    if last == index:
        return (), index
    return phrase_between(sentence, index, last), last


def phrase_between(sentence: Sentence, index: int, last: int) -> tuple[Option, ...]:
    """What the items from ``index`` to before ``last`` name, in the same order of trust."""
    items = sentence.items[index:last]
    dates = [item for item in items if item.key in (DATE, NOW)]
    start, end = items[0].start, items[-1].end
    phrase = Option("phrase", None, start, end, sentence.text(start, end))
    days = [date_option(item) for item in dates if is_day(item)]
    coarse = [date_option(item) for item in dates if not is_day(item)]
    return (*days[:1], phrase, *coarse[:1])


def is_written(item: Item) -> bool:
    """Whether a date is written out, and no step of the story ("the same day")."""
    return item.mention is not None and item.mention.expression is not None and item.mention.expression.offset is None


def is_day(item: Item) -> bool:
    """Whether a date names a day, with or without its year."""
    mention = item.mention
    if mention is None or mention.expression is None:
        return False
    return (
        mention.expression.day is not None
        or mention.expression.holiday is not None
        or (mention.span is not None and mention.span.is_day)
    )


_SEPARATORS = ";:—–"


def own_clause_option(sentence: Sentence, skip_start: int, skip_end: int) -> Option:
    """As :func:`clause_option`, but only the part of the sentence between semicolons, colons and dashes that holds the gap."""
    before, after = sentence.text(sentence.start, skip_start), sentence.text(skip_end, sentence.end)
    first = max((before.rfind(mark) for mark in _SEPARATORS), default=-1) + 1
    ends = [position for mark in _SEPARATORS if (position := after.find(mark)) >= 0]
    text = before[first:] + " " + after[: min(ends, default=len(after))]
    return Option("clause", None, sentence.start + first, sentence.end, text, gap=len(before) - first)


def clause_option(sentence: Sentence, skip_start: int, skip_end: int, *, firm: bool = True) -> Option:
    """The rest of the sentence, without the words of the gap itself, among which an event may be named."""
    text = sentence.text(sentence.start, skip_start) + " " + sentence.text(skip_end, sentence.end)
    return Option("clause", None, sentence.start, sentence.end, text, firm, skip_start - sentence.start)


def adjacent_date(sentence: Sentence, index: int, after: int) -> Item | None:
    """A date set right before the quantity ("on 6 March 1933, two days after …") or right after the phrase that ends at ``after``.

    In brackets after the phrase it may be that of what the phrase names: "45 days after Shrove Tuesday (13 February)".
    """
    items, left = sentence.items, index - 1
    while (
        left >= 0
        and items[left].key in ",-(x:"
        and index - left <= 2
        and (items[left].key != "x" or items[left].text.lower() in sentence.cues.emphasis)
    ):
        left -= 1
    if left >= 0 and (items[left].key == WEEKDAY or (items[left].key == DATE and is_day(items[left]))):
        return items[left]
    right = after
    while right < len(items) and items[right].key in ",-" and right - after < 2:
        right += 1
    if right > after and right < len(items) and items[right].key == "O":
        right += 1
    found = items[right] if right > after and right < len(items) and items[right].key == DATE else None
    return found if found is not None and is_day(found) else None


def leading_date(sentence: Sentence, skip_start: int, skip_end: int) -> Item | None:
    """The day at the head of a sentence ("On Sunday, 4 November 1979, …"), if it is the only one outside the gap and no subordinate clause lies between."""
    found = [item for item in other_dates(sentence, skip_start, skip_end) if is_day(item)]
    if len(found) != 1 or found[0].end > skip_start or found[0] not in sentence.items[:3]:
        return None
    return None if re.search(sentence.cues.subordinate, sentence.text(found[0].end, skip_start)) else found[0]


def other_dates(sentence: Sentence, skip_start: int, skip_end: int, keys: str = DATE) -> list[Item]:
    """The dates of the sentence outside a stretch of it."""
    return [item for item in sentence.mentions(keys) if item.end <= skip_start or item.start >= skip_end]


def own_dates(sentence: Sentence, skip_start: int, skip_end: int) -> list[Item]:
    """The dates of the sentence outside a stretch of it, in the part between semicolons, colons and dashes that holds the stretch."""
    dates = other_dates(sentence, skip_start, skip_end)
    return [
        item
        for item in dates
        if not any(mark in sentence.text(min(item.end, skip_end), max(item.start, skip_start)) for mark in _SEPARATORS)
    ]


def measured_claim(
    sentence: Sentence,
    item: Item,
    check: str,
    begin: tuple[Option, ...],
    finish: tuple[Option, ...],
    end: int,
    rule: str,
    *,
    direct: bool = False,
) -> Claim:
    """The claim that the measure of a mention makes in its sentence, from the mention to ``end``."""  # fmt: skip
    assert item.mention is not None
    return Claim(item.start, end, sentence.text(item.start, end), check, item.mention, item.mention.measure, begin, finish,
                 (sentence.start, sentence.end), direct, rule)  # fmt: skip
