"""The text that the speed is measured on: news and speeches of invented people, made from templates and a seed.

Of 100 sentences about 66 hold no word about time, 30 hold one and state nothing that can be recomputed, and 4 make a claim; their dates are drawn, so that
some claims hold and some do not. A part of the articles is Markdown, with headings, lists, links, code and a table.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta


def _row(text: str) -> list[str]:
    return text.split("|")


MONTHS = _row("January|February|March|April|May|June|July|August|September|October|November|December")
WEEKDAYS = _row("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday")
WRITTEN = date(2021, 8, 26)
"""The day on which the articles are written."""

FIRST = _row(
    "Ada|Bruno|Carla|Dmitri|Elena|Farid|Greta|Hassan|Ines|Jonas|Kofi|Lena|Mateo|Nadia|Oskar|Petra|Quentin|Rosa|Stefan|Tala|Ulrich|Vera|Wanda|Yusuf|Zora"
)
LAST = _row(
    "Abara|Bergstrom|Castellan|Dufour|Ekwall|Fenwick|Grudzien|Holloway|Ivanek|Jarrett|Kowalik|Lindgren|Marchetti|Novotna|Okafor|Pemberton|Quiroga|"
    "Rasmussen|Salazar|Thorne|Urbanek|Vasquez|Whitlock|Yilmaz|Zeller"
)
PLACES = _row(
    "Harlow Point|the lower valley|Westbrook|the port of Sorel|the old quarter|Ostrava|the mining towns|Port Elgin|the county seat|Marisol|"
    "the northern provinces|Redhill|the delta|Lakeview|the border villages|Kirkby|Santa Rosa|the suburbs|Aldermoor|the islands"
)
GROUPS = _row(
    "the water board|the teachers' union|residents of the street|the planning committee|engineers at the plant|the opposition|the court|two witnesses|"
    "the regional government|shopkeepers|the hospital|fishermen along the coast|the council|a group of doctors|the developers|parents|the railway|"
    "officials in the capital|the largest employer in town|an independent panel|the farmers|local historians"
)
SAID = _row(
    "said|argued|warned|told reporters|insisted|admitted|explained|complained|wrote in a letter|repeated|made clear|suggested"
)
THINGS = _row(
    "the bridge|the new pumping station|a plan to merge both schools|the report|the budget|the tram line|the housing estate|a shortage of nurses|"
    "the contract with the supplier|the price of bread|the inquiry|the flood barrier|the harbour wall|the closed mill|the tax on empty homes|the archive"
)
DOES = _row(
    "would cost far more than anybody had expected|had been discussed behind closed doors|left too many questions without an answer|could not wait for another vote|"
    "needed repairs before traffic could return|was read by very few people|divides families and neighbours alike|had no future without public money|"
    "was safe, whatever people on the quay believed|showed how little had been learned|would help those who rent rather than those who own|"
    "might be handed to a private firm|was never meant to be permanent|has more friends than it seems"
)
TAILS = _row(
    "|||, according to documents seen by this newspaper|, though critics were not convinced|, and the room applauded|, a view that few on the panel shared|"
    ", while work on the site went on|, with some regret|; nobody contradicted it|, as everybody in the hall knew|, despite the rain"
)
QUOTES = _row(
    "We cannot eat promises|Nobody asked us|This is our river and it will stay ours|I would do it again|The numbers speak for themselves|"
    "You build a town with people, not with concrete|Somebody has to pay for it|There is no plan, there is only hope"
)


@dataclass(frozen=True, slots=True)
class Text:
    """The articles, each a row of paragraphs, plain and in Markdown; and how many sentences of each kind they hold."""

    plain: tuple[tuple[str, ...], ...]
    markdown: tuple[tuple[str, ...], ...]
    sentences: dict[str, int]


class Writer:
    """Writes articles from one source of chance, and counts its sentences by kind."""

    def __init__(self, seed: int) -> None:
        self.source = random.Random(seed)
        self.sentences = {"without": 0, "trigger": 0, "claim": 0}

    def text(self, size: int, markdown: float = 0.2) -> Text:
        """Articles of ``size`` characters in all, a share of them in Markdown."""
        plain = self._articles(int(size * (1 - markdown)), self._article)
        marked = self._articles(int(size * markdown), self._marked_article)
        return Text(plain, marked, dict(self.sentences))

    def _articles(self, size: int, article: Callable[[], tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
        found = []
        while size > 0:
            found.append(article())
            size -= sum(len(paragraph) + 2 for paragraph in found[-1])
        return tuple(found)

    def _article(self) -> tuple[str, ...]:
        return tuple(self._paragraph() for _ in range(self.source.randint(6, 20)))

    def _marked_article(self) -> tuple[str, ...]:
        blocks = [f"# {self._heading()}"]
        for _ in range(self.source.randint(3, 8)):
            blocks += [f"## {self._heading()}", *(self._marked(self._paragraph()) for _ in range(self.source.randint(1, 3)))]
            blocks.append(self.source.choice((self._list, self._code, self._table))())
        return tuple(blocks)

    def _heading(self) -> str:
        return f"{self._one(THINGS).capitalize()} and {self._one(PLACES)}"

    def _marked(self, paragraph: str) -> str:
        words = paragraph.split(" ")
        place = self.source.randrange(len(words))
        form = self.source.choice(("*{}*", "**{}**", "[{}](https://news.example/articles/archive)", "`{}`"))
        words[place] = form.format(words[place])
        return " ".join(words)

    def _list(self) -> str:
        return "\n".join(f"- {self._sentence()}" for _ in range(self.source.randint(2, 5)))

    def _code(self) -> str:
        return "```python\nfor row in table:\n    print(row.name, row.total)\n```"

    def _table(self) -> str:
        rows = [f"| {self._one(PLACES)} | {self.source.randint(100, 99999)} |" for _ in range(self.source.randint(2, 5))]
        return "\n".join(("| place | people |", "| --- | --- |", *rows))

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self.source.randint(2, 6)))

    def _sentence(self) -> str:
        draw = self.source.random()
        kind = "claim" if draw < 0.04 else "trigger" if draw < 0.34 else "without"
        self.sentences[kind] += 1
        return {"claim": self._claim, "trigger": self._trigger, "without": self._plain}[kind]()

    def _one(self, row: list[str]) -> str:
        return self.source.choice(row)

    def _name(self) -> str:
        return f"{self._one(FIRST)} {self._one(LAST)}"

    def _who(self) -> str:
        return self.source.choice((self._name(), self._name(), self._one(GROUPS)))

    def _statement(self) -> str:
        """A sentence about nothing in time, without its full stop and with a small letter at its head where it has one."""
        forms = (
            f"{self._who()} {self._one(SAID)} that {self._one(THINGS)} {self._one(DOES)}{self._one(TAILS)}",
            f"{self._one(THINGS)} in {self._one(PLACES)} {self._one(DOES)}, {self._who()} {self._one(SAID)}",
            f"“{self._one(QUOTES)},” {self._who()} {self._one(SAID)}{self._one(TAILS)}",
            f"for {self._one(GROUPS)}, {self._one(THINGS)} {self._one(DOES)}",
            f"in {self._one(PLACES)}, {self._one(GROUPS)} and {self._one(GROUPS)} {self._one(SAID)} that it {self._one(DOES)}",
        )
        return self.source.choice(forms)

    def _plain(self) -> str:
        return _sentence(self._statement())

    def _day(self, first: int = 1950) -> date:
        return date(first, 1, 1) + timedelta(days=self.source.randrange((WRITTEN - date(first, 1, 1)).days))

    def _date(self, day: date) -> str:
        month = MONTHS[day.month - 1]
        return self.source.choice((f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}"))

    def _trigger(self) -> str:
        """A sentence with a word about time and nothing to recompute."""
        day, near = self._day(), self._day(2015)
        statement = self._statement()
        forms = (
            f"on {self._one(WEEKDAYS)}, {statement}",
            f"{statement} last {self.source.choice(('week', 'month', 'year', 'night', 'summer'))}",
            f"{statement} on {self._one(WEEKDAYS)} {self.source.choice(('morning', 'evening', 'night'))}",
            f"in {near.year}, {statement}",
            f"{statement} in {MONTHS[day.month - 1]} {day.year}",
            f"on {self._date(near)}, {statement}",
            f"{self._one(THINGS)} was first mentioned in the {day.year // 10 * 10}s, {self._who()} {self._one(SAID)}",
            f"the second of the two offers {self._one(DOES)}, and so may the third",
            f"{self._who()} {self._one(SAID)} that the work may take {self.source.choice(('three', 'six', 'nine'))} months",
            f"today {self._one(THINGS)} {self._one(DOES)}",
            f"{self._one(GROUPS)} will march to {self._one(PLACES)} and decide next {self.source.choice(('week', 'month', 'spring'))}",
            f"it was {self.source.choice(('one', 'a'))} long day for {self._one(GROUPS)}, {self._name()} {self._one(SAID)}",
            f"every year {self._one(GROUPS)} meet in {self._one(PLACES)}{self._one(TAILS)}",
            f"{self._one(GROUPS)} paid {self.source.randint(1000, 2999)} crowns for {self._one(THINGS)}, a few minutes from {self._one(PLACES)}",
        )
        return _sentence(self.source.choice(forms))

    def _claim(self) -> str:
        """A sentence with a statement that can be recomputed; one in ten is off."""
        start, length = self._day(), self.source.randint(20, 3000)
        end = start + timedelta(days=length)
        born = date(1900, 1, 1) + timedelta(days=self.source.randrange(18_000))
        years, off = self.source.randint(5, 70), self.source.choice((0,) * 9 + (7,))
        last = WRITTEN - timedelta(days=self.source.randint(30, 1500))
        forms = (
            f"{length + off:,} days passed between {self._date(start)} and {self._date(end)}",
            f"the strike began on {self._date(start)} and ended {length + off} days later, on {self._date(end)}",
            f"{self._name()} opened the hall on {WEEKDAYS[(start.weekday() + off // 2) % 7]}, {self._date(start)}",
            f"{self._name()} was born on {self._date(born)} and died on {self._date(date(born.year + years, 12, 31))}, aged {years + off}",
            f"{years + off} years ago, in {WRITTEN.year - years}, the mill in {self._one(PLACES)} closed its gates",
            f"it has been {(WRITTEN - last).days + off:,} days since the accident of {self._date(last)}",
            f"the town marked the {years}th anniversary of the flood of {WRITTEN.year - years} with music in the square",
            f"the mission ran from {self._date(start)} to {self._date(end)}, {length + 1 + off} days in all",
            f"it was the {years}th day of the siege, and {self._one(GROUPS)} had nothing left",
            f"{self._who()} waited for {years} weeks until {self._one(THINGS)} was mended",
        )
        return _sentence(self.source.choice(forms))


def _sentence(words: str) -> str:
    head = 1 if words[0] == "“" else 0
    return words[:head] + words[head].upper() + words[head + 1 :] + "."
