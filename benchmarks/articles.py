"""Made-up news with known truth: the same articles for the same seed, each claim in them true or false on purpose.

About a third of the sentences hold a word of time and one in twenty-five a claim that can be recomputed, of which one in ten is false. An event of the
small world behind the articles has one true date; now and then an article gives it another.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from article_words import BODIES, FIRST_NAMES, HAPPENINGS, LAST_NAMES, NOUNS, PLAIN, TIMED, TOWNS

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WRONG_SHARE, _CLAIM_SHARE, _TIMED_SHARE = 0.1, 0.04, 0.3


@dataclass(frozen=True, slots=True)
class Planted:
    """A claim that was written into a text: its sentence, its kind and whether it is true."""

    sentence: str
    kind: str
    true: bool


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its date and what was planted in it."""

    name: str
    published: date
    text: str
    planted: tuple[Planted, ...]

    def as_line(self) -> str:
        """The article as a line of JSON, with what was planted as a column of its own."""
        planted = [{"sentence": each.sentence, "kind": each.kind, "true": each.true} for each in self.planted]
        return json.dumps({"id": self.name, "published": str(self.published), "text": self.text, "planted": planted}) + "\n"


def articles(seed: int, size: int) -> Iterator[Article]:
    """Articles of ``size`` characters altogether, or a little more."""
    number = 0
    while size > 0:
        made = article(seed, number)
        yield made
        size -= len(made.text)
        number += 1


def article(seed: int, number: int) -> Article:
    """One article, by its number alone."""
    chance = Random(f"{seed}/{number}")
    published = date(1990, 1, 1) + timedelta(chance.randrange(12_500))
    planted: list[Planted] = []
    paragraphs = []
    for _ in range(chance.randint(4, 14)):
        sentences = [_sentence(chance, published, planted) for _ in range(chance.randint(2, 6))]
        paragraphs.append(" ".join(sentences))
    return Article(f"a{number:07}", published, "\n\n".join(paragraphs), tuple(planted))


def _sentence(chance: Random, published: date, planted: list[Planted]) -> str:
    draw = chance.random()
    if draw < _CLAIM_SHARE:
        true = chance.random() >= _WRONG_SHARE
        kind = chance.choice(list(_CLAIMS))
        sentence = _CLAIMS[kind](chance, published, true)
        planted.append(Planted(sentence, kind, true))
        return sentence
    return _filled(chance, chance.choice(TIMED if draw < _CLAIM_SHARE + _TIMED_SHARE else PLAIN), published)


def _filled(chance: Random, template: str, published: date) -> str:
    return template.format(
        noun=chance.choice(NOUNS), body=chance.choice(BODIES), town=chance.choice(TOWNS), person=_person(chance), number=chance.randint(3, 900),
        year=chance.randint(1850, published.year - 1), month=chance.choice(MONTHS), weekday=chance.choice(WEEKDAYS),
    )  # fmt: skip


def _person(chance: Random) -> str:
    return f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}"


def day_words(day: date) -> str:
    """The date as British papers write it."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _past(chance: Random, published: date, most: int = 12_000) -> date:
    return published - timedelta(chance.randint(40, most))


def _off(chance: Random) -> int:
    return chance.choice((-1, 1)) * chance.choice((3, 5, 10, 31, 100))


def _weekday(chance: Random, published: date, true: bool) -> str:
    day = _past(chance, published)
    name = WEEKDAYS[(day.weekday() + (0 if true else chance.randint(1, 6))) % 7]
    return _filled(chance, f"On {name}, {day_words(day)}, {{person}} handed the keys of the {{noun}} to the {{body}}.", published)


def _days_since(chance: Random, published: date, true: bool) -> str:
    day = _past(chance, published, 2_000)
    count = (published - day).days + (0 if true else _off(chance))
    return _filled(chance, f"Today it is {max(count, 1):,} days since the {{noun}} was closed on {day_words(day)}.", published)


def _offset(chance: Random, published: date, true: bool) -> str:
    first = _past(chance, published)
    days = chance.randint(2, 12)
    second = first + timedelta(days + (0 if true else chance.choice((2, 3, 20))))
    return _filled(
        chance,
        f"{{person}} arrived in {{town}} on {day_words(first)} and left {_WORDS[days]} days later, on {day_words(second)}.",
        published,
    )


def _anniversary(chance: Random, published: date, true: bool) -> str:
    years = chance.randint(2, 120)
    day = published - timedelta(chance.randint(0, 27))
    begun = day.replace(year=day.year - years, day=min(day.day, 28))
    ordinal = years + (0 if true else chance.choice((-1, 1, 10)))
    return _filled(
        chance,
        f"On {day_words(day.replace(day=min(day.day, 28)))} the {{body}} marked the {_ordinal(ordinal)} anniversary of the fire of {day_words(begun)}.",
        published,
    )


def _life(chance: Random, published: date, true: bool) -> str:
    died = _past(chance, published)
    born = died - timedelta(chance.randint(9_000, 36_000))
    age = died.year - born.year - ((died.month, died.day) < (born.month, born.day)) + (0 if true else chance.choice((-2, 2, 10)))
    return f"{_person(chance)} ({day_words(born)} – {day_words(died)}) died aged {age}."


def _visit(chance: Random, published: date, true: bool) -> str:
    first = _past(chance, published).replace(day=chance.randint(1, 15))
    days = chance.randint(3, 12)
    stated = days if true else days + chance.choice((-2, 3)) if days > 4 else days + 3
    last = first + timedelta(days - 1)
    return _filled(
        chance,
        f"{_article(stated)} {_number(stated)}-day visit to {{town}} from {first.day} to {day_words(last)} was all that came of it.",
        published,
    )


def _told(chance: Random, published: date, true: bool) -> str:
    day, _, clause = _event(chance, published)
    return f"{clause} on {day_words(day if true else day + timedelta(_off(chance)))}."


def _counted(chance: Random, published: date, true: bool) -> str:
    day, name, _ = _event(chance, published)
    count = (published - day).days + (0 if true else _off(chance))
    return f"Today it is {max(count, 1):,} days since the {name}."


def _event(chance: Random, published: date) -> tuple[date, str, str]:
    """The day of an event of the world before a date, its name and the clause that tells it; the name decides on the day."""
    while True:
        name, clause = chance.choice(HAPPENINGS)
        words = {"town": chance.choice(TOWNS), "person": _person(chance)}
        day = date(1950, 1, 1) + timedelta(Random(name.format(**words)).randrange(14_600))
        if day < published - timedelta(200):
            return day, name.format(**words), clause.format(**words)


def _article(number: int) -> str:
    return "An" if number in (8, 11) else "A"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _number(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)


_CLAIMS: dict[str, Callable[[Random, date, bool], str]] = {
    "weekday": _weekday, "days-since": _days_since, "offset": _offset, "anniversary": _anniversary, "life": _life, "visit": _visit, "told": _told,
    "counted": _counted,
}  # fmt: skip
"""Kinds of claim and the sentence of each. Those told and counted are of the events of the world, false only beside other articles."""
