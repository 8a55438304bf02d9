"""English."""

from __future__ import annotations

from milestones.language import token_class as tc
from milestones.language.en import calendar_names as names
from milestones.language.en.agreement import agreeing
from milestones.language.en.content import ABBREVIATIONS, STATES, STOP_WORDS, TITLES
from milestones.language.en.cues import CUES
from milestones.language.en.hedges import HEDGE_PHRASES, HEDGES, HEDGES_AFTER
from milestones.language.en.numbers import CARDINALS, FRACTIONS, MULTIPLIERS, ORDINALS, VAGUE
from milestones.language.en.one_meaning import STEMS
from milestones.language.en.relations import RELATION_PHRASES, RELATIONS
from milestones.language.en.rules import DENIALS, RULES
from milestones.language.en.spelling import spell
from milestones.language.language import Entry, Language

_ANNIVERSARIES: dict[str, int | str | None] = {
    "anniversary": None, "birthday": tc.BIRTHDAY, "jubilee": None, "centenary": 100, "centennial": 100, "bicentenary": 200,
    "bicentennial": 200, "tercentenary": 300, "tricentennial": 300, "quatercentenary": 400, "sesquicentennial": 150,
    "sesquicentenary": 150, "semicentennial": 50, "quincentenary": 500, "millenary": 1000, "anniversaries": None,
}  # fmt: skip

_FIXED: dict[str, tuple[str, tuple[str, ...]]] = {
    "determiners": (tc.DEFINITE, ("the",)),
    "articles": (tc.INDEFINITE, ("a", "an")),
    "possessives": (tc.POSSESSIVE, ("its", "his", "her", "their", "our", "my", "your")),
    "of": (tc.OF, ("of",)),
    "and": (tc.AND, ("and", "&")),
    "or": (tc.OR, ("or",)),
    "in": (
        tc.IN,
        ("in", "on", "at", "during", "by", "since", "after", "before", "as", "for", "till", "throughout"),
    ),
    "from": (tc.FROM, ("from",)),
    "to": (tc.TO, ("to", "until", "through", "thru")),
    "between": (tc.BETWEEN, ("between",)),
    "every": (tc.EVERY, ("every", "each")),
    "last": (tc.LAST, ("last", "past")),
    "next": (tc.NEXT, ("next", "coming", "upcoming")),
    "this": (tc.THIS, ("this", "current")),
    "that": (tc.THAT, ("that", "these", "those")),
    "same": (tc.SAME, ("same",)),
    "following": (tc.FOLLOWING, ("following", "subsequent", "ensuing")),
    "preceding": (tc.PRECEDING, ("previous", "preceding", "prior")),
    "aged": (tc.AGED, ("aged",)),
    "age": (tc.AGE, ("age", "ages")),
    "old": (tc.OLD, ("old", "olds", "oldest")),
    "turned": (tc.TURNED, ("turned", "turns", "turning", "turn")),
    "death": (tc.DEATH, ("died", "dies", "dead", "death", "dying")),
    "ago": (tc.AGO, ("ago",)),
    "later": (tc.LATER, ("later", "afterwards", "afterward", "thereafter")),
    "earlier": (tc.EARLIER, ("earlier", "previously", "beforehand")),
    "per": (tc.PER, ("per",)),
    "occasions": (tc.OCCASIONS, ("once", "twice", "thrice")),
    "occasion": (tc.OCCASION, ("times",)),
}

_POSITIONS = {
    "early": "START", "late": "END", "mid": "MID", "middle": "MID", "beginning": "START", "start": "START", "end": "END",
    "midway": "MID", "latter": "END",
}  # fmt: skip

_PHRASES: dict[tuple[str, ...], Entry] = {
    ("every", "other"): (tc.EVERY, 2),
    ("as", "many"): (tc.OPAQUE, None),
    ("every", "weekday"): (tc.FREQUENCY, "XXXX-WXX-WD"),
    ("each", "weekday"): (tc.FREQUENCY, "XXXX-WXX-WD"),
    ("c", "."): (tc.HEDGE, "about"),
    ("ca", "."): (tc.HEDGE, "about"),
    ("b", ".", "c", "."): (tc.ERA, -1),
    ("a", ".", "d", "."): (tc.ERA, 1),
    ("b", ".", "c", ".", "e", "."): (tc.ERA, -1),
    ("c", ".", "e", "."): (tc.ERA, 1),
    ("the", "day", "before", "yesterday"): (tc.DEICTIC_DAY, -2),
    ("the", "day", "after", "tomorrow"): (tc.DEICTIC_DAY, 2),
    ("a", "couple", "of"): (tc.VAGUE_NUMBER, None),
    ("a", "few"): (tc.VAGUE_NUMBER, None),
    ("a", "number", "of"): (tc.VAGUE_NUMBER, None),
    ("a", "handful", "of"): (tc.VAGUE_NUMBER, None),
    ("dozens", "of"): (tc.VAGUE_NUMBER, None),
    ("hundreds", "of"): (tc.VAGUE_NUMBER, None),
    ("thousands", "of"): (tc.VAGUE_NUMBER, None),
    ("scores", "of"): (tc.VAGUE_NUMBER, None),
    ("a", "dozen"): (tc.NUMBER_WORD, 12),
    ("half", "a", "dozen"): (tc.NUMBER_WORD, 6),
    ("a", "half", "-", "dozen"): (tc.NUMBER_WORD, 6),
    ("a", "half", "dozen"): (tc.NUMBER_WORD, 6),
    ("half", "a", "million"): (tc.NUMBER_WORD, 500_000),
    ("golden", "jubilee"): (tc.ANNIVERSARY, 50),
    ("silver", "jubilee"): (tc.ANNIVERSARY, 25),
    ("diamond", "jubilee"): (tc.ANNIVERSARY, 60),
    ("platinum", "jubilee"): (tc.ANNIVERSARY, 70),
    ("ruby", "jubilee"): (tc.ANNIVERSARY, 40),
    ("fiscal", "year"): (tc.FISCAL, "year"),
    ("fiscal", "years"): (tc.FISCAL, "year"),
    ("financial", "year"): (tc.FISCAL, "year"),
    ("financial", "years"): (tc.FISCAL, "year"),
    ("tax", "year"): (tc.FISCAL, "year"),
    ("tax", "years"): (tc.FISCAL, "year"),
    ("budget", "year"): (tc.FISCAL, "year"),
    ("early", "hours"): (tc.DAY_PART, "MO"),
    ("small", "hours"): (tc.DAY_PART, "MO"),
    ("wee", "hours"): (tc.DAY_PART, "MO"),
    ("working", "days"): (tc.UNITS, "working day"),
    ("business", "days"): (tc.UNITS, "working day"),
    ("working", "day"): (tc.UNIT, "working day"),
    ("business", "day"): (tc.UNIT, "working day"),
    ("present", "day"): (tc.PRESENT, "PRESENT_REF"),
    ("the", "present", "day"): (tc.PRESENT, "PRESENT_REF"),
    ("at", "present"): (tc.PRESENT, "PRESENT_REF"),
    ("at", "the", "moment"): (tc.PRESENT, "PRESENT_REF"),
    ("the", "future"): (tc.PRESENT, "FUTURE_REF"),
    ("the", "near", "future"): (tc.PRESENT, "FUTURE_REF"),
    ("the", "foreseeable", "future"): (tc.PRESENT, "FUTURE_REF"),
    ("the", "recent", "past"): (tc.PRESENT, "PAST_REF"),
    ("the", "distant", "past"): (tc.PRESENT, "PAST_REF"),
    ("the", "other", "day"): (tc.PRESENT, "PAST_REF"),
    ("long", "ago"): (tc.PRESENT, "PAST_REF"),
    **{("recent", units): (tc.PRESENT, "PAST_REF") for units in ("years", "months", "weeks", "days", "decades", "centuries")},
    ("that", "time"): (tc.PRESENT, "PAST_REF"),
    ("that", "period"): (tc.PRESENT, "PAST_REF"),
    ("this", "period"): (tc.PRESENT, "PAST_REF"),
}


def _words() -> dict[str, Entry]:
    words: dict[str, Entry] = {}
    for key, values in (
        (tc.NUMBER_WORD, dict(CARDINALS)),
        (tc.NUMBER_WORD, dict(MULTIPLIERS)),
        (tc.ORDINAL, dict(ORDINALS)),
        (tc.MONTH, dict(names.MONTHS)),
        (tc.MONTH_OR_WORD, dict(names.MONTHS_OR_WORDS)),
        (tc.WEEKDAY, dict(names.WEEKDAYS)),
        (tc.WEEKDAY_OR_WORD, dict(names.WEEKDAYS_OR_WORDS)),
        (tc.UNIT, dict(names.UNITS)),
        (tc.UNITS, dict(names.UNIT_PLURALS)),
        (tc.SEASON, dict(names.SEASONS)),
        (tc.DAY_PART, dict(names.DAY_PARTS)),
        (tc.DECADE, dict(names.DECADE_WORDS)),
        (tc.ERA, dict(names.ERAS)),
        (tc.FREQUENCY, dict(names.FREQUENCIES)),
        (tc.FREQUENCY, {name.capitalize(): f"XXXX-WXX-{day + 1}" for name, day in names.WEEKDAY_PLURALS.items()}),
        (tc.POSITION, dict(_POSITIONS)),
        (tc.HEDGE, dict(HEDGES)),
        (tc.ANNIVERSARY, dict(_ANNIVERSARIES)),
        (tc.PRESENT, dict.fromkeys(("now", "currently", "nowadays", "presently"), "PRESENT_REF")),
        (tc.PRESENT, {"recently": "PAST_REF", "formerly": "PAST_REF"}),
        (tc.DEICTIC_DAY, {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}),
        (tc.FRACTION, dict(FRACTIONS)),
        (tc.VAGUE_NUMBER, dict.fromkeys(VAGUE)),
    ):
        words.update({word: (key, value) for word, value in values.items()})
    for key, entries in _FIXED.values():
        words.update({word: (key, word) for word in entries})
    words["second"] = (tc.ORDINAL, 2)
    words["third"] = (tc.ORDINAL, 3)
    words["quarter"] = (tc.UNIT, "quarter")
    words["fiscal"] = (tc.FISCAL, "kind")
    words["weekend"] = (tc.WEEKEND, "weekend")
    words["eve"] = (tc.EVE, "eve")
    words["FY"] = (tc.FISCAL, "mark")
    return words


def _phrases() -> dict[tuple[str, ...], Entry]:
    phrases: dict[tuple[str, ...], Entry] = dict(_PHRASES)
    phrases.update({tuple(text.split()): (tc.HEDGE, hedge) for text, hedge in HEDGE_PHRASES.items()})
    phrases.update({key: (tc.HOLIDAY, day) for key, day in names.HOLIDAYS.items()})
    phrases.update({key: (tc.FREQUENCY, value) for key, value in names.WEEKDAY_PARTS.items()})
    return phrases


_UNIT_TRIGGERS = tuple(names.UNITS) + tuple(names.UNIT_PLURALS)
_OTHER_TRIGGERS = (
    "ago", "anniversary", "birthday", "jubilee", "centenary", "centennial", "bicentenary", "bicentennial", "tercentenary",
    "sesquicentennial", "quarterly", "fortnightly", "nightly", "b.c", "ad", "ce", "c.e",
    *names.WEEKDAY_PLURALS, "aged", "age", "turned", "turns", "today", "yesterday", "tomorrow", "tonight", "now", "currently",
    "present", "christmas", "easter", "thanksgiving", "halloween", "morning", "afternoon", "evening", "midnight", "noon",
    "annually", "weekend", "weekends", "weekdays", "weekday", "eve", "daily", "weekly", "monthly", "yearly", "annual", "death", "died", "old",
    "bc", "bce", "recently", "the future", "that time", "that period", "this period",
)  # fmt: skip

ENGLISH = Language(
    code="en",
    words=_words(),
    phrases=_phrases(),
    triggers=tuple(
        dict.fromkeys(
            (
                *names.MONTHS,
                *names.MONTHS_OR_WORDS,
                *names.WEEKDAYS,
                *names.WEEKDAYS_OR_WORDS,
                *_UNIT_TRIGGERS,
                *names.SEASONS,
                *names.DECADE_WORDS,
                *names.FREQUENCIES,
                *_OTHER_TRIGGERS,
            )
        )
    ),
    fiscal_mark="FY",
    trigger_patterns=(
        r"FY['’]?[0-9]{2,4}",
        "fiscal",
        r"[0-9]{1,2}(?:st|nd|rd|th)",
        r"(?<=[a-z], )[1-9][0-9](?=,)",
        r"(?<=[a-z] is )[1-9][0-9]",
        r"(?<=[a-z] was )[1-9][0-9]",
        r"\b[DTLEH][+-][0-9]{1,3}",
    ),
    relations=RELATIONS,
    phrase_relations=RELATION_PHRASES,
    stop_words=STOP_WORDS,
    stems=STEMS,
    states=STATES,
    ordinal_suffixes=("st", "nd", "rd", "th"),
    abbreviations=ABBREVIATIONS,
    closing_abbreviations=frozenset(("inc", "ltd", "co", "corp", "jr", "sr", "etc", "a.m", "p.m")),
    weekday_names=tuple(name.capitalize() for name in names.WEEKDAYS),
    not_years=r"-[A-Z]\b|\s*(?:million|billion|thousand|rpm|watts|volts|tonnes|tons|litres|dollars|euros|pounds|GMT|UTC|BST|EST|EDT|CET|PST|hrs|hours|h|km|kg|m|mm|MB|GB|metres|meters|miles|feet|ft|people|men|troops|"
    r"(?:[A-Z]\w+ )?(?:Street|Avenue|Road|Lane|Drive|Boulevard))\b",
    money="million|billion|m|bn|k",
    clock=r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?(?:[ap]\.m\b\.?|[ap]m\b))|\d{1,2}\s?(?:[ap]\.m\b\.?|[ap]m\b)",
    spell=spell,
    agreeing=agreeing,
    plural_endings=("s",),
    singular_endings=("ous", "less", "ss"),
    titles=TITLES,
    rules=RULES,
    denials=DENIALS,
    hedges_after=HEDGES_AFTER,
    cues=CUES,
)
