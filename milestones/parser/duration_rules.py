"""Quantities of time: durations, places in a sequence, ages, anniversaries, distances from now or from the story."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression, Offset
from milestones.parser.grammar import ADJECTIVES, NUMBER, UNIT, WORDS, hedge, last_number, number
from milestones.parser.measure import UNITS, Hedge, Measure, Quantity, Unit
from milestones.parser.mention import Mention
from milestones.parser.quantity import (
    QUANTITY,
    QUANTITY_HEDGE,
    from_last_number,
    measure_of,
    number_span,
    quantities,
    sensible,
    split,
)
from milestones.parser.rule import Parts, Rule
from milestones.parser.timex_value import duration_value, measure_mod, unsaid


def _hedge(parts: Parts) -> Hedge:
    return hedge(parts.one("hedge"))


def _apart(parts: Parts) -> list[Mention]:
    """The quantities of a row that is no compound ("1,000 days and 1,000 nights"), each on its own."""
    found: list[Mention] = []
    for part in split([token for token in parts.all("quantity") if token.key != "-"]):
        written = [token for token in part if token.key not in (tc.AND, ",")]
        quantity = quantities(written)
        if len(quantity) == 1 and sensible(quantity):
            start, end = number_span(written)
            measure = Measure(quantity, _hedge(parts) if not found else Hedge.NONE, number_start=start, number_end=end)
            if found and [token.key for token in part] == [tc.INDEFINITE, tc.UNIT]:
                found.append(Mention(part[0].start, part[-1].end, "", "SET", duration_value(measure)))
                continue
            found.append(Mention(written[0].start, written[-1].end, "", "DURATION", "", measure=measure))
    return found


_COUNTED = frozenset((tc.NUMBER_WORD, tc.SMALL_NUMBER, tc.NUMBER))
"""What counts lengths that follow: "two four-year terms" are eight years, so the length of one is nothing to check."""


def _duration(parts: Parts) -> list[Mention]:
    measure = measure_of(parts)
    if measure is None:
        return _apart(parts)
    tokens, keys, start, end = parts.all("quantity"), parts.keys("quantity"), parts.start, parts.end
    if "-" in keys and parts.before is not None and parts.before.key in _COUNTED:
        return [Mention(start, end, "", "DURATION", duration_value(measure))]
    if keys == _A_UNIT and _is_rate(parts):
        return [Mention(start, end, "", "SET", duration_value(measure))]
    exact = parts.all("exact")
    if exact and exact[-1].value == Unit.DAY.value:
        measure = replace(measure, to_the_day=True)
    elif exact:
        end = tokens[-1].end
    if keys.startswith("aw") and start == tokens[0].start and not isinstance(tokens[1].value, tuple):
        start = tokens[1].start
    if measure.hedge is Hedge.MORE_THAN and parts.one("which") is not None:  # "over the last 8 years": no hedge
        measure = replace(measure, hedge=Hedge.NONE)
        start = parts.start_after("hedge")
    if _is_verb(parts) or not _is_determined(parts):
        start = tokens[0].start
    return [Mention(start, end, "", "DURATION", "", measure=measure)]


_A_UNIT = tc.INDEFINITE + tc.UNIT


def _is_rate(parts: Parts) -> bool:
    """Whether "a week" says how often: "52 flights a week", "seven days a week"."""
    before, after = parts.before, parts.after
    if before is None or before.key not in (tc.UNITS, tc.PLURAL_WORD) or parts.first < 2:
        return False
    goes_on = after is not None and after.key in (tc.IN, "-")
    return parts.tokens[parts.first - 2].key in "nyNw" and (not goes_on or before.key == tc.UNITS)


def _is_verb(parts: Parts) -> bool:
    """Whether the word before a quantity only looks like one that points: "is expected to *last* six weeks"."""
    which, before = parts.one("which"), parts.before
    last = which is not None and which.key == tc.LAST
    return last and before is not None and before.text.lower() in parts.language.cues.verb_leads


def _is_determined(parts: Parts) -> bool:
    """Whether an article alone before a quantity belongs to it: "the six weeks", but not "the six-week tour"."""
    if parts.keys("which") != tc.DEFINITE:
        return True
    keys, first = parts.keys("quantity"), parts.one("quantity")
    return keys[-1] == tc.UNITS and "-" not in keys and first is not None and not first.text[0].isupper()


def _span_of_numbers(parts: Parts) -> list[Mention]:
    """ "three to four days", "two or three weeks": a length that nothing is checked against; its value is the greater."""
    low, high = number(parts.all("low")), quantities(parts.all("quantity"))
    if low is None or len(high) != 1 or not sensible(high) or not low < high[0].number or last_number(parts.all("quantity")):
        return []
    loose = _hedge(parts)
    spans = loose is Hedge.MORE_THAN and parts.one("which") is not None
    start = parts.all("low")[0].start if _is_verb(parts) else parts.start_after("hedge") if spans else parts.start
    mod = measure_mod(Measure(high, Hedge.NONE if spans else loose))
    return [Mention(start, parts.end, "", "DURATION", duration_value(Measure(high)), mod)]


def _vague(parts: Parts) -> list[Mention]:
    return [Mention(parts.start, parts.end, "", "DURATION", unsaid(parts.value("unit")))]


def _bare_units(parts: Parts) -> list[Mention]:
    """ "for years", "took decades": units of which nobody says how many."""
    led = parts.before is not None and parts.before.text.lower() in parts.language.cues.bare_unit_leads
    return _vague(parts) if led else []


def _long(parts: Parts) -> list[Mention]:
    """ "a months-long siege", "the week-long trial"."""
    unit, long = parts.one("unit"), parts.one("long")
    if unit is None or long is None or long.text.lower() not in parts.language.cues.lasting_words:
        return []
    number = "X" if unit.key == tc.UNITS else "1"
    return [Mention(parts.start, parts.end, "", "DURATION", unsaid(unit.value, number))]


def _vague_offset(parts: Parts) -> list[Mention]:
    way = parts.one("way")
    value = "FUTURE_REF" if way is not None and way.key == tc.LATER else "PAST_REF"
    return [Mention(parts.start, parts.end, "", "DATE", value)]


def _relative(parts: Parts, sign: int, origin: str) -> list[Mention]:
    measure = measure_of(parts)
    if measure is None:
        return []
    single = measure.single
    offset = None
    if single is not None and single.number.denominator == 1:
        offset = Offset(sign * int(single.number), single.unit, origin, whole=False)
    expression = DateExpression(offset=offset)
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression, measure=measure)]


def _ordinal_unit(parts: Parts) -> list[Mention]:
    rank, unit = parts.one("rank"), parts.one("unit")
    if rank is None or unit is None or UNITS[unit.value] in (Unit.QUARTER, Unit.WORKING_DAY):
        return []
    measure = Measure(
        (Quantity(Fraction(rank.value), UNITS[unit.value]),),
        _hedge(parts),
        ordinal=True,
        number_start=rank.start,
        number_end=rank.end,
    )
    return [Mention(parts.start, parts.end, "", "ORDINAL", "", measure=measure)]


def _day_number(parts: Parts) -> list[Mention]:
    unit, rank = parts.one("unit"), parts.one("rank")
    if unit is None or rank is None or unit.value not in ("day", "week"):
        return []
    led = parts.before is not None and parts.before.key in (tc.IN, tc.ADJECTIVE, tc.DEFINITE)
    followed = parts.after is not None and parts.after.key == tc.OF
    if not (unit.text[0].isupper() or led or followed):
        return []
    return _ordinal_unit(parts)


def _age(parts: Parts) -> list[Mention]:
    tokens = parts.all("quantity")
    amount = number(tokens)
    if amount is None or not 0 < amount <= 130:
        return []
    start, end = number_span(tokens)
    measure = Measure((Quantity(amount, Unit.YEAR),), _hedge(parts), number_start=start, number_end=end)
    return [Mention(parts.start, parts.end, "", "AGE", "", measure=measure)]


def _years_long(parts: Parts) -> list[Mention]:
    """ "its 150-year history" in one word: more years than anybody lives."""
    found = number(parts.all("quantity"))
    if found is None:
        return []
    start, end = number_span(parts.all("quantity"))
    measure = Measure((Quantity(found, Unit.YEAR),), _hedge(parts), number_start=start, number_end=end)
    return [Mention(parts.start, parts.end, "", "DURATION", "", measure=measure)]


def _age_in_apposition(parts: Parts) -> list[Mention]:
    """ "Pell, 70, …": digits between commas after a name."""
    name, quantity = parts.one("name"), parts.one("quantity")
    if name is None or quantity is None or not name.text[:1].isupper() or parts.language.capitalised_nouns:
        return []
    if not 15 <= quantity.value <= 110 or name.text.lower() in parts.language.cues.pronoun_names:
        return []
    measure = Measure((Quantity(quantity.value, Unit.YEAR),), number_start=quantity.start, number_end=quantity.end)
    return [Mention(quantity.start, quantity.end, "", "AGE", "", measure=measure)]


def _exact_age(parts: Parts) -> list[Mention]:
    measure = measure_of(parts)
    if measure is None:
        return []
    return [Mention(parts.start, parts.end, "", "AGE", "", measure=measure)]


def _age_at_death(parts: Parts) -> list[Mention]:
    marker = parts.one("marker")
    found = _age(parts)
    if marker is None or marker.text.lower() not in parts.language.cues.age_leads:
        return []
    return [Mention(marker.start, mention.end, "", "AGE", "", measure=mention.measure) for mention in found]


_DEATH_REACH = 14
"""How many tokens before an age a death may be told."""


def _age_with_years(parts: Parts) -> list[Mention]:
    """ "starb am 2. Juni 1993 mit 93 Jahren": an age only where a death is told before it."""
    told = any(token.key == tc.DEATH for token in parts.tokens[max(0, parts.first - _DEATH_REACH) : parts.first])
    unit = parts.tokens[parts.last - 1]
    return _age_at_death(parts) if told and unit.value == Unit.YEAR.value else []


_YOUNGEST = 3


def _age_at_a_deed(parts: Parts) -> list[Mention]:
    """ "heiratete mit 22 Jahren", "mit 18 Jahren den Thron": an age, where no noun follows whose length the years are ("mit zehn Jahren Haft", "mit 16 Jahren im Amt", "ein mit
    30 Jahren altes Auto")."""
    cues, before, after = parts.language.cues, parts.before, parts.after
    if any(token is not None and token.text.lower() in cues.no_ages for token in (before, after)):
        return []
    if before is not None and before.key in (tc.DEFINITE, tc.INDEFINITE, tc.POSSESSIVE):
        return []
    beyond = parts.tokens[parts.last + 1] if parts.last + 1 < len(parts.tokens) else None
    inside = after is not None and after.text.lower() in cues.place_leads
    if inside and (beyond is None or beyond.key != tc.DEFINITE):
        return []
    found = _age_at_death(parts) if cues.no_ages and parts.tokens[parts.last - 1].value == Unit.YEAR.value else []
    return [
        mention
        for mention in found
        if mention.measure and mention.measure.hedge is Hedge.NONE and mention.measure.parts[0].number >= _YOUNGEST
    ]


YEAR_OF_LIFE = "YEAR OF LIFE"
_FIRST_TOLD = 12
"""From which year of life on it is somebody's; earlier ones are those of all children."""


def _year_of_life(parts: Parts) -> list[Mention]:
    """ "im 81. Lebensjahr": the age is one less. The completed one ("das vollendete 18. Lebensjahr") is none of somebody's, and neither is "bis zum 6. Lebensjahr"."""
    lead, rank, word = parts.one("lead"), parts.one("rank"), parts.one("word")
    if lead is None or rank is None or word is None or word.value != tc.LIFE_YEAR or rank.value < _FIRST_TOLD:
        return []
    if lead.text.lower() not in parts.language.cues.place_leads:
        return []
    measure = Measure((Quantity(Fraction(rank.value - 1), Unit.YEAR),))
    return [Mention(parts.start, parts.end, "", YEAR_OF_LIFE, "", measure=measure)]


_KINDS = {tc.BIRTHDAY: "BIRTHDAY", tc.DEATHDAY: "DEATHDAY", tc.TIMES: "TIMES", tc.LIFE_YEAR: YEAR_OF_LIFE}
"""The mentions that words for an anniversary make, where they say more than that it is one."""


def _anniversary(parts: Parts) -> list[Mention]:
    word = parts.one("word")
    rank = parts.one("rank")
    assert word is not None
    if word.value == tc.LIFE_YEAR:
        return []
    count = rank.value if rank is not None else None if word.value in _KINDS else word.value
    if count is None:
        amount = number(parts.all("quantity"))
        if amount is None:
            return []
        count = amount
    unit = UNITS[parts.value("unit")] if parts.one("unit") is not None else Unit.YEAR
    place = rank or word
    measure = Measure((Quantity(Fraction(count), unit),), number_start=place.start, number_end=place.end)
    kind = _KINDS.get(word.value, "ANNIVERSARY")
    return [Mention(parts.start, parts.end, "", kind, "", measure=measure)]


_AGE_NUMBER = "(?P<quantity>(?:aw|w)(?:-?w)*|[nN])"
_RULES: tuple[Rule, ...] = (
    Rule("year of life", r"(?P<lead>i)[tp]?(?P<rank>o)(?P<word>A)", _year_of_life),
    Rule("anniversary by rank", r"(?:[tp]|a)?(?P<rank>o)-?(?:(?P<unit>u)-)?x?(?P<word>A)", _anniversary),
    Rule("anniversary by number of years", rf"(?:[tpa])?(?P<quantity>{NUMBER})-?(?P<unit>[u=])-?(?P<word>A)", _anniversary),
    Rule("anniversary by name", r"[tpa]?(?P<word>A)", _anniversary),
    Rule("age in years and days", rf"(?:i)?{QUANTITY_HEDGE}{QUANTITY}-?(?P<old>O)", _exact_age),
    Rule("age between commas", r"(?P<name>x),(?P<quantity>[nN])(?=,)", _age_in_apposition),
    Rule("years old in one word", rf"{QUANTITY_HEDGE}{_AGE_NUMBER}-?=", _age),
    Rule("years long in one word", rf"{QUANTITY_HEDGE}(?P<quantity>{NUMBER})-?=", _years_long),
    Rule("aged so many years and days", rf"G{QUANTITY_HEDGE}{QUANTITY}", _exact_age),
    Rule("aged", rf"G:?{QUANTITY_HEDGE}{_AGE_NUMBER}(?![-z]?[nw])(?!\$)", _age),
    Rule("at the age of", rf"i?t?Yf?:?{QUANTITY_HEDGE}{_AGE_NUMBER}(?![-z&|]?[nw])(?:U)?", _age),
    Rule("turned", rf"j{QUANTITY_HEDGE}{_AGE_NUMBER}(?![uUnw])(?=[.,;:)i+xLRTX]|[DdM]|t|$)", _age),
    Rule(
        "death at",
        rf"h[xi]?x?x?(?P<marker>i){QUANTITY_HEDGE}{_AGE_NUMBER}(?:U(?=[i.,;)]|$)|(?![-nwuU:gMm])(?!f?[Mm]))",
        _age_at_death,
    ),
    Rule("death with so many years", rf"(?P<marker>i){QUANTITY_HEDGE}{_AGE_NUMBER}U(?![i]?[nwNy]|t?l)", _age_with_years),
    Rule(
        "age with so many years", rf"(?P<marker>i){QUANTITY_HEDGE}{_AGE_NUMBER}U(?![i]?[nwNy]|l|&[nNwa]|[|]|u|U)", _age_at_a_deed
    ),
    Rule("ago, said before", rf"@{QUANTITY_HEDGE}{QUANTITY}", lambda parts: _relative(parts, -1, "now")),
    Rule("ago", rf"{QUANTITY_HEDGE}{QUANTITY}<", lambda parts: _relative(parts, -1, "now")),
    Rule("later", rf"{QUANTITY_HEDGE}{QUANTITY}(?:>)", lambda parts: _relative(parts, 1, "story")),
    Rule("earlier", rf"{QUANTITY_HEDGE}{QUANTITY}(?:!)", lambda parts: _relative(parts, -1, "story")),
    Rule("place in a sequence", rf"{QUANTITY_HEDGE}(?:[tp])?x?(?P<rank>o)-?(?P<unit>u)(?!-?A)(?!-?O)", _ordinal_unit),
    Rule("day by number", r"(?P<unit>u)(?P<rank>[nyN])(?![uU:%.][nN]?)", _day_number),
    Rule(
        "duration of a span of numbers",
        rf"{QUANTITY_HEDGE}(?P<which>[tp]?[LXTZWB])?(?P<low>[nN]|{WORDS})(?:[z|]|-)(?P<quantity>(?:[nN]|{WORDS})-?{ADJECTIVES}-?{UNIT})(?![<>!O])",
        _span_of_numbers,
    ),
    Rule("duration", rf"{QUANTITY_HEDGE}(?P<which>[tp]?(?:[LXTZWB]|o)|t(?=[nNwH]))?{QUANTITY}(?P<exact>ztu)?(?!-?O)", _duration),
    Rule("units ago, said before", r"@(?:V-?x?)?(?P<unit>U)", _vague_offset),
    Rule("units later or earlier", r"H?(?:V-?x?)?(?P<unit>U)(?P<way>[<>!])", _vague_offset),
    Rule("units long", r"(?P<unit>[uU])-(?P<long>x)", _long),
    Rule("units without a number", r"t?[LXW](?P<unit>U)", _vague),
    Rule("duration without a number", rf"(?:[tp]?[LXTZWB])?V-?w?-?x?(?P<unit>{UNIT})", _vague),
    Rule("units alone", r"(?P<unit>U)(?!-)", _bare_units),
)
RULES: tuple[Rule, ...] = tuple(from_last_number(rule) for rule in _RULES)
