"""A quantity of time: how it is written, and what its tokens say: "two and a half years", "63 years, 216 days"."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from milestones.language import token_class as tc
from milestones.parser.grammar import ADJECTIVES, NUMBER, TO_THE_DAY, UNIT, hedge, last_number, number, whole
from milestones.parser.lexer import Token, keys_of
from milestones.parser.measure import UNITS, Measure, Quantity, Unit
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule

_PART = rf"(?:{NUMBER}-?{ADJECTIVES}{UNIT}|au)"
_AND_A_HALF = "(?:-?&-?[aw]?-?F)?"
QUANTITY = rf"(?P<quantity>(?:{NUMBER}-?{ADJECTIVES}-?{UNIT}{_AND_A_HALF}|a{ADJECTIVES}u{_AND_A_HALF}|aF-?u|Fau|[aw]?-?Ff?au)(?:,?&?{_PART}){{0,3}})"
QUANTITY_HEDGE = "(?:(?P<hedge>H)a?H?)?"
_UNIT = re.compile(UNIT)
_HALVES = ("&aF", "&wF", "&F")
"""What follows a unit and belongs to it: two years *and a half*."""
_COUNT = re.compile(r"[nyNwo](?:.*[nyNwo])?")
"""From the first to the last number of a quantity."""
_TWO_NUMBERS = re.compile(r"[nyNw].*[nyNw]")
_MOST = 10_000_000
"""From which number of a unit on nobody means a length of time."""
_SIZES = {unit: size for size, unit in enumerate(Unit)}


def split(tokens: list[Token]) -> list[list[Token]]:
    """The tokens of a compound quantity, one list for each unit."""
    keys, begin = keys_of(tokens), 0
    if _UNIT.search(keys, 0, len(keys) - 1) is None:
        return [tokens] if _UNIT.search(keys) else []
    parts: list[list[Token]] = []
    for place, key in enumerate(keys):
        closes = key in (tc.UNIT, tc.UNITS) and not keys.startswith(_HALVES, place + 1)
        if closes or (key == tc.FRACTION and _UNIT.search(keys, begin, place)):
            parts.append(tokens[begin : place + 1])
            begin = place + 1
    return parts


def quantities(tokens: list[Token]) -> tuple[Quantity, ...]:
    """The parts of a quantity, in the order in which they are written; empty if a number is missing."""
    found: list[Quantity] = []
    for part in split([token for token in tokens if token.key != "-"]):
        quantity = _quantity(part)
        if quantity is None:
            return ()
        found.append(quantity)
    return tuple(found)


def _quantity(tokens: list[Token]) -> Quantity | None:
    keys, amount = keys_of(tokens), number(tokens)
    if amount is None and tc.INDEFINITE in keys:
        amount = whole(1)
    if keys[0] == tc.INDEFINITE and amount is not None and amount < 1 and tc.FRACTION in keys[2:] and keys[1] not in "wF":
        amount += 1
    found = _UNIT.search(keys)
    unit = UNITS[tokens[found.start()].value] if found is not None else None
    return Quantity(amount, unit) if amount is not None and unit is not None else None


def number_span(tokens: list[Token]) -> tuple[int, int]:
    """Where the number of a quantity stands, with the article of "a hundred"; nowhere if it has a fraction, or there are several."""
    keys = keys_of(tokens)
    found = _COUNT.search(keys)
    if found is None or tc.FRACTION in keys or keys.count(tc.UNIT) + keys.count(tc.UNITS) > 1:
        return 0, 0
    first, after = found.span()
    if after - first > 1 and found.group().strip("w-&"):
        return 0, 0
    if first > 0 and keys[first - 1] == tc.INDEFINITE and isinstance(tokens[first].value, tuple):
        first -= 1
    return tokens[first].start, tokens[after - 1].end


def measure_of(parts: Parts) -> Measure | None:
    """The measure of a match whose group ``quantity`` holds the amount and whose group ``hedge`` may loosen it."""
    tokens = parts.all("quantity")
    found = quantities(tokens)
    if not found or not sensible(found):
        return None
    start, end = number_span(tokens)
    loose = parts.one("hedge")
    insists = loose is not None and loose.value == TO_THE_DAY
    return Measure(found, hedge(loose), to_the_day=insists, number_start=start, number_end=end)


def sensible(found: tuple[Quantity, ...]) -> bool:
    """Whether the units come from the largest down, and no number is one that nobody means."""
    if len(found) > 1:
        sizes = [_SIZES[quantity.unit] for quantity in found]
        if Unit.WORKING_DAY in (quantity.unit for quantity in found) or any(a <= b for a, b in itertools.pairwise(sizes)):
            return False
    return all(map(_is_few, found))


def _is_few(quantity: Quantity) -> bool:
    return quantity.number.numerator < _MOST * quantity.number.denominator


def from_last_number(rule: Rule) -> Rule:
    """The rule without the numbers that stand before its own: "three one-day matches", "what stood at 100 four years ago"."""

    if "(?P<quantity>" not in rule.pattern:
        return rule

    def build(parts: Parts) -> list[Mention]:
        skipped = last_number(parts.all("quantity")) if _TWO_NUMBERS.search(parts.keys("quantity")) else 0
        if not skipped:
            return rule.build(parts)
        begin, end = parts.groups["quantity"]
        first = begin + skipped
        later = {name: span for name, span in parts.groups.items() if span[0] >= first}
        groups = {**later, "quantity": (first, end)}
        return rule.build(Parts(parts.tokens, parts.place + first, parts.last, parts.place, groups, parts.language))

    return replace(rule, build=build)
