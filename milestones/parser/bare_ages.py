"""Ages without a word for age: "Joan Pell was 27 when she was elected", "Joan Pell, who is 70, retired".

Such a number may as well be a score, a route or a temperature. It is an age only where a person known by the full name is its
subject, which the text alone does not show; so its claims are kept only where that person's birth is known (:mod:`milestones.anchors.unsure_claims`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from milestones.language import token_class as tc
from milestones.language.cues import Cues
from milestones.parser.claim import Claim, Option
from milestones.parser.ends import NOW_OPTION, date_option, is_day, measured_claim, other_dates
from milestones.parser.grammar import number
from milestones.parser.items import AGE, NOW, Item, Sentence
from milestones.parser.lexer import Token
from milestones.parser.measure import Measure, Quantity, Unit
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule

BARE_AGE = "BARE AGE"
"""The type of such a mention; TIMEX3 has none for it."""
_LEAST, _MOST = 15, 110


@dataclass(frozen=True, slots=True)
class _Subject:
    """The name before the verb, and the verb."""

    name: Sequence[Token]
    verb: Token


def _bare_age(parts: Parts) -> list[Mention]:
    subject = _subject(parts)
    if subject is None:
        return []
    tokens = parts.all("quantity")
    amount = number(tokens)
    if amount is None or amount.denominator != 1 or not _LEAST <= amount <= _MOST:
        return []
    cues = parts.language.cues
    after = parts.after.text.lower() if parts.after is not None else "."
    now = subject.verb.text.lower() in cues.is_verbs
    if not (after in _STOPS or (now and after in cues.goes_on) or (not now and after in cues.when_words)):
        return []
    measure = Measure((Quantity(amount, Unit.YEAR),), number_start=tokens[0].start, number_end=tokens[-1].end)
    return [Mention(parts.start, parts.end, "", BARE_AGE, "", measure=measure)]


def _apposed_age(parts: Parts) -> list[Mention]:
    """ "Eva Huber (27)", "Eva Huber, 27, …", in the languages that set a bare age beside a name so."""
    opening, quantity = parts.tokens[parts.first], parts.one("quantity")
    name = parts.tokens[max(0, parts.first - 2) : parts.first]
    if not parts.language.cues.ages_in_apposition or quantity is None or parts.after is None:
        return []
    if (
        (opening.text, parts.after.text) not in _PAIRS
        or len(name) < 2
        or not all(_is_name(token, parts.language.cues) for token in name)
    ):
        return []
    if quantity.value.denominator != 1 or not _LEAST <= quantity.value <= _MOST:
        return []
    measure = Measure((Quantity(quantity.value, Unit.YEAR),), number_start=quantity.start, number_end=quantity.end)
    return [Mention(quantity.start, quantity.end, "", BARE_AGE, "", measure=measure)]


_PAIRS = frozenset((("(", ")"), (",", ",")))
_NAME_IN_APPOSITION = re.compile(r"(?P<name>(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*\s+)+[A-ZÀ-ÖØ-Þ][\w’'-]*)\s*[,(]\s*$")
_STOPS = frozenset(".,;:)–—")


def _subject(parts: Parts) -> _Subject | None:
    """The full name right before the verb of being, or before ", who" and the verb; None where there is none, or it belongs to another noun."""
    cues, index = parts.language.cues, parts.first - 1
    if index < 2:
        return None
    verb = parts.tokens[index]
    if verb.text.lower() not in cues.is_verbs and verb.text.lower() not in cues.was_verbs:
        return None
    index -= 1
    if parts.tokens[index].text.lower() in cues.who_words and parts.tokens[index - 1].text == ",":
        index -= 2
    last = index
    while index >= 0 and _is_name(parts.tokens[index], cues):
        index -= 1
    name = parts.tokens[index + 1 : last + 1]
    before = parts.tokens[index].text if index >= 0 else "."
    free = before in '.,;:("–—' or before.lower() in cues.when_words
    return _Subject(name, verb) if len(name) >= 2 and free else None


def _is_name(token: Token, cues: Cues) -> bool:
    return (
        token.key in (tc.ADJECTIVE, tc.PLURAL_WORD) and token.text[:1].isupper() and token.text.lower() not in cues.pronoun_names
    )


def bare_age_claim(sentence: Sentence, index: int) -> Claim | None:
    """The claim that such an age makes: from the birth of the one named to now, to a day beside it, or to none that is firm. None where a score may be meant."""
    item = sentence.items[index]
    before = sentence.text(sentence.start, item.start)
    apposed = _NAME_IN_APPOSITION.search(before) if sentence.cues.ages_in_apposition else None
    name = apposed or re.search(sentence.cues.full_name_before, before)
    if apposed is not None and before.endswith((",", ", ")) and _is_led(before[: apposed.start()], sentence.cues):
        return None
    if name is None or re.search(sentence.cues.scores, sentence.text(sentence.start, sentence.end)) is not None:
        return None
    start, end = sentence.start + name.start("name"), sentence.start + name.end("name")
    birth = Option("birth", None, start, end, sentence.text(start, end))
    finish = _finish(sentence, index) if apposed is None else _finish_in_apposition(sentence, index)
    return measured_claim(sentence, item, "age", (birth,), finish, item.end, BARE_AGE.lower())


def _is_led(before: str, cues: Cues) -> bool:
    """Whether a name belongs to somebody else, whose the age between commas may be: "a fan of Eva Huber, 25, was hurt"."""
    words = re.findall(r"\w+", before)
    return bool(words) and words[-1].lower() in cues.of_words | cues.attribute_leads | cues.place_leads | cues.articles


def _finish_in_apposition(sentence: Sentence, index: int) -> tuple[Option, ...]:
    """Now, which is firm where the sentence has no date, no word for then and no second such number, which may be scores ("Huber (82), Moll (97)")."""
    item = sentence.items[index]
    dates = tuple(date_option(date, firm=False) for date in other_dates(sentence, item.start, item.end))
    then = [found for found in sentence.mentions(NOW) if found.mention and found.mention.value == "PAST_REF"]
    bare = [found for found in sentence.mentions(AGE) if found.mention and found.mention.type == BARE_AGE]
    return (*dates, replace(NOW_OPTION, firm=not dates and not then and len(bare) == 1))


def _finish(sentence: Sentence, index: int) -> tuple[Option, ...]:
    item = sentence.items[index]
    dates = other_dates(sentence, item.start, item.end)
    if not dates:
        before = sentence.text(sentence.start, item.start)
        present = re.search(sentence.cues.present_before_age, before) is not None and _opens(sentence, before)
        return (NOW_OPTION,) if present else ()
    return tuple(date_option(date, firm=len(dates) == 1 and _is_of_the_age(sentence, item, date)) for date in dates)


def _opens(sentence: Sentence, before: str) -> bool:
    """Whether no other clause comes before the name: "When she meets Tom, Joan Pell is 30" tells a story in the present tense."""
    name = re.search(sentence.cues.full_name_before, before)
    return name is not None and re.search(sentence.cues.subordinate, before[: name.start()].lower()) is None


def _is_of_the_age(sentence: Sentence, item: Item, date: Item) -> bool:
    """Whether the only date of a sentence is that of the age: at its head, or after "when" in the same clause."""
    if not (is_day(date) or re.search(sentence.cues.tells_when, sentence.text(sentence.start, date.start))):
        return False
    between = sentence.text(min(item.end, date.end), max(item.start, date.start))
    if date.end <= item.start:
        return "," not in between.strip(" ,") and date in sentence.items[:3]
    first = re.match(r",\s*(\w+)", between)
    if first is not None and first[1].lower() in sentence.cues.when_words:
        between = between[1:]
    return re.search(r"[,;:()–—]", between) is None and len(re.findall(sentence.cues.subordinate, between)) <= 1


RULES: tuple[Rule, ...] = (
    Rule("bare age", r"(?P<quantity>n|N|w(?:-w)?)(?![-uUM:%|/z]|x?u)", _bare_age),
    Rule("bare age in apposition", r"[,(](?P<quantity>[nN])(?=[,)])", _apposed_age),
)
"""They stand last, since any number may begin one."""
